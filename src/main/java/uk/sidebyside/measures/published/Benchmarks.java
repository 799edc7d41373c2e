package uk.sidebyside.measures.published;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.sidebyside.access.Areas;
import uk.sidebyside.measures.published.StatisticsAreas.Level;
import uk.sidebyside.measures.published.StatisticsAreas.StatisticsArea;
import uk.sidebyside.measures.rules.Forecast;
import uk.sidebyside.shared.AreaId;

/** The published figures of an area beside those of others: for everybody to read. */
@Service
public class Benchmarks {
    private static final int YEARS_AHEAD = 3;
    private static final double LEVEL = 0.8;

    private final PublishedStatistics statistics;
    private final Areas areas;

    Benchmarks(PublishedStatistics statistics, Areas areas) {
        this.statistics = statistics;
        this.areas = areas;
    }

    /** The council of an area by its official code; England where the area has no code that the statistics know. */
    @Transactional(readOnly = true)
    public StatisticsArea own(AreaId area) {
        return areas.code(area, "ons").flatMap(this::find).orElseGet(Benchmarks::england);
    }

    /** An area by any of its codes. */
    public Optional<StatisticsArea> find(String code) {
        StatisticsAreas known = StatisticsAreas.known();
        return known.find(known.current(code));
    }

    /** All to choose from: England, the regions, the councils of today by name. */
    public List<StatisticsArea> all() {
        return StatisticsAreas.known().all().stream()
                .filter(one -> StatisticsAreas.known().successions(one.code()).stream()
                        .noneMatch(change -> change.from().equals(one.code())))
                .sorted(java.util.Comparator.comparing(StatisticsArea::level).thenComparing(StatisticsArea::name))
                .toList();
    }

    /** Every measure of which anything is loaded. */
    @Transactional(readOnly = true)
    public List<Benchmark> of(StatisticsArea area) {
        Forecasts forecasts = statistics.forecasts();
        return PublishedMeasure.all().stream()
                .filter(measure -> !forecasts.series().of(measure.key()).isEmpty())
                .map(measure -> benchmark(measure, area, forecasts))
                .toList();
    }

    /** Empty for a measure that there is not, or of which nothing is loaded. */
    @Transactional(readOnly = true)
    public Optional<Benchmark> of(String measure, StatisticsArea area) {
        Forecasts forecasts = statistics.forecasts();
        return PublishedMeasure.find(measure)
                .filter(known -> !forecasts.series().of(known.key()).isEmpty())
                .map(known -> benchmark(known, area, forecasts));
    }

    /** A measure told apart by age and by need, as far as it is published so. */
    @Transactional(readOnly = true)
    public List<PublishedParts> parts(String measure) {
        PublishedSeries series = statistics.forecasts().series();
        return PublishedBreakdown.of(measure).stream()
                .map(breakdown -> new PublishedParts(breakdown, series))
                .toList();
    }

    /** How many of a measure there were for every 100 plans; empty of a measure that is no such count. */
    @Transactional(readOnly = true)
    public Optional<PerHundredPlans> rate(String measure) {
        return PerHundredPlans.of(measure, statistics.forecasts().series());
    }

    private static Benchmark benchmark(PublishedMeasure measure, StatisticsArea area, Forecasts forecasts) {
        StatisticsAreas known = StatisticsAreas.known();
        StatisticsArea region = area.level() == Level.COUNCIL
                ? known.find(area.region()).orElse(null)
                : area.level() == Level.REGION ? area : null;
        List<StatisticsArea> neighbours = known.neighbours(area.code()).stream()
                .flatMap(code -> known.find(code).stream())
                .toList();
        Map<String, NavigableMap<Integer, PublishedSeries.Point>> points = new HashMap<>();
        java.util.stream.Stream.concat(
                        java.util.stream.Stream.of(area, region, england()).filter(java.util.Objects::nonNull),
                        neighbours.stream())
                .forEach(one -> points.put(one.code(), forecasts.series().of(measure.key(), one.code())));
        return new Benchmark(measure, area, region, england(), neighbours, points, ahead(measure, area, forecasts));
    }

    private static Optional<Forecast> ahead(PublishedMeasure measure, StatisticsArea area, Forecasts forecasts) {
        if (!measure.forecast()) {
            return Optional.empty();
        }
        NavigableSet<Integer> known = new TreeSet<>();
        forecasts.series().of(measure.key(), area.code()).forEach((year, point) -> {
            if (point.figure() != null) {
                known.add(year);
            }
        });
        return known.isEmpty()
                ? Optional.empty()
                : forecasts.of(measure.key(), area.code(), known.last(), YEARS_AHEAD, LEVEL);
    }

    private static StatisticsArea england() {
        return StatisticsAreas.known().find(StatisticsAreas.ENGLAND).orElseThrow();
    }
}
