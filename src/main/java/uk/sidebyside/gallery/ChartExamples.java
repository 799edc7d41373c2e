package uk.sidebyside.gallery;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import uk.sidebyside.pages.chart.BarChart;
import uk.sidebyside.pages.chart.Chart;
import uk.sidebyside.pages.chart.Dated;
import uk.sidebyside.pages.chart.Frame;
import uk.sidebyside.pages.chart.Frame.CsvFile;
import uk.sidebyside.pages.chart.Frame.DataTable;
import uk.sidebyside.pages.chart.Level;
import uk.sidebyside.pages.chart.LineChart;
import uk.sidebyside.pages.chart.Quantity;
import uk.sidebyside.pages.chart.Sparkline;
import uk.sidebyside.pages.chart.XmrChart;
import uk.sidebyside.pages.chart.XmrChart.Mark;

/** One chart of each kind, with invented figures. */
public final class ChartExamples {
    private static final double[] ADVICE = {
        52, 55, 49, 58, 51, 54, 57, 50, 56, 53, 55, 52, 68, 71, 74, 70, 77, 73, 79, 82, 78, 84
    };

    private ChartExamples() {}

    public static Chart xmr() {
        var before = new XmrChart.Limits(53.5, 41.7, 65.3, false);
        var after = new XmrChart.Limits(75.6, 62.9, 88.3, true);
        List<XmrChart.Marked> first = new ArrayList<>();
        List<XmrChart.Marked> second = new ArrayList<>();
        for (int i = 0; i < ADVICE.length; i++) {
            Mark mark = i > 17 ? Mark.BETTER : i == 2 ? Mark.WORSE : Mark.USUAL;
            (i < 12 ? first : second).add(new XmrChart.Marked(end(2025, 2, i), ADVICE[i], mark, "of 50"));
        }
        return new XmrChart(
                        Quantity.PERCENT,
                        List.of(new XmrChart.Group(first, before), new XmrChart.Group(second, after)),
                        List.of(new Level("Target", 90)))
                .drawn(frame(
                        "xmr",
                        "Advice from health comes back on time more often",
                        "Advice returned within six weeks, children and young people in York, February 2025 to November 2026, per cent",
                        "For 4 months in a row it has been better than is usual. It will consistently miss its target of 90%.",
                        ADVICE));
    }

    public static Chart line() {
        List<LineChart.Range> fan = new ArrayList<>();
        fan.add(new LineChart.Range(LocalDate.of(2026, 1, 31), 1350, 1350, 1350));
        for (int year = 1; year <= 3; year++) {
            double middle = 1350 + 95 * year;
            fan.add(new LineChart.Range(
                    LocalDate.of(2026 + year, 1, 31), middle, middle - 45 * year, middle + 55 * year));
        }
        double[] plans = {780, 835, 870, 960, 1040, 1130, 1235, 1350};
        return LineChart.of(Quantity.COUNT, List.of(new LineChart.Line("Plans", yearly(plans))))
                .withFan(new LineChart.Fan("Forecast", "8 of 10 times the figure lies inside it", fan))
                .withBreaks(List.of(new LineChart.Break(LocalDate.of(2023, 1, 31), "Counted per child")))
                .drawn(frame(
                        "line",
                        "If nothing changes, about 1,640 children will have a plan in 2029",
                        "Children and young people with an EHC plan, York, January 2019 to January 2029, number",
                        "The number has grown each year since 2019, by about 95 a year of late.",
                        plans));
    }

    public static Chart lines() {
        double[] york = {61, 58, 66, 70, 64, 59, 63, 71};
        double[] england = {60, 58, 56, 60, 50, 50, 46, 46};
        return LineChart.of(
                        Quantity.PERCENT,
                        List.of(
                                new LineChart.Line("York", yearly(york)),
                                new LineChart.Line("England", yearly(england))))
                .withLevels(List.of(new Level("Target", 80)))
                .drawn(frame(
                        "lines",
                        "York issues more plans in time than England does",
                        "New EHC plans issued within 20 weeks, York and England, 2019 to 2026, per cent",
                        "York is above England in each year, and below its own target.",
                        york));
    }

    public static Chart bars() {
        return new BarChart(
                        Quantity.PERCENT,
                        List.of(
                                BarChart.Bar.of("Stockport", 68.2),
                                BarChart.Bar.of("York", 63).ofOwnArea(),
                                BarChart.Bar.of("Warwickshire", 51.4),
                                new BarChart.Bar("Rutland", null, "fewer than 5", false),
                                BarChart.Bar.of("England", 46.4)),
                        new Level("Target", 80))
                .drawn(frame(
                        "bars",
                        "York is second among those most like it",
                        "New EHC plans issued within 20 weeks, York and its statistical neighbours, 2025, per cent",
                        "York issued 63% in time, Stockport 68.2%.",
                        new double[] {63}));
    }

    public static Sparkline sparkline() {
        return new Sparkline(monthly(ADVICE), 90.0, Mark.BETTER);
    }

    private static Frame frame(String id, String message, String subtitle, String sentences, double[] values) {
        List<List<String>> rows = new ArrayList<>();
        for (int i = 0; i < values.length; i++) {
            rows.add(List.of(Integer.toString(i + 1), Quantity.NUMBER.say(values[i])));
        }
        return new Frame(
                id,
                message,
                subtitle,
                sentences,
                "invented for this page",
                LocalDate.of(2026, 11, 20),
                new DataTable(message, List.of("Point", "Value"), rows),
                new CsvFile("/gallery.csv", message, 1240));
    }

    private static List<Dated> yearly(double[] values) {
        List<Dated> points = new ArrayList<>();
        for (int i = 0; i < values.length; i++) {
            points.add(new Dated(LocalDate.of(2019 + i, 1, 31), values[i]));
        }
        return points;
    }

    private static List<Dated> monthly(double[] values) {
        List<Dated> points = new ArrayList<>();
        for (int i = 0; i < values.length; i++) {
            points.add(new Dated(end(2025, 2, i), gap(i) ? null : Double.valueOf(values[i])));
        }
        return points;
    }

    private static boolean gap(int i) {
        return i == 8;
    }

    private static LocalDate end(int year, int month, int later) {
        return YearMonth.of(year, month).plusMonths(later).atEndOfMonth();
    }
}
