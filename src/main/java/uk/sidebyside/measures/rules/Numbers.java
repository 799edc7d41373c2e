package uk.sidebyside.measures.rules;

import java.util.Collection;

/** Middles and shares of lists of numbers. */
final class Numbers {
    private Numbers() {}

    /** @throws IllegalArgumentException for no numbers */
    static double median(Collection<Double> numbers) {
        return quantile(numbers, 0.5);
    }

    /** With a straight line between neighbours, as spreadsheets do (PERCENTILE.INC). */
    static double quantile(Collection<Double> numbers, double share) {
        if (numbers.isEmpty()) {
            throw new IllegalArgumentException("No numbers");
        }
        double[] sorted =
                numbers.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        double place = share * (sorted.length - 1);
        int below = (int) Math.floor(place);
        int above = (int) Math.ceil(place);
        return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
    }
}
