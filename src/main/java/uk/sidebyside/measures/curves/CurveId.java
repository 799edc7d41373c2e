package uk.sidebyside.measures.curves;

import java.util.UUID;

/** An outcome of a population, or a service, of an area. */
public record CurveId(UUID value) {}
