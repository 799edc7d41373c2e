package uk.sidebyside.plan;

import java.util.UUID;

/** An outcome of a plan. */
public record OutcomeId(UUID value) {}
