package uk.sidebyside.measures.rules;

import java.util.List;

/**
 * What is to be expected if nothing changes.
 *
 * @param method the method's name
 * @param words the method in a paragraph that anybody can check
 * @param ahead the next point first
 */
public record Forecast(String method, String words, List<Ahead> ahead) {

    public Forecast {
        ahead = List.copyOf(ahead);
    }

    /**
     * @param at a year, or a month counted from year 0 ({@code year * 12 + month - 1})
     * @param level the share of outcomes that the interval is meant to hold: 0.8 or 0.9
     */
    public record Ahead(int at, double point, double low, double high, double level) {}

    /** How a series moves. */
    public enum Scale {
        /** Counts grow by a share of themselves and are never negative. */
        COUNT,
        /** Percentages move in points and stay between 0 and 100. */
        PERCENT;

        double within(double value) {
            return this == COUNT ? Math.max(0, value) : Math.clamp(value, 0, 100);
        }
    }
}
