package uk.sidebyside.voice.rules;

/**
 * Who may change the words of a view: the person who gave it, and nobody else. No adult changes a child's words, not even one
 * who helped to write them down (R014). Nobody knows in whose hands the code of a receipt is where somebody helped: then it changes
 * no word, and the child's own account does. The database holds the same by its policies.
 */
public final class MayChange {
    private MayChange() {}

    /** Whose words they are. */
    public enum Speaker {
        CHILD,
        YOUNG_PERSON,
        PARENT,
        PRACTITIONER,
        SOMEBODY;

        /** Whether no adult may touch them. */
        public boolean young() {
            return this == CHILD || this == YOUNG_PERSON;
        }
    }

    /** What somebody has in hand who wants to change them. */
    public enum Proof {
        /** The code of the receipt, which its giver was shown, and whoever helped. */
        RECEIPT,
        /** The child's or young person's own account, whoever gave them. */
        OWN_ACCOUNT,
        /** The account with which they were given. */
        GIVERS_ACCOUNT,
        NONE
    }

    /** @param helped whether somebody else had a hand in it, as {@link uk.sidebyside.voice.said.Sitting#helped} says */
    public static boolean allows(Speaker speaker, boolean helped, Proof proof) {
        return switch (proof) {
            case RECEIPT -> !speaker.young() || !helped;
            case OWN_ACCOUNT -> speaker.young();
            case GIVERS_ACCOUNT -> !speaker.young();
            case NONE -> false;
        };
    }
}
