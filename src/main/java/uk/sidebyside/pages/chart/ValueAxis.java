package uk.sidebyside.pages.chart;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * An axis of values with round steps, six lines at most.
 *
 * @param from where it begins; 0 wherever that doesn't flatten what is to be seen
 */
record ValueAxis(double from, double to, double step) {
    private static final int MOST_STEPS = 5;

    static ValueAxis over(Collection<Double> values, Quantity quantity, boolean fromZero) {
        double low = values.stream().mapToDouble(v -> v).min().orElse(0);
        double high = values.stream().mapToDouble(v -> v).max().orElse(1);
        if (quantity == Quantity.PERCENT) {
            low = Math.clamp(low, 0, 100);
            high = Math.clamp(high, 0, 100);
        }
        if (fromZero || (low >= 0 && low < 0.6 * high)) {
            low = Math.min(low, 0);
        }
        if (high - low < 1e-9) {
            double room = Math.max(1, Math.abs(high) * 0.1);
            low = low >= 0 ? Math.max(0, low - room) : low - room;
            high += quantity == Quantity.PERCENT ? Math.min(room, 100 - high) : room;
        }
        double step = step(high - low, quantity == Quantity.COUNT);
        double from = Math.floor(low / step + 1e-9) * step;
        double to = Math.ceil(high / step - 1e-9) * step;
        return new ValueAxis(from, quantity == Quantity.PERCENT ? Math.min(to, 100) : to, step);
    }

    private static double step(double range, boolean whole) {
        double power = Math.pow(10, Math.floor(Math.log10(range / MOST_STEPS)));
        for (double times : new double[] {1, 2, 5, 10, 20}) {
            double step = times * power;
            if ((!whole || step >= 1) && range / step <= MOST_STEPS - 0.5) {
                return step;
            }
        }
        return 20 * power;
    }

    List<Double> lines() {
        List<Double> lines = new ArrayList<>();
        for (int i = 0; from + i * step <= to + step * 1e-6; i++) {
            lines.add(from + i * step);
        }
        return lines;
    }

    /** From 0 at the bottom to 1 at the top. What lies outside is drawn at the edge. */
    double place(double value) {
        return Math.clamp((value - from) / (to - from), 0, 1);
    }
}
