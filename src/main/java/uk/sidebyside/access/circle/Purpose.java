package uk.sidebyside.access.circle;

import uk.sidebyside.access.circle.rules.WithheldEntry;

/**
 * Why a child's record is opened, as the access log keeps it and families read it.
 *
 * @param words what somebody wanted to do, as {@code "to answer a view"}; without anything about the child
 * @param telling whether telling the family could put somebody at risk, so that the entry is kept from them
 */
public record Purpose(String words, WithheldEntry.Telling telling) {
    private static final int AT_MOST = 400;

    public Purpose {
        if (words.isBlank() || words.length() > AT_MOST) {
            throw new IllegalArgumentException("A purpose has 1 to " + AT_MOST + " characters");
        }
    }

    public static Purpose of(String words) {
        return new Purpose(words, WithheldEntry.Telling.UNDECIDED);
    }

    public static Purpose safety(String words) {
        return new Purpose(words, WithheldEntry.Telling.RISKS_HARM);
    }

    /** For a look of which the safeguarding lead has decided that the family may know; for no other of theirs. */
    public static Purpose harmless(String words) {
        return new Purpose(words, WithheldEntry.Telling.RISKS_NO_HARM);
    }
}
