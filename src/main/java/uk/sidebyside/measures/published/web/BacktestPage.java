package uk.sidebyside.measures.published.web;

import java.util.List;
import java.util.Locale;
import uk.sidebyside.measures.published.PublishedMeasure;
import uk.sidebyside.measures.rules.Backtest;

/** How far off forecasts were, measure by measure. */
public record BacktestPage(List<Tested> measures) {

    /** @param tests the earliest year first, then by years ahead */
    public record Tested(PublishedMeasure measure, String method, String words, List<Backtest> tests) {

        /** Whether it beat both, and where it did not. */
        public String sentence() {
            long won = tests.stream().filter(Backtest::beatsBoth).count();
            String all = won == tests.size() ? "all" : won + " of";
            return "It was nearer than both, or as near, in " + all + " " + tests.size() + " tests."
                    + (won < tests.size() ? " Where it was not, the table says so." : "");
        }

        public String held() {
            double eighty =
                    tests.stream().mapToDouble(Backtest::held80).average().orElse(0);
            double ninety =
                    tests.stream().mapToDouble(Backtest::held90).average().orElse(0);
            return "On average the intervals meant to hold 80% held " + percent(eighty)
                    + ", those meant to hold 90% held " + percent(ninety) + ".";
        }

        public String error(double error) {
            return String.format(Locale.UK, "%.1f", error) + (measure.percent() ? " points" : "%");
        }

        public String percent(double share) {
            return Math.round(100 * share) + "%";
        }

        public String nearest(Backtest test) {
            if (test.beatsBoth()) {
                return "ours";
            }
            return test.noChange() <= test.sameTrend() ? "no change" : "same trend";
        }
    }
}
