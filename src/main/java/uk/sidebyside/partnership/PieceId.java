package uk.sidebyside.partnership;

import java.util.UUID;

/** Names a piece of joint partnership. */
public record PieceId(UUID value) {}
