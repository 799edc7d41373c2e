package uk.sidebyside.plan.web;

import uk.sidebyside.plan.Measures.Measure;
import uk.sidebyside.plan.Measures.Reading;
import uk.sidebyside.plan.Measures.Target;
import uk.sidebyside.plan.Measures.Unit;

/** A measure's target and where it stands, in words. A figure that nobody published is "not stated", never 0. */
public final class MeasureWords {

    private MeasureWords() {}

    public static String of(Measure measure) {
        return target(measure.target()) + latest(measure);
    }

    /** The target alone; blank where the plan names none. */
    public static String target(Target target) {
        String from = target.fromOn() == null ? "" : " from " + Say.promised(target.fromOn(), target.fromWords());
        String by = target.dueOn() == null ? "" : " by " + Say.promised(target.dueOn(), target.dueWords());
        return target.words().isBlank() ? "" : "Target: " + target.words() + from + by + ". ";
    }

    private static String latest(Measure measure) {
        Reading latest = measure.latest();
        if (latest == null) {
            return "Latest figure: not stated.";
        }
        String figure = latest.value() == null
                ? latest.words()
                : latest.value().stripTrailingZeros().toPlainString()
                        + unit(measure.target().unit());
        return "Latest figure: " + figure + ", " + Say.day(latest.on()) + " (" + latest.source() + "). "
                + switch (measure.standing()) {
                    case MET -> "The target is met.";
                    case REACHED_NOW -> "The target is reached now, and must last.";
                    case NOT_MET -> "The target is not met.";
                    case NOT_STATED -> "";
                };
    }

    private static String unit(Unit unit) {
        return switch (unit) {
            case PERCENT, CHANGE -> "%";
            case COUNT, MILESTONE -> "";
        };
    }
}
