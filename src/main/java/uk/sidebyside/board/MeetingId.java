package uk.sidebyside.board;

import java.util.UUID;

/** A meeting of a body. */
public record MeetingId(UUID value) {}
