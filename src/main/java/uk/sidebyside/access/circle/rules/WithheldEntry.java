package uk.sidebyside.access.circle.rules;

import org.jspecify.annotations.Nullable;
import uk.sidebyside.access.circle.rules.MaySeeChild.ActsAs;

/**
 * Which entries of the access log are kept from the child's circle, since telling could put somebody at risk. They stay in
 * the log, and the administrator and the safeguarding lead see them.
 */
public final class WithheldEntry {
    private WithheldEntry() {}

    /** What is known of one look beforehand. */
    public enum Telling {
        /** Nothing: as what somebody looks decides. */
        UNDECIDED,
        /** It was opened for somebody's safety. */
        RISKS_HARM,
        /** The safeguarding lead has decided about it that the family may know. */
        RISKS_NO_HARM
    }

    /**
     * What the safeguarding lead opened by their post and decided nothing about, and whatever was opened for somebody's safety.
     *
     * @param as null for what somebody sees by their post and not as one around the child
     */
    public static boolean is(@Nullable ActsAs as, Telling telling) {
        return switch (telling) {
            case UNDECIDED -> as == ActsAs.SAFEGUARDING_LEAD;
            case RISKS_HARM -> true;
            case RISKS_NO_HARM -> false;
        };
    }
}
