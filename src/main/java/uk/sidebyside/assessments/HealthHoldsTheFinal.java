package uk.sidebyside.assessments;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import uk.sidebyside.assessments.rules.StepRules;
import uk.sidebyside.assessments.rules.Trigger;
import uk.sidebyside.shared.AreaId;

/**
 * Health provision in section G is agreed by health before the plan is final (regulation 12(2)). What was agreed before a reassessment,
 * or before the advice that has it now, was of another plan.
 */
@Component
class HealthHoldsTheFinal implements FinalHeld {
    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    private final ObjectProvider<AdviceAsked> advice;

    HealthHoldsTheFinal(ObjectProvider<AdviceAsked> advice) {
        this.advice = advice;
    }

    @Override
    public boolean onThePage() {
        return false;
    }

    @Override
    public List<Hold> holding(AreaId area, CaseFile file, RequestId request) {
        AdviceAsked asked = advice.getIfAvailable();
        Map<UUID, AdviceAsked.Standing> standings = asked == null ? Map.of() : asked.of(area, List.of(request.value()));
        AdviceAsked.Standing its = standings.get(request.value());
        LocalDate reassessed =
                file.life().known().on(Trigger.REASSESSMENT_AGREED).orElse(null);
        if (its == null || !its.needsAgreementToG(reassessed)) {
            return List.of();
        }
        String reason = its.agreedG() == null
                ? "Health has not agreed to section G yet"
                : "Health agreed to section G before "
                        + (its.needsAgreementToG(null) ? "its latest advice" : "the reassessment")
                        + ", and has to agree again";
        LocalDate advised = its.healthProvisionOn();
        return List.of(new Hold(
                reason,
                "/advice/cases/" + file.head().id(),
                StepRules.healthHasNotAgreed(),
                advised == null ? null : advised.atStartOfDay(LONDON).toInstant()));
    }
}
