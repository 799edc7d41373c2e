package uk.sidebyside.assessments;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import uk.sidebyside.shared.AreaId;

/** Health provision in section G is agreed by health before the plan is final (regulation 12(2)). */
@Component
class HealthHoldsTheFinal implements FinalHeld {
    private final ObjectProvider<AdviceAsked> advice;

    HealthHoldsTheFinal(ObjectProvider<AdviceAsked> advice) {
        this.advice = advice;
    }

    @Override
    public boolean onThePage() {
        return false;
    }

    @Override
    public List<Hold> holding(AreaId area, EhcCase of, RequestId request) {
        AdviceAsked asked = advice.getIfAvailable();
        Map<UUID, AdviceAsked.Standing> standings = asked == null ? Map.of() : asked.of(area, List.of(request.value()));
        AdviceAsked.Standing its = standings.get(request.value());
        return its == null || !its.needsAgreementToG()
                ? List.of()
                : List.of(new Hold("Health has not agreed to section G yet", "/advice/cases/" + of.id(), false));
    }
}
