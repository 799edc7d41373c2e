package uk.sidebyside.example;

import java.time.LocalDate;
import java.time.YearMonth;
import org.springframework.stereotype.Component;
import uk.sidebyside.access.Principal;
import uk.sidebyside.access.Principals;
import uk.sidebyside.partnership.told.MonthlyDrafts;
import uk.sidebyside.partnership.told.MonthlyTellBacks;
import uk.sidebyside.shared.AreaId;

/** What everybody was told of the months before: each was drafted and published, and the last one waits for its coordinator. */
@Component
@OnlyWithAnExample
class ExampleMonths {
    private static final int MONTHS = 8;
    private static final int PUBLISHED_ON = 8;

    private final MonthlyDrafts drafts;
    private final MonthlyTellBacks months;

    ExampleMonths(MonthlyDrafts drafts, MonthlyTellBacks months) {
        this.drafts = drafts;
        this.months = months;
    }

    void tell(Story story) {
        AreaId area = story.area();
        YearMonth now = YearMonth.from(story.clock().today());
        for (int before = MONTHS; before >= 1; before--) {
            YearMonth month = now.minusMonths(before);
            LocalDate morning = month.plusMonths(1).atDay(1);
            story.clock()
                    .on(
                            morning,
                            () -> Principals.run(
                                    Principal.job(area, "what is told of a month"), () -> drafts.run(area, morning)));
            if (before > 1) {
                story.as("coordinator", month.plusMonths(1).atDay(PUBLISHED_ON), () -> publish(area, month));
            }
        }
    }

    private void publish(AreaId area, YearMonth month) {
        if (months.left(area, months.all(area)).contains(month)) {
            months.publish(area, month).orThrow();
        }
    }
}
