package uk.sidebyside.assessments.rules;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A review or a phase transfer of a plan.
 *
 * @param fromOn the day of the meeting, or the last day for the plan of the next phase
 * @param doneOn the day of the decision, or of that plan; null while there is none
 * @param endedOn the day on which the plan ended or went to another council; null while it goes on
 */
public record CountedUpkeep(
        Kind kind,
        LocalDate fromOn,
        @Nullable LocalDate doneOn,
        @Nullable LocalDate endedOn) {

    public enum Kind {
        REVIEW,
        TRANSFER
    }

    /** Whether there was no plan any more when it fell due, so that nobody here owed what had not been done. */
    boolean isOwedNoMore(LocalDate due) {
        return doneOn == null && endedOn != null && !endedOn.isAfter(due);
    }
}
