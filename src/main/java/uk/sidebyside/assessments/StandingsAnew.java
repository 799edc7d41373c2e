package uk.sidebyside.assessments;

import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import uk.sidebyside.notices.DailyTask;
import uk.sidebyside.shared.AreaId;

/**
 * Cases whose place in the list was worked out by rules that have changed since stand anew on the next morning; of very many, the rest on
 * the mornings after. The page of a case works it out each time and needs none of this.
 */
@Component
class StandingsAnew implements DailyTask {
    private static final int AT_ONCE = 1_000;
    private static final int EACH_MORNING = 10;

    private final StandingStore store;
    private final Cases cases;

    StandingsAnew(StandingStore store, Cases cases) {
        this.store = store;
        this.cases = cases;
    }

    @Override
    public String name() {
        return "cases-stand-anew";
    }

    @Override
    @Transactional
    public void run(AreaId area, LocalDate day) {
        for (int n = 0; n < EACH_MORNING; n++) {
            List<CaseId> some = store.byEarlierRules(area, AT_ONCE);
            if (some.isEmpty()) {
                return;
            }
            cases.refresh(area, some);
        }
    }
}
