package uk.sidebyside.measures;

import java.time.Instant;
import java.time.LocalDate;

/**
 * From a day on the limits of a chart are worked out anew, since what is measured works in another way.
 *
 * @param on a figure of this day is the first of the new limits
 * @param approvedBy the post that approved it
 */
public record Rebase(LocalDate on, String reason, String approvedBy, Instant recordedAt) {}
