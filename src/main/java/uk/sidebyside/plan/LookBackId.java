package uk.sidebyside.plan;

import java.util.UUID;

/** A look-back exercise. */
public record LookBackId(UUID value) {}
