package uk.sidebyside.measures;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A figure that somebody reports.
 *
 * @param from the first day of the time that it speaks of; null where it speaks of one day
 * @param on the last day of that time, or the day itself
 * @param value in the measure's unit; null where only words are given, or where numerator and denominator give it
 * @param numerator with the denominator, or neither
 * @param words where it stands, in words; blank where the figure says it all
 */
public record Reading(
        @Nullable LocalDate from,
        LocalDate on,
        @Nullable BigDecimal value,
        @Nullable Long numerator,
        @Nullable Long denominator,
        String words,
        String source) {

    public static Reading figure(LocalDate on, BigDecimal value, String source) {
        return new Reading(null, on, value, null, null, "", source);
    }

    public static Reading share(LocalDate on, long numerator, long denominator, String source) {
        return new Reading(null, on, null, numerator, denominator, "", source);
    }

    public static Reading words(LocalDate on, String words, String source) {
        return new Reading(null, on, null, null, null, words, source);
    }
}
