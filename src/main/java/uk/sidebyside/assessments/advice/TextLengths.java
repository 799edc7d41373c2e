package uk.sidebyside.assessments.advice;

import java.util.ArrayList;
import java.util.List;
import uk.sidebyside.assessments.advice.rules.WrittenAdvice;
import uk.sidebyside.assessments.advice.rules.WrittenAdvice.Need;
import uk.sidebyside.assessments.advice.rules.WrittenAdvice.Outcome;
import uk.sidebyside.assessments.advice.rules.WrittenAdvice.Provision;

/** Which fields of advice hold more than there is room for, by their names on the form. */
final class TextLengths {
    private static final int LINE = 400;
    private static final int BY_WHEN = 200;
    private static final int MEASURED = 1000;
    private static final int ASPIRATION = 2000;

    private final List<String> beyond = new ArrayList<>();

    private TextLengths() {}

    static List<String> beyond(WrittenAdvice advice, int longest) {
        var lengths = new TextLengths();
        lengths.check("because", advice.because(), longest);
        lengths.check("seen", advice.seen(), longest);
        int n = 0;
        for (Need need : advice.needs()) {
            String field = "need." + ++n;
            lengths.check(field, need.words(), longest);
            lengths.check(field + ".impact", need.impact(), longest);
        }
        n = 0;
        for (String strategy : advice.strategies()) {
            lengths.check("strategy." + ++n, strategy, longest);
        }
        n = 0;
        for (Outcome outcome : advice.outcomes()) {
            String field = "outcome." + ++n;
            lengths.check(field, outcome.words(), longest);
            lengths.check(field + ".measured", outcome.measured(), MEASURED);
            lengths.check(field + ".by", outcome.byWhen(), BY_WHEN);
            lengths.check(field + ".aspiration", outcome.aspiration(), ASPIRATION);
        }
        n = 0;
        for (Provision one : advice.provisions()) {
            String field = "provision." + ++n;
            lengths.check(field, one.what(), longest);
            lengths.check(field + ".who", one.who(), LINE);
            lengths.check(field + ".expertise", one.expertise(), LINE);
            lengths.check(field + ".often", one.often(), LINE);
            lengths.check(field + ".long", one.howLong(), LINE);
            lengths.check(field + ".reviewed", one.reviewed(), LINE);
        }
        return lengths.beyond;
    }

    private void check(String field, String text, int atMost) {
        if (text.length() > atMost) {
            beyond.add(field);
        }
    }
}
