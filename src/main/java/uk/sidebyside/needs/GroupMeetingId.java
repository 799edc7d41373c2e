package uk.sidebyside.needs;

import java.util.UUID;

public record GroupMeetingId(UUID value) {}
