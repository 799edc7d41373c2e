package uk.sidebyside.audits.collected.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.sidebyside.audits.rules.Occasion;
import uk.sidebyside.shared.Finding;

/** What is asked of the words that a centre writes about audits. */
public final class CheckWords {
    private static final int FOLLOW_UP_MONTHS = 6;

    private CheckWords() {}

    /** Thanks name strengths, what could be better, support, whom to ask, and a day on which somebody asks how it went. */
    public static List<Finding> letter(
            String strengths,
            String improve,
            String support,
            String contact,
            @Nullable LocalDate followUpOn,
            LocalDate today) {
        List<Finding> findings = new ArrayList<>();
        needs(findings, "strengths", "letter.needs.strengths", strengths);
        needs(findings, "improve", "letter.needs.improve", improve);
        needs(findings, "support", "letter.needs.support", support);
        needs(findings, "contact", "letter.needs.contact", contact);
        if (followUpOn == null || !followUpOn.isAfter(today)) {
            findings.add(Finding.of("followUpOn", "letter.follow.up.to.come", "REQUIREMENTS R111"));
        } else if (followUpOn.isAfter(today.plusMonths(FOLLOW_UP_MONTHS))) {
            findings.add(Finding.of("followUpOn", "letter.follow.up.too.late", "REQUIREMENTS R111", FOLLOW_UP_MONTHS));
        }
        return findings;
    }

    public static List<Finding> followedUp(String cameOfIt) {
        List<Finding> findings = new ArrayList<>();
        needs(findings, "cameOfIt", "support.needs.words", cameOfIt);
        return findings;
    }

    /** A theme is common to at least two audits. */
    public static List<Finding> theme(String label, int audits, boolean taken) {
        List<Finding> findings = new ArrayList<>();
        needs(findings, "label", "theme.needs.label", label);
        if (taken) {
            findings.add(Finding.of("label", "theme.taken", "REQUIREMENTS R112"));
        }
        if (audits < 2) {
            findings.add(Finding.of("audits", "theme.needs.two", "REQUIREMENTS R112"));
        }
        return findings;
    }

    /**
     * An event or training says what it is, when and for whom; what is for a next version says of what.
     *
     * @param version whether one was chosen after which the next should take it up
     */
    public static List<Finding> use(
            @Nullable ThemeUse kind,
            String words,
            @Nullable Occasion occasion,
            @Nullable LocalDate heldOn,
            String forWhom,
            boolean version) {
        List<Finding> findings = new ArrayList<>();
        if (kind == null) {
            findings.add(Finding.of("kind", "use.needs.kind", "REQUIREMENTS R112"));
        }
        needs(findings, "words", "use.needs.words", words);
        if (kind != null && kind.isOccasion()) {
            if (occasion == null) {
                findings.add(Finding.of("occasion", "use.needs.occasion", "REQUIREMENTS R112"));
            }
            if (heldOn == null) {
                findings.add(Finding.of("heldOn", "use.needs.day", "REQUIREMENTS R112"));
            }
            needs(findings, "forWhom", "use.needs.whom", forWhom);
        }
        if (kind == ThemeUse.MODEL && !version) {
            findings.add(Finding.of("next", "use.needs.version", "REQUIREMENTS R112"));
        }
        return findings;
    }

    public static List<Finding> goodPractice(String title, String story, boolean ofTheAudit) {
        List<Finding> findings = new ArrayList<>();
        if (!ofTheAudit) {
            findings.add(Finding.of("standard", "good.needs.standard", "REQUIREMENTS R118"));
        }
        needs(findings, "title", "good.needs.title", title);
        needs(findings, "story", "good.needs.story", story);
        return findings;
    }

    private static void needs(List<Finding> findings, String field, String key, String words) {
        if (words.isBlank()) {
            findings.add(Finding.of(field, key, "REQUIREMENTS R113"));
        }
    }
}
