package uk.sidebyside.assessments.advice.rules;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How many requests of one point of access will be late if nothing changes. They are taken in the order in which they are due, the late
 * ones first, at an even pace; each that would be written after its last day will be late. What is asked from now on is due later than
 * these and queues behind them.
 *
 * @param open requests without an answer
 * @param late of these, whose last day is over
 * @param written answers in the last {@link #PACE_WEEKS} weeks
 * @param byPace how many of the others will be late at the pace of these weeks; null where too few were written to tell
 * @param aWeek how many the body says that it can write in a week; 0 where nobody has said
 * @param byCapacity how many of the others will be late at that; null where nobody has said
 */
public record BreachForecast(
        int open,
        int late,
        int written,
        @Nullable Integer byPace,
        int aWeek,
        @Nullable Integer byCapacity) {
    public static final int PACE_WEEKS = 12;
    /** Of fewer answers no pace is made. */
    public static final int LEAST_WRITTEN = 5;

    private static final int DAYS_A_WEEK = 7;

    /** @param due the last days of the requests that have no answer, in any order */
    public static BreachForecast of(Collection<LocalDate> due, int written, int aWeek, LocalDate today) {
        List<LocalDate> sorted = due.stream().sorted().toList();
        int late = (int) sorted.stream().filter(day -> day.isBefore(today)).count();
        return new BreachForecast(
                sorted.size(),
                late,
                written,
                written < LEAST_WRITTEN ? null : toCome(sorted, written, PACE_WEEKS, today),
                aWeek,
                aWeek == 0 ? null : toCome(sorted, aWeek, 1, today));
    }

    /** How many that are not late yet will be, where so many are written in so many weeks. */
    private static int toCome(List<LocalDate> sorted, int written, int weeks, LocalDate today) {
        int toCome = 0;
        for (int place = 0; place < sorted.size(); place++) {
            LocalDate due = sorted.get(place);
            LocalDate done = today.plusDays(Math.ceilDiv((place + 1) * weeks * DAYS_A_WEEK, written));
            if (!due.isBefore(today) && done.isAfter(due)) {
                toCome++;
            }
        }
        return toCome;
    }
}
