package uk.sidebyside.measures.published.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import uk.sidebyside.measures.published.Benchmark;
import uk.sidebyside.measures.published.PublishedLoad;
import uk.sidebyside.measures.published.PublishedMeasure;
import uk.sidebyside.measures.published.PublishedSeries;
import uk.sidebyside.measures.published.StatisticsAreas.StatisticsArea;
import uk.sidebyside.measures.rules.Forecast;
import uk.sidebyside.pages.chart.BarChart;
import uk.sidebyside.pages.chart.Chart;
import uk.sidebyside.pages.chart.Dated;
import uk.sidebyside.pages.chart.Frame;
import uk.sidebyside.pages.chart.LineChart;
import uk.sidebyside.pages.chart.Quantity;

/** The pictures of a benchmark: through the years, and beside the neighbours. */
final class BenchmarkCharts {
    private final Benchmark benchmark;
    private final List<PublishedLoad> loads;

    BenchmarkCharts(Benchmark benchmark, List<PublishedLoad> loads) {
        this.benchmark = benchmark;
        this.loads = loads;
    }

    /** Percentages beside one another; of a count the area's own alone, since councils are of different size. */
    @Nullable
    Chart years() {
        PublishedMeasure measure = benchmark.measure();
        List<LineChart.Line> lines = new ArrayList<>();
        for (StatisticsArea one : measure.percent() ? benchmark.compared() : List.of(benchmark.area())) {
            lines.add(new LineChart.Line(one.name(), dated(one)));
        }
        if (measure.percent()
                && benchmark.years().stream().anyMatch(year -> benchmark.middleOfNeighbours(year) != null)) {
            lines.add(new LineChart.Line(
                    "Middle neighbour",
                    benchmark.years().stream()
                            .map(year -> new Dated(day(year), benchmark.middleOfNeighbours(year)))
                            .toList()));
        }
        if (lines.getFirst().points().stream().allMatch(point -> point.value() == null)) {
            return null;
        }
        LineChart chart = LineChart.of(BenchmarkWords.quantity(measure), lines).withBreaks(breaks());
        if (benchmark.ahead().isPresent()) {
            chart = chart.withFan(fan(benchmark.ahead().get()));
        }
        return chart.drawn(frame(
                "years",
                BenchmarkWords.message(benchmark),
                measure.words(),
                yearsTable(),
                "/benchmarks/" + measure.key() + ".csv?area=" + benchmark.area().code()));
    }

    /** In the first year of single children's records another way of counting begins. */
    private List<LineChart.Break> breaks() {
        int since = PublishedSeries.PERSON_LEVEL_SINCE;
        boolean before = benchmark.years().stream().anyMatch(year -> year < since);
        boolean after = benchmark.years().stream().anyMatch(year -> year >= since);
        return before && after
                ? List.of(new LineChart.Break(LocalDate.of(since, 1, 1).minusMonths(6), "New way of counting"))
                : List.of();
    }

    private List<Dated> dated(StatisticsArea one) {
        return benchmark.years().stream()
                .map(year -> new Dated(day(year), benchmark.figure(one, year)))
                .toList();
    }

    private static LocalDate day(int year) {
        return LocalDate.of(year, 1, 1);
    }

    private LineChart.Fan fan(Forecast forecast) {
        List<LineChart.Range> ranges = new ArrayList<>();
        Integer last = benchmark.latest();
        Double known = last == null ? null : benchmark.figure(benchmark.area(), last);
        if (last != null && known != null) {
            ranges.add(new LineChart.Range(day(last), known, known, known));
        }
        PublishedMeasure measure = benchmark.measure();
        forecast.ahead()
                .forEach(ahead -> ranges.add(new LineChart.Range(
                        day(ahead.at()),
                        BenchmarkWords.rounded(measure, ahead.point()),
                        BenchmarkWords.rounded(measure, ahead.low()),
                        BenchmarkWords.rounded(measure, ahead.high()))));
        return new LineChart.Fan("Forecast", "8 in 10 times it is inside", ranges);
    }

