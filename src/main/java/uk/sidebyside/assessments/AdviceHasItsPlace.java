package uk.sidebyside.assessments;

import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import uk.sidebyside.shared.AreaId;

/** Before a plan is final it is said how much of what was advised has no place in it yet (R145). That keeps nothing from going out. */
@Component
class AdviceHasItsPlace implements FinalHeld {
    private final ObjectProvider<AdviceAsked> advice;

    AdviceHasItsPlace(ObjectProvider<AdviceAsked> advice) {
        this.advice = advice;
    }

    @Override
    public boolean onThePage() {
        return false;
    }

    @Override
    public List<Hold> holding(AreaId area, CaseFile file, RequestId request) {
        return List.of();
    }

    @Override
    public List<String> worthALook(AreaId area, RequestId request) {
        AdviceAsked asked = advice.getIfAvailable();
        int lines = asked == null ? 0 : asked.withoutAPlace(area, request.value());
        return lines == 0
                ? List.of()
                : List.of((lines == 1
                                ? "1 need or provision that was advised has"
                                : lines + " needs and provisions that were advised have")
                        + " no place in the plan yet, and no reason why not. The advice of this case leads to them.");
    }
}
