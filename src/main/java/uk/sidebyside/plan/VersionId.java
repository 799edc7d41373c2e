package uk.sidebyside.plan;

import java.util.UUID;

/** A frozen version of a plan. */
public record VersionId(UUID value) {}
