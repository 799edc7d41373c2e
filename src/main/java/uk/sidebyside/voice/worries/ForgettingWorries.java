package uk.sidebyside.voice.worries;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import uk.sidebyside.notices.DailyTask;
import uk.sidebyside.shared.AreaId;

/** A worry about nobody on record has no record to go with: it goes six years after the last that was written down about it. */
@Component
class ForgettingWorries implements DailyTask {
    private static final int YEARS = 6;

    private final WorryStore store;
    private final Clock clock;

    ForgettingWorries(WorryStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "forget-worries";
    }

    @Override
    @Transactional
    public void run(AreaId area, LocalDate day) {
        store.forget(area, day.minusYears(YEARS).atStartOfDay(clock.getZone()).toInstant());
    }
}
