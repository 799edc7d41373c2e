package uk.sidebyside.access;

import java.util.UUID;

public record OrganisationId(UUID value) {}
