package uk.sidebyside.surveys.rules;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What one group answered to one question. Those who said that they do not know are part of the whole; those who skipped the
 * question are not.
 */
public record Tally(Respondent who, String question, int yes, int partly, int no, int unsure) {

    /** Fewer answers than this are shown to nobody (JOURNEYS.md 2.5: a percentage of fewer than ten is hidden). */
    public static final int SHOWN_FROM = 10;

    /** In public, so few who said one thing or the other are not told from none (docs/rules/measures.md, small numbers). */
    static final int SMALL_BELOW = 5;

    public Tally {
        if (yes < 0 || partly < 0 || no < 0 || unsure < 0) {
            throw new IllegalArgumentException("Nobody can answer fewer than no times");
        }
    }

    public int answers() {
        return yes + partly + no + unsure;
    }

    /** Whether there are enough answers for anybody to see what they say. */
    public boolean shown() {
        return answers() >= SHOWN_FROM;
    }

    /** Of those who answered, how many in a hundred said yes, rounded to a whole one; null where too few answered. */
    public @Nullable Integer percent() {
        return shown() ? share(yes) : null;
    }

    private int share(int part) {
        return BigDecimal.valueOf(100L * part)
                .divide(BigDecimal.valueOf(answers()), 0, RoundingMode.HALF_UP)
                .intValueExact();
    }

    /** Whether the percentage would give away a handful of people to the public. */
    public boolean handful() {
        return small(yes) || small(answers() - yes);
    }

    private static boolean small(int count) {
        return count > 0 && count < SMALL_BELOW;
    }

    /**
     * Which group is kept back from the public beside one that is a handful, where a figure adds groups up: the smallest that is not
     * itself a handful. Without it the handful would be the figure less the other groups.
     *
     * @param groups what each group answered to one question
     */
    public static Optional<Respondent> keptBack(Collection<Tally> groups) {
        boolean handful = groups.stream().anyMatch(each -> each.shown() && each.handful());
        return groups.stream()
                .filter(each -> handful && each.shown() && !each.handful())
                .min(Comparator.comparingInt(Tally::answers).thenComparing(Tally::who))
                .map(Tally::who);
    }

    public int count(Meaning meaning) {
        return switch (meaning) {
            case YES -> yes;
            case PARTLY -> partly;
            case NO -> no;
            case UNSURE -> unsure;
        };
    }

    /** With one answer more. */
    public Tally and(Meaning meaning) {
        return switch (meaning) {
            case YES -> new Tally(who, question, yes + 1, partly, no, unsure);
            case PARTLY -> new Tally(who, question, yes, partly + 1, no, unsure);
            case NO -> new Tally(who, question, yes, partly, no + 1, unsure);
            case UNSURE -> new Tally(who, question, yes, partly, no, unsure + 1);
        };
    }

    public static Tally none(Respondent who, String question) {
        return new Tally(who, question, 0, 0, 0, 0);
    }
}
