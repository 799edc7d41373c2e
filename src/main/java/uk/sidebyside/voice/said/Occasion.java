package uk.sidebyside.voice.said;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import uk.sidebyside.voice.rules.StillRight;

/**
 * What views about a child are carried to.
 *
 * @param on the day of the review, the move, or the next stage
 * @param askedAs the post of whoever asked
 */
public record Occasion(
        OccasionId id, UUID child, StillRight.Occasion kind, LocalDate on, String askedAs, Instant askedAt) {}
