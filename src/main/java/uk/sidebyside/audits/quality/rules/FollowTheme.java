package uk.sidebyside.audits.quality.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.sidebyside.audits.rules.Occasion;
import uk.sidebyside.shared.Finding;

/** From what a sample shows to learning, to an action, to a later sample that shows whether it helped. */
public final class FollowTheme {
    private static final String SOURCE = "docs/rules/audits-quality.md, themes";

    private FollowTheme() {}

    public static List<Finding> theme(String title, String words) {
        List<Finding> findings = new ArrayList<>();
        blank(findings, "title", title, "theme.needs.title");
        blank(findings, "words", words, "theme.needs.words");
        return findings;
    }

    /** What was learned is shared: on what occasion, with whom, on which day. */
    public static List<Finding> learning(
            String words,
            @Nullable Occasion occasion,
            String sharedWith,
            @Nullable LocalDate sharedOn,
            LocalDate today) {
        List<Finding> findings = new ArrayList<>();
        blank(findings, "words", words, "learning.needs.words");
        if (occasion == null) {
            findings.add(Finding.of("occasion", "learning.needs.occasion", SOURCE));
        }
        blank(findings, "sharedWith", sharedWith, "learning.needs.whom");
        if (sharedOn == null || sharedOn.isAfter(today)) {
            findings.add(Finding.of("sharedOn", "learning.needs.day", SOURCE));
        }
        return findings;
    }

    public static List<Finding> step(String what, boolean owner, @Nullable LocalDate dueOn, LocalDate today) {
        List<Finding> findings = new ArrayList<>();
        blank(findings, "what", what, "step.needs.what");
        if (!owner) {
            findings.add(Finding.of("owner", "step.needs.owner", SOURCE));
        }
        if (dueOn == null || dueOn.isBefore(today)) {
            findings.add(Finding.of("dueOn", "step.needs.due", SOURCE));
        }
        return findings;
    }

    /** @param later whether the sample was drawn after the theme was found, so that it can show a change */
    public static List<Finding> again(boolean sample, boolean later, String words) {
        List<Finding> findings = new ArrayList<>();
        if (!sample) {
            findings.add(Finding.of("sample", "again.needs.sample", SOURCE));
        } else if (!later) {
            findings.add(Finding.of("sample", "again.not.later", SOURCE));
        }
        blank(findings, "words", words, "again.needs.words");
        return findings;
    }

    /** @param version whether one was chosen of which the next should take it up */
    public static List<Finding> ahead(boolean version, String words) {
        List<Finding> findings = new ArrayList<>();
        if (!version) {
            findings.add(Finding.of("next", "ahead.needs.version", SOURCE));
        }
        blank(findings, "words", words, "ahead.needs.words");
        return findings;
    }

    private static void blank(List<Finding> findings, String field, String text, String key) {
        if (text.isBlank()) {
            findings.add(Finding.of(field, key, SOURCE));
        }
    }
}
