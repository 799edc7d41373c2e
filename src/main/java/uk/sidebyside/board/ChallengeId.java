package uk.sidebyside.board;

import java.util.UUID;

/** A question that somebody must answer. */
public record ChallengeId(UUID value) {}
