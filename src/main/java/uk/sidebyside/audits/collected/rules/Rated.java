package uk.sidebyside.audits.collected.rules;

/**
 * The level that a standard was given, as it was signed.
 *
 * @param standard its key in the framework
 * @param title the standard in words
 * @param rank from 1, the lowest
 * @param ranks how many levels the scale has
 * @param label what the level is called
 * @param evidenced whether something was shown for it
 * @param moderated how many others looked at it
 * @param agreed how many of those agreed
 */
public record Rated(
        String standard,
        String title,
        int rank,
        int ranks,
        String label,
        boolean evidenced,
        int moderated,
        int agreed) {

    public Rated {
        if (rank < 1 || rank > ranks) {
            throw new IllegalArgumentException("Level " + rank + " of " + ranks);
        }
    }

    public boolean lowest() {
        return rank == 1;
    }

    public boolean highest() {
        return rank == ranks;
    }

    /** In the upper part of its scale: of three levels the second and third, of four and five the third and above. */
    public boolean good() {
        return good(rank, ranks);
    }

    /** As {@link #good()}, for a level of any scale. */
    public static boolean good(int rank, int ranks) {
        return 2 * rank > ranks;
    }
}
