package uk.sidebyside.measures.published;

import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.sidebyside.measures.published.PublishedSeries.Point;
import uk.sidebyside.measures.published.StatisticsAreas.StatisticsArea;
import uk.sidebyside.measures.rules.Forecast;

/**
 * A published measure of one area beside its region, England and the councils that are most like it.
 *
 * @param region null for England itself
 * @param neighbours the nearest first; empty where nobody listed any
 * @param points by the code of the area, then by year
 * @param ahead empty where the measure is not forecast, or figures are too few
 */
public record Benchmark(
        PublishedMeasure measure,
        StatisticsArea area,
        @Nullable StatisticsArea region,
        StatisticsArea england,
        List<StatisticsArea> neighbours,
        Map<String, NavigableMap<Integer, Point>> points,
        Optional<Forecast> ahead) {

    /** Those that are compared: the area, its region, England, each once. */
    public List<StatisticsArea> compared() {
        return Stream.of(area, region, england)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    public NavigableMap<Integer, Point> of(StatisticsArea one) {
        return points.getOrDefault(one.code(), new TreeMap<>());
    }

    public @Nullable Point at(StatisticsArea one, int year) {
        return of(one).get(year);
    }

    public @Nullable Double figure(StatisticsArea one, int year) {
        Point point = at(one, year);
        return point == null ? null : point.figure();
    }

    /** In which anybody compared has a figure or a reason for none, the first first. */
    public List<Integer> years() {
        TreeSet<Integer> years = new TreeSet<>();
        compared().forEach(one -> years.addAll(of(one).keySet()));
        return List.copyOf(years);
    }

    /** The latest year with a figure of the area; of England where it has none. */
    public @Nullable Integer latest() {
        return latest(area) == null ? latest(england) : latest(area);
    }

    private @Nullable Integer latest(StatisticsArea one) {
        return of(one).descendingMap().entrySet().stream()
                .filter(point -> point.getValue().figure() != null)
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(null);
    }

    /** Per cent more or less than in another year; null where either is not known, or was 0. */
    public @Nullable Double change(StatisticsArea one, int from, int to) {
        Double before = figure(one, from);
        Double after = figure(one, to);
        return before == null || after == null || before == 0 ? null : 100 * (after - before) / before;
    }

    /** The figure of the middle one of the neighbours; null where fewer than three have one. */
    public @Nullable Double middleOfNeighbours(int year) {
        List<Double> known = neighbours.stream()
                .map(one -> figure(one, year))
                .filter(Objects::nonNull)
                .sorted()
                .toList();
        if (known.size() < 3) {
            return null;
        }
        int half = known.size() / 2;
        return known.size() % 2 == 1 ? known.get(half) : (known.get(half - 1) + known.get(half)) / 2;
    }
}
