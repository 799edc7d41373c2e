package uk.sidebyside.plan.rules;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import uk.sidebyside.plan.rules.ProgressReport.BoardConfirmation;
import uk.sidebyside.plan.rules.ProgressReport.ChairDecision;
import uk.sidebyside.shared.Finding;

/**
 * What shows that a practice holds. York's plan asks that practice be "embedded" and does not say how one knows; this is
 * our reading, and the number is the area's to set.
 *
 * @param laterConfirmations how many closed reporting points after completion must have reported that it still holds;
 *     one audit that finds so stands for all of them
 */
public record EmbeddedPolicy(int laterConfirmations) {

    public static final EmbeddedPolicy STANDARD = new EmbeddedPolicy(2);

    /** A completed line and a decision are never lifted: the graph has no way round "completed". */
    private static final Set<Need> MAY_BE_LIFTED =
            EnumSet.of(Need.PROOF_OF_IMPACT, Need.LATER_CONFIRMATIONS, Need.BOARD_CONFIRMATION);

    public EmbeddedPolicy {
        if (laterConfirmations < 1) {
            throw new IllegalArgumentException("At least one later confirmation, not " + laterConfirmations);
        }
    }

    boolean confirmed(LineFacts line, LocalDate on) {
        return auditedSince(line, on) || confirmations(line, on) >= laterConfirmations;
    }

    /** The closed reporting points after completion for which somebody reported that it is still so. */
    static int confirmations(LineFacts line, LocalDate on) {
        RowOfStates history = line.history();
        LocalDate since = history.completedSince(on).orElse(null);
        if (since == null) {
            return 0;
        }
        LocalDate after = since;
        int confirmed = 0;
        for (LocalDate point : line.closedPoints()) {
            if (!point.isAfter(since) || point.isAfter(on)) {
                continue;
            }
            if (history.saidBetween(after, point)) {
                confirmed++;
            }
            after = point;
        }
        return confirmed;
    }

    private static boolean auditedSince(LineFacts line, LocalDate on) {
        LocalDate since = line.history().completedSince(on).orElse(null);
        return since != null
                && line.auditsThatHold().stream().anyMatch(audit -> audit.isAfter(since) && !audit.isAfter(on));
    }

    static boolean boardConfirmed(ProgressReport report, LineFacts line, LocalDate today) {
        BoardConfirmation board = report.board();
        if (board == null || board.confirmer().isBlank() || board.on().isAfter(today)) {
            return false;
        }
        return line.history()
                .completedSince(report.on())
                .map(since -> !board.on().isBefore(since))
                .orElse(false);
    }

    static Set<Need> lifted(Set<Need> missing, @Nullable ChairDecision chair) {
        EnumSet<Need> lifted = EnumSet.noneOf(Need.class);
        if (chair != null && chair.byChair() && !chair.publishedReason().isBlank()) {
            lifted.addAll(missing);
            lifted.retainAll(MAY_BE_LIFTED);
        }
        return lifted;
    }

    /** What is wrong with the override itself. */
    static Optional<Finding> override(ProgressReport report, Set<Need> missing) {
        ChairDecision chair = report.chair();
        if (chair == null) {
            return Optional.empty();
        }
        if (!chair.byChair()) {
            return Optional.of(Finding.of("override", "override.only.by.chair", Sources.EMBEDDED));
        }
        if (chair.publishedReason().isBlank()) {
            return Optional.of(Finding.of("override", "override.needs.reason", Sources.EMBEDDED));
        }
        return missing.stream().anyMatch(MAY_BE_LIFTED::contains)
                ? Optional.empty()
                : Optional.of(Finding.of("override", "override.not.needed", Sources.EMBEDDED));
    }
}
