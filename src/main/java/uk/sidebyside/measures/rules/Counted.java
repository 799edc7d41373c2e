package uk.sidebyside.measures.rules;

/**
 * How many of how many.
 *
 * @param of 0 for a figure that is no share of anything, and where there was nothing to be counted
 */
public record Counted(long were, long of) {
    public static final Counted NONE = new Counted(0, 0);

    /** How many were not; 0 for a figure that is no share of anything. */
    public long wereNot() {
        return of == 0 ? 0 : of - were;
    }

    /** Whether one of its numbers speaks of so few that they could be known: how many were, how many were not, or of how many. */
    public boolean small() {
        return SmallNumbers.small(were) || SmallNumbers.small(wereNot()) || SmallNumbers.small(of);
    }

    public boolean nothing() {
        return were == 0 && of == 0;
    }

    /** What is left of it without another; below 0 where that has more. */
    Counted less(Counted other) {
        return new Counted(were - other.were, of - other.of);
    }

    public Counted plus(Counted other) {
        return new Counted(were + other.were, of + other.of);
    }
}
