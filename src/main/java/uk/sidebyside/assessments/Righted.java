package uk.sidebyside.assessments;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A step that was written down wrongly and was put right: it stays in the history, and counts for nothing.
 *
 * @param wrong as it was written down
 * @param right what stands in its place; null where it did not happen
 * @param reason in words for the family
 * @param recordedAs the post of whoever put it right
 */
public record Righted(
        UUID submission,
        Happening wrong,
        @Nullable Happening right,
        String reason,
        String recordedAs,
        Instant recordedAt) {

    /** The day on which it was put right. */
    public LocalDate on() {
        return LocalDate.ofInstant(recordedAt, ZoneId.of("Europe/London"));
    }
}
