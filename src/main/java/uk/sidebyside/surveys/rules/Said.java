package uk.sidebyside.surveys.rules;

import org.jspecify.annotations.Nullable;

/**
 * What may be shown of one answer of one group, with its numbers beside it.
 *
 * @param percent how many in a hundred said yes; null where that may not be shown
 * @param numbers the numbers in words, as "31 of 40"
 */
public record Said(@Nullable Integer percent, String numbers) {

    /** Of a group that is large enough, where another one could be worked out from it and a figure of all. */
    public static final Said KEPT_BACK = new Said(null, "kept back, so that no small number can be worked out");

    /** @param member whether it is for members of the partnership, who may see small counts of a whole that is large enough */
    public static Said of(@Nullable Tally tally, boolean member) {
        if (tally == null || tally.answers() == 0) {
            return new Said(null, "nobody answered");
        }
        if (!tally.shown()) {
            return new Said(null, "fewer than " + Tally.SHOWN_FROM + " answers");
        }
        if (member || !tally.handful()) {
            return new Said(tally.percent(), tally.yes() + " of " + tally.answers());
        }
        return tally.yes() < Tally.SMALL_BELOW
                ? new Said(null, "fewer than " + Tally.SMALL_BELOW + " of " + tally.answers())
                : new Said(null, "all but fewer than " + Tally.SMALL_BELOW + " of " + tally.answers());
    }

    /** As a cell of a table reads: "78%, 31 of 40". */
    public String words() {
        return percent == null ? numbers : percent + "%, " + numbers;
    }
}
