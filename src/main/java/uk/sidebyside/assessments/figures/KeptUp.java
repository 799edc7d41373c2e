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

    /** Ours: a day within so many of one that is known is the same review or transfer, put right. */
    public static final int DAYS_OF_ONE = 56;

    /** Ours: a plan of the next phase that was sent so many days before its last day belongs to an earlier phase. */
    public static final int DAYS_OF_A_PHASE = 365;

    public static KeptUp review(UUID caseId, UUID request, LocalDate metOn, @Nullable LocalDate decidedOn) {
        boolean decided = decidedOn != null && !decidedOn.isBefore(metOn);
        return new KeptUp(caseId, request, CountedUpkeep.Kind.REVIEW, metOn, decided ? decidedOn : null);
    }

    public static KeptUp transfer(UUID caseId, UUID request, LocalDate dueOn, @Nullable LocalDate sentOn) {
        boolean sent = sentOn != null && sentOn.isAfter(dueOn.minusDays(DAYS_OF_A_PHASE));
        return new KeptUp(caseId, request, CountedUpkeep.Kind.TRANSFER, dueOn, sent ? sentOn : null);
    }

    public boolean ofAReview() {
        return kind == CountedUpkeep.Kind.REVIEW;
    }
}
