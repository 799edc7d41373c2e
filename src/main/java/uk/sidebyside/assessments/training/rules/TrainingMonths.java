package uk.sidebyside.assessments.training.rules;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import uk.sidebyside.assessments.advice.rules.Quality;

/**
 * In which months a training schedule is in place (REQUIREMENTS T26; the rule is ours): each part of the framework was taught at a
 * session that was held in the twelve months up to the end of the month. What is planned alone teaches nobody yet.
 */
public final class TrainingMonths {
    private static final int MONTHS = 12;

    private TrainingMonths() {}

    /** A session that was held, and what it taught. */
    public record Held(LocalDate on, Set<Quality> teaches) {
        public Held {
            teaches = Set.copyOf(teaches);
        }
    }

    /** From the month of the first session until a year after the last, whether the schedule was in place. */
    public static SortedMap<YearMonth, Boolean> of(Collection<Held> held) {
        SortedMap<YearMonth, Set<Quality>> taught = new TreeMap<>();
        for (Held one : held) {
            for (int later = 0; later < MONTHS; later++) {
                month(taught, YearMonth.from(one.on()).plusMonths(later)).addAll(one.teaches());
            }
        }
        SortedMap<YearMonth, Boolean> months = new TreeMap<>();
        if (!taught.isEmpty()) {
            YearMonth end = taught.lastKey().plusMonths(1);
            for (YearMonth month = taught.firstKey(); !month.isAfter(end); month = month.plusMonths(1)) {
                months.put(month, taught.getOrDefault(month, Set.of()).size() == Quality.values().length);
            }
        }
        return months;
    }

    private static Set<Quality> month(SortedMap<YearMonth, Set<Quality>> taught, YearMonth month) {
        return taught.computeIfAbsent(month, first -> EnumSet.noneOf(Quality.class));
    }
}
