package uk.sidebyside.audits.quality;

import java.util.UUID;

public record SampledPlanId(UUID value) {}
