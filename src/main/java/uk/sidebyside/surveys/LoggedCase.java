package uk.sidebyside.surveys;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import uk.sidebyside.surveys.rules.Case;

/**
 * A complaint or a compliment, by service and without names.
 *
 * @param number what people call it by
 * @param followUpOn when somebody looks at it again and answers
 * @param outcome null while it is open
 * @param learning what the service does differently, or keeps doing; blank while it is open
 */
public record LoggedCase(
        CaseId id,
        int number,
        Case.Kind kind,
        String service,
        LocalDate receivedOn,
        String summary,
        LocalDate followUpOn,
        Case.@Nullable Outcome outcome,
        String outcomeWords,
        String learning,
        @Nullable LocalDate closedOn,
        int version) {

    public boolean late(LocalDate today) {
        return Case.late(followUpOn, closedOn, today);
    }
}
