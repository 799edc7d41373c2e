package uk.sidebyside.measures.rules;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A figure as the public may have it. What is null is in no form of it.
 *
 * @param were how many were so, or the count
 * @param of of how many; null also for what is no share of anything
 * @param value in the measure's unit
 */
public record Shown(
        Mark mark,
        @Nullable Long were,
        @Nullable Long of,
        @Nullable BigDecimal value) {

    public Shown {
        // One way of writing each number, so that what says the same is the same.
        value = value == null ? null : plain(value.stripTrailingZeros());
    }

    private static BigDecimal plain(BigDecimal value) {
        return value.scale() < 0 ? value.setScale(0) : value;
    }

    public static Shown hidden(Mark mark) {
        return new Shown(mark, null, null, null);
    }
}
