package uk.sidebyside.assessments.rules;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.stream.Stream;
import uk.sidebyside.shared.WorkingDays;

/** From what a time runs and how it is counted; where several times are set, which of them counts. */
public sealed interface Limit {

    /** The last lawful day; empty while what sets it off is not known. */
    Optional<LocalDate> lastDay(KnownDates known);

    /** As {@link #lastDay}, by {@link Counting#strictDay}. */
    Optional<LocalDate> strictDay(KnownDates known);

    /** The first of the known days that set it off. */
    Optional<LocalDate> startedOn(KnownDates known);

    /** How sure we are of what this very day rests on, apart from the duty itself; asked only where the last day is known. */
    default Certainty certainty(KnownDates known) {
        return Certainty.LAW;
    }

    static Single from(Trigger trigger, Counting counting) {
        return new Single(trigger, counting);
    }

    static Limit earliestOf(Single... limits) {
        return new OneOf(List.of(limits), BinaryOperator.minBy(Comparator.<LocalDate>naturalOrder()));
    }

    static Limit latestOf(Single... limits) {
        return new OneOf(List.of(limits), BinaryOperator.maxBy(Comparator.<LocalDate>naturalOrder()));
    }

    /** One day sets it off. */
    record Single(Trigger trigger, Counting counting) implements Limit {
        @Override
        public Optional<LocalDate> lastDay(KnownDates known) {
            return known.on(trigger).map(counting::lastDay);
        }

        @Override
        public Optional<LocalDate> strictDay(KnownDates known) {
            return known.on(trigger).map(counting::strictDay);
        }

        @Override
        public Optional<LocalDate> startedOn(KnownDates known) {
            return known.on(trigger);
        }

        @Override
        public Certainty certainty(KnownDates known) {
            return counting.certainty(known.on(trigger).orElseThrow());
        }
    }

    /** Several times, of which the known ones count: the earliest or the latest. */
    record OneOf(List<Single> limits, BinaryOperator<LocalDate> which) implements Limit {
        @Override
        public Optional<LocalDate> lastDay(KnownDates known) {
            return limits.stream()
                    .flatMap(limit -> limit.lastDay(known).stream())
                    .reduce(which);
        }

        @Override
        public Optional<LocalDate> strictDay(KnownDates known) {
            return limits.stream()
                    .flatMap(limit -> limit.strictDay(known).stream())
                    .reduce(which);
        }

        @Override
        public Optional<LocalDate> startedOn(KnownDates known) {
            return limits.stream()
                    .flatMap(limit -> limit.startedOn(known).stream())
                    .min(Comparator.naturalOrder());
        }
    }

    /** It runs only once this has happened, whatever else is known. */
    record OnlyAfter(Trigger needed, Limit limit) implements Limit {
        @Override
        public Optional<LocalDate> lastDay(KnownDates known) {
            return known.on(needed).flatMap(day -> limit.lastDay(known));
        }

        @Override
        public Optional<LocalDate> strictDay(KnownDates known) {
            return known.on(needed).flatMap(day -> limit.strictDay(known));
        }

        @Override
        public Optional<LocalDate> startedOn(KnownDates known) {
            return known.on(needed);
        }
    }

    /** It is over once this has happened after what set it off. */
    record Until(Trigger done, Limit limit) implements Limit {
        @Override
        public Optional<LocalDate> lastDay(KnownDates known) {
            return runs(known) ? limit.lastDay(known) : Optional.empty();
        }

        @Override
        public Optional<LocalDate> strictDay(KnownDates known) {
            return runs(known) ? limit.strictDay(known) : Optional.empty();
        }

        @Override
        public Optional<LocalDate> startedOn(KnownDates known) {
            return runs(known) ? limit.startedOn(known) : Optional.empty();
        }

        private boolean runs(KnownDates known) {
            return limit.startedOn(known)
                    .flatMap(start -> known.on(done).filter(start::isBefore))
                    .isEmpty();
        }
    }

    /** Where the last day falls in the tribunal's rest, the first working day after it counts. */
    record OutOfTheTribunalsRest(Limit limit) implements Limit {
        @Override
        public Optional<LocalDate> lastDay(KnownDates known) {
            return limit.lastDay(known).map(TribunalCalendar::rolledOn);
        }

        /** One day less may lie in the rest where the last day lies on the weekend after it: then there is no safer day. */
        @Override
        public Optional<LocalDate> strictDay(KnownDates known) {
            return limit.strictDay(known)
                    .map(TribunalCalendar::rolledOn)
                    .flatMap(rolled -> lastDay(known).filter(rolled::isAfter).or(() -> Optional.of(rolled)));
        }

        @Override
        public Optional<LocalDate> startedOn(KnownDates known) {
            return limit.startedOn(known);
        }

        /** That the day moves is quoted by those who know; we have not read it in the rules. */
        @Override
        public Certainty certainty(KnownDates known) {
            return lastDay(known).equals(limit.lastDay(known)) ? Certainty.LAW : Certainty.REPORTED;
        }
    }

    /**
     * On the day of the change; where whoever must act did not know of it that many working days before, within that many working
     * days beginning with the day on which they learned of it.
     */
    record OnTheDayOr(Trigger change, Trigger learned, int workingDays) implements Limit {
        @Override
        public Optional<LocalDate> lastDay(KnownDates known) {
            Optional<LocalDate> changed = known.on(change);
            return known.on(learned)
                    .filter(day -> changed.isEmpty() || day.isAfter(WorkingDays.before(changed.get(), workingDays)))
                    .map(new Counting.WorkingDaysBeginningWith(workingDays)::lastDay)
                    .or(() -> changed);
        }

        @Override
        public Optional<LocalDate> strictDay(KnownDates known) {
            return lastDay(known);
        }

        @Override
        public Optional<LocalDate> startedOn(KnownDates known) {
            return Stream.of(known.on(change), known.on(learned))
                    .flatMap(Optional::stream)
                    .min(Comparator.naturalOrder());
        }
    }
}
