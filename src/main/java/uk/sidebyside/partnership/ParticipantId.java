package uk.sidebyside.partnership;

import java.util.UUID;

/** Names somebody's part in a piece. */
public record ParticipantId(UUID value) {}
