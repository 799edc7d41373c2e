package uk.sidebyside.partnership.agreed;

import java.util.Locale;
import uk.sidebyside.access.Area;

/** Puts the area's own word and name where its content holds a place for them, so that one setting changes every page. */
record Sayings(String word, String area) {
    static final String HINT =
            "{word} stands for the families’ word, {Word} for the same with a capital, {area} for your area.";

    static Sayings of(Area area) {
        return new Sayings(area.partnershipWord(), area.name());
    }

    String of(String text) {
        if (text.indexOf('{') < 0) {
            return text;
        }
        return text.replace("{word}", word).replace("{Word}", first(word)).replace("{area}", area);
    }

    private static String first(String word) {
        return word.isEmpty() ? "" : word.substring(0, 1).toUpperCase(Locale.UK) + word.substring(1);
    }
}
