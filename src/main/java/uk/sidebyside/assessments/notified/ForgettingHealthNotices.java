package uk.sidebyside.assessments.notified;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import uk.sidebyside.access.circle.GoesWithAChild;
import uk.sidebyside.notices.DailyTask;
import uk.sidebyside.shared.AreaId;

/** A notice is kept as long as a case, and goes with the record of the child. */
@Component
class ForgettingHealthNotices implements DailyTask, GoesWithAChild {
    private static final Period KEPT = Period.ofYears(31);

    private final HealthNoticeStore store;
    private final HealthNoticeFacts facts;

    ForgettingHealthNotices(HealthNoticeStore store, HealthNoticeFacts facts) {
        this.store = store;
        this.facts = facts;
    }

    @Override
    public String name() {
        return "forget-health-notices";
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

    private void forget(AreaId area, List<HealthNotice> all) {
        all.forEach(one -> {
            store.delete(area, one.id());
            facts.changed(area, one, null);
        });
    }
}
