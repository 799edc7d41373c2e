package uk.sidebyside.measures;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import uk.sidebyside.measures.Measure.Unit;
import uk.sidebyside.measures.rules.Change;
import uk.sidebyside.measures.rules.TypedTarget;
import uk.sidebyside.measures.rules.TypedTarget.Kind;
import uk.sidebyside.measures.rules.Verdict;

/** Targets and how they stand, in words. A figure that nobody reported is "not reported", never 0. */
public final class TargetWords {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

    private TargetWords() {}

    /** The target with its days as people wrote them and as they are meant (AMB-16). */
    public static String target(Target target, Unit unit) {
        TypedTarget rule = target.rule();
        String what = target.words().isBlank() ? what(rule, unit) : target.words();
        return what
                + dated(" from ", rule.fromOn(), target.fromWords())
                + dated(" by ", rule.dueOn(), target.dueWords());
    }

    private static String dated(String when, @Nullable LocalDate on, String words) {
        if (on == null) {
            return "";
        }
        return when + (words.isBlank() ? DAY.format(on) : words + " (" + DAY.format(on) + ")");
    }

    private static String what(TypedTarget rule, Unit unit) {
        String number = rule.value() == null ? "" : figure(rule.value(), unit);
        String plain =
                switch (rule.kind()) {
                    case AT_LEAST -> "at least " + number;
                    case MORE_THAN -> "more than " + number;
                    case AT_MOST -> "at most " + number;
                    case LESS_THAN -> "less than " + number;
                    case ALL -> "all of them";
                    case COUNT -> number;
                    case IN_PLACE -> "in place";
                    case RELATIVE_CHANGE ->
                        plain(rule.value()) + "% " + (rule.higher() ? "more" : "less") + " than before";
                    case WORDS -> "";
                };
        return switch (rule.course()) {
            case ONCE -> plain;
            case SUSTAINED -> "steadily " + plain;
            case RISING -> (plain + (rule.higher() ? ", rising" : ", falling")).replaceFirst("^, ", "");
            case RISING_THEN_SUSTAINED -> (rule.higher() ? "rising" : "falling") + ", then steadily " + plain;
        };
    }

    /** How a result is found, said beside it; blank where the target says it all. */
    public static String rule(TypedTarget rule) {
        String held = "the last " + rule.points() + " points reach it and none is an unusual change for the worse.";
        String rise = (rule.higher() ? "each point is at least as high as" : "each point is at most as high as")
                + " the one before and the last is " + (rule.higher() ? "higher" : "lower")
                + " than the first, over " + TypedTarget.MONTHS_OF_A_RISE
                + " months. An unusual change for the better does as well.";
        String way = rule.higher() ? "Rising" : "Falling";
        return switch (rule.course()) {
            case ONCE -> once(rule.kind());
            case SUSTAINED -> "Steady and sustained means: " + held;
            case RISING -> way + " means: " + rise;
            case RISING_THEN_SUSTAINED -> way + " means: " + rise + " Steady and sustained after that means: " + held;
        };
    }

    private static String once(Kind kind) {
        return switch (kind) {
            case AT_LEAST -> "At least means: that much is enough.";
            case MORE_THAN -> "More than means: just that much is not enough.";
            case AT_MOST -> "At most means: just that much is not too much.";
            case LESS_THAN -> "Less than means: just that much is too much.";
            case ALL -> "All means: not one is missing.";
            case RELATIVE_CHANGE -> "More or less than before means: in per cent of the recorded baseline.";
            case COUNT, IN_PLACE, WORDS -> "";
        };
    }

    /** How it stands, in a sentence or two. */
    public static String verdict(Verdict verdict, TypedTarget rule, Unit unit) {
        return switch (verdict.standing()) {
            case MET -> "The target is met" + since(verdict) + "." + moved(verdict, rule, unit);
            case REACHED_NOW -> "The target is reached now, and must last." + moved(verdict, rule, unit);
            case NOT_MET -> "The target is not met." + moved(verdict, rule, unit);
            case NOT_YET_DUE ->
                verdict.latest() == null
                        ? "The target does not count yet."
                        : "The target is not reached yet, and its day has not passed." + moved(verdict, rule, unit);
            case NOT_REPORTED -> "Not reported: nobody has given a figure.";
            case NOTHING_TO_COUNT -> "There was nothing to count, 0 of 0, so there is no figure.";
            case TOO_FEW_POINTS -> "One figure shows no rise. It takes two or more.";
            case NO_BASELINE ->
                "This can't be worked out: no baseline is recorded that a change could be held against.";
            case NO_TARGET -> "No target in figures is set.";
        };
    }

    private static String since(Verdict verdict) {
        return verdict.late() && verdict.reachedOn() != null
                ? ", for the first time on " + DAY.format(verdict.reachedOn()) + ", after its day"
                : "";
    }

    /** Both ways of reading "50% more", and whether it can be reached at all. */
    private static String moved(Verdict verdict, TypedTarget rule, Unit unit) {
        Change change = verdict.change();
        if (change == null) {
            return "";
        }
        String both = " From " + figure(change.baseline(), unit) + " to " + figure(change.now(), unit) + " is "
                + way(change.relative()) + plain(change.relative().abs()) + "%"
                + (unit == Unit.PERCENT
                        ? ", or " + way(change.difference())
                                + plain(change.difference().abs()) + " points"
                        : ", or " + way(change.difference())
                                + plain(change.difference().abs()))
                + ".";
        boolean beyond = unit == Unit.PERCENT
                && rule.higher()
                && rule.value() != null
                && Change.beyondTheWhole(change.baseline(), rule.value());
        return beyond
                ? both + " The target can't be reached: " + plain(rule.value()) + "% more than "
                        + figure(change.baseline(), unit) + " is more than 100%."
                : both;
    }

    private static String way(BigDecimal moved) {
        return moved.signum() < 0 ? "down by " : "up by ";
    }

    /** A figure with how many of how many, where that is known: {@code 84% (21 of 25)}; or what was said instead. */
    public static String figure(Point point, Unit unit) {
        if (point.value() == null) {
            return point.words().isBlank() ? "nothing to count" : point.words();
        }
        String figure = figure(point.value(), unit);
        return unit == Unit.PERCENT && point.numerator() != null
                ? figure + " (" + point.numerator() + " of " + point.denominator() + ")"
                : figure;
    }

    public static String figure(BigDecimal value, Unit unit) {
        return switch (unit) {
            case PERCENT, CHANGE -> plain(value) + "%";
            case COUNT -> plain(value);
            case MILESTONE -> value.compareTo(BigDecimal.ONE) >= 0 ? "in place" : "not in place yet";
        };
    }

    private static String plain(@Nullable BigDecimal value) {
        if (value == null) {
            return "";
        }
        BigDecimal rounded = value.setScale(1, RoundingMode.HALF_UP).stripTrailingZeros();
        return (rounded.scale() < 0 ? rounded.setScale(0) : rounded).toPlainString();
    }
}
