package uk.sidebyside.assessments.months;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import uk.sidebyside.pages.chart.BarChart;
import uk.sidebyside.pages.chart.Chart;
import uk.sidebyside.pages.chart.Frame;
import uk.sidebyside.pages.chart.Quantity;

/**
 * The figures of a month as bars and as a table, drawn from the words in which they are kept: the same on the page of the month and in
 * papers that were closed.
 *
 * @param month as "October 2026"
 * @param countedOn the day of the figures
 */
public record MonthChart(String month, LocalDate countedOn, List<Figure> figures) {
    public MonthChart {
        figures = List.copyOf(figures);
    }

    /**
     * @param now in words, like "12 of 20 (60%)"
     * @param percent null where it can't be shown, or was not kept
     */
    public record Figure(
            String what,
            String now,
            String before,
            String change,
            @Nullable Long percent) {

        static Figure of(MonthLine line) {
            return new Figure(
                    line.title(), line.now().words(), line.before().words(), line.change(), line.shownPercent());
        }

        private BarChart.Bar bar() {
            if (percent == null) {
                return new BarChart.Bar(what, null, now, false);
            }
            int brackets = now.indexOf(" (");
            String ofHowMany = brackets < 0 ? now : now.substring(0, brackets);
            return new BarChart.Bar(
                    what,
                    percent.doubleValue(),
                    ofHowMany + (change.isEmpty() ? "" : ", " + change.toLowerCase(Locale.UK)),
                    false);
        }
    }

    /** Null where no figure can be shown: then the table stands alone. */
    public @Nullable Chart drawn() {
        return figures.stream().allMatch(figure -> figure.percent() == null)
                ? null
                : BarChart.of(
                                Quantity.PERCENT,
                                figures.stream().map(Figure::bar).toList())
                        .drawn(frame());
    }

    public Frame frame() {
        return new Frame(
                "month-" + month.toLowerCase(Locale.UK).replace(' ', '-'),
                message(),
                "How many of those of the month were in time, in per cent, and the change since the month before",
                "",
                "Records of cases and requests for advice",
                countedOn,
                new Frame.DataTable(
                        "Figures of " + month + ", beside the month before",
                        List.of("What", "This month", "The month before", "Change"),
                        figures.stream()
                                .map(line -> List.of(line.what(), line.now(), line.before(), line.change()))
                                .toList()),
                null);
    }

    private String message() {
        long up = changed("Up ");
        long down = changed("Down ");
        return up + down == 0
                ? month + ": no figure went up or down"
                : month + ": " + count(up) + " went up and " + count(down) + " went down";
    }

    private static String count(long figures) {
        return figures == 0 ? "none" : String.valueOf(figures);
    }

    private long changed(String how) {
        return figures.stream()
                .filter(figure -> figure.change().startsWith(how))
                .count();
    }
}
