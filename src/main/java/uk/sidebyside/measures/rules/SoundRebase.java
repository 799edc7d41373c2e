package uk.sidebyside.measures.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.sidebyside.shared.Finding;

/** When the limits of a chart may begin anew: for a stated reason that a chair approved, on a day that cuts the series. */
public final class SoundRebase {
    private static final String SOURCE = "docs/rules/measures.md";
    private static final int LONGEST_REASON = 1000;

    private SoundRebase() {}

    /**
     * @param chair whether a post of a chair is named
     * @param charted whether the measure has figures of which a chart can be drawn
     * @param first the day of its first figure; null where there is none
     * @return findings on {@code on}, {@code reason} and {@code approvedBy}
     */
    public static List<Finding> check(
            @Nullable LocalDate on,
            String reason,
            boolean chair,
            boolean charted,
            @Nullable LocalDate first,
            LocalDate today) {
        List<Finding> findings = new ArrayList<>();
        if (!charted || first == null) {
            findings.add(Finding.of("on", "rebase.nothing.to.cut", SOURCE));
        } else if (on == null) {
            findings.add(Finding.of("on", "rebase.needs.day", SOURCE));
        } else if (on.isAfter(today)) {
            findings.add(Finding.of("on", "rebase.in.future", SOURCE));
        } else if (!on.isAfter(first)) {
            findings.add(Finding.of("on", "rebase.before.first", SOURCE, first));
        }
        findings.addAll(said(reason, chair, "rebase.needs.reason"));
        return findings;
    }

    /**
     * When it may be taken back: for a stated reason that a chair approved too.
     *
     * @return findings on {@code reason} and {@code approvedBy}
     */
    public static List<Finding> checkTakingBack(String reason, boolean chair) {
        return said(reason, chair, "rebase.back.needs.reason");
    }

    private static List<Finding> said(String reason, boolean chair, String needsReason) {
        List<Finding> findings = new ArrayList<>();
        if (reason.isBlank()) {
            findings.add(Finding.of("reason", needsReason, SOURCE));
        } else if (reason.length() > LONGEST_REASON) {
            findings.add(Finding.of("reason", "rebase.reason.long", SOURCE, LONGEST_REASON));
        }
        if (!chair) {
            findings.add(Finding.of("approvedBy", "rebase.needs.chair", SOURCE));
        }
        return findings;
    }
}
