package uk.sidebyside.assessments.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * One round of a case: from a request, or a plan that came from elsewhere, to the next.
 *
 * @param events those that fit, in the order in which they are told
 * @param life as it stands at the end of the round
 * @param disputed what was done about its no once the family had asked anew: see {@link EarlierNo}
 */
record CaseRound(List<CaseEvent> events, CaseLife life, List<CaseEvent> disputed) {
    private static final CaseRound NONE = new CaseRound(List.of(), CaseLife.NONE, List.of());

    CaseRound {
        events = List.copyOf(events);
        disputed = List.copyOf(disputed);
    }

    static List<CaseRound> of(List<CaseEvent> events) {
        List<CaseRound> rounds = new ArrayList<>();
        List<CaseEvent> its = new ArrayList<>();
        for (CaseLife.Moment moment : CaseLife.moments(events)) {
            CaseStep step = moment.event().step();
            if ((step == CaseStep.RECEIVED || step == CaseStep.MOVED_IN) && !its.isEmpty()) {
                rounds.add(new CaseRound(its, moment.before(), List.of()));
                its.clear();
            }
            its.add(moment.event());
            if (step.dispute() && moment.before().earlier()) {
                ofEarlier(rounds, moment.event());
            }
        }
        rounds.add(new CaseRound(its, CaseLife.of(events), List.of()));
        return rounds;
    }

    /** Back to the round of the no, over requests that were taken back since. */
    private static void ofEarlier(List<CaseRound> rounds, CaseEvent done) {
        for (int n = rounds.size() - 1; n >= 0; n--) {
            CaseRound round = rounds.get(n);
            List<CaseEvent> disputed =
                    Stream.concat(round.disputed.stream(), Stream.of(done)).toList();
            rounds.set(n, new CaseRound(round.events, round.life, disputed));
            if (!round.life.earlier()) {
                return;
            }
        }
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
        return Stream.concat(events.stream(), disputed.stream())
                .filter(event -> steps.contains(event.step()) && !event.on().isBefore(from))
                .map(CaseEvent::on)
                .findFirst();
    }
}
