package uk.sidebyside.assessments.rules;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * Why a time need not be kept, where it is impractical to keep it. The regulations list them; school holidays as such are none.
 * A ground says only whether its facts are there: that keeping the time was impractical is for a person to find and to sign.
 */
public enum Ground {
    /** The council asked a head teacher or principal for advice while their school or college was closed for 4 weeks or more. */
    SCHOOL_CLOSED,
    /** The same for a provider of early years education. */
    EARLY_YEARS_CLOSED,
    /** Exceptional circumstances of the child, the parent or the young person in the time that the duty allows. */
    PERSONAL_CIRCUMSTANCES,
    /** They were away from the area for 4 weeks in a row in that time. */
    ABSENT_FOUR_WEEKS,
    /** They were away for 2 weeks in a row: only where the council does not oppose an appeal (regulation 45(7)). */
    ABSENT_TWO_WEEKS,
    /** The child did not come to an examination or test that the body had arranged in that time (regulation 8(2)). */
    MISSED_APPOINTMENT;

    private static final int LONG_CLOSURE_DAYS = 28;

    /** What happened, with its days; every period includes its first and its last day. */
    public sealed interface Circumstance {
        /** @param reopensOn the first day on which it is open again */
        record Closure(LocalDate adviceAskedOn, LocalDate closedFrom, LocalDate reopensOn) implements Circumstance {}

        record Trouble(LocalDate from, LocalDate to) implements Circumstance {}

        record Absence(LocalDate from, LocalDate to) implements Circumstance {}

        record Appointment(LocalDate missedOn) implements Circumstance {}

        /** Whether its last day lies before its first, so that one of them is mistyped. */
        default boolean endsBeforeItBegins() {
            return switch (this) {
                case Closure closure -> closure.reopensOn().isBefore(closure.closedFrom());
                case Trouble trouble -> trouble.to().isBefore(trouble.from());
                case Absence absence -> absence.to().isBefore(absence.from());
                case Appointment missed -> false;
            };
        }
    }

    /**
     * Whether the facts of this ground are there, in the time that the clock runs.
     *
     * @param start the day that set the clock off
     * @param due its last day
     */
    public boolean holds(Circumstance happened, LocalDate start, LocalDate due) {
        return switch (this) {
            case SCHOOL_CLOSED, EARLY_YEARS_CLOSED ->
                happened instanceof Circumstance.Closure closure && inWindow(closure, start, due);
            case PERSONAL_CIRCUMSTANCES ->
                happened instanceof Circumstance.Trouble trouble
                        && common(trouble.from(), trouble.to(), start, due) > 0;
            case ABSENT_FOUR_WEEKS -> away(happened, start, due) >= 28;
            case ABSENT_TWO_WEEKS -> away(happened, start, due) >= 14;
            case MISSED_APPOINTMENT ->
                happened instanceof Circumstance.Appointment missed
                        && common(missed.missedOn(), missed.missedOn(), start, due) > 0;
        };
    }

    /**
     * The advice was asked from one week before it closed to one week before it opens again (regulation 5(4)(a)), both days included; and
     * some of that time is in the time that the clock runs.
     */
    private static boolean inWindow(Circumstance.Closure closure, LocalDate start, LocalDate due) {
        LocalDate first = closure.closedFrom().minusWeeks(1);
        LocalDate last = closure.reopensOn().minusWeeks(1);
        return ChronoUnit.DAYS.between(closure.closedFrom(), closure.reopensOn()) >= LONG_CLOSURE_DAYS
                && !closure.adviceAskedOn().isBefore(first)
                && !closure.adviceAskedOn().isAfter(last)
                && common(first, last, start, due) > 0;
    }

    private static long away(Circumstance happened, LocalDate start, LocalDate due) {
        return happened instanceof Circumstance.Absence absence ? common(absence.from(), absence.to(), start, due) : 0;
    }

    /** How many days two periods have in common. */
    private static long common(LocalDate from, LocalDate to, LocalDate start, LocalDate due) {
        LocalDate first = from.isAfter(start) ? from : start;
        LocalDate last = to.isBefore(due) ? to : due;
        return ChronoUnit.DAYS.between(first, last) + 1;
    }
}
