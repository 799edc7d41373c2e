package uk.sidebyside.partnership.agreed.rules;

import java.util.Locale;
import java.util.function.Predicate;

/** Makes the key of something new from its words: lower-case letters and digits, joined by hyphens. */
public final class KeyOf {
    private static final int LONGEST = 40;
    private static final String WITHOUT_LETTERS = "more";

    private KeyOf() {}

    /** @param taken keys that are there already; a number behind it tells the new one apart */
    public static String words(String words, Predicate<String> taken) {
        String key =
                words.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^[-0-9]+|-+$", "");
        if (key.length() > LONGEST) {
            key = key.substring(0, LONGEST).replaceAll("-[^-]*$|-+$", "");
        }
        String stem = key.isEmpty() ? WITHOUT_LETTERS : key;
        String free = stem;
        for (int n = 2; taken.test(free); n++) {
            free = stem + "-" + n;
        }
        return free;
    }
}
