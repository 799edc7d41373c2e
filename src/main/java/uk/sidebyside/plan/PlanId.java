package uk.sidebyside.plan;

import java.util.UUID;

/** An improvement plan. */
public record PlanId(UUID value) {}
