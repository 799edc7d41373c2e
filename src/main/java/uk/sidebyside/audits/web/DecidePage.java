package uk.sidebyside.audits.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import uk.sidebyside.access.SeatId;
import uk.sidebyside.audits.NextStep;
import uk.sidebyside.audits.rules.OutcomeWords;
import uk.sidebyside.audits.rules.SuggestOutcome;
import uk.sidebyside.pages.form.FormPage;

/**
 * What a person decides of the whole, and what happens next.
 *
 * @param form outcome, why, summary, day of review, and one next step
 * @param suggestion null while something is not judged
 * @param open how many are not judged yet
 */
public record DecidePage(
        AuditHead head,
        FormPage form,
        SuggestOutcome.@Nullable Suggestion suggestion,
        int open,
        List<NextStep> steps,
        Map<SeatId, String> posts) {

    /** The rule that spoke, as a sentence. */
    public String rule() {
        return suggestion == null ? "" : OutcomeWords.of(head.framework(), suggestion.rule());
    }

    public String post(NextStep step) {
        return posts.getOrDefault(step.owner(), "A post that is no more");
    }
}
