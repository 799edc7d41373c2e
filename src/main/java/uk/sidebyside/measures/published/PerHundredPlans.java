package uk.sidebyside.measures.published;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import uk.sidebyside.measures.published.PublishedSeries.Point;
import uk.sidebyside.measures.published.StatisticsAreas.StatisticsArea;

/**
 * What happened in a year for every 100 plans that there were in its January. The published files know no population of
 * councils; how many plans a council has is the only size that they know of all of them.
 */
public final class PerHundredPlans {
    private static final String PLANS = "caseload";
    private static final Set<String> OF = Set.of("requests", "assessments", "new-plans", "ceased");

    private final String measure;
    private final PublishedSeries series;

    private PerHundredPlans(String measure, PublishedSeries series) {
        this.measure = measure;
        this.series = series;
    }

    public static Optional<PerHundredPlans> of(String measure, PublishedSeries series) {
        return OF.contains(measure) ? Optional.of(new PerHundredPlans(measure, series)) : Optional.empty();
    }

    /** Null where either number is not known, or there were no plans. */
    public @Nullable Double of(StatisticsArea area, int year) {
        Double n = figure(measure, area, year);
        Double plans = figure(PLANS, area, year);
        return n == null || plans == null || plans == 0 ? null : 100 * n / plans;
    }

    /** Both numbers: of the measure, and of plans; empty where either is not known. */
    public List<Double> numbers(StatisticsArea area, int year) {
        Double n = figure(measure, area, year);
        Double plans = figure(PLANS, area, year);
        return n == null || plans == null ? List.of() : List.of(n, plans);
    }

    /** The latest year with a rate of the area; null where there is none. */
    public @Nullable Integer latest(StatisticsArea area) {
        return series.of(measure, area.code()).descendingKeySet().stream()
                .filter(year -> of(area, year) != null)
                .findFirst()
                .orElse(null);
    }

    private @Nullable Double figure(String of, StatisticsArea area, int year) {
        Point point = series.of(of, area.code()).get(year);
        return point == null ? null : point.figure();
    }
}
