package uk.sidebyside.board;

import java.util.UUID;

/** A governance document. */
public record DocumentId(UUID value) {}
