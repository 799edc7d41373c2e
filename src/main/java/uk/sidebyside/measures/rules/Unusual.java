package uk.sidebyside.measures.rules;

/**
 * What the rules of charts found in a series: special causes, which are more than the ups and downs of chance.
 *
 * @param forTheBetter whether it has changed for the better
 * @param forTheWorse whether any of the points that are looked at is an unusual change for the worse
 */
public record Unusual(boolean forTheBetter, boolean forTheWorse) {
    public static final Unusual NOTHING = new Unusual(false, false);
}
