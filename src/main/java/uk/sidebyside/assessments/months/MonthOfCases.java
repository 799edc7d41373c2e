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
 * @param drafted what the figures drafted when the words were written; blank where that is not known
 */
public record MonthOfCases(
        YearMonth month,
        List<MonthLine> lines,
        String story,
        String writtenAs,
        @Nullable Instant sentAt,
        int version,
        String drafted) {
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

    /** What its figures draft. */
    public String draft() {
        return MonthStory.of(month, lines);
    }

    /** Whether the words are somebody's, and not those that the figures drafted. */
    public boolean inTheirWords() {
        return version > 0 && !story.equals(drafted);
    }

    /** Whether it waits with words of somebody who wrote them of other figures than it has now. */
    public boolean overtaken() {
        return !sent() && inTheirWords() && !drafted.isEmpty() && !drafted.equals(draft());
    }

    public boolean sent() {
        return sentAt != null;
    }
}
