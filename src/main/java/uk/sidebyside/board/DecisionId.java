package uk.sidebyside.board;

import java.util.UUID;

/** A decision of a body. */
public record DecisionId(UUID value) {}
