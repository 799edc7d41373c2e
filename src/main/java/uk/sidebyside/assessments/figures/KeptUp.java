package uk.sidebyside.assessments.figures;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.sidebyside.assessments.rules.CountedUpkeep;

/**
 * A review or phase transfer of a plan, as it is remembered when the return names a later one.
 *
 * @param fromOn the meeting, or the last day for the plan of the next phase
 * @param doneOn the decision, or that plan; null where there was none
 */
public record KeptUp(
        UUID caseId,
        UUID request,
        CountedUpkeep.Kind kind,
        LocalDate fromOn,
        @Nullable LocalDate doneOn) {

    public static KeptUp review(UUID caseId, UUID request, LocalDate metOn, @Nullable LocalDate decidedOn) {
        return new KeptUp(caseId, request, CountedUpkeep.Kind.REVIEW, metOn, decidedOn);
    }

    public static KeptUp transfer(UUID caseId, UUID request, LocalDate dueOn, @Nullable LocalDate sentOn) {
        return new KeptUp(caseId, request, CountedUpkeep.Kind.TRANSFER, dueOn, sentOn);
    }

    public boolean ofAReview() {
        return kind == CountedUpkeep.Kind.REVIEW;
    }
}
