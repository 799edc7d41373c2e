package uk.sidebyside.measures;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a measure stood at.
 *
 * @param from the first day of the time that it speaks of; null where it speaks of one day
 * @param on the last day of that time, or the day itself
 * @param value in the measure's unit; null where nothing was reported, or there was nothing to be counted
 * @param numerator with the denominator, where both are known
 * @param words what was said instead of a figure, or with it
 */
public record Point(
        @Nullable LocalDate from,
        LocalDate on,
        @Nullable BigDecimal value,
        @Nullable Long numerator,
        @Nullable Long denominator,
        String words,
        String source) {}
