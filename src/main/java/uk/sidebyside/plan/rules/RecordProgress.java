package uk.sidebyside.plan.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import uk.sidebyside.shared.Finding;

/**
 * What must hold before a report on an action line is recorded.
 *
 * @param policy what the area has set
 */
public record RecordProgress(EmbeddedPolicy policy) {

    /**
     * @param event what happens to the line, where the graph allows it
     * @param findings empty: it may be recorded
     * @param lifted what is missing and was lifted by the chair's decision: published beside the state
     */
    public record Verdict(Optional<ProgressEvent> event, List<Finding> findings, Set<Need> lifted) {
        public boolean allowed() {
            return findings.isEmpty();
        }
    }

    /**
     * @param today the day in London on which it is recorded
     */
    public Verdict check(ProgressReport report, LineFacts line, LocalDate today) {
        List<Finding> findings = new ArrayList<>(ReportDates.check(report, line, today));
        ProgressState before = line.history().stateOn(report.on()).orElse(null);
        Meaning from = before == null ? null : before.meaning();
        Optional<ProgressEvent> event =
                ProgressGraph.between(from, report.state().meaning());
        Set<Need> missing = missing(report, event.orElse(null), line, today);
        if (event.isPresent()) {
            words(report, before, event.get()).ifPresent(findings::add);
        } else if (!missing.contains(Need.EARLIER_COMPLETION)) {
            findings.add(noSuchMove(report.state(), before));
        }
        Set<Need> lifted = EmbeddedPolicy.lifted(missing, report.chair());
        missing.stream()
                .filter(need -> !lifted.contains(need))
                .map(need -> finding(need, report, line))
                .forEach(findings::add);
        EmbeddedPolicy.override(report, missing).ifPresent(findings::add);
        return new Verdict(event, List.copyOf(findings), lifted);
    }

    private static Finding noSuchMove(ProgressState to, @Nullable ProgressState before) {
        String was = before == null ? "" : before.label();
        return Finding.of("state", "state.not.from.here", Sources.STATE_GRAPH, was, to.label());
    }

    /** A report says what changed; a new delay says it by its reason. */
    private static Optional<Finding> words(ProgressReport report, @Nullable ProgressState before, ProgressEvent event) {
        boolean unchanged = report.state().equals(before);
        boolean reasonSpeaks = !unchanged && report.state().needs().contains(Need.REASON) && !event.takesBackAClaim();
        if (!report.words().isBlank() || reasonSpeaks) {
            return Optional.empty();
        }
        if (event.takesBackAClaim()) {
            return Optional.of(Finding.of("words", "words.needed.to.take.back", Sources.STATE_GRAPH));
        }
        String key = unchanged ? "words.needed.when.unchanged" : "words.needed";
        return Optional.of(Finding.of("words", key, Sources.PROGRESS_KEY));
    }

    private Set<Need> missing(ProgressReport report, @Nullable ProgressEvent event, LineFacts line, LocalDate today) {
        EnumSet<Need> missing = EnumSet.noneOf(Need.class);
        for (Need need : report.state().needs()) {
            boolean shownBefore = need.once() && event == ProgressEvent.CONFIRM;
            if (!shownBefore && !met(need, report, line, today)) {
                missing.add(need);
            }
        }
        return missing;
    }

    private boolean met(Need need, ProgressReport report, LineFacts line, LocalDate today) {
        return switch (need) {
            case REASON -> !report.delay().reason().isBlank();
            case EFFECT -> !report.delay().effect().isBlank();
            case RECOVERY -> !report.delay().recovery().isBlank();
            case NEW_DATE -> report.delay().newEndOn() != null;
            case EARLIER_COMPLETION ->
                line.history().completedSince(report.on()).isPresent();
            case PROOF_OF_IMPACT -> !report.proof().isEmpty();
            case LATER_CONFIRMATIONS -> policy.confirmed(line, report.on());
            case BOARD_CONFIRMATION -> EmbeddedPolicy.boardConfirmed(report, line, today);
        };
    }

    private Finding finding(Need need, ProgressReport report, LineFacts line) {
        String label = report.state().label();
        return switch (need) {
            case REASON -> Finding.of("reason", "delay.needs.reason", Sources.PROGRESS_KEY, label);
            case EFFECT -> Finding.of("effect", "delay.needs.effect", Sources.PROGRESS_KEY, label);
            case RECOVERY -> Finding.of("recovery", "delay.needs.recovery", Sources.PROGRESS_KEY, label);
            case NEW_DATE -> Finding.of("newEndOn", "delay.needs.newDate", Sources.OPENNESS, label);
            case EARLIER_COMPLETION -> Finding.of("state", "embedded.needs.completed", Sources.EMBEDDED, label);
            case PROOF_OF_IMPACT -> Finding.of("proof", "embedded.needs.proof", Sources.EMBEDDED);
            case LATER_CONFIRMATIONS ->
                Finding.of(
                        "state",
                        "embedded.needs.confirmations",
                        Sources.EMBEDDED,
                        policy.laterConfirmations(),
                        EmbeddedPolicy.confirmations(line, report.on()));
            case BOARD_CONFIRMATION -> Finding.of("confirmer", "embedded.needs.board", Sources.EMBEDDED);
        };
    }
}
