package uk.sidebyside.plan;

import java.util.UUID;

/** A risk or an assumption of a plan. */
public record RiskId(UUID value) {}
