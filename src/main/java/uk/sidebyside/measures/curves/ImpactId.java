package uk.sidebyside.measures.curves;

import java.util.UUID;

/** A statement of impact of an area. */
public record ImpactId(UUID value) {}
