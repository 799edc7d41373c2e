package uk.sidebyside.partnership;

import java.util.UUID;

/** Names a service that works in joint partnership. */
public record ServiceId(UUID value) {}
