package uk.sidebyside.measures.ground;

import java.util.List;
import uk.sidebyside.shared.Finding;

/** What every text that somebody types must keep to. */
public final class Texts {
    public static final String RULES = "docs/rules/measures.md";

    private Texts() {}

    public static List<Finding> required(String field, String text, int longest) {
        return text.isBlank() ? List.of(Finding.of(field, field + ".missing", RULES)) : atMost(field, text, longest);
    }

    public static List<Finding> atMost(String field, String text, int longest) {
        return text.length() > longest
                ? List.of(Finding.of(field, "text.too.long", RULES, longest, text.length()))
                : List.of();
    }
}
