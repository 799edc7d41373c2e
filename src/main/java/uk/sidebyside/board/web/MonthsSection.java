package uk.sidebyside.board.web;

import java.util.List;
import uk.sidebyside.board.PackContent.MonthIn;
import uk.sidebyside.board.Words;

/** The section of papers about assessments and plans, as whoever leads cases sent it month by month. */
final class MonthsSection {
    private MonthsSection() {}

    /** Left out where nothing was sent: editions that are older than the section keep the numbers of their paragraphs. */
    static void write(DocumentWriter writer, List<MonthIn> months) {
        if (months.isEmpty()) {
            return;
        }
        writer.section("Assessments and plans, month by month");
        for (MonthIn month : months) {
            writer.paragraph(
                    month.month() + ".",
                    "Sent on " + Words.day(month.sentOn()) + " by " + month.writtenAs()
                            + ". The figures are those of that day. A figure of fewer than five is never shown.");
            writer.lines("", month.story());
            writer.table(
                    "Figures of " + month.month() + ", beside the month before",
                    List.of("What", "This month", "The month before", "Change"),
                    month.figures().stream()
                            .map(line -> List.of(line.what(), line.now(), line.before(), line.change()))
                            .toList());
        }
    }
}
