package uk.sidebyside.thread;

import java.time.LocalDate;

/**
 * A link that held once.
 *
 * @param endedOn its last day
 */
public record Ended(Linked link, LocalDate endedOn) {}
