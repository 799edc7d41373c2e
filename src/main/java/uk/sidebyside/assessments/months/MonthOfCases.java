package uk.sidebyside.assessments.months;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A month of cases.
 *
 * @param lines its figures: as they were sent, or as they are counted now
 * @param story what they mean: as somebody wrote it, or drafted from them
 * @param writtenAs the post that wrote or sent it last; blank while nobody has
 * @param sentAt since when it is with the board; null while it is not
 * @param version 0 while nothing is stored
 */
public record MonthOfCases(
        YearMonth month,
        List<MonthLine> lines,
        String story,
        String writtenAs,
        @Nullable Instant sentAt,
        int version) {
    public MonthOfCases {
        lines = List.copyOf(lines);
    }

    public String name() {
        return MonthStory.name(month);
    }

    public String at() {
        return "/cases/months/" + month;
    }

    /** @param countedOn the day of its figures */
    public MonthChart chart(LocalDate countedOn) {
        return new MonthChart(
                name(), countedOn, lines.stream().map(MonthChart.Figure::of).toList());
    }

    public boolean sent() {
        return sentAt != null;
    }
}
