package uk.sidebyside.measures.rules;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A target that says what it means (R062). Plain numbers are reached by as much, "over" and "above" only by more (AMB-15);
 * "by" a month is its last day, "from" a month its first (AMB-16).
 *
 * @param value what must be reached; null where the kind says it already
 * @param points how many reporting points in a row a course asks for
 * @param higher whether more is better; otherwise a rise is a fall, and a change counts downwards
 * @param fromOn figures before this day are not held against it; null where it counts at once
 * @param dueOn the last day on which reaching it is in time; null where no day was given
 */
public record TypedTarget(
        Kind kind,
        @Nullable BigDecimal value,
        Course course,
        int points,
        boolean higher,
        @Nullable LocalDate fromOn,
        @Nullable LocalDate dueOn) {

    /** A rise is looked for over this time (York's plan: "incremental rise over a 12 month period"). */
    public static final int MONTHS_OF_A_RISE = 12;

    /** Steady and sustained: the last three reporting points, where nobody set another number (AMB-11). */
    public static final int POINTS_IN_A_ROW = 3;

    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

    public enum Kind {
        AT_LEAST,
        MORE_THAN,
        AT_MOST,
        LESS_THAN,
        /** All of them: 100%, by the count where that is known. */
        ALL,
        COUNT,
        /** It is there. */
        IN_PLACE,
        /** Per cent more than a recorded baseline, or less where less is better. */
        RELATIVE_CHANGE,
        /** Only words; a course may still ask for a rise. */
        WORDS;

        /** Whether it needs a number. */
        public boolean needsValue() {
            return this != ALL && this != IN_PLACE && this != WORDS;
        }
    }

    /** Whether reaching it once is enough. */
    public enum Course {
        ONCE,
        /** "Consistently", "steady and sustained". */
        SUSTAINED,
        /** "Incremental rise". */
        RISING,
        RISING_THEN_SUSTAINED;

        boolean rises() {
            return this == RISING || this == RISING_THEN_SUSTAINED;
        }
    }

    public TypedTarget {
        if (kind.needsValue() != (value != null)) {
            throw new IllegalArgumentException(kind + " with a number of " + value);
        }
        if (points < 1) {
            throw new IllegalArgumentException("A course of " + points + " points");
        }
    }

    /**
     * How it stands on a day.
     *
     * @param reported in any order; those after the day are not looked at
     * @param baseline where the measure stood before; null where nobody recorded it
     * @param unusual what the rules of charts say of the same figures
     */
    public Verdict on(LocalDate day, List<Reported> reported, @Nullable BigDecimal baseline, Unusual unusual) {
        if (kind == Kind.WORDS && !course.rises()) {
            return Verdict.without(TargetStanding.NO_TARGET);
        }
        if (kind == Kind.RELATIVE_CHANGE && (baseline == null || baseline.signum() == 0)) {
            return Verdict.without(TargetStanding.NO_BASELINE);
        }
        if (fromOn != null && day.isBefore(fromOn)) {
            return Verdict.without(TargetStanding.NOT_YET_DUE);
        }
        List<Reported> counting = reported.stream()
                .filter(each ->
                        !each.on().isAfter(day) && (fromOn == null || !each.on().isBefore(fromOn)))
                .sorted(Comparator.comparing(Reported::on))
                .toList();
        List<Reported> figures =
                counting.stream().filter(each -> each.value() != null).toList();
        if (figures.isEmpty()) {
            boolean nothing = !counting.isEmpty() && counting.getLast().nothingToCount();
            return Verdict.without(nothing ? TargetStanding.NOTHING_TO_COUNT : TargetStanding.NOT_REPORTED);
        }
        return judged(day, figures, baseline, unusual);
    }

    private Verdict judged(LocalDate day, List<Reported> figures, @Nullable BigDecimal baseline, Unusual unusual) {
        Reported latest = figures.getLast();
        LocalDate first = figures.stream()
                .filter(each -> reaches(each, baseline))
                .map(Reported::on)
                .findFirst()
                .orElse(null);
        boolean late = first != null && dueOn != null && first.isAfter(dueOn);
        Change change = kind == Kind.RELATIVE_CHANGE && latest.value() != null
                ? Change.from(baseline, latest.value()).orElse(null)
                : null;
        return new Verdict(
                standing(day, figures, baseline, unusual), latest, first, inARow(figures, baseline), late, change);
    }

    private TargetStanding standing(
            LocalDate day, List<Reported> figures, @Nullable BigDecimal baseline, Unusual unusual) {
        TargetStanding missed =
                dueOn != null && !day.isAfter(dueOn) ? TargetStanding.NOT_YET_DUE : TargetStanding.NOT_MET;
        if (!reaches(figures.getLast(), baseline)) {
            return missed;
        }
        boolean held = inARow(figures, baseline) >= points && !unusual.forTheWorse();
        return switch (course) {
            case ONCE -> TargetStanding.MET;
            case SUSTAINED -> held ? TargetStanding.MET : TargetStanding.REACHED_NOW;
            case RISING -> {
                if (figures.size() < 2 && !unusual.forTheBetter()) {
                    yield TargetStanding.TOO_FEW_POINTS;
                }
                yield rose(figures, unusual) ? TargetStanding.MET : missed;
            }
            case RISING_THEN_SUSTAINED ->
                held && rose(figures.subList(0, figures.size() - points + 1), unusual)
                        ? TargetStanding.MET
                        : TargetStanding.REACHED_NOW;
        };
    }

    private int inARow(List<Reported> figures, @Nullable BigDecimal baseline) {
        int count = 0;
        for (Reported each : figures.reversed()) {
            if (!reaches(each, baseline)) {
                return count;
            }
            count++;
        }
        return count;
    }

    /** Whether a figure alone reaches it, whatever its course asks for besides. One that was not reported does not. */
    public boolean reaches(Reported figure, @Nullable BigDecimal baseline) {
        return figure.value() != null && reachedBy(figure, baseline);
    }

    private boolean reachedBy(Reported figure, @Nullable BigDecimal baseline) {
        return switch (kind) {
            case AT_LEAST, COUNT -> figure.comparedWith(wanted()) >= 0;
            case MORE_THAN -> figure.comparedWith(wanted()) > 0;
            case AT_MOST -> figure.comparedWith(wanted()) <= 0;
            case LESS_THAN -> figure.comparedWith(wanted()) < 0;
            case ALL -> figure.comparedWith(WHOLE) >= 0;
            case IN_PLACE -> figure.comparedWith(BigDecimal.ONE) >= 0;
            case RELATIVE_CHANGE -> changed(figure, baseline);
            case WORDS -> true;
        };
    }

    private boolean changed(Reported figure, @Nullable BigDecimal baseline) {
        BigDecimal now = figure.value();
        if (now == null || baseline == null) {
            return false;
        }
        // Without dividing, so that nothing is rounded.
        BigDecimal moved = higher ? now.subtract(baseline) : baseline.subtract(now);
        return moved.multiply(WHOLE).compareTo(wanted().multiply(baseline.abs())) >= 0;
    }

    private BigDecimal wanted() {
        if (value == null) {
            throw new IllegalStateException(kind + " has no number");
        }
        return value;
    }

    /** Each at least as good as the one before, and the last better than the first (AMB-11). */
    private boolean rose(List<Reported> figures, Unusual unusual) {
        if (unusual.forTheBetter()) {
            return true;
        }
        LocalDate since = figures.getLast().on().minusMonths(MONTHS_OF_A_RISE);
        List<BigDecimal> within = figures.stream()
                .filter(each -> !each.on().isBefore(since))
                .map(Reported::value)
                .filter(each -> each != null)
                .map(each -> higher ? each : each.negate())
                .toList();
        for (int i = 1; i < within.size(); i++) {
            if (within.get(i).compareTo(within.get(i - 1)) < 0) {
                return false;
            }
        }
        return within.getLast().compareTo(within.getFirst()) > 0;
    }
}
