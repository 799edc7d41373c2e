package uk.sidebyside.surveys;

import java.util.UUID;

public record CaseId(UUID value) {}
