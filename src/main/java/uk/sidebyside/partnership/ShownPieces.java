package uk.sidebyside.partnership;

import uk.sidebyside.access.circle.Circles;
import uk.sidebyside.access.circle.rules.SharedPart;

/**
 * Who is shown a piece with a child. It tells what is next, so family of a young person whose rights are their own is shown it where that
 * part is shared, and not for the sake of another. The policy of the pieces decides the same once more.
 */
public final class ShownPieces {
    static final SharedPart PART = SharedPart.STEPS;

    private ShownPieces() {}

    /** Whether whoever sees the child like this is shown the pieces with that child. */
    public static boolean to(Circles.Seen seen) {
        return seen.sees(PART);
    }
}
