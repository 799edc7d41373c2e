package uk.sidebyside.assessments;

import java.time.LocalDate;
import java.time.Period;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import uk.sidebyside.access.circle.GoesWithAChild;
import uk.sidebyside.notices.DailyTask;
import uk.sidebyside.shared.AreaId;

/** A case is kept as long as a record of a child, and goes with it. */
@Component
class ForgettingCases implements DailyTask, GoesWithAChild {
    private static final Period KEPT = Period.ofYears(31);

    private final ForgottenStore store;

    ForgettingCases(ForgottenStore store) {
        this.store = store;
    }

    @Override
    public String name() {
        return "forget-cases";
    }

    @Override
    @Transactional
    public void run(AreaId area, LocalDate day) {
        store.delete(area, store.bornBefore(area, day.minus(KEPT)));
    }

    @Override
    @Transactional
    public void gone(AreaId area, UUID child) {
        store.delete(area, store.ofChild(area, child));
    }
}
