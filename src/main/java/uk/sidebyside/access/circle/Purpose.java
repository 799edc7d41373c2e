package uk.sidebyside.access.circle;

/**
 * Why a child's record is opened, as the access log keeps it and families read it.
 *
 * @param words what somebody wanted to do, as {@code "to answer a view"}; without anything about the child
 * @param safety whether telling the family could put somebody at risk, so that the entry is kept from them
 */
public record Purpose(String words, boolean safety) {
    private static final int AT_MOST = 400;

    public Purpose {
        if (words.isBlank() || words.length() > AT_MOST) {
            throw new IllegalArgumentException("A purpose has 1 to " + AT_MOST + " characters");
        }
    }

    public static Purpose of(String words) {
        return new Purpose(words, false);
    }

    public static Purpose safety(String words) {
        return new Purpose(words, true);
    }
}
