package uk.sidebyside.assessments.sen2;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import uk.sidebyside.notices.DailyTask;
import uk.sidebyside.shared.AreaId;

/** Takes away files of returns that nobody confirmed by the next morning, and what was refused a day after. */
@Component
class ForgettingReturns implements DailyTask {
    private final ImportStore store;
    private final Clock clock;

    ForgettingReturns(ImportStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "forget-returns";
    }

    @Override
    @Transactional
    public void run(AreaId area, LocalDate day) {
        Instant morning = day.atStartOfDay(clock.getZone()).toInstant();
        store.forget(
                area, morning, day.minusDays(1).atStartOfDay(clock.getZone()).toInstant());
    }
}
