package uk.sidebyside.plan;

import java.util.UUID;

/** An action line of a plan. */
public record LineId(UUID value) {}
