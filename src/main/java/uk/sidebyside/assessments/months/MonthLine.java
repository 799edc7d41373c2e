package uk.sidebyside.assessments.months;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One figure of a month, beside the month before.
 *
 * @param what is counted, as it stands within a sentence
 */
public record MonthLine(String what, Share now, Share before) {

    public String title() {
        return what.substring(0, 1).toUpperCase(Locale.UK) + what.substring(1);
    }

    /** Null where it may not be said in numbers. */
    public @Nullable Long shownPercent() {
        return now.shown() ? now.percent() : null;
    }

    /** Whether both months can be set beside each other. */
    boolean compares() {
        return now.shown() && before.shown();
    }

    /** In points, of two that compare. */
    long points() {
        return now.percent() - before.percent();
    }

    /** As "Up 10 points"; what can't be set beside each other says nothing. */
    public String change() {
        if (!compares()) {
            return "";
        }
        long points = points();
        if (points == 0) {
            return "The same";
        }
        long far = Math.abs(points);
        return (points > 0 ? "Up " : "Down ") + far + (far == 1 ? " point" : " points");
    }
}
