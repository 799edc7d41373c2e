package uk.sidebyside.plan;

import java.util.ArrayList;
import java.util.List;
import uk.sidebyside.shared.EasyWords;
import uk.sidebyside.shared.Finding;

/** What every text that somebody types must keep to. */
final class Texts {
    private static final String SOURCE = "docs/rules/plan.md";

    private Texts() {}

    static List<Finding> required(String field, String text, int longest) {
        return text.isBlank() ? List.of(Finding.of(field, field + ".missing", SOURCE)) : atMost(field, text, longest);
    }

    static List<Finding> atMost(String field, String text, int longest) {
        return text.length() > longest
                ? List.of(Finding.of(field, "text.too.long", SOURCE, longest, text.length()))
                : List.of();
    }

    /** Of an Easy Read version: how long it is, and each of its sentences. */
    static List<Finding> easyRead(String text) {
        List<Finding> findings = new ArrayList<>(atMost("easyRead", text, 4000));
        findings.addAll(EasyWords.check(text));
        return findings;
    }
}
