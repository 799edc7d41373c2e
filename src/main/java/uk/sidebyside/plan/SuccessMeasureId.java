package uk.sidebyside.plan;

import java.util.UUID;

/** A measure of success: how one will know. */
public record SuccessMeasureId(UUID value) {}
