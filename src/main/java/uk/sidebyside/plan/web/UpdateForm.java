package uk.sidebyside.plan.web;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.sidebyside.pages.DateEntry;
import uk.sidebyside.plan.LineId;
import uk.sidebyside.plan.Progress;
import uk.sidebyside.plan.RiskId;

/**
 * An update as somebody typed it.
 *
 * @param citing the id of a risk that the delay comes from
 * @param version the line's, as it was when the form was shown
 * @param evidenceTitle what the file or link is
 * @param proves {@code evidence} or {@code impact}
 */
public record UpdateForm(
        @Nullable UUID submission,
        @Nullable Integer version,
        @Nullable String state,
        @Nullable String words,
        @Nullable String reason,
        @Nullable String effect,
        @Nullable String recovery,
        @Nullable DateEntry newEndOn,
        @Nullable UUID citing,
        @Nullable String evidenceTitle,
        @Nullable String link,
        @Nullable String proves) {

    static UpdateForm blank(UUID submission, int version) {
        return new UpdateForm(submission, version, null, null, null, null, null, null, null, null, null, null);
    }

    UpdateForm withVersion(int current) {
        return new UpdateForm(
                submission,
                current,
                state,
                words,
                reason,
                effect,
                recovery,
                newEndOn,
                citing,
                evidenceTitle,
                link,
                proves);
    }

    public DateEntry newEnd() {
        return newEndOn == null ? DateEntry.BLANK : newEndOn;
    }

    static String typed(@Nullable String text) {
        return text == null ? "" : text.strip();
    }

    /**
     * @param delayed whether the chosen state is a delayed one; what was typed about a delay counts only then
     */
    Progress.Report report(LineId line, LocalDate today, UUID id, boolean delayed) {
        var late = delayed
                ? new Progress.Late(
                        typed(reason),
                        typed(effect),
                        typed(recovery),
                        newEnd().date().orElse(null))
                : Progress.Late.NONE;
        return new Progress.Report(
                line,
                id,
                typed(state),
                today,
                typed(words),
                late,
                delayed && citing != null ? new RiskId(citing) : null,
                java.util.Set.of(),
                version);
    }
}
