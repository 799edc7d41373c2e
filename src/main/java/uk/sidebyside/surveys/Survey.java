package uk.sidebyside.surveys;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import uk.sidebyside.surveys.rules.Moment;
import uk.sidebyside.surveys.rules.Opening;
import uk.sidebyside.surveys.rules.QuestionSet;
import uk.sidebyside.surveys.rules.Respondent;

/**
 * A survey that was made from a question set.
 *
 * @param code what stands in the link that may be shared
 * @param service the service or piece of work that it is about, in the words of those who know it
 * @param set the questions as they were when the survey was made
 * @param asked the groups that may answer
 * @param start of the exit survey of a pair, the one before it
 * @param listed whether the public list leads to its questions while it is open
 * @param tellBy when people were promised to hear what was done
 * @param toldWords what was done with what people said; blank until they were told
 */
public record Survey(
        SurveyId id,
        String code,
        String title,
        String service,
        QuestionSet set,
        Set<Respondent> asked,
        Moment moment,
        @Nullable SurveyId start,
        boolean listed,
        Opening opening,
        LocalDate tellBy,
        @Nullable LocalDate toldOn,
        String toldWords,
        int version) {

    public boolean counted() {
        return opening.countedOn() != null;
    }

    /** Told on or before the promised day; null while nobody was told. */
    public @Nullable Boolean toldOnTime() {
        return toldOn == null ? null : !toldOn.isAfter(tellBy);
    }
}
