package uk.sidebyside.measures.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;

/**
 * How far off forecasts from one year were for all areas that have figures of that year, of the year before (which "same
 * trend" needs), and of the year that was forecast.
 *
 * @param ours the middle size of the errors: in per cent of the outcome for counts, in points for percentages
 * @param noChange the same for "it stays as it is"
 * @param sameTrend the same for "the change of the last year goes on"
 * @param held80 the share of outcomes inside the 80% interval
 * @param held90 the share of outcomes inside the 90% interval
 */
public record Backtest(
        int from,
        int yearsAhead,
        int areas,
        double ours,
        double noChange,
        double sameTrend,
        double held80,
        double held90) {

    public int year() {
        return from + yearsAhead;
    }

    public boolean beatsBoth() {
        return ours <= noChange && ours <= sameTrend;
    }

    static Optional<Backtest> of(PooledForecast forecasts, Panel panel, int from, int years, Forecast.Scale scale) {
        Errors errors = new Errors(scale);
        for (Map.Entry<String, NavigableMap<Integer, Double>> area :
                panel.areas().entrySet()) {
            Double before = area.getValue().get(from - 1);
            Double now = area.getValue().get(from);
            Double outcome = area.getValue().get(from + years);
            if (before == null || now == null || outcome == null || (scale == Forecast.Scale.COUNT && outcome <= 0)) {
                continue;
            }
            Optional<Forecast.Ahead> eighty = last(forecasts.of(area.getKey(), from, years, 0.8), years);
            Optional<Forecast.Ahead> ninety = last(forecasts.of(area.getKey(), from, years, 0.9), years);
            if (eighty.isPresent() && ninety.isPresent()) {
                double trend = scale.within(now + years * (now - before));
                errors.add(eighty.get(), ninety.get(), now, trend, outcome);
            }
        }
        return errors.ours.isEmpty() ? Optional.empty() : Optional.of(errors.told(from, years));
    }

    private static Optional<Forecast.Ahead> last(Optional<Forecast> forecast, int years) {
        return forecast.filter(found -> found.ahead().size() == years)
                .map(found -> found.ahead().getLast());
    }

    private static final class Errors {
        private final Forecast.Scale scale;
        private final List<Double> ours = new ArrayList<>();
        private final List<Double> noChange = new ArrayList<>();
        private final List<Double> sameTrend = new ArrayList<>();
        private int held80;
        private int held90;

        Errors(Forecast.Scale scale) {
            this.scale = scale;
        }

        void add(Forecast.Ahead eighty, Forecast.Ahead ninety, double now, double trend, double outcome) {
            ours.add(size(eighty.point(), outcome));
            noChange.add(size(now, outcome));
            sameTrend.add(size(trend, outcome));
            held80 += holds(eighty, outcome);
            held90 += holds(ninety, outcome);
        }

        private double size(double said, double outcome) {
            double apart = Math.abs(said - outcome);
            return scale == Forecast.Scale.COUNT ? 100 * apart / outcome : apart;
        }

        private static int holds(Forecast.Ahead ahead, double outcome) {
            return ahead.low() <= outcome && outcome <= ahead.high() ? 1 : 0;
        }

        Backtest told(int from, int years) {
            return new Backtest(
                    from,
                    years,
                    ours.size(),
                    Numbers.median(ours),
                    Numbers.median(noChange),
                    Numbers.median(sameTrend),
                    (double) held80 / ours.size(),
                    (double) held90 / ours.size());
        }
    }
}
