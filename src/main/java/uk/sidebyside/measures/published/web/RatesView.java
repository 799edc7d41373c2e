package uk.sidebyside.measures.published.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.sidebyside.measures.published.Benchmark;
import uk.sidebyside.measures.published.PerHundredPlans;
import uk.sidebyside.measures.published.Population;
import uk.sidebyside.measures.published.PublishedBreakdown.Band;
import uk.sidebyside.measures.published.PublishedLoad;
import uk.sidebyside.measures.published.PublishedParts;
import uk.sidebyside.measures.published.StatisticsAreas.StatisticsArea;
import uk.sidebyside.pages.chart.BarChart;
import uk.sidebyside.pages.chart.Chart;
import uk.sidebyside.pages.chart.Frame;
import uk.sidebyside.pages.chart.Quantity;

/**
 * A count made comparable: for every 100 plans, beside all others; and for every 1,000 people of an age, where the population of
 * the area is known.
 */
public record RatesView(
        Benchmark benchmark,
        Optional<PerHundredPlans> perPlans,
        List<PublishedParts> parts,
        List<PublishedLoad> loads) {

    private static final int OLDEST = 25;

    /** For every 100 plans, beside the neighbours; null where nothing can be drawn. */
    public @Nullable Chart beside() {
        StatisticsArea own = benchmark.area();
        Integer year = perPlans.map(rate -> rate.latest(own)).orElse(null);
        if (perPlans.isEmpty() || year == null) {
            return null;
        }
        PerHundredPlans rate = perPlans.get();
        List<StatisticsArea> all = new ArrayList<>(benchmark.compared());
        benchmark.neighbours().stream().filter(one -> !all.contains(one)).forEach(all::add);
        List<BarChart.Bar> bars = all.stream()
                .map(one -> bar(rate, one, year))
                .sorted(Comparator.comparing(
                        BarChart.Bar::value, Comparator.nullsLast(Comparator.<Double>reverseOrder())))
                .toList();
        List<List<String>> rows = bars.stream()
                .map(bar -> List.of(
                        bar.label(),
                        bar.value() == null ? "not available" : Quantity.NUMBER.say(bar.value()),
                        bar.words()))
                .toList();
        return BarChart.of(Quantity.NUMBER, bars)
                .drawn(new Frame(
                        "rate",
                        message(rate, year),
                        benchmark.measure().name() + " in " + year + " for every 100 plans of that January",
                        "This makes councils of different size comparable. It is no rate by population.",
                        BenchmarkCharts.source(loads),
                        loads.stream()
                                .map(PublishedLoad::datedOn)
                                .max(Comparator.naturalOrder())
                                .orElse(null),
                        new Frame.DataTable(
                                "For every 100 plans, " + year, List.of("Council", "For every 100", "Counts"), rows),
                        new Frame.CsvFile(
                                "/benchmarks/" + benchmark.measure().key() + ".csv?area=" + own.code(),
                                benchmark.measure().name(),
                                0)));
    }

    private String message(PerHundredPlans rate, int year) {
        String first = benchmark.area().name() + ": "
                + Quantity.NUMBER.say(Objects.requireNonNull(rate.of(benchmark.area(), year)))
                + " for every 100 plans in " + year;
        Double england = rate.of(benchmark.england(), year);
        return england == null || benchmark.area().equals(benchmark.england())
                ? first
                : first + ", England " + Quantity.NUMBER.say(england);
    }

    private BarChart.Bar bar(PerHundredPlans rate, StatisticsArea one, int year) {
        List<Double> numbers = rate.numbers(one, year);
        String words = numbers.isEmpty()
                ? "not available"
                : Quantity.COUNT.say(numbers.getFirst()) + " for " + Quantity.COUNT.say(numbers.getLast()) + " plans";
        BarChart.Bar bar = new BarChart.Bar(one.name(), rate.of(one, year), words, false);
        return one.equals(benchmark.area()) ? bar.ofOwnArea() : bar;
    }

    /** Rates by population: of counts of an area whose population is known. */
    public boolean byPopulation() {
        return people(0, OLDEST).isPresent() && !years().isEmpty();
    }

    private Optional<Population.People> people(int from, int to) {
        return benchmark.measure().percent()
                ? Optional.empty()
                : Population.of(benchmark.area().code(), from, to);
    }

    /** The year nearest to that of the population, and the latest. */
    public List<Integer> years() {
        int of = people(0, OLDEST).map(Population.People::year).orElse(0);
        int nearest = benchmark.measure().when().equals("in January") ? of + 1 : of;
        List<Integer> years = new ArrayList<>();
        for (Integer year : new Integer[] {nearest, benchmark.latest()}) {
            if (year != null && !years.contains(year) && benchmark.figure(benchmark.area(), year) != null) {
                years.add(year);
            }
        }
        return years;
    }

    public List<String> columns() {
        List<String> columns = new ArrayList<>(List.of("Age", "People, middle of " + populationYear()));
        years().forEach(year -> columns.add(capital(BenchmarkWords.period(benchmark.measure(), year))));
        years().forEach(year -> columns.add("For every 1,000, " + year));
        return columns;
    }

    private static String capital(String words) {
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    public int populationYear() {
        return people(0, OLDEST).map(Population.People::year).orElse(0);
    }

    /** All from 0 to 25, then each band of age. */
    public List<List<String>> rows() {
        List<List<String>> rows = new ArrayList<>();
        rows.add(row("0 to 25", people(0, OLDEST).orElseThrow(), null));
        for (PublishedParts each : parts) {
            for (Band band : each.breakdown().bands()) {
                Integer from = band.from();
                Integer to = band.to();
                if (from != null && to != null) {
                    people(from, to).ifPresent(people -> rows.add(row(band.name(), people, new Part(each, band))));
                }
            }
        }
        return rows;
    }

    private record Part(PublishedParts of, Band band) {}

    private List<String> row(String age, Population.People people, @Nullable Part part) {
        List<String> row = new ArrayList<>(List.of(age, Quantity.COUNT.say(people.count())));
        years().forEach(year -> row.add(count(part, year)));
        years().forEach(year -> row.add(rate(part, year, people)));
        return row;
    }

    private @Nullable Double figure(@Nullable Part part, int year) {
        if (part == null) {
            return benchmark.figure(benchmark.area(), year);
        }
        return part.of().isSmall(part.band(), benchmark.area(), year)
                ? null
                : part.of().number(part.band(), benchmark.area(), year);
    }

    private String count(@Nullable Part part, int year) {
        Double figure = figure(part, year);
        if (figure == null) {
            return part != null && part.of().isSmall(part.band(), benchmark.area(), year) ? "1 to 4" : "not published";
        }
        return Quantity.COUNT.say(figure);
    }

    private String rate(@Nullable Part part, int year, Population.People people) {
        Double figure = figure(part, year);
        return figure == null ? "–" : Quantity.NUMBER.say(1000 * figure / people.count());
    }

    /** In a sentence, for the year nearest to that of the population. */
    public String sentence() {
        int year = years().getFirst();
        Population.People people = people(0, OLDEST).orElseThrow();
        double figure = Objects.requireNonNull(benchmark.figure(benchmark.area(), year));
        return benchmark.area().name() + " " + BenchmarkWords.period(benchmark.measure(), year) + ": "
                + Quantity.NUMBER.say(1000 * figure / people.count()) + " for every 1,000 people aged 0 to 25.";
    }

    public String source() {
        return Population.SOURCE + ", " + populationYear() + " (" + Population.LICENCE + ").";
    }
}
