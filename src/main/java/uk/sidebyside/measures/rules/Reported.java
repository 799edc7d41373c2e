package uk.sidebyside.measures.rules;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a measure stood at, as rules see it.
 *
 * @param value in the measure's unit; null where nothing was reported, or there was nothing to be counted
 * @param numerator with the denominator, for a share of a whole whose count is known; a share is held against its target by its
 *     count, so that rounding can't lift it over
 */
public record Reported(
        LocalDate on,
        @Nullable BigDecimal value,
        @Nullable Long numerator,
        @Nullable Long denominator) {

    public static Reported figure(LocalDate on, @Nullable BigDecimal value) {
        return new Reported(on, value, null, null);
    }

    boolean nothingToCount() {
        return value == null && denominator != null && denominator == 0;
    }

    /** How it compares with a number: by its count where that is known. */
    int comparedWith(BigDecimal wanted) {
        if (value == null) {
            throw new IllegalStateException("Nothing was reported for " + on);
        }
        if (numerator == null || denominator == null || denominator == 0) {
            return value.compareTo(wanted);
        }
        return BigDecimal.valueOf(numerator)
                .multiply(BigDecimal.valueOf(100))
                .compareTo(wanted.multiply(BigDecimal.valueOf(denominator)));
    }
}
