package uk.sidebyside.assessments.web;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import uk.sidebyside.assessments.CaseFile;
import uk.sidebyside.assessments.rules.CaseStep;
import uk.sidebyside.assessments.rules.PlanSentOn;
import uk.sidebyside.assessments.rules.StatutoryClock;

/**
 * Whether the school or college and the health body have the plan that the family has. Of a plan that a return brought in nobody knows, so
 * nothing is said.
 */
record WhoHasThePlan(CaseFile file) {
    private static final List<String> SENT = List.of(CaseStep.FINAL_SENT.code(), CaseStep.AMENDED.code());

    /** Who else gets a plan, in the order in which the law names them. */
    private static final Map<CaseStep, String> TO = to();

    private static Map<CaseStep, String> to() {
        Map<CaseStep, String> to = new EnumMap<>(CaseStep.class);
        to.put(CaseStep.PLAN_TO_SCHOOL, "the school or college that it names");
        to.put(CaseStep.PLAN_TO_HEALTH, "the health body");
        return to;
    }

    /** Whether a step may be offered on the page of the case. */
    boolean offers(CaseStep step) {
        return !TO.containsKey(step) || wasSentHere();
    }

    private boolean wasSentHere() {
        return PlanSentOn.sent(file.life())
                .filter(day ->
                        file.happenings().stream().anyMatch(one -> one.on().equals(day) && SENT.contains(one.kind())))
                .isPresent();
    }

    /** Who still has to get it; blank where nobody has. */
    String stillToGet() {
        return wasSentHere()
                ? PlanSentOn.open(file.life()).stream()
                        .map(step -> TO.getOrDefault(step, ""))
                        .collect(Collectors.joining(", and "))
                : "";
    }

    /** Whether all three have the plan with which a clock was met; blank for every other clock. */
    String beside(StatutoryClock clock) {
        return PlanSentOn.isMetBy(file.life(), clock.due().duty().key()) && wasSentHere()
                ? TO.keySet().stream()
                        .map(step -> "To " + TO.get(step) + ": " + when(step))
                        .collect(Collectors.joining(". ", "To the family: " + CaseWords.day(clock.metOn()) + ". ", "."))
                : "";
    }

    private String when(CaseStep step) {
        return PlanSentOn.went(file.life(), step)
                .map(day -> namesNone(step, day) ? "none is named" : CaseWords.day(day))
                .orElse("not yet");
    }

    private boolean namesNone(CaseStep step, LocalDate day) {
        return file.happenings().reversed().stream()
                .filter(one -> one.kind().equals(step.code()) && one.on().equals(day))
                .findFirst()
                .filter(one -> one.choice().equals(StepWords.NONE_NAMED))
                .isPresent();
    }
}
