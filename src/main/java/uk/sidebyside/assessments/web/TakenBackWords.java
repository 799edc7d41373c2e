package uk.sidebyside.assessments.web;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import uk.sidebyside.assessments.rules.ClockTakenBack;
import uk.sidebyside.assessments.rules.ClockTakenBack.Change;
import uk.sidebyside.assessments.rules.ClockTakenBack.Stands;
import uk.sidebyside.assessments.web.RightedWords.Line;

/** What a family reads of something that was said of another clock and was taken back. */
final class TakenBackWords {
    private TakenBackWords() {}

    /** What was said first, duty by duty, and what is said now. Why it was owed no more is not said again. */
    static List<Line> told(ClockTakenBack one) {
        return one.changes().stream()
                .flatMap(change -> told(change, one.about()))
                .toList();
    }

    private static Stream<Line> told(Change change, String about) {
        String what = DutyWords.what(change.before().duty());
        Stands now = change.now();
        return Stream.of(
                about.isBlank() ? new Line(what) : new Line(what + " ", "(" + about + ")"),
                new Line("First we said: " + said(change.before())),
                new Line(now == null ? "We took that back." : "We took that back. Now we say: " + said(now)));
    }

    private static String said(Stands one) {
        LocalDate done = one.done();
        return done != null
                ? "it was done on " + CaseWords.day(done) + "."
                : one.owed() ? "the last day is " + CaseWords.day(one.last()) + "." : "this is owed no more.";
    }
}
