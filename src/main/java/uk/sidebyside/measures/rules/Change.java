package uk.sidebyside.measures.rules;

import static java.math.RoundingMode.HALF_UP;

import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How far a figure has moved from where it stood before. "50% more" can be read both ways, so both are shown; the relative one
 * is held against the target (AMB-14).
 *
 * @param relative per cent of the baseline, to four places
 * @param difference in the measure's own unit: points, for a measure in per cent
 */
public record Change(BigDecimal baseline, BigDecimal now, BigDecimal relative, BigDecimal difference) {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** Empty without a baseline, and for a baseline of 0, of which nothing is a per cent. */
    public static Optional<Change> from(@Nullable BigDecimal baseline, BigDecimal now) {
        if (baseline == null || baseline.signum() == 0) {
            return Optional.empty();
        }
        BigDecimal difference = now.subtract(baseline);
        return Optional.of(
                new Change(baseline, now, difference.multiply(HUNDRED).divide(baseline.abs(), 4, HALF_UP), difference));
    }

    /**
     * Whether a rise can't be reached, since a share of a whole ends at 100%. For 50% more that is so from a baseline of 66⅔% on.
     *
     * @param rise in per cent of the baseline
     */
    public static boolean beyondTheWhole(BigDecimal baseline, BigDecimal rise) {
        return baseline.multiply(HUNDRED.add(rise)).compareTo(HUNDRED.multiply(HUNDRED)) > 0;
    }
}
