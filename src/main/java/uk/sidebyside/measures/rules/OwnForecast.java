package uk.sidebyside.measures.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;

/**
 * A forecast of one series from its own past alone, for measures that nobody else publishes. For what the Department
 * publishes of all councils see {@link PooledForecast}, which learns from all of them.
 */
public final class OwnForecast {
    /** Fewer points say too little of how far forecasts go astray. */
    public static final int FEWEST_POINTS = 6;

    static final String METHOD = "half the usual change, fading";
    static final String WORDS =
            "We take the middle one of the last six changes, halve it, and let it fade by a fifth at each step, because"
                    + " most changes do not go on for long. The interval is as wide as this rule's own errors in the"
                    + " past of the same series.";

    private static final int CHANGES = 6;
    private static final double SHARE = 0.5;
    private static final double FADING = 0.8;

    private OwnForecast() {}

    /**
     * @param past points by year or month, see {@link Forecast.Ahead#at}; gaps are allowed
     * @return empty where there are fewer than {@link #FEWEST_POINTS}
     */
    public static Optional<Forecast> of(
            NavigableMap<Integer, Double> past, Forecast.Scale scale, int ahead, double level) {
        if (past.size() < FEWEST_POINTS) {
            return Optional.empty();
        }
        List<Double> values = List.copyOf(past.values());
        double spread = spread(values);
        List<Forecast.Ahead> points = new ArrayList<>();
        for (int step = 1; step <= ahead; step++) {
            double point = point(values, values.size(), step);
            double half = normal(level) * spread * Math.sqrt(step);
            points.add(new Forecast.Ahead(
                    past.lastKey() + step,
                    scale.within(point),
                    scale.within(point - half),
                    scale.within(point + half),
                    level));
        }
        return Optional.of(new Forecast(METHOD, WORDS, points));
    }

    /** From the first {@code known} values. */
    private static double point(List<Double> values, int known, int step) {
        List<Double> changes = new ArrayList<>();
        for (int i = Math.max(1, known - CHANGES); i < known; i++) {
            changes.add(values.get(i) - values.get(i - 1));
        }
        double faded = 0;
        for (int i = 1; i <= step; i++) {
            faded += Math.pow(FADING, i - 1);
        }
        return values.get(known - 1) + SHARE * Numbers.median(changes) * faded;
    }

    /** The root of the mean square of the errors one step ahead, from the third point on. */
    private static double spread(List<Double> values) {
        double squares = 0;
        int errors = 0;
        for (int known = 2; known < values.size(); known++) {
            double error = values.get(known) - point(values, known, 1);
            squares += error * error;
            errors++;
        }
        return Math.sqrt(squares / errors);
    }

    /** The half width of the standard normal that holds this share, for the two levels in use. */
    private static double normal(double level) {
        return level >= 0.9 ? 1.645 : 1.282;
    }
}
