package uk.sidebyside.measures.rules;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;

/**
 * Forecasts of one measure for many areas that learn from one another: the rule's weight and the width of the intervals
 * come from the errors that the rule would have made before, over all areas. What it says from a year on rests on figures
 * of that year and earlier, however much more the panel holds. It remembers what it worked out: one thread at a time.
 */
public final class PooledForecast {
    public static final int FURTHEST = 3;
    /** Below this many past errors a quantile of them means little. */
    private static final int FEWEST_ERRORS = 30;

    /** The first years of a series are not learnt from: growth is an average of three. */
    private static final int YEARS_BEFORE_LEARNING = 2;

    private final Panel panel;
    private final Rule rule;
    private final Map<Trial, Map<String, Double>> errors = new HashMap<>();
    private final Map<Integer, OptionalDouble> together = new HashMap<>();
    private final Map<Integer, Double> weights = new HashMap<>();
    private final Map<Width, OptionalDouble> widths = new HashMap<>();

    public PooledForecast(Panel panel, Forecast.Scale scale) {
        this.panel = panel;
        this.rule = Rule.of(scale);
    }

    private record Trial(int from, int years, double weight) {}

    private record Width(int from, int years, double level) {}

    public String method() {
        return rule.method();
    }

    public String words() {
        return rule.words();
    }

    /**
     * @param level 0.8 or 0.9, or any other share of outcomes
     * @return empty where the area has no figure in that year, or nothing could be learnt until then
     */
    public Optional<Forecast> of(String area, int from, int years, double level) {
        OptionalDouble together = together(from);
        double weight = weight(from);
        List<Forecast.Ahead> ahead = new ArrayList<>();
        for (int step = 1; step <= years && together.isPresent(); step++) {
            OptionalDouble point = rule.ahead(panel.of(area), together.getAsDouble(), from, step, weight);
            OptionalDouble width = widths.computeIfAbsent(new Width(from, step, level), this::width);
            if (point.isPresent() && width.isPresent()) {
                ahead.add(ahead(from + step, point.getAsDouble(), width.getAsDouble(), level));
            }
        }
        return ahead.isEmpty() ? Optional.empty() : Optional.of(new Forecast(rule.method(), rule.words(), ahead));
    }

    private OptionalDouble together(int from) {
        return together.computeIfAbsent(from, year -> rule.together(panel, year));
    }

    private Forecast.Ahead ahead(int year, double point, double width, double level) {
        return new Forecast.Ahead(
                year,
                rule.scale().within(point),
                rule.scale().within(rule.shifted(point, -width)),
                rule.scale().within(rule.shifted(point, width)),
                level);
    }

    /** The weight that did best until then: the least sum over horizons of the middle error, by the root of the years. */
    double weight(int from) {
        return weights.computeIfAbsent(from, this::best);
    }

    private double best(int from) {
        double best = rule.weights().get(rule.weights().size() / 2);
        double least = Double.MAX_VALUE;
        for (double weight : rule.weights()) {
            double score = 0;
            for (int years = 1; years <= FURTHEST; years++) {
                List<Double> past = past(from, years, weight);
                score += past.isEmpty() ? 0 : Numbers.median(past) / Math.sqrt(years);
            }
            if (score > 0 && score < least - 1e-12) {
                least = score;
                best = weight;
            }
        }
        return best;
    }

    /** Where as many years ahead were not yet tried, the width grows with the root of the years. */
    private OptionalDouble width(Width width) {
        for (int tried = width.years(); tried >= 1; tried--) {
            List<Double> past = past(width.from(), tried, weight(width.from()));
            if (past.size() >= FEWEST_ERRORS) {
                double grown = Math.sqrt((double) width.years() / tried);
                return OptionalDouble.of(Numbers.quantile(past, width.level()) * grown);
            }
        }
        return OptionalDouble.empty();
    }

    /** The sizes of all errors whose outcome was known at the end of a year. */
    private List<Double> past(int known, int years, double weight) {
        List<Double> past = new ArrayList<>();
        for (int from = panel.firstYear() + YEARS_BEFORE_LEARNING; from + years <= known; from++) {
            errors(from, years, weight).values().forEach(error -> past.add(Math.abs(error)));
        }
        return past;
    }

    private Map<String, Double> errors(int from, int years, double weight) {
        return errors.computeIfAbsent(new Trial(from, years, weight), this::tried);
    }

    private Map<String, Double> tried(Trial trial) {
        Map<String, Double> found = new TreeMap<>();
        OptionalDouble together = together(trial.from());
        if (together.isEmpty()) {
            return found;
        }
        for (Map.Entry<String, NavigableMap<Integer, Double>> area :
                panel.areas().entrySet()) {
            Double outcome = area.getValue().get(trial.from() + trial.years());
            OptionalDouble forecast =
                    rule.ahead(area.getValue(), together.getAsDouble(), trial.from(), trial.years(), trial.weight());
            if (outcome != null && forecast.isPresent() && (outcome > 0 || rule.scale() == Forecast.Scale.PERCENT)) {
                found.put(area.getKey(), rule.error(forecast.getAsDouble(), outcome));
            }
        }
        return found;
    }

    /** How far off it was, beside the two simplest things that one could have said. */
    public List<Backtest> backtest(int trainTo) {
        List<Backtest> found = new ArrayList<>();
        for (int years = 1; years <= FURTHEST && trainTo + years <= panel.lastYear(); years++) {
            Backtest.of(this, panel, trainTo, years, rule.scale()).ifPresent(found::add);
        }
        return found;
    }
}
