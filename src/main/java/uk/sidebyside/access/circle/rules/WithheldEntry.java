package uk.sidebyside.access.circle.rules;

import uk.sidebyside.access.circle.rules.MaySeeChild.ActsAs;

/**
 * Which entries of the access log are kept from the child's circle, since telling could put somebody at risk. They stay in
 * the log, and the administrator and the safeguarding lead see them.
 */
public final class WithheldEntry {
    private WithheldEntry() {}

    /** What the safeguarding lead opened by their post, and whatever was opened for somebody's safety. */
    public static boolean is(ActsAs as, boolean forSafety) {
        return forSafety || as == ActsAs.SAFEGUARDING_LEAD;
    }
}
