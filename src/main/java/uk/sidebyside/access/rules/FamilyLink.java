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
}
