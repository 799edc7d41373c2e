package uk.sidebyside.measures.rules;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why a point is no usual variation. Of several reasons the first in the order of {@link Rule} is given.
 *
 * @param high whether it went up, or lies above the average
 * @param first the index of the first point that belongs to it
 * @param last the index of the last
 */
public record SpecialCause(Rule rule, boolean high, int first, int last) {

    /** In their order of precedence. */
    public enum Rule {
        /** Beyond a limit. */
        OUTSIDE,
        /** Seven points, each higher than the one before, or each lower. */
        TREND,
        /** Two of three points in the outer third, all three on one side of the average. */
        NEAR_A_LIMIT,
        /** Seven points on one side of the average. */
        ONE_SIDE
    }

    /** How many points a trend or a run on one side has at least. */
    public static final int RUN = 7;

    private static final int WINDOW = 3;
    private static final int OF_WINDOW = 2;

    /** How many points it has gone on for. */
    public int length() {
        return last - first + 1;
    }

    /** For each value its reason, or null where it varies as usual. */
    public static List<@Nullable SpecialCause> of(List<Double> values, ControlLimits limits) {
        List<@Nullable SpecialCause> marks = new ArrayList<>(Collections.nCopies(values.size(), null));
        List<Integer> sides = values.stream().map(limits::side).toList();
        // From the last in precedence to the first: an earlier rule overwrites.
        runs(marks, Rule.ONE_SIDE, sides, RUN);
        nearALimit(marks, values, sides, limits);
        trends(marks, values);
        runs(
                marks,
                Rule.OUTSIDE,
                values.stream()
                        .map(value -> limits.outside(value) ? limits.side(value) : 0)
                        .toList(),
                1);
        return marks;
    }

    /** Marks each stretch of one sign that has the length; 0 breaks it. */
    private static void runs(List<@Nullable SpecialCause> marks, Rule rule, List<Integer> signs, int length) {
        int first = 0;
        for (int i = 0; i < signs.size(); i++) {
            if (!signs.get(i).equals(signs.get(first))) {
                first = i;
            }
            boolean ends = i + 1 == signs.size() || !signs.get(i + 1).equals(signs.get(i));
            if (ends && signs.get(i) != 0 && i - first + 1 >= length) {
                mark(marks, new SpecialCause(rule, signs.get(i) > 0, first, i));
            }
        }
    }

    /** A point in which one trend ends and another begins belongs to the later. */
    private static void trends(List<@Nullable SpecialCause> marks, List<Double> values) {
        int first = 0;
        for (int i = 1; i < values.size(); i++) {
            int step = values.get(i).compareTo(values.get(i - 1));
            boolean goesOn = i + 1 < values.size() && values.get(i + 1).compareTo(values.get(i)) == step;
            if (!goesOn) {
                if (step != 0 && i - first + 1 >= RUN) {
                    mark(marks, new SpecialCause(Rule.TREND, step > 0, first, i));
                }
                first = i;
            }
        }
    }

    /** Only the points in the outer third are marked, not the third that is with them. */
    private static void nearALimit(
            List<@Nullable SpecialCause> marks, List<Double> values, List<Integer> sides, ControlLimits limits) {
        for (int i = 0; i + WINDOW <= values.size(); i++) {
            List<Integer> window = sides.subList(i, i + WINDOW);
            List<Integer> near = new ArrayList<>();
            for (int j = i; j < i + WINDOW; j++) {
                if (limits.near(values.get(j))) {
                    near.add(j);
                }
            }
            boolean oneSide = window.stream().distinct().count() == 1 && window.getFirst() != 0;
            if (oneSide && near.size() >= OF_WINDOW) {
                for (int at : near) {
                    marks.set(
                            at,
                            new SpecialCause(
                                    Rule.NEAR_A_LIMIT, window.getFirst() > 0, near.getFirst(), near.getLast()));
                }
            }
        }
    }

    private static void mark(List<@Nullable SpecialCause> marks, SpecialCause cause) {
        for (int i = cause.first(); i <= cause.last(); i++) {
            marks.set(i, cause);
        }
    }
}
