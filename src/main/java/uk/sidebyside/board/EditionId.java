package uk.sidebyside.board;

import java.util.UUID;

/** A frozen text of a report or a pack. */
public record EditionId(UUID value) {}
