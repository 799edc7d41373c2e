package uk.sidebyside.audits.quality;

import java.time.LocalDate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import uk.sidebyside.notices.DailyTask;
import uk.sidebyside.shared.AreaId;

/** Two years after a sample was drawn nobody needs to know any more which plans were in it. Its figures stay. */
@Component
class ForgettingSamples implements DailyTask {
    private static final int YEARS = 2;

    private final SampleStore store;

    ForgettingSamples(SampleStore store) {
        this.store = store;
    }

    @Override
    public String name() {
        return "forget-samples-of-plans";
    }

    @Override
    @Transactional
    public void run(AreaId area, LocalDate day) {
        store.forget(area, day.minusYears(YEARS));
    }
}
