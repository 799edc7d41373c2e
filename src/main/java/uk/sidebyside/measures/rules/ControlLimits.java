package uk.sidebyside.measures.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/**
 * The average of a series and the limits within which it usually varies, from the size of its steps (XmR chart, as in NHS Making
 * Data Count). Limits are not bounded: those of a percentage may lie below 0 or above 100.
 *
 * @param mean of the values, in their unit
 * @param averageMovingRange the mean size of a step from one value to the next, in the same unit
 */
public record ControlLimits(double mean, double averageMovingRange) {
    /** Fewer points than this say nothing about usual variation: they are shown as a run chart. */
    public static final int FEWEST_POINTS = 7;

    /** With fewer points than this, limits are on trial: they move with each new point. Limits may be fixed from here. */
    public static final int FIRM_POINTS = 12;

    /** Three standard deviations by the mean of ranges of two, 3 / 1.128. */
    private static final double WIDTH = 2.66;

    /** Two thirds of the way from the average to a limit. */
    private static final double NEAR_WIDTH = 2.66 * 2 / 3;

    /** A step of this many average steps is unusual itself, and is left out of the average (Nelson, 1982). */
    private static final double SCREEN = 3.267;

    /** Below this, a difference is one of rounding. */
    private static final double ROUNDING = 1e-9;

    /** Whether steps that are unusual themselves count towards the limits. */
    public enum Steps {
        SCREENED,
        /** As the spreadsheet of Making Data Count does it. */
        ALL
    }

    /**
     * @param values in the order of time, two at least
     * @param fixedAfter with how many of the first values limits are worked out; empty for all of them
     * @throws IllegalArgumentException where there is no step to be measured, or limits are fixed too early
     */
    public static ControlLimits of(List<Double> values, Steps steps, OptionalInt fixedAfter) {
        if (fixedAfter.isPresent() && fixedAfter.getAsInt() < FIRM_POINTS) {
            throw new IllegalArgumentException("Limits fixed after " + fixedAfter.getAsInt() + " points");
        }
        List<Double> basis = values.subList(0, Math.min(values.size(), fixedAfter.orElse(values.size())));
        if (basis.size() < 2) {
            throw new IllegalArgumentException("Limits of " + basis.size() + " points");
        }
        List<Double> ranges = new ArrayList<>();
        for (int i = 1; i < basis.size(); i++) {
            ranges.add(Math.abs(basis.get(i) - basis.get(i - 1)));
        }
        double average = mean(ranges);
        return new ControlLimits(mean(basis), steps == Steps.SCREENED ? screened(ranges, average) : average);
    }

    /** Where nothing but unusual steps moved the series, all of them count: limits without a width would call every point unusual. */
    private static double screened(List<Double> ranges, double average) {
        double left =
                mean(ranges.stream().filter(range -> range < SCREEN * average).toList());
        return left > ROUNDING ? left : average;
    }

    private static double mean(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).average().orElse(0);
    }

    public double upper() {
        return mean + WIDTH * averageMovingRange;
    }

    public double lower() {
        return mean - WIDTH * averageMovingRange;
    }

    /** 1 above the average, -1 below it, 0 on it. */
    int side(double value) {
        return sign(value - mean);
    }

    boolean outside(double value) {
        return beyond(value, WIDTH);
    }

    /** In the outer third: past two thirds of the way to a limit, and not past the limit. */
    boolean near(double value) {
        return beyond(value, NEAR_WIDTH) && !outside(value);
    }

    private boolean beyond(double value, double width) {
        return sign(Math.abs(value - mean) - width * averageMovingRange) > 0;
    }

    private int sign(double difference) {
        double tolerance = ROUNDING * Math.max(1, Math.abs(mean));
        return Math.abs(difference) <= tolerance ? 0 : (int) Math.signum(difference);
    }
}
