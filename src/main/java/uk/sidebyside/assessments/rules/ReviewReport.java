package uk.sidebyside.assessments.rules;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The report of a review meeting, owed within two weeks of it (regulation 20(7)) whatever is decided meanwhile: it may be written down
 * after the decision, and go out after it.
 */
final class ReviewReport {
    private static final String DUTY = "C12";

    private ReviewReport() {}

    /** Steps that move nothing and hold up no other: the next one may be of an earlier day. */
    static boolean isStep(CaseStep step) {
        return step == CaseStep.REVIEW_REPORTED;
    }

    /**
     * Whether a report can be written down: another one too while nothing is decided, and afterwards that which is still owed.
     *
     * @param lifted what nobody owes any more, as of a meeting that a return alone knows
     */
    static boolean isToCome(
            CaseState state,
            Map<Trigger, LocalDate> known,
            Map<String, LocalDate> met,
            Set<String> lifted,
            Map<CaseStep, LocalDate> on) {
        LocalDate meeting = known.get(Trigger.REVIEW_MEETING);
        return state == CaseState.REVIEW_MET
                || meeting != null
                        && meeting.equals(on.get(CaseStep.REVIEW_MET))
                        && !met.containsKey(DUTY)
                        && !lifted.contains(DUTY);
    }

    /** The day before which it can't have gone out. */
    static Optional<LocalDate> of(CaseLife life) {
        return life.known().on(Trigger.REVIEW_MEETING);
    }
}
