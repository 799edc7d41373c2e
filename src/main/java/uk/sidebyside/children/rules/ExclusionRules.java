package uk.sidebyside.children.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.sidebyside.shared.Finding;

/** What it takes to keep somebody away from a child. */
public final class ExclusionRules {
    public static final int WORDS_AT_MOST = 1000;
    private static final String SOURCE = "docs/rules/children.md, exclusions";

    private ExclusionRules() {}

    /** @param words why, and on whose decision */
    public record Asked(
            @Nullable UUID person,
            boolean relationship,
            boolean organisation,
            String words,
            @Nullable LocalDate fromOn,
            @Nullable LocalDate untilOn) {
        private int whom() {
            return (person == null ? 0 : 1) + (relationship ? 1 : 0) + (organisation ? 1 : 0);
        }
    }

    /**
     * @param owner whose account the young person's own is
     * @param by whoever decides
     */
    public static List<Finding> check(Asked asked, @Nullable UUID owner, @Nullable UUID by) {
        List<Finding> findings = new ArrayList<>();
        if (asked.whom() != 1) {
            findings.add(finding("whom", "exclusion.needs.one"));
        }
        if (asked.person() != null && asked.person().equals(owner)) {
            findings.add(finding("whom", "exclusion.of.themself"));
        } else if (asked.person() != null && asked.person().equals(by)) {
            findings.add(finding("whom", "exclusion.of.oneself"));
        }
        int length =
                asked.words().strip().codePointCount(0, asked.words().strip().length());
        if (length == 0) {
            findings.add(finding("words", "exclusion.needs.words"));
        } else if (length > WORDS_AT_MOST) {
            findings.add(finding("words", "record.too.long", WORDS_AT_MOST, length));
        }
        if (asked.fromOn() == null) {
            findings.add(finding("fromOn", "exclusion.needs.from"));
        } else if (asked.untilOn() != null && asked.untilOn().isBefore(asked.fromOn())) {
            findings.add(finding("untilOn", "circle.ends.before.it.begins"));
        }
        return findings;
    }

    /** An exclusion stands until the end of a day: one that ended yesterday cannot be made to have ended before. */
    public static List<Finding> toEnd(LocalDate fromOn, @Nullable LocalDate lastDay, LocalDate today) {
        if (lastDay == null) {
            return List.of(finding("lastDay", "circle.needs.last.day"));
        }
        if (lastDay.isBefore(today.minusDays(1))) {
            return List.of(finding("lastDay", "exclusion.ends.too.early"));
        }
        return lastDay.isBefore(fromOn.minusDays(1))
                ? List.of(finding("lastDay", "circle.ends.before.it.begins"))
                : List.of();
    }

    private static Finding finding(String field, String key, Object... details) {
        return Finding.of(field, key, SOURCE, details);
    }
}
