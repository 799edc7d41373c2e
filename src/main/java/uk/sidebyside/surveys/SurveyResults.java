package uk.sidebyside.surveys;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.sidebyside.surveys.rules.NamedQuestion;
import uk.sidebyside.surveys.rules.Pair;
import uk.sidebyside.surveys.rules.Question;
import uk.sidebyside.surveys.rules.Respondent;
import uk.sidebyside.surveys.rules.Said;
import uk.sidebyside.surveys.rules.Tally;
import uk.sidebyside.surveys.rules.WordMap;

/**
 * What was said in a counted survey, as far as the reader may see it. Groups stay apart, and nothing is added up over them.
 *
 * @param member whether small counts of a large enough whole are shown
 * @param answered how many of each group answered
 * @param start of the exit survey of a pair, the results of the one before
 */
public record SurveyResults(
        Survey survey,
        boolean member,
        Map<Respondent, Integer> answered,
        List<Tally> tallies,
        @Nullable SurveyResults start,
        Map<Respondent, List<WordMap.Entry>> themes,
        List<FreeText> quotes) {

    /** Those of whom at least one answered, in their order. */
    public List<Respondent> groups() {
        return answered.keySet().stream().sorted().toList();
    }

    /** What those of a group spoke of; nothing of a group that is too small. */
    public List<WordMap.Entry> themes(Respondent who) {
        return themes.getOrDefault(who, List.of());
    }

    /** Whether enough of a group answered for anything to be shown. */
    public boolean enough(Respondent who) {
        return answered.getOrDefault(who, 0) >= Tally.SHOWN_FROM;
    }

    /** How many of a group answered, in words. */
    public String count(Respondent who) {
        int n = answered.getOrDefault(who, 0);
        return n < Tally.SHOWN_FROM && !member ? "fewer than " + Tally.SHOWN_FROM : String.valueOf(n);
    }

    public @Nullable Tally tally(Respondent who, Question question) {
        return tallies.stream()
                .filter(each -> each.who() == who && each.question().equals(question.key()))
                .findFirst()
                .orElse(null);
    }

    public Said said(Respondent who, Question question) {
        return !member && keptBack(question).filter(who::equals).isPresent()
                ? Said.KEPT_BACK
                : Said.of(tally(who, question), member);
    }

    private Optional<Respondent> keptBack(Question question) {
        return NamedQuestion.addsUp(question.key())
                ? Tally.keptBack(tallies.stream()
                        .filter(each -> each.question().equals(question.key()))
                        .toList())
                : Optional.empty();
    }

    /** What changed from the start to the end, of two numbers that may both be shown; null where this is no pair. */
    public @Nullable Pair pair(Respondent who, Question question) {
        return start == null
                ? null
                : new Pair(who, question.key(), start.toCompare(who, question), toCompare(who, question));
    }

    /** Null where its percentage is not shown: the change and the other one would tell it. */
    private @Nullable Tally toCompare(Respondent who, Question question) {
        return said(who, question).percent() == null ? null : tally(who, question);
    }
}
