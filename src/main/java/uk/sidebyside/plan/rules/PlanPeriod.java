package uk.sidebyside.plan.rules;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * The time that a plan has, its first and last day included.
 *
 * @throws IllegalArgumentException where the end is before the start
 */
public record PlanPeriod(LocalDate startOn, LocalDate endOn) {

    public PlanPeriod {
        if (endOn.isBefore(startOn)) {
            throw new IllegalArgumentException("A plan can't end on " + endOn + ", before it starts on " + startOn);
        }
    }

    public long days() {
        return ChronoUnit.DAYS.between(startOn, endOn) + 1;
    }

    /** Whole days that are over at the beginning of a day. */
    public long daysUsed(LocalDate day) {
        return Math.clamp(ChronoUnit.DAYS.between(startOn, day), 0L, days());
    }

    /** Days that are left, the day itself included. */
    public long daysLeft(LocalDate day) {
        return days() - daysUsed(day);
    }

    /** The share of the time that is over, 0 to 100, rounded down so that 100 means over. */
    public int percentUsed(LocalDate day) {
        return Math.toIntExact(100 * daysUsed(day) / days());
    }

    public boolean over(LocalDate day) {
        return day.isAfter(endOn);
    }
}
