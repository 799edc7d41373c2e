package uk.sidebyside.assessments;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import uk.sidebyside.assessments.rules.CaseLife;
import uk.sidebyside.assessments.rules.NextStep;
import uk.sidebyside.assessments.rules.StatutoryClock;
import uk.sidebyside.assessments.rules.StatutoryClocks.Due;

/**
 * A case with all that is known of it.
 *
 * @param happenings the oldest first
 * @param changes of days that the family was told, the oldest first
 */
public record CaseFile(
        EhcCase head,
        List<EhcRequest> requests,
        List<Happening> happenings,
        List<ExemptionOf> exemptions,
        List<DateChange> changes,
        CaseLife life) {

    public CaseFile {
        requests = List.copyOf(requests);
        happenings = List.copyOf(happenings);
        exemptions = List.copyOf(exemptions);
        changes = List.copyOf(changes);
    }

    public Standing standing() {
        return Standing.of(head.id(), requests, life, exemptions);
    }

    public NextStep next() {
        return NextStep.of(life);
    }

    /** The request that runs or ran last. */
    public Optional<EhcRequest> current() {
        return requests.isEmpty() ? Optional.empty() : Optional.of(requests.getLast());
    }

    /** Every clock that the days set off, the earliest due first, with what met and what excuses it. */
    public List<StatutoryClock> clocks() {
        return uk.sidebyside.assessments.rules.Statute.IN_FORCE.dueFrom(life.known()).stream()
                .map(this::clock)
                .toList();
    }

    private StatutoryClock clock(Due due) {
        return new StatutoryClock(
                due,
                life.met().get(due.duty().key()),
                exemptions.stream()
                        .filter(one -> one.duty().equals(due.duty().key()))
                        .map(ExemptionOf::exemption)
                        .toList());
    }

    /** The day that the family was told last for a duty, where it moved from that of the law. */
    public Optional<DateChange> moved(String duty) {
        return changes.reversed().stream()
                .filter(change -> change.duty().equals(duty))
                .findFirst();
    }

    /** The day that the family was told for what is next: the newest that was said, or that of the law. */
    public Optional<LocalDate> toldNext() {
        NextStep next = next();
        return moved(next.key()).map(DateChange::newOn).or(() -> Optional.ofNullable(next.dueOn()));
    }
}
