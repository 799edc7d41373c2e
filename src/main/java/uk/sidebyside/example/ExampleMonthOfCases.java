package uk.sidebyside.example;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import org.springframework.stereotype.Component;
import uk.sidebyside.assessments.months.MonthOfCases;
import uk.sidebyside.assessments.months.MonthsOfCases;

/** The month of cases that ended last: an officer says why its figures are as they are, and sends both to the board. */
@Component
@OnlyWithAnExample
class ExampleMonthOfCases {
    private static final String LEADS = "officer-2";
    private static final String WHY =
            "Two officers began in spring and are still learning the work. We now look at every late case together each Monday, and say so to the family the same day.";

    private final MonthsOfCases months;

    ExampleMonthOfCases(MonthsOfCases months) {
        this.months = months;
    }

    Chapter chapter() {
        return new Chapter("what a month of cases tells the board", this::told, this::tell);
    }

    private boolean told(Story story) {
        Instant tomorrow = story.sheet()
                .today()
                .plusDays(1)
                .atStartOfDay(ZoneId.of("Europe/London"))
                .toInstant();
        return !months.sent(story.area(), Instant.EPOCH, tomorrow).isEmpty();
    }

    /** On the day of loading, so that it is in the papers of the meeting that comes next, whenever the last one was. */
    private void tell(Story story) {
        LocalDate today = story.sheet().today();
        YearMonth last = YearMonth.from(today).minusMonths(1);
        story.as(LEADS, today, () -> {
            MonthOfCases month = months.of(story.area(), last);
            months.write(story.area(), last, month.version(), month.story() + "\n\n" + WHY)
                    .orThrow();
            months.send(story.area(), last);
        });
    }
}
