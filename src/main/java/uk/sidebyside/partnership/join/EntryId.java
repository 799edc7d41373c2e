package uk.sidebyside.partnership.join;

import java.util.UUID;

/** Names somebody in the register of those who may be asked. */
public record EntryId(UUID value) {}
