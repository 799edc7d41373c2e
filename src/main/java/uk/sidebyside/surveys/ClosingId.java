package uk.sidebyside.surveys;

import java.util.UUID;

public record ClosingId(UUID value) {}
