package uk.sidebyside.assessments.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.sidebyside.assessments.rules.Ground.Circumstance;
import uk.sidebyside.assessments.rules.StatutoryClocks.Due;
import uk.sidebyside.shared.Finding;

/**
 * One duty in one case: by when it is due, when it was met, and what excuses it. An exemption excuses lateness and never moves
 * the due date: the time does not stand still, and the duty is then to be met as soon as practicable.
 *
 * @param metOn null while it is not met
 * @param exemptions all that were approved, in their order
 */
public record StatutoryClock(Due due, @Nullable LocalDate metOn, List<Exemption> exemptions) {

    public StatutoryClock {
        exemptions = List.copyOf(exemptions);
    }

    /**
     * Why the time was not kept.
     *
     * @param evidence what shows it
     * @param approvedBy by post or name
     */
    public record Exemption(
            Ground ground, Circumstance happened, String evidence, String approvedBy, LocalDate approvedOn) {}

    /** How it stands. */
    public enum Standing {
        RUNNING,
        MET,
        MET_LATE,
        /** Late, with a ground: to be met as soon as practicable. */
        MET_LATE_EXCUSED,
        LATE,
        LATE_EXCUSED
    }

    public static StatutoryClock started(Due due) {
        return new StatutoryClock(due, null, List.of());
    }

    public StatutoryClock met(LocalDate on) {
        return new StatutoryClock(due, on, exemptions);
    }

    public StatutoryClock excusedBy(Exemption exemption) {
        var all = new ArrayList<>(exemptions);
        all.add(exemption);
        return new StatutoryClock(due, metOn, all);
    }

    /** What keeps an exemption from being recorded; nothing where it can be. */
    public Optional<Finding> refusal(Exemption exemption) {
        String source = due.duty().source().words();
        if (!due.duty().excuses().grounds().contains(exemption.ground())) {
            return Optional.of(Finding.of("ground", "exemption.not.for.this.duty", source, exemption.ground()));
        }
        if (exemption.happened().endsBeforeItBegins()) {
            return Optional.of(Finding.of("to", "exemption.ends.before.it.begins", source, exemption.ground()));
        }
        if (!exemption.ground().holds(exemption.happened(), due.startedOn(), due.on())) {
            return Optional.of(Finding.of("happened", "exemption.outside.its.window", source, exemption.ground()));
        }
        if (exemption.evidence().isBlank()) {
            return Optional.of(Finding.of("evidence", "exemption.needs.evidence", source));
        }
        return exemption.approvedBy().isBlank()
                ? Optional.of(Finding.of("approvedBy", "exemption.needs.approver", source))
                : Optional.empty();
    }

    private boolean excused() {
        return exemptions.stream().anyMatch(exemption -> refusal(exemption).isEmpty());
    }

    /** How it stands at the close of a day: what happens later is not known yet. */
    public Standing standingOn(LocalDate day) {
        if (metOn != null && !metOn.isAfter(day)) {
            return !metOn.isAfter(due.on()) ? Standing.MET : excused() ? Standing.MET_LATE_EXCUSED : Standing.MET_LATE;
        }
        return !day.isAfter(due.on()) ? Standing.RUNNING : excused() ? Standing.LATE_EXCUSED : Standing.LATE;
    }

    /**
     * Whether to warn on a day that it is the last, or past it, while the duty is not met.
     *
     * @param strict whether the area warns a day early, for those who count the first day as day 1
     */
    public boolean warnsOn(LocalDate day, boolean strict) {
        return (metOn == null || metOn.isAfter(day)) && !day.isBefore(strict ? due.strictOn() : due.on());
    }
}
