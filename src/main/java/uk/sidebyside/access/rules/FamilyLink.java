package uk.sidebyside.access.rules;

/**
 * Who may sign in by an e-mailed link alone: families and young people, who hold no post. Whoever holds one proves two
 * things, also where they are a parent too, since the same account opens what their post opens.
 */
public final class FamilyLink {
    private FamilyLink() {}

    /**
     * @param posts held today, in any area
     * @param ties to children as family, representative or the young person themself, that have not ended and from which
     *     nobody is kept away
     */
    public static boolean signsIn(int posts, int ties) {
        return posts == 0 && ties > 0;
    }

    /**
     * Whether somebody has anything to come back to, so that they are written to when they ask for a link. Who was around a child
     * and is around none any more, or is kept away from each, has nothing; of others who hold no post the letter says how to go on.
     *
     * @param ever ties to children at any time, those from which they are kept away too
     */
    public static boolean comesBack(int posts, int ties, int ever) {
        return posts > 0 || ties > 0 || ever == 0;
    }
}
