package uk.sidebyside.assessments.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One round of a case: from a request, or a plan that came from elsewhere, to the next.
 *
 * @param events those that fit, in the order in which they are told
 * @param life as it stands at the end of the round
 */
record CaseRound(List<CaseEvent> events, CaseLife life) {
    private static final CaseRound NONE = new CaseRound(List.of(), CaseLife.NONE);

    CaseRound {
        events = List.copyOf(events);
    }

    static List<CaseRound> of(List<CaseEvent> events) {
        List<CaseRound> rounds = new ArrayList<>();
        List<CaseEvent> its = new ArrayList<>();
        for (CaseLife.Moment moment : CaseLife.moments(events)) {
            CaseStep step = moment.event().step();
            if ((step == CaseStep.RECEIVED || step == CaseStep.MOVED_IN) && !its.isEmpty()) {
                rounds.add(new CaseRound(its, moment.before()));
                its.clear();
            }
            its.add(moment.event());
        }
        rounds.add(new CaseRound(its, CaseLife.of(events)));
        return rounds;
    }

    /** The one that ran on a day, or the next after it; the newest where none did. */
    static CaseRound at(List<CaseRound> rounds, LocalDate day) {
        return rounds.stream()
                .filter(round ->
                        round.events.stream().anyMatch(event -> !event.on().isBefore(day)))
                .findFirst()
                .orElse(rounds.isEmpty() ? NONE : rounds.getLast());
    }

    /** The day of the first of some steps that was taken on a day or after it. */
    Optional<LocalDate> first(Set<CaseStep> steps, LocalDate from) {
        return events.stream()
                .filter(event -> steps.contains(event.step()) && !event.on().isBefore(from))
                .map(CaseEvent::on)
                .findFirst();
    }
}
