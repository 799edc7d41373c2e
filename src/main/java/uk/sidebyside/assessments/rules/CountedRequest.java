package uk.sidebyside.assessments.rules;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What figures need of a request: days, and the codes of modules 2 to 4 of the SEN2 return.
 *
 * @param excused whether the return says that an exception to the 20 weeks applies
 * @param transferred whether the plan came with the child from another council
 * @param plannedOn the day of the final plan
 * @param movedOn of a child who moved away before there was a plan, the last day that is known of the request; null for every other
 */
public record CountedRequest(
        @Nullable LocalDate receivedOn,
        String outcome,
        @Nullable LocalDate decidedOn,
        String assessmentOutcome,
        @Nullable LocalDate assessedOn,
        boolean excused,
        boolean transferred,
        @Nullable LocalDate plannedOn,
        @Nullable LocalDate movedOn) {

    static final String YES = "Y";
    static final String NO = "N";
    static final String WITHDRAWN = "W";
    static final String HISTORICAL = "H";

    /** The day it came in; null for one that was another council's, or is kept only because its plan goes on. */
    @Nullable
    LocalDate ownReceivedOn() {
        return transferred || outcome.equals(HISTORICAL) ? null : receivedOn;
    }

    /** Whether the child had moved away when something fell due that had not been done. */
    boolean isOwedNoMore(LocalDate due, @Nullable LocalDate doneOn) {
        return doneOn == null && movedOn != null && !movedOn.isAfter(due);
    }
}
