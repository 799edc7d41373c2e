package uk.sidebyside.measures.rules;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * A figure as it is known, before it is decided what of it may be published.
 *
 * @param from the first day of the time that it speaks of; null where it speaks of one day
 * @param value in the measure's unit; null where nothing was reported
 * @param counted null where only a value or words were reported
 * @param breakdowns by the name of the band; the cells of each add up to {@code counted}
 * @param beside figures of other measures and of the same time from which this one can be subtracted, or they from it
 */
public record Known(
        @Nullable LocalDate from,
        LocalDate on,
        @Nullable BigDecimal value,
        @Nullable Counted counted,
        String words,
        String source,
        SortedMap<String, SortedMap<String, Counted>> breakdowns,
        List<Counted> beside) {

    public Known {
        beside = List.copyOf(beside);
    }

    public Known(
            @Nullable LocalDate from,
            LocalDate on,
            @Nullable BigDecimal value,
            @Nullable Counted counted,
            String words,
            String source,
            SortedMap<String, SortedMap<String, Counted>> breakdowns) {
        this(from, on, value, counted, words, source, breakdowns, List.of());
    }

    /** With figures of the same time of which this is a part, or that are parts of this. */
    public Known beside(List<Counted> others) {
        return new Known(from, on, value, counted, words, source, breakdowns, others);
    }

    /** Whether one less the other would be a number of people that is small. */
    boolean givesAway(Counted shown) {
        return beside.stream()
                .anyMatch(
                        other -> other.less(shown).small() || shown.less(other).small());
    }

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
