package uk.sidebyside.measures;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import uk.sidebyside.measures.rules.SoundReading;

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

    /** With the per cent that numerator and denominator give. */
    public Reading whole(Measure.Unit unit) {
        if (unit != Measure.Unit.PERCENT || numerator == null || denominator == null) {
            return this;
        }
        BigDecimal share = SoundReading.share(numerator, denominator);
        return new Reading(
                from,
                on,
                share,
                numerator,
                denominator,
                share == null && words.isBlank() ? "There was nothing to count." : words,
                source);
    }

    /** However many decimal places the figure is written with. */
    public boolean saysTheSameAs(Reading other) {
        return alike(value, other.value)
                && Objects.equals(numerator, other.numerator)
                && Objects.equals(denominator, other.denominator)
                && on.equals(other.on)
                && Objects.equals(from, other.from)
                && words.equals(other.words)
                && source.equals(other.source);
    }

    private static boolean alike(@Nullable BigDecimal one, @Nullable BigDecimal other) {
        return one == null || other == null ? one == other : one.compareTo(other) == 0;
    }
}
