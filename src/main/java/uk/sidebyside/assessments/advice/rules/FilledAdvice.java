package uk.sidebyside.assessments.advice.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import uk.sidebyside.assessments.advice.rules.PastedReport.Place;
import uk.sidebyside.assessments.advice.rules.WrittenAdvice.Need;
import uk.sidebyside.assessments.advice.rules.WrittenAdvice.Outcome;
import uk.sidebyside.assessments.advice.rules.WrittenAdvice.Provision;
import uk.sidebyside.shared.Finding;

/**
 * Advice into which somebody puts the paragraphs of a report. What is written already stays as it is, and the same words are not taken
 * over twice.
 */
public final class FilledAdvice {
    private static final String SOURCE = "REQUIREMENTS R144";

    /** As many lines of each kind as a page of advice has room for. */
    static final int LINES = 20;

    private static final int LONGEST = 4000;

    private final List<Finding> findings = new ArrayList<>();
    private final List<Need> needs;
    private final List<String> strategies;
    private final List<Outcome> outcomes;
    private final List<Provision> provisions;
    private String seen;

    /**
     * @param number of the paragraph, from 1
     * @param place null where nobody has said yet
     */
    public record Placed(int number, String words, @Nullable Place place) {}

    /** @param findings one for each paragraph that cannot go where it was put, or of which nobody has said; nothing is stored then */
    public record Filled(WrittenAdvice advice, List<Finding> findings) {
        public Filled {
            findings = List.copyOf(findings);
        }
    }

    private FilledAdvice(WrittenAdvice begun) {
        needs = new ArrayList<>(begun.needs());
        strategies = new ArrayList<>(begun.strategies());
        outcomes = new ArrayList<>(begun.outcomes());
        provisions = new ArrayList<>(begun.provisions());
        seen = begun.seen();
    }

    public static Filled of(WrittenAdvice begun, List<Placed> placed) {
        var filled = new FilledAdvice(begun);
        placed.forEach(filled::put);
        return new Filled(
                new WrittenAdvice(
                        begun.answer(),
                        begun.because(),
                        filled.seen,
                        filled.needs,
                        filled.strategies,
                        filled.outcomes,
                        filled.provisions),
                filled.findings);
    }

    private void put(Placed one) {
        if (one.place() == null) {
            findings.add(Finding.of("place." + one.number(), "report.needs.place", SOURCE, one.number()));
            return;
        }
        boolean room =
                switch (one.place()) {
                    case SEEN -> toSeen(one.words());
                    case NEED -> to(needs, one.words(), Need::words, new Need(one.words(), ""));
                    case STRATEGY -> to(strategies, one.words(), words -> words, one.words());
                    case OUTCOME -> to(outcomes, one.words(), Outcome::words, new Outcome(one.words(), "", "", ""));
                    case PROVISION ->
                        to(
                                provisions,
                                one.words(),
                                Provision::what,
                                new Provision(one.words(), "", "", "", "", "", Strand.EDUCATION, 0));
                    case LEFT_OUT -> true;
                };
        if (!room) {
            findings.add(Finding.of("place." + one.number(), "report.no.room", SOURCE, one.number()));
        }
    }

    private boolean toSeen(String words) {
        if (!seen.contains(words)) {
            seen = seen.isBlank() ? words : seen + "\n\n" + words;
        }
        return seen.length() <= LONGEST;
    }

    /** @return false where there is no room for one line more */
    private static <T> boolean to(List<T> lines, String words, Function<T, String> saying, T line) {
        if (lines.stream().anyMatch(there -> saying.apply(there).equals(words))) {
            return true;
        }
        lines.add(line);
        return lines.size() <= LINES;
    }
}
