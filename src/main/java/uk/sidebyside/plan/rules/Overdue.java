package uk.sidebyside.plan.rules;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A line whose promised day has passed. Worked out when asked and never stored, and it changes no state. It is measured
 * against what was promised: a new date explains lateness and does not undo it.
 *
 * @param days whole days since the promised day; the day after it is 1
 */
public record Overdue(Kind kind, LocalDate promisedOn, long days) {

    public enum Kind {
        TO_START,
        TO_END
    }

    /**
     * @param state null where nothing has been reported: then it has not been seen to start
     * @param day the day asked about; of a plan that is closed, the day of closing
     */
    public static Optional<Overdue> on(
            LocalDate day, @Nullable LocalDate startOn, @Nullable LocalDate promisedEndOn, @Nullable Meaning state) {
        if (state != null && !state.open()) {
            return Optional.empty();
        }
        if (promisedEndOn != null && day.isAfter(promisedEndOn)) {
            return Optional.of(since(Kind.TO_END, promisedEndOn, day));
        }
        boolean waits = state == null || state == Meaning.NOT_STARTED;
        return waits && startOn != null && day.isAfter(startOn)
                ? Optional.of(since(Kind.TO_START, startOn, day))
                : Optional.empty();
    }

    private static Overdue since(Kind kind, LocalDate promisedOn, LocalDate day) {
        return new Overdue(kind, promisedOn, ChronoUnit.DAYS.between(promisedOn, day));
    }
}
