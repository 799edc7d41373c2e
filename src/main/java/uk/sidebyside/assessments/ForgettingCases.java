package uk.sidebyside.assessments;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import uk.sidebyside.access.circle.GoesWithAChild;
import uk.sidebyside.assessments.figures.AdviceFacts;
import uk.sidebyside.assessments.figures.CaseFacts;
import uk.sidebyside.notices.DailyTask;
import uk.sidebyside.shared.AreaId;

/** A case is kept as long as a record of a child, and goes with it. */
@Component
class ForgettingCases implements DailyTask, GoesWithAChild {
    private static final Period KEPT = Period.ofYears(31);

    private final ForgottenStore store;
    private final CaseFacts facts;
    private final AdviceFacts advice;

    ForgettingCases(ForgottenStore store, CaseFacts facts, AdviceFacts advice) {
        this.store = store;
        this.facts = facts;
        this.advice = advice;
    }

    @Override
    public String name() {
        return "forget-cases";
    }

    @Override
    @Transactional
    public void run(AreaId area, LocalDate day) {
        forget(area, store.bornBefore(area, day.minus(KEPT)));
    }

    @Override
    @Transactional
    public void gone(AreaId area, UUID child) {
        forget(area, store.ofChild(area, child));
    }

    private void forget(AreaId area, List<UUID> cases) {
        if (!cases.isEmpty()) {
            facts.forgotten(area, cases);
            advice.forgotten(area, cases);
            store.delete(area, cases);
        }
    }
}
