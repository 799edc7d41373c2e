package uk.sidebyside.assessments.rules;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/**
 * That the family was told what follows from the move of its plan, within six weeks (regulation 15(4)) whatever is done with the plan
 * meanwhile: it may be written down after a review meeting or a decision of the same weeks.
 */
final class ToldAfterMove {
    static final String DUTY = "C24";

    private ToldAfterMove() {}

    /** A step that moves nothing and holds up no other. */
    static boolean isStep(CaseStep step) {
        return step == CaseStep.TOLD_AFTER_MOVE;
    }

    /** Once, of a plan that came from another council. */
    static boolean isToCome(Map<CaseStep, LocalDate> on, Map<String, LocalDate> met) {
        return on.containsKey(CaseStep.MOVED_IN) && !met.containsKey(DUTY);
    }

    /** The day before which nobody can have been told. */
    static Optional<LocalDate> of(CaseLife life) {
        return life.when(CaseStep.MOVED_IN);
    }
}
