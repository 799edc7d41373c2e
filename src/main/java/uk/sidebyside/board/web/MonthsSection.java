package uk.sidebyside.board.web;

import java.util.List;
import uk.sidebyside.assessments.months.MonthChart;
import uk.sidebyside.board.PackContent.MonthIn;
import uk.sidebyside.board.Words;
import uk.sidebyside.pages.chart.Chart;
import uk.sidebyside.pages.chart.Frame;

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
            MonthChart kept = kept(month);
            Chart chart = kept.drawn();
            if (chart == null) {
                Frame.DataTable table = kept.frame().table();
                writer.table(table.caption(), table.columns(), table.rows());
            } else {
                writer.bars(chart);
            }
        }
    }

    private static MonthChart kept(MonthIn month) {
        return new MonthChart(
                month.month(),
                month.sentOn(),
                month.figures().stream()
                        .map(line -> new MonthChart.Figure(
                                line.what(), line.now(), line.before(), line.change(), line.percent()))
                        .toList());
    }
}
