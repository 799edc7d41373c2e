package uk.sidebyside.measures.ledger;

/**
 * How many of how many.
 *
 * @param denominator 0 where there was nothing to be counted, or for a figure that is no share of anything
 */
public record Count(long numerator, long denominator) {
    public static final Count NONE = new Count(0, 0);

    public Count plus(Count other) {
        return new Count(numerator + other.numerator, denominator + other.denominator);
    }

    public Count minus(Count other) {
        return new Count(numerator - other.numerator, denominator - other.denominator);
    }
}
