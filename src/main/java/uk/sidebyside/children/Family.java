package uk.sidebyside.children;

import uk.sidebyside.access.circle.Circles;
import uk.sidebyside.access.circle.rules.MaySeeChild.ActsAs;
import uk.sidebyside.access.circle.rules.Relationship;

/** Who reads a record on the pages of families: family, the young person, and whoever acts for them. */
final class Family {
    private Family() {}

    static boolean reads(Circles.Seen seen) {
        var membership = seen.standing().membership();
        return seen.standing().as() == ActsAs.SELF
                || membership != null
                        && (membership.relationship().family()
                                || membership.relationship() == Relationship.REPRESENTATIVE);
    }
}
