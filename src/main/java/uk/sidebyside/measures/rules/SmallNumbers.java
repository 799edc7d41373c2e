package uk.sidebyside.measures.rules;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Which numbers of people are too small to be published. Zero is a value; docs/rules/measures.md says why. */
public final class SmallNumbers {
    /** The smallest number above zero that is shown. */
    public static final long SHOWN_FROM = 5;

    /** The smallest whole of which a percentage is worked out. */
    public static final long PERCENTAGE_OF = 10;

    /** Up to this share, or down to its complement, a whole percentage leaves each of 1 to 4 possible. */
    private static final int ROUNDED_WITHIN = 10;

    private SmallNumbers() {}

    public static boolean small(long count) {
        return count > 0 && count < SHOWN_FROM;
    }

    /** A figure of a whole area. */
    public static Shown whole(Counted counted, boolean percent) {
        if (!counted.small()) {
            return numbers(counted, percent);
        }
        return percent && counted.of() >= PERCENTAGE_OF && roundable(counted)
                ? new Shown(Mark.ROUNDED, null, null, rounded(counted))
                : Shown.hidden(Mark.FEWER_THAN_5);
    }

    /** With its numbers, of which none is small. */
    static Shown numbers(Counted counted, boolean percent) {
        if (!percent) {
            return new Shown(Mark.SHOWN, counted.were(), null, BigDecimal.valueOf(counted.were()));
        }
        boolean few = counted.of() > 0 && counted.of() < PERCENTAGE_OF;
        return new Shown(
                few ? Mark.TOO_FEW_FOR_A_PERCENTAGE : Mark.SHOWN,
                counted.were(),
                counted.of(),
                few || counted.of() == 0 ? null : percentage(counted));
    }

    /**
     * From 0 to 10 and from 90 to 100 per cent there is, for each of 1 to 4, a whole of 10 or more of which it is that percentage.
     * Between them there is none for 1, so the percentage would give the number away.
     */
    private static boolean roundable(Counted counted) {
        int percentage = rounded(counted).intValueExact();
        return percentage <= ROUNDED_WITHIN || percentage >= 100 - ROUNDED_WITHIN;
    }

    static BigDecimal rounded(Counted counted) {
        return percentage(counted).setScale(0, RoundingMode.HALF_UP);
    }

    /** @throws ArithmeticException of nothing */
    public static BigDecimal percentage(Counted counted) {
        return BigDecimal.valueOf(100 * counted.were())
                .divide(BigDecimal.valueOf(counted.of()), 4, RoundingMode.HALF_UP);
    }
}
