package uk.sidebyside.plan;

import java.util.UUID;

/** A workstream of a plan. */
public record WorkstreamId(UUID value) {}
