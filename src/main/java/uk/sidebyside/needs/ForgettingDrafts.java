package uk.sidebyside.needs;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import uk.sidebyside.notices.DailyTask;
import uk.sidebyside.shared.AreaId;

/** Deletes files of figures that were checked the day before and not brought in: they hold small counts as they came. */
@Component
class ForgettingDrafts implements DailyTask {
    private final FigureStore store;
    private final Clock clock;

    ForgettingDrafts(FigureStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "forget-drafts-of-figures";
    }

    @Override
    @Transactional
    public void run(AreaId area, LocalDate day) {
        store.forgetDrafts(area, day.atStartOfDay(clock.getZone()).toInstant());
    }
}
