package uk.sidebyside.audits.quality;

import java.util.UUID;

public record QualityThemeId(UUID value) {}