    private Frame.DataTable yearsTable() {
        List<String> columns = new ArrayList<>(List.of("Year"));
        benchmark.compared().forEach(one -> columns.add(one.name()));
        boolean neighbours =
                !benchmark.neighbours().isEmpty() && benchmark.measure().percent();
        if (neighbours) {
            columns.add("Middle neighbour");
        }
        List<List<String>> rows = new ArrayList<>();
        for (int year : benchmark.years()) {
            List<String> row = new ArrayList<>(List.of(String.valueOf(year)));
            benchmark
                    .compared()
                    .forEach(one -> row.add(BenchmarkWords.said(benchmark.measure(), benchmark.at(one, year))));
            if (neighbours) {
                row.add(BenchmarkWords.figure(benchmark.measure(), benchmark.middleOfNeighbours(year)));
            }
            rows.add(row);
        }
        benchmark.ahead().ifPresent(forecast -> forecast.ahead()
                .forEach(ahead -> rows.add(ahead(ahead, columns.size()))));
        return new Frame.DataTable(benchmark.measure().name(), columns, rows);
    }

    private List<String> ahead(Forecast.Ahead ahead, int columns) {
        PublishedMeasure measure = benchmark.measure();
        List<String> row = new ArrayList<>();
        row.add(ahead.at() + ", forecast");
        row.add(BenchmarkWords.figure(measure, BenchmarkWords.rounded(measure, ahead.point())) + " ("
                + BenchmarkWords.figure(measure, BenchmarkWords.rounded(measure, ahead.low())) + " to "
                + BenchmarkWords.figure(measure, BenchmarkWords.rounded(measure, ahead.high())) + ")");
        while (row.size() < columns) {
            row.add("");
        }
        return row;
    }

    /** The area and its neighbours in the latest year: percentages; of counts the change of a year. */
    @Nullable
    Chart neighbours() {
        Integer year = benchmark.latest();
        if (year == null || benchmark.neighbours().isEmpty()) {
            return null;
        }
        boolean percent = benchmark.measure().percent();
        List<StatisticsArea> all = new ArrayList<>(benchmark.compared());
        benchmark.neighbours().stream().filter(one -> !all.contains(one)).forEach(all::add);
        List<BarChart.Bar> bars = all.stream()
                .map(one -> bar(one, percent, year))
                .sorted(Comparator.comparing(
                        BarChart.Bar::value, Comparator.nullsLast(Comparator.<Double>reverseOrder())))
                .toList();
        if (bars.stream().allMatch(bar -> bar.value() == null)) {
            return null;
        }
        Quantity quantity = percent ? Quantity.PERCENT : Quantity.CHANGE;
        List<List<String>> rows = bars.stream()
                .map(bar -> List.of(
                        bar.label(),
                        bar.value() == null ? bar.words() : quantity.say(Objects.requireNonNull(bar.value())),
                        bar.value() == null ? "" : bar.words()))
                .toList();
        String when = BenchmarkWords.period(benchmark.measure(), year);
        return BarChart.of(quantity, bars)
                .drawn(frame(
                        "neighbours",
                        percent
                                ? "Beside the councils most like it, " + when
                                : "How much more or fewer than a year before, " + when,
                        "Statistical neighbours are councils with children and places much like these.",
                        new Frame.DataTable(
                                "Beside others " + when,
                                List.of("Council", percent ? "Per cent" : "Change", "Counts"),
                                rows),
                        "/benchmarks/" + benchmark.measure().key() + ".csv?area="
                                + benchmark.area().code()));
    }

    private BarChart.Bar bar(StatisticsArea one, boolean percent, int year) {
        Double value = percent ? benchmark.figure(one, year) : benchmark.change(one, year - 1, year);
        PublishedSeries.Point point = benchmark.at(one, year);
        String words;
        if (value == null) {
            words = point == null ? "not published" : point.leftOut() != null ? "left out" : "not available";
        } else if (percent) {
            words = point == null || point.value().of().number() == null ? "" : BenchmarkWords.of(point.value());
        } else {
            words = BenchmarkWords.figure(benchmark.measure(), benchmark.figure(one, year));
        }
        BarChart.Bar bar = new BarChart.Bar(one.name(), value, words, false);
        return one.equals(benchmark.area()) ? bar.ofOwnArea() : bar;
    }

    private Frame frame(String id, String message, String sentences, Frame.DataTable table, String csv) {
        LocalDate dated = loads.stream()
                .map(PublishedLoad::datedOn)
                .max(Comparator.naturalOrder())
                .orElse(null);
        return new Frame(
                id,
                message,
                benchmark.measure().name() + ", " + benchmark.measure().when()
                        + (benchmark.measure().percent() ? ", per cent" : ""),
                sentences,
                source(loads),
                dated,
                table,
                new Frame.CsvFile(csv, benchmark.measure().name(), 0));
    }

    static String source(List<PublishedLoad> loads) {
        return loads.stream()
                .map(load -> load.source() + ", " + load.title() + " (" + load.licence() + ")")
                .distinct()
                .findFirst()
                .orElse("Department for Education");
    }
}
