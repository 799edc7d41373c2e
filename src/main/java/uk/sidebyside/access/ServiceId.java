package uk.sidebyside.access;

import java.util.UUID;

/** Names a service of an area. */
public record ServiceId(UUID value) {}
