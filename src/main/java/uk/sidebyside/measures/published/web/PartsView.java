package uk.sidebyside.measures.published.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import uk.sidebyside.measures.published.Benchmark;
import uk.sidebyside.measures.published.PublishedBreakdown.Band;
import uk.sidebyside.measures.published.PublishedLoad;
import uk.sidebyside.measures.published.PublishedMeasure;
import uk.sidebyside.measures.published.PublishedParts;
import uk.sidebyside.measures.published.PublishedSeries;
import uk.sidebyside.measures.published.StatisticsAreas.StatisticsArea;
import uk.sidebyside.pages.chart.BarChart;
import uk.sidebyside.pages.chart.Chart;
import uk.sidebyside.pages.chart.Frame;
import uk.sidebyside.pages.chart.Quantity;

/**
 * A published measure by age or by need: the area beside its region, England and the middle neighbour, in the latest year, and
 * the area alone through the years.
 */
public record PartsView(Benchmark benchmark, PublishedParts parts, int year, List<PublishedLoad> loads) {
    private static final String SMALL = "1 to 4";

    /** Of those breakdowns of which the area has anything. */
    static List<PartsView> of(Benchmark benchmark, List<PublishedParts> all, List<PublishedLoad> loads) {
        List<PartsView> views = new ArrayList<>();
        for (PublishedParts parts : all) {
            Integer latest = parts.latest(benchmark.area());
            if (latest != null) {
                views.add(new PartsView(benchmark, parts, latest, loads));
            }
        }
        return views;
    }

    public String title() {
        return parts.breakdown().title();
    }

    public String id() {
        return "by-" + parts.breakdown().by();
    }

    /** What is the most frequent, beside England. */
    public String sentence() {
        StatisticsArea area = benchmark.area();
        List<Band> known = bands().stream()
                .filter(band -> parts.share(band, area, year) != null)
                .toList();
        if (parts.ofShares() || known.isEmpty()) {
            return title() + ", " + area.name() + " " + when() + ".";
        }
        Band most = known.stream()
                .max(Comparator.comparing(band -> Objects.requireNonNull(parts.share(band, area, year))))
                .orElseThrow();
        Double england = parts.share(most, benchmark.england(), year);
        return area.name() + " " + when() + ": most often " + most.words() + ", "
                + Quantity.PERCENT.say(Objects.requireNonNull(parts.share(most, area, year)))
                + (england == null || area.equals(benchmark.england())
                        ? "."
                        : "; in England " + Quantity.PERCENT.say(england) + ".");
    }

    /** Where parts do not make up the published total, so that nobody takes them for it; empty where they do. */
    public String note() {
        Double together = parts.together(benchmark.area(), year);
        Double whole = benchmark.figure(benchmark.area(), year);
        return parts.ofShares() || together == null || whole == null || together.equals(whole)
                ? ""
                : "Together they make " + Quantity.COUNT.say(together) + ". The published total is "
                        + Quantity.COUNT.say(whole) + ".";
    }

    public boolean hasSmall() {
        return bands().stream().anyMatch(band -> parts.isSmall(band, benchmark.area(), year));
    }

    public Chart chart() {
        List<Band> inOrder = new ArrayList<>(bands());
        if (parts.breakdown().by().equals("need")) {
            inOrder.sort(Comparator.comparing(
                    band -> parts.share(band, benchmark.area(), year),
                    Comparator.nullsLast(Comparator.<Double>reverseOrder())));
        }
        List<BarChart.Bar> bars = inOrder.stream().map(this::bar).toList();
        List<List<String>> rows = inOrder.stream().map(this::row).toList();
        return BarChart.of(Quantity.PERCENT, bars)
                .drawn(new Frame(
                        id(),
                        sentence(),
                        benchmark.measure().name() + ", " + title().toLowerCase(java.util.Locale.UK) + ", " + when()
                                + ", per cent",
                        parts.ofShares()
                                ? benchmark.measure().words()
                                : "Of all " + parts.breakdown().of() + ".",
                        BenchmarkCharts.source(loads),
                        dated(),
                        new Frame.DataTable(title() + ", " + when(), columns(), rows),
                        new Frame.CsvFile(csv(), benchmark.measure().name() + ", " + title(), 0)));
    }

