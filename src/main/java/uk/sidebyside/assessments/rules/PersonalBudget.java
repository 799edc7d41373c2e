package uk.sidebyside.assessments.rules;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Asking for a personal budget (SI 2014/1652, regulations 4 and 7, as others report them): it is agreed to or refused with the reasons,
 * and a refusal is looked at again where the family asks. The law sets no number of days, so there is no clock.
 */
public final class PersonalBudget {
    private static final Set<CaseStep> STEPS =
            Set.copyOf(EnumSet.range(CaseStep.BUDGET_ASKED, CaseStep.BUDGET_REVIEWED));

    private PersonalBudget() {}

    static boolean isStep(CaseStep step) {
        return STEPS.contains(step);
    }

    /** The last of its steps in the round that runs; on one day the later in the order of the process. */
    private static Optional<CaseStep> last(Map<CaseStep, LocalDate> on) {
        return STEPS.stream()
                .filter(on::containsKey)
                .max(Comparator.<CaseStep, LocalDate>comparing(on::get).thenComparing(Comparator.naturalOrder()));
    }

    /** Whether a step can follow on the last one of its kind. */
    static boolean follows(Map<CaseStep, LocalDate> on, CaseStep step) {
        Optional<CaseStep> last = last(on);
        return switch (step) {
            case BUDGET_ASKED -> last.filter(PersonalBudget::waits).isEmpty();
            case BUDGET_AGREED, BUDGET_REFUSED ->
                last.filter(CaseStep.BUDGET_ASKED::equals).isPresent();
            case BUDGET_REVIEW_ASKED ->
                last.filter(CaseStep.BUDGET_REFUSED::equals).isPresent();
            case BUDGET_REVIEWED ->
                last.filter(CaseStep.BUDGET_REVIEW_ASKED::equals).isPresent();
            default -> false;
        };
    }

    private static boolean waits(CaseStep step) {
        return step == CaseStep.BUDGET_ASKED || step == CaseStep.BUDGET_REVIEW_ASKED;
    }

    /** The step that waits for the council's answer; empty where nothing does. */
    public static Optional<CaseStep> open(CaseLife life) {
        return last(life.on()).filter(PersonalBudget::waits);
    }
}
