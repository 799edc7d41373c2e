package uk.sidebyside.measures.curves.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import uk.sidebyside.measures.Measure;
import uk.sidebyside.measures.Measure.Unit;
import uk.sidebyside.measures.MeasureStanding;
import uk.sidebyside.measures.MeasureWords;
import uk.sidebyside.measures.Point;
import uk.sidebyside.measures.Standings;
import uk.sidebyside.measures.curves.CurveStanding;
import uk.sidebyside.measures.rules.BentCurve;
import uk.sidebyside.measures.rules.Forecast;
import uk.sidebyside.measures.rules.Reported;
import uk.sidebyside.measures.rules.Rhythm;
import uk.sidebyside.pages.chart.Chart;
import uk.sidebyside.pages.chart.Dated;
import uk.sidebyside.pages.chart.Frame;
import uk.sidebyside.pages.chart.LineChart;
import uk.sidebyside.pages.chart.LineChart.Fan;
import uk.sidebyside.pages.chart.LineChart.Line;
import uk.sidebyside.pages.chart.LineChart.Range;
import uk.sidebyside.pages.chart.Quantity;

/** The chart of a report: what was, and what we had to expect if nothing had changed. */
final class CurveChart {
    private final Measure measure;
    private final Rhythm rhythm;
    private final NavigableMap<Integer, Point> points = new TreeMap<>();

    private CurveChart(MeasureStanding standing) {
        measure = standing.measure();
        rhythm = CurveStanding.rhythm(measure);
        Set<LocalDate> over =
                Standings.reported(standing.series()).stream().map(Reported::on).collect(Collectors.toSet());
        standing.series().points().stream()
                .filter(point -> point.value() != null && over.contains(point.on()))
                .forEach(point -> points.put(rhythm.step(point.on()), point));
    }

    /**
     * @param message what the chart says: its title
     * @param area the area's name
     * @return null where there is nothing to be drawn
     */
    static @Nullable Chart of(MeasureStanding standing, BentCurve bent, String message, String area) {
        var chart = new CurveChart(standing);
        return chart.points.isEmpty() ? null : chart.drawn(bent, message, area);
    }

    private Chart drawn(BentCurve bent, String message, String area) {
        List<Dated> line = points.entrySet().stream()
                .map(each -> new Dated(rhythm.end(each.getKey()), number(each.getValue())))
                .toList();
        LineChart chart = LineChart.of(quantity(), List.of(new Line("What was", line)));
        Forecast expected = bent.expected();
        Integer last = bent.last();
        if (expected != null && last != null) {
            chart = chart.withFan(new Fan("If nothing changes", "8 in 10 times it is inside", ranges(expected, last)));
        }
        return chart.drawn(frame(message, area, expected));
    }

    private List<Range> ranges(Forecast expected, int last) {
        double opens = number(points.get(last));
        List<Range> ranges = new ArrayList<>(List.of(new Range(rhythm.end(last), opens, opens, opens)));
        expected.ahead()
                .forEach(ahead ->
                        ranges.add(new Range(rhythm.end(ahead.at()), ahead.point(), ahead.low(), ahead.high())));
        return ranges;
    }

    private static double number(@Nullable Point point) {
        return point == null || point.value() == null ? 0 : point.value().doubleValue();
    }

    private Quantity quantity() {
        return measure.unit() == Unit.PERCENT ? Quantity.PERCENT : Quantity.COUNT;
    }

    private Frame frame(String message, String area, @Nullable Forecast expected) {
        Point first = points.firstEntry().getValue();
        Point latest = points.lastEntry().getValue();
        return new Frame(
                "chart",
                message,
                measure.name() + ", " + area + ", " + MeasureWords.time(first) + " to " + MeasureWords.time(latest)
                        + ", " + (measure.unit() == Unit.PERCENT ? "per cent" : "number"),
                "It went from " + figure(first) + " to " + figure(latest) + ".",
                measure.sourceWords().isBlank() ? "not stated" : measure.sourceWords(),
                latest.on(),
                table(expected),
                null);
    }

    private String figure(Point point) {
        return MeasureWords.figure(point, measure.unit());
    }

    private Frame.DataTable table(@Nullable Forecast expected) {
        NavigableMap<Integer, Forecast.Ahead> ahead = new TreeMap<>();
        if (expected != null) {
            expected.ahead().forEach(each -> ahead.put(each.at(), each));
        }
        NavigableMap<Integer, List<String>> rows = new TreeMap<>();
        points.forEach((step, point) ->
                rows.put(step, List.of(MeasureWords.time(point), figure(point), band(ahead.get(step)))));
        ahead.forEach((step, band) -> rows.putIfAbsent(
                step, List.of("Up to " + MeasureWords.day(rhythm.end(step)), "Not known yet", band(band))));
        return new Frame.DataTable(
                measure.name(),
                List.of("Time", "What was", "If nothing changes, 8 in 10 times"),
                List.copyOf(rows.descendingMap().values()));
    }

    private String band(Forecast.@Nullable Ahead band) {
        return band == null
                ? ""
                : quantity().say(band.low()) + " to " + quantity().say(band.high());
    }
}
