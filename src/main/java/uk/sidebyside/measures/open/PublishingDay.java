package uk.sidebyside.measures.open;

import java.time.LocalDate;
import org.springframework.stereotype.Component;
import uk.sidebyside.notices.DailyTask;
import uk.sidebyside.shared.AreaId;

/** Each morning what is new in figures is published. */
@Component
class PublishingDay implements DailyTask {
    private final Publishing publishing;

    PublishingDay(Publishing publishing) {
        this.publishing = publishing;
    }

    @Override
    public String name() {
        return "publish-figures";
    }

    @Override
    public void run(AreaId area, LocalDate day) {
        publishing.publish(area, day);
    }
}
