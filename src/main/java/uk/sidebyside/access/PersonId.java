package uk.sidebyside.access;

import java.util.UUID;

public record PersonId(UUID value) {}
