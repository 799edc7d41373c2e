package uk.sidebyside.children.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.sidebyside.access.circle.rules.Relationship;
import uk.sidebyside.shared.Finding;

/** What it takes to come into a child's circle, and to leave it. */
public final class CircleRules {
    public static final int SAYS_AT_MOST = 80;
    public static final int BECAUSE_AT_MOST = 400;
    private static final String SOURCE = "docs/rules/children.md, the circle";

    private CircleRules() {}

    /** @param organisation whether one is named, for which they are there */
    public static List<Finding> toJoin(
            Relationship relationship,
            boolean organisation,
            String says,
            @Nullable LocalDate fromOn,
            @Nullable LocalDate untilOn) {
        List<Finding> findings = new ArrayList<>();
        if (fromOn == null) {
            findings.add(finding("fromOn", "circle.needs.from"));
        } else if (untilOn != null && untilOn.isBefore(fromOn)) {
            findings.add(finding("untilOn", "circle.ends.before.it.begins"));
        }
        if (relationship.work() && !organisation) {
            findings.add(finding("organisation", "circle.needs.organisation"));
        }
        if (relationship == Relationship.REPRESENTATIVE && untilOn == null) {
            findings.add(finding("untilOn", "representative.needs.end"));
        }
        if (length(says) > SAYS_AT_MOST) {
            findings.add(finding("says", "circle.too.long", SAYS_AT_MOST));
        }
        return findings;
    }

    /** The day before it began takes a membership away altogether: it was a mistake. */
    public static List<Finding> toEnd(LocalDate fromOn, @Nullable LocalDate lastDay, String because, LocalDate today) {
        List<Finding> findings = new ArrayList<>();
        if (lastDay == null) {
            findings.add(finding("lastDay", "circle.needs.last.day"));
        } else if (lastDay.isBefore(fromOn.minusDays(1))) {
            findings.add(finding("lastDay", "circle.ends.before.it.begins"));
        } else if (lastDay.isBefore(today.minusYears(1))) {
            findings.add(finding("lastDay", "circle.ended.long.ago"));
        }
        if (length(because) > BECAUSE_AT_MOST) {
            findings.add(finding("because", "circle.too.long", BECAUSE_AT_MOST));
        }
        return findings;
    }

    public static Finding keptAway() {
        return finding("person", "circle.kept.away");
    }

    private static int length(String text) {
        return text.strip().codePointCount(0, text.strip().length());
    }

    private static Finding finding(String field, String key, Object... details) {
        return Finding.of(field, key, SOURCE, details);
    }
}
