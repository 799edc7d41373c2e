package uk.sidebyside.measures.published;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import uk.sidebyside.measures.published.StatisticsAreas.Level;
import uk.sidebyside.measures.published.StatisticsAreas.StatisticsArea;
import uk.sidebyside.measures.rules.Backtest;
import uk.sidebyside.measures.rules.Forecast;
import uk.sidebyside.measures.rules.Panel;
import uk.sidebyside.measures.rules.PooledForecast;

/**
 * Forecasts of what the Department publishes. Councils learn from councils; England and the regions, whose figures move
 * less, from one another.
 */
public final class Forecasts {
    private final PublishedSeries series;
    private final Map<String, PooledForecast> councils = new HashMap<>();
    private final Map<String, PooledForecast> wider = new HashMap<>();
    private final Map<String, List<Backtest>> tested = new HashMap<>();

    Forecasts(PublishedSeries series) {
        this.series = series;
    }

    /** From the figures that are shipped with the program: needs no database. */
    public static Forecasts shipped() {
        return new Forecasts(PublishedSeries.shipped());
    }

    /**
     * @param level the share of outcomes that the interval is meant to hold, such as 0.8
     * @return empty where the area has no figure in that year
     */
    public synchronized Optional<Forecast> of(String measure, String area, int from, int years, double level) {
        String code = StatisticsAreas.known().current(area);
        return pool(measure, isCouncil(code)).of(code, from, years, level);
    }

    /** Over all councils; empty where no later year is known. */
    public synchronized List<Backtest> backtest(String measure, int trainTo) {
        return tested.computeIfAbsent(
                measure + "/" + trainTo, key -> pool(measure, true).backtest(trainTo));
    }

    /** The years from which a backtest can be made, the earliest first. */
    public synchronized List<Integer> yearsToTest(String measure) {
        int last = panel(measure, true).lastYear();
        return years(measure).stream()
                .filter(year -> year < last && !backtest(measure, year).isEmpty())
                .toList();
    }

    public synchronized String method(String measure) {
        return pool(measure, true).method();
    }

    /** The method in a paragraph. */
    public synchronized String methodWords(String measure) {
        return pool(measure, true).words();
    }

    PublishedSeries series() {
        return series;
    }

    private List<Integer> years(String measure) {
        return series.of(measure).values().stream()
                .flatMap(points -> points.keySet().stream())
                .distinct()
                .sorted()
                .toList();
    }

    private PooledForecast pool(String measure, boolean ofCouncils) {
        return (ofCouncils ? councils : wider)
                .computeIfAbsent(measure, key -> new PooledForecast(panel(key, ofCouncils), scale(key)));
    }

    private static Forecast.Scale scale(String measure) {
        boolean percent = PublishedMeasure.find(measure).orElseThrow().percent();
        return percent ? Forecast.Scale.PERCENT : Forecast.Scale.COUNT;
    }

    private Panel panel(String measure, boolean ofCouncils) {
        Map<String, NavigableMap<Integer, Double>> areas = new TreeMap<>();
        series.of(measure).forEach((code, points) -> {
            if (isCouncil(code) == ofCouncils) {
                NavigableMap<Integer, Double> known = new TreeMap<>();
                points.forEach((year, point) -> {
                    Double figure = point.figure();
                    if (figure != null) {
                        known.put(year, figure);
                    }
                });
                areas.put(code, known);
            }
        });
        return new Panel(areas);
    }

    private static boolean isCouncil(String code) {
        return StatisticsAreas.known()
                .find(code)
                .map(StatisticsArea::level)
                .filter(level -> level != Level.COUNCIL)
                .isEmpty();
    }
}
