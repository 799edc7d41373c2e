package uk.sidebyside.measures;

import java.util.List;
import uk.sidebyside.shared.Finding;

/** What every text that somebody types must keep to. */
final class Texts {
    static final String RULES = "docs/rules/measures.md";

    private Texts() {}

    static List<Finding> required(String field, String text, int longest) {
        return text.isBlank() ? List.of(Finding.of(field, field + ".missing", RULES)) : atMost(field, text, longest);
    }

    static List<Finding> atMost(String field, String text, int longest) {
        return text.length() > longest
                ? List.of(Finding.of(field, "text.too.long", RULES, longest, text.length()))
                : List.of();
    }
}
