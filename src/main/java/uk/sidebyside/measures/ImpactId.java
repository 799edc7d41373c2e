package uk.sidebyside.measures;

import java.util.UUID;

/** A statement of impact of an area. */
public record ImpactId(UUID value) {}
