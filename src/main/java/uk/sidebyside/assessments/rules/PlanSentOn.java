package uk.sidebyside.assessments.rules;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * To whom a plan goes beside the family: the school or college that it names, and the health body (regulations 13(2), 22(3) and 27(2)).
 * In time is what went to the family in time, as the Department counts; who else has the plan holds nothing up.
 */
public final class PlanSentOn {
    private static final List<CaseStep> STEPS = List.of(CaseStep.PLAN_TO_SCHOOL, CaseStep.PLAN_TO_HEALTH);

    /** What is met once the plan, or the changed plan, has gone to the family. */
    private static final List<String> DUTIES = Stream.concat(
                    Stream.of("C07", "C15", "C21"), AfterTheTribunal.FINAL_PLAN.stream())
            .toList();

    private PlanSentOn() {}

    /** Whether it only says who has the plan, and moves nothing. */
    static boolean isStep(CaseStep step) {
        return STEPS.contains(step);
    }

    /** The day on which the plan that runs went to the family, the first time or changed; empty for one that came from elsewhere. */
    static Optional<LocalDate> sent(Map<CaseStep, LocalDate> on) {
        return Stream.of(CaseStep.FINAL_SENT, CaseStep.AMENDED)
                .flatMap(step -> Optional.ofNullable(on.get(step)).stream())
                .max(LocalDate::compareTo);
    }

    /** The same of a case. */
    public static Optional<LocalDate> sent(CaseLife life) {
        return sent(life.on());
    }

    /** Whether a step may follow: there is a plan that did not go there yet. */
    static boolean isToGo(Map<CaseStep, LocalDate> on, CaseStep step) {
        LocalDate went = on.get(step);
        return sent(on).filter(day -> went == null || went.isBefore(day)).isPresent();
    }

    /** When the plan that runs went to one of them; empty while it did not. */
    public static Optional<LocalDate> went(CaseLife life, CaseStep step) {
        return isToGo(life.on(), step) ? Optional.empty() : life.when(step);
    }

    /** Who still has to get it, while there is a plan. */
    public static List<CaseStep> open(CaseLife life) {
        return STEPS.stream().filter(life::allows).toList();
    }

    /** Whether this duty was met by sending the plan that runs. */
    public static boolean isMetBy(CaseLife life, String duty) {
        return DUTIES.contains(duty)
                && sent(life).filter(day -> day.equals(life.met().get(duty))).isPresent();
    }
}
