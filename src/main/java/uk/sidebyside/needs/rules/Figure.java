package uk.sidebyside.needs.rules;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One figure by area.
 *
 * @param slice what it counts there
 * @param value null where it is hidden because it is small
 * @param outOf of how many; null where that is not said
 */
public record Figure(
        String code,
        Slice slice,
        @Nullable BigDecimal value,
        @Nullable BigDecimal outOf) {

    /** Ages, type of need and setting as the file has them; blank where the figure is of all of them. */
    public record Slice(String age, String need, String setting) {
        public static final Slice ALL = new Slice("", "", "");

        /** The age in whole years; -1 where it is a band or not said. */
        public int years() {
            return age.matches("\\d{1,3}") ? Integer.parseInt(age) : -1;
        }
    }

    public boolean hidden() {
        return value == null;
    }

    /** The figures of one code taken together, and hidden where one of them is. */
    public static Figure together(String code, List<Figure> parts) {
        BigDecimal value = BigDecimal.ZERO;
        BigDecimal outOf = BigDecimal.ZERO;
        for (Figure part : parts) {
            value = value == null || part.value() == null ? null : value.add(part.value());
            outOf = outOf == null || part.outOf() == null ? null : outOf.add(part.outOf());
        }
        return new Figure(code, Slice.ALL, value, outOf);
    }

    Figure hiding() {
        return new Figure(code, slice, null, outOf);
    }
}
