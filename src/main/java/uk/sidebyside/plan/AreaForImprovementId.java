package uk.sidebyside.plan;

import java.util.UUID;

/** An area for improvement of a plan. */
public record AreaForImprovementId(UUID value) {}
