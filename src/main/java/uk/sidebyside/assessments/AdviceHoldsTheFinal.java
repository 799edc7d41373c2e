package uk.sidebyside.assessments;

import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import uk.sidebyside.assessments.rules.StepRules;
import uk.sidebyside.shared.AreaId;

/** Each need and provision that was advised has a section of the plan, or a reason why not, before the plan is final (R145). */
@Component
class AdviceHoldsTheFinal implements FinalHeld {
    private final ObjectProvider<AdviceAsked> advice;

    AdviceHoldsTheFinal(ObjectProvider<AdviceAsked> advice) {
        this.advice = advice;
    }

    @Override
    public boolean onThePage() {
        return false;
    }

    @Override
    public List<Hold> holding(AreaId area, CaseFile file, RequestId request) {
        return advice.stream()
                .flatMap(asked -> asked.withoutAPlace(area, request.value()).stream())
                .map(one -> new Hold(
                        one.title() + ": " + lines(one.lines()) + " no place in the plan yet, and no reason why not",
                        "/advice/" + one.advice() + "/used",
                        StepRules.adviceHasNoPlace(),
                        one.sentAt()))
                .toList();
    }

    private static String lines(int lines) {
        return lines == 1
                ? "1 need or provision that was advised has"
                : lines + " needs and provisions that were advised have";
    }
}
