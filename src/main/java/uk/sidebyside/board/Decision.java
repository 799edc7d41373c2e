package uk.sidebyside.board;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.sidebyside.shared.Ref;

/**
 * What a body decided, why, and what came of it.
 *
 * @param present the posts that were there, by the titles that they had then
 * @param followUpOn when to look at what came of it
 * @param followUp what came of it; blank until somebody looked
 */
public record Decision(
        DecisionId id,
        int number,
        String bodyName,
        @Nullable MeetingId meeting,
        LocalDate decidedOn,
        String what,
        String why,
        List<String> present,
        @Nullable Ref line,
        @Nullable LocalDate followUpOn,
        String followUp,
        @Nullable LocalDate followedUpOn,
        int version) {

    public boolean followUpDue(LocalDate today) {
        return followUpOn != null && followedUpOn == null && !today.isBefore(followUpOn);
    }
}
