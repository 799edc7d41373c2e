package uk.sidebyside.measures.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.OptionalDouble;

/**
 * How the past of all areas and of one become a number for a year ahead, and how far off such a number was. Neither looks
 * at anything after the year from which it forecasts.
 */
sealed interface Rule {

    String method();

    /** The method in a paragraph. */
    String words();

    /** How much of an area's own counts, of which the one that would have done best so far is taken. */
    List<Double> weights();

    /** What all areas together say at the end of a year; empty where they say nothing. */
    OptionalDouble together(Panel panel, int from);

    /** Empty where the area has no figure in that year. */
    OptionalDouble ahead(NavigableMap<Integer, Double> area, double together, int from, int years, double weight);

    /** How far apart a forecast and an outcome are, in the scale in which errors are pooled. */
    double error(double forecast, double outcome);

    /** The outcome that such an error would mean. */
    double shifted(double forecast, double error);

    Forecast.Scale scale();

    static Rule of(Forecast.Scale scale) {
        return scale == Forecast.Scale.COUNT ? new SharedGrowth() : new TowardsTheMiddle();
    }

    /** Growth: the area's own of the last year, drawn to that of all areas together over three years. */
    record SharedGrowth() implements Rule {
        static final int YEARS = 3;

        @Override
        public String method() {
            return "own growth, drawn to the growth of all councils";
        }

        @Override
        public String words() {
            return "Counts grow by a share each year. We take the council's own growth of the last year and the growth of all"
                    + " councils together, averaged over the last three years, and go on with a mix of the two. How much the"
                    + " council's own growth counts (nothing, a quarter, half, three quarters or all) is whatever would have"
                    + " forecast best for all councils in the years before. The interval is as wide as this method's errors"
                    + " for all councils in the past, as many years ahead. England and the regions learn from one another in the"
                    + " same way.";
        }

        @Override
        public List<Double> weights() {
            return List.of(0.0, 0.25, 0.5, 0.75, 1.0);
        }

        /** Of the areas that have a figure in both years, so that a missing return is no fall. */
        @Override
        public OptionalDouble together(Panel panel, int from) {
            List<Double> growths = new ArrayList<>();
            for (int year = from - YEARS + 1; year <= from; year++) {
                double before = 0;
                double after = 0;
                for (NavigableMap<Integer, Double> values : panel.areas().values()) {
                    Double was = values.get(year - 1);
                    Double is = values.get(year);
                    if (was != null && is != null && was > 0 && is > 0) {
                        before += was;
                        after += is;
                    }
                }
                if (before > 0) {
                    growths.add(Math.log(after / before));
                }
            }
            return growths.stream().mapToDouble(Double::doubleValue).average();
        }

        @Override
        public OptionalDouble ahead(
                NavigableMap<Integer, Double> area, double together, int from, int years, double weight) {
            Double now = area.get(from);
            if (now == null || now <= 0) {
                return OptionalDouble.empty();
            }
            Double before = area.get(from - 1);
            double own = before != null && before > 0 ? Math.log(now / before) : together;
            return OptionalDouble.of(now * Math.exp(years * (together + weight * (own - together))));
        }

        @Override
        public double error(double forecast, double outcome) {
            return Math.log(outcome / forecast);
        }

        @Override
        public double shifted(double forecast, double error) {
            return forecast * Math.exp(error);
        }

        @Override
        public Forecast.Scale scale() {
            return Forecast.Scale.COUNT;
        }
    }

    /** Percentages: the area's distance from the middle of all areas shrinks a little each year. */
    record TowardsTheMiddle() implements Rule {
        @Override
        public String method() {
            return "towards the middle council";
        }

        @Override
        public String words() {
            return "Very high and very low percentages seldom stay so. We take the council's distance from the middle one of"
                    + " all councils and let it shrink each year by the same share (nothing, a tenth, two, three or four"
                    + " tenths), whichever would have forecast best for all councils in the years before. The interval is as"
                    + " wide as this method's errors for all councils in the past, as many years ahead. England and the regions learn from one another in the"
                    + " same way.";
        }

        @Override
        public List<Double> weights() {
            return List.of(0.6, 0.7, 0.8, 0.9, 1.0);
        }

        @Override
        public OptionalDouble together(Panel panel, int from) {
            List<Double> all = panel.areas().values().stream()
                    .map(values -> values.get(from))
                    .filter(Objects::nonNull)
                    .toList();
            return all.isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(Numbers.median(all));
        }

        @Override
        public OptionalDouble ahead(
                NavigableMap<Integer, Double> area, double together, int from, int years, double weight) {
            Double now = area.get(from);
            return now == null
                    ? OptionalDouble.empty()
                    : OptionalDouble.of(together + (now - together) * Math.pow(weight, years));
        }

        @Override
        public double error(double forecast, double outcome) {
            return outcome - forecast;
        }

        @Override
        public double shifted(double forecast, double error) {
            return forecast + error;
        }

        @Override
        public Forecast.Scale scale() {
            return Forecast.Scale.PERCENT;
        }
    }
}
