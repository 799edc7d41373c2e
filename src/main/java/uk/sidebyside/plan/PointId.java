package uk.sidebyside.plan;

import java.util.UUID;

/** A reporting point of a plan. */
public record PointId(UUID value) {}
