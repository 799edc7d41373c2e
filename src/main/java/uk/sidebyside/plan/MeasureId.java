package uk.sidebyside.plan;

import java.util.UUID;

/** A measure of success. */
public record MeasureId(UUID value) {}
