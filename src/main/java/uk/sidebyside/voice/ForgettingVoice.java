package uk.sidebyside.voice;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import uk.sidebyside.notices.DailyTask;
import uk.sidebyside.shared.AreaId;

/** Forgets what was begun and not sent for 60 days, and addresses once their receipts have ended. */
@Component
class ForgettingVoice implements DailyTask {
    private static final int DAYS_OF_A_DRAFT = 60;

    private final SittingStore sittings;
    private final Clock clock;

    ForgettingVoice(SittingStore sittings, Clock clock) {
        this.sittings = sittings;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "forget-voice";
    }

    @Override
    @Transactional
    public void run(AreaId area, LocalDate day) {
        sittings.forget(
                area,
                day.minusDays(DAYS_OF_A_DRAFT).atStartOfDay(clock.getZone()).toInstant(),
                day);
    }
}
