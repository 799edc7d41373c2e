package uk.sidebyside.plan.web;

import uk.sidebyside.measures.Measure.Unit;
import uk.sidebyside.measures.MeasureStanding;
import uk.sidebyside.measures.MeasureStanding.Held;
import uk.sidebyside.measures.TargetWords;
import uk.sidebyside.plan.SuccessMeasure;

/** A measure's target and where it stands, in words. A figure that nobody published is "not stated", never 0. */
public final class MeasureWords {

    private MeasureWords() {}

    public static String of(SuccessMeasure measure) {
        MeasureStanding now = measure.standing();
        return now == null ? "Its figures are not public." : target(now) + latest(now);
    }

    /** The target alone; blank where none is set. */
    public static String target(SuccessMeasure measure) {
        return measure.standing() == null ? "" : target(measure.standing());
    }

    private static String target(MeasureStanding now) {
        Held core = now.core();
        String words = core == null ? "" : core.words(now.measure().unit());
        return words.isBlank() ? "" : "Target: " + words + ". ";
    }

    private static String latest(MeasureStanding now) {
        Unit unit = now.measure().unit();
        Held core = now.core();
        String said = core == null ? "" : core.said(unit);
        return now.latest()
                .map(point -> "Latest figure: " + TargetWords.figure(point, unit) + ", " + Say.day(point.on()) + " ("
                        + point.source() + "). " + said)
                .orElse(("Latest figure: " + (now.awaited() == null ? "not stated. " : "reported, not published yet. ")
                                + said)
                        .strip());
    }
}
