package uk.sidebyside.board;

import java.util.UUID;

/** A briefing that was given. */
public record BriefingId(UUID value) {}
