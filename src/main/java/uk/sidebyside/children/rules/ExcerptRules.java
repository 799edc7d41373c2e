package uk.sidebyside.children.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.sidebyside.shared.Finding;

/** What is kept of an EHC plan: where it is, and words of it with their section and day. */
public final class ExcerptRules {
    public static final int WORDS_AT_MOST = 4000;
    public static final int REFERENCE_AT_MOST = 60;
    public static final int KEPT_AT_MOST = 200;
    private static final String SOURCE = "docs/rules/children.md, the plan";

    private ExcerptRules() {}

    /** @param section whether one was chosen */
    public static List<Finding> check(boolean section, String words, @Nullable LocalDate fromOn) {
        List<Finding> findings = new ArrayList<>();
        if (!section) {
            findings.add(finding("section", "excerpt.needs.section"));
        }
        if (words.isBlank()) {
            findings.add(finding("words", "excerpt.needs.words"));
        }
        atMost(findings, "words", words, WORDS_AT_MOST);
        if (fromOn == null) {
            findings.add(finding("fromOn", "excerpt.needs.day"));
        }
        return findings;
    }

    public static List<Finding> reference(
            String reference, String keptAt, @Nullable LocalDate finalOn, LocalDate today) {
        List<Finding> findings = new ArrayList<>();
        if (reference.isBlank() && keptAt.isBlank()) {
            findings.add(finding("reference", "plan.needs.reference"));
        }
        atMost(findings, "reference", reference, REFERENCE_AT_MOST);
        atMost(findings, "keptAt", keptAt, KEPT_AT_MOST);
        if (finalOn != null && finalOn.isAfter(today)) {
            findings.add(finding("finalOn", "plan.final.to.come"));
        }
        return findings;
    }

    private static void atMost(List<Finding> findings, String field, String text, int most) {
        int length = text.strip().codePointCount(0, text.strip().length());
        if (length > most) {
            findings.add(finding(field, "record.too.long", most, length));
        }
    }

    private static Finding finding(String field, String key, Object... details) {
        return Finding.of(field, key, SOURCE, details);
    }
}
