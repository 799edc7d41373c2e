package uk.sidebyside.board;

import java.util.UUID;

/** An entry of the action log. */
public record ActionId(UUID value) {}
