package uk.sidebyside.measures.rules;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * A figure as it is known, before it is decided what of it may be published.
 *
 * @param from the first day of the time that it speaks of; null where it speaks of one day
 * @param value in the measure's unit; null where nothing was reported
 * @param counted null where only a value or words were reported
 * @param breakdowns by the name of the band; the cells of each add up to {@code counted}
 */
public record Known(
        @Nullable LocalDate from,
        LocalDate on,
        @Nullable BigDecimal value,
        @Nullable Counted counted,
        String words,
        String source,
        SortedMap<String, SortedMap<String, Counted>> breakdowns) {

    /** How many days it speaks of; 0 of a single day's standing. */
    long days() {
        return from == null ? 0 : from.until(on, java.time.temporal.ChronoUnit.DAYS) + 1;
    }

    boolean overlaps(Known other) {
        return from != null && other.from != null && !from.isAfter(other.on) && !other.from.isAfter(on);
    }

    boolean sameTime(Known other) {
        return on.equals(other.on) && java.util.Objects.equals(from, other.from);
    }
}
