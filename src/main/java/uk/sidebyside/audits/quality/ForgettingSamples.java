package uk.sidebyside.audits.quality;

import java.time.LocalDate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import uk.sidebyside.notices.DailyTask;
import uk.sidebyside.shared.AreaId;

/** Two years after a sample was drawn nobody needs to know any more what was in it. Its figures stay. */
@Component
class ForgettingSamples implements DailyTask {
    private static final int YEARS = 2;

    private final SampleStore samples;
    private final ThreadStore threads;

    ForgettingSamples(SampleStore samples, ThreadStore threads) {
        this.samples = samples;
        this.threads = threads;
    }

    @Override
    public String name() {
        return "forget-samples-of-plans";
    }

    @Override
    @Transactional
    public void run(AreaId area, LocalDate day) {
        samples.forget(area, day.minusYears(YEARS));
        threads.forget(area, day.minusYears(YEARS));
    }
}
