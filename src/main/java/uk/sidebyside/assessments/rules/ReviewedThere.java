package uk.sidebyside.assessments.rules;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import uk.sidebyside.shared.Finding;

/**
 * That a plan which came from another council was reviewed there, on the second day of the step. The first review here counts from the later
 * of this day and that on which the plan was made (regulation 15(5)).
 */
final class ReviewedThere {
    private ReviewedThere() {}

    static boolean isStep(CaseStep step) {
        return step == CaseStep.REVIEWED_THERE;
    }

    /** Once, of a plan that was handed over and has not been reviewed here. */
    static boolean isToCome(Map<Trigger, LocalDate> known, Map<CaseStep, LocalDate> on) {
        return known.containsKey(Trigger.TRANSFERRED)
                && !on.containsKey(CaseStep.REVIEWED_THERE)
                && !on.containsKey(CaseStep.REVIEW_MET);
    }

    /** Between the day on which the plan was made and the one on which it came. */
    static Optional<Finding> refusal(CaseLife life, LocalDate reviewed) {
        LocalDate made = life.known().on(Trigger.PLAN_MADE).orElse(reviewed);
        LocalDate came = life.known().on(Trigger.TRANSFERRED).orElse(reviewed);
        return reviewed.isBefore(made) || reviewed.isAfter(came)
                ? Optional.of(Finding.of("until", "reviewed.there.when", "reg. 15(5)", made, came))
                : Optional.empty();
    }
}
