package uk.sidebyside.surveys;

import java.util.UUID;

public record ThemeId(UUID value) {}
