package uk.sidebyside.children.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.sidebyside.shared.Finding;

/**
 * What must be said before somebody acts in a young person's place: for which decision, what was done to help them decide
 * first, who found so and when, and until when (Mental Capacity Act 2005, sections 1 to 3).
 */
public final class CapacityRules {
    public static final int DECISION_AT_MOST = 400;
    public static final int HELP_AT_MOST = 2000;
    public static final int BY_AT_MOST = 200;
    private static final String SOURCE = "docs/rules/children.md, capacity";

    private CapacityRules() {}

    /** @param acts whether somebody is named who acts */
    public record Assessed(
            String decision,
            String helpGiven,
            boolean lacks,
            @Nullable LocalDate assessedOn,
            String assessedBy,
            boolean acts,
            @Nullable LocalDate untilOn) {}

    /** @param own whether the rights are the young person's; before that day parents decide and nobody has to act */
    public static List<Finding> check(Assessed assessed, boolean own, LocalDate today) {
        List<Finding> findings = new ArrayList<>();
        if (!own) {
            findings.add(finding("decision", "capacity.rights.are.the.parents"));
        }
        said(findings, "decision", assessed.decision(), DECISION_AT_MOST, "capacity.needs.decision");
        said(findings, "helpGiven", assessed.helpGiven(), HELP_AT_MOST, "capacity.needs.help");
        said(findings, "assessedBy", assessed.assessedBy(), BY_AT_MOST, "capacity.needs.by");
        if (assessed.assessedOn() == null) {
            findings.add(finding("assessedOn", "capacity.needs.day"));
        } else if (assessed.assessedOn().isAfter(today)) {
            findings.add(finding("assessedOn", "capacity.day.to.come"));
        }
        if (assessed.lacks() && !assessed.acts()) {
            findings.add(finding("acts", "capacity.needs.somebody"));
        }
        if (!assessed.lacks() && assessed.acts()) {
            findings.add(finding("acts", "capacity.nobody.acts"));
        }
        if (assessed.lacks() && assessed.untilOn() == null) {
            findings.add(finding("untilOn", "capacity.needs.end"));
        } else if (assessed.untilOn() != null && assessed.untilOn().isBefore(today)) {
            findings.add(finding("untilOn", "capacity.end.has.passed"));
        }
        return findings;
    }

    /** Whoever acts is around them, not for their work, and not kept away. */
    public static Finding mayNotAct() {
        return finding("acts", "capacity.may.not.act");
    }

    public static List<Finding> toDecide(String outcome) {
        List<Finding> findings = new ArrayList<>();
        said(findings, "outcome", outcome, HELP_AT_MOST, "capacity.needs.outcome");
        return findings;
    }

    private static void said(List<Finding> findings, String field, String text, int most, String missing) {
        int length = text.strip().codePointCount(0, text.strip().length());
        if (length == 0) {
            findings.add(finding(field, missing));
        } else if (length > most) {
            findings.add(finding(field, "record.too.long", most, length));
        }
    }

    private static Finding finding(String field, String key, Object... details) {
        return Finding.of(field, key, SOURCE, details);
    }
}
