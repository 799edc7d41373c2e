package uk.sidebyside.assessments.rules;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A review or a phase transfer of a plan.
 *
 * @param fromOn the day of the meeting, or the last day for the plan of the next phase
 * @param doneOn the day of the decision, or of that plan; null while there is none
 */
public record CountedUpkeep(
        Kind kind, LocalDate fromOn, @Nullable LocalDate doneOn) {

    public enum Kind {
        REVIEW,
        TRANSFER
    }
}
