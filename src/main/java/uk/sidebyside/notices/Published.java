package uk.sidebyside.notices;

import java.time.Instant;

/** A change as readers see it, with the time at which it was published. */
public record Published(ChangeId id, Change change, Instant at) {}
