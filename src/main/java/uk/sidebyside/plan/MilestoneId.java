package uk.sidebyside.plan;

import java.util.UUID;

/** A milestone or a task towards a line. */
public record MilestoneId(UUID value) {}
