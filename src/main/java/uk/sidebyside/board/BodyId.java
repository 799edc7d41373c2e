package uk.sidebyside.board;

import java.util.UUID;

/** A body: a board, committee or group. */
public record BodyId(UUID value) {}