    /** "Not recorded" only where there are any. */
    private List<Band> bands() {
        return parts.bands(List.of(benchmark.area()), year).stream()
                .filter(band -> !band.key().equals("not-recorded")
                        || !Double.valueOf(0).equals(parts.number(band, benchmark.area(), year)))
                .toList();
    }

    private BarChart.Bar bar(Band band) {
        Double england = parts.share(band, benchmark.england(), year);
        Double own = parts.share(band, benchmark.area(), year);
        boolean beside = england != null && !benchmark.area().equals(benchmark.england());
        String words = own == null
                ? said(band, benchmark.area())
                : beside ? "England " + Quantity.PERCENT.say(Objects.requireNonNull(england)) : "";
        return new BarChart.Bar(band.name(), own, words, false);
    }

    private List<String> columns() {
        List<String> columns =
                new ArrayList<>(List.of(parts.breakdown().by().equals("age") ? "Age" : "Main type of need"));
        benchmark.compared().forEach(one -> columns.add(one.name()));
        if (!benchmark.neighbours().isEmpty()) {
            columns.add("Middle neighbour");
        }
        return columns;
    }

    private List<String> row(Band band) {
        List<String> row = new ArrayList<>(List.of(band.name()));
        benchmark.compared().forEach(one -> row.add(said(band, one)));
        if (!benchmark.neighbours().isEmpty()) {
            Double middle = parts.middle(band, benchmark.neighbours(), year);
            row.add(middle == null ? "not available" : Quantity.PERCENT.say(middle));
        }
        return row;
    }

    /** The number with its share, or why there is none. */
    private String said(Band band, StatisticsArea area) {
        if (parts.isSmall(band, area, year)) {
            return parts.ofShares() ? "of too few" : SMALL;
        }
        PublishedSeries.Point point = parts.at(band, area, year);
        if (parts.ofShares()) {
            return BenchmarkWords.said(benchmark.measure(), point);
        }
        Double share = parts.share(band, area, year);
        Double number = parts.number(band, area, year);
        return number == null || share == null
                ? point == null ? "not published" : point.leftOut() != null ? "left out" : "not available"
                : Quantity.COUNT.say(number) + " (" + Quantity.PERCENT.say(share) + ")";
    }

    /** The area alone, the latest year first. */
    public List<List<String>> years() {
        List<List<String>> rows = new ArrayList<>();
        for (int each : parts.years(benchmark.area()).reversed()) {
            List<String> row = new ArrayList<>(List.of(String.valueOf(each)));
            everBands().forEach(band -> row.add(inYear(band, each)));
            rows.add(row);
        }
        return rows.size() < 2 ? List.of() : rows;
    }

    private String inYear(Band band, int of) {
        if (parts.isSmall(band, benchmark.area(), of)) {
            return parts.ofShares() ? "of too few" : SMALL;
        }
        PublishedSeries.Point point = parts.at(band, benchmark.area(), of);
        return point == null ? "–" : BenchmarkWords.said(benchmark.measure(), point);
    }

    /** Whether the years before and after the change of 2023 stand in one table. */
    public boolean breaks() {
        List<Integer> years = parts.years(benchmark.area());
        return !years.isEmpty()
                && years.getFirst() < PublishedSeries.PERSON_LEVEL_SINCE
                && years.getLast() >= PublishedSeries.PERSON_LEVEL_SINCE;
    }

    public List<String> yearColumns() {
        List<String> columns = new ArrayList<>(List.of("Year"));
        everBands().forEach(band -> columns.add(band.name()));
        return columns;
    }

    /** Those of which the area had a figure in any year. */
    private List<Band> everBands() {
        List<Integer> years = parts.years(benchmark.area());
        return parts.breakdown().bands().stream()
                .filter(band -> years.stream().anyMatch(each -> parts.at(band, benchmark.area(), each) != null))
                .toList();
    }

    private String csv() {
        PublishedMeasure measure = benchmark.measure();
        return "/benchmarks/" + measure.key() + "/by-" + parts.breakdown().by() + ".csv?area="
                + benchmark.area().code();
    }

    public String when() {
        return BenchmarkWords.period(benchmark.measure(), year);
    }

    private @Nullable LocalDate dated() {
        return loads.stream()
                .map(PublishedLoad::datedOn)
                .max(Comparator.naturalOrder())
                .orElse(null);
    }
}
