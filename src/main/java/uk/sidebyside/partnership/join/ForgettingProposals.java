package uk.sidebyside.partnership.join;

import java.time.LocalDate;
import java.time.Period;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import uk.sidebyside.notices.DailyTask;
import uk.sidebyside.shared.AreaId;

/** What people proposed is kept until three years after its answer. Until somebody answers, it waits. */
@Component
class ForgettingProposals implements DailyTask {
    private static final Period KEPT = Period.ofYears(3);

    private final ProposalStore store;

    ForgettingProposals(ProposalStore store) {
        this.store = store;
    }

    @Override
    public String name() {
        return "forget-proposals-of-partnership";
    }

    @Override
    @Transactional
    public void run(AreaId area, LocalDate day) {
        store.forgetAnswered(area, day.minus(KEPT));
    }
}
