package uk.sidebyside.assessments.rules;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A table of duties, in one or several versions of the law, and what it makes of days that are known. */
public record StatutoryClocks(List<Duty> duties) {

    public StatutoryClocks {
        duties = List.copyOf(duties);
    }

    /**
     * A duty with its last day.
     *
     * @param startedOn the day that set it off
     * @param on the last lawful day
     * @param strictOn the last day for whoever counts the first day as day 1; the same where the law counts it too
     * @param certainty of this day: that of the duty, or less where the day rests on what we are less sure of
     */
    public record Due(Duty duty, LocalDate startedOn, LocalDate on, LocalDate strictOn, Certainty certainty) {}

    /** Every duty that the known dates set off, the earliest first; each by the version of the law that its start falls under. */
    public List<Due> dueFrom(KnownDates known) {
        return dueFrom(known, Set.of());
    }

    /** The same of those that are not met: the days of the others are not worked out. */
    List<Due> dueFrom(KnownDates known, Set<String> met) {
        return duties.stream()
                .filter(duty -> !met.contains(duty.key()))
                .flatMap(duty -> due(duty, known).stream())
                .sorted(Comparator.comparing(Due::on)
                        .thenComparing(due -> due.duty().id())
                        .thenComparing(due -> due.duty().step()))
                .toList();
    }

    private static Optional<Due> due(Duty duty, KnownDates known) {
        Limit limit = duty.limit();
        return limit.startedOn(known).filter(duty::appliesFrom).flatMap(start -> limit.lastDay(known)
                .map(on -> new Due(
                        duty,
                        start,
                        on,
                        limit.strictDay(known).orElseThrow(),
                        duty.certainty().orLess(limit.certainty(known)))));
    }

    /** The table of some duties, by their ids. */
    StatutoryClocks only(Collection<String> ids) {
        return new StatutoryClocks(
                duties.stream().filter(duty -> ids.contains(duty.id())).toList());
    }

    /** The version of a duty that applies to what began on a day. */
    public Optional<Duty> find(String key, LocalDate start) {
        return duties.stream()
                .filter(duty -> duty.key().equals(key) && duty.appliesFrom(start))
                .findFirst();
    }
}
