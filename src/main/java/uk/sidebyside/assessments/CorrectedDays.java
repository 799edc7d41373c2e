package uk.sidebyside.assessments;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import uk.sidebyside.assessments.rules.CaseState;
import uk.sidebyside.assessments.rules.KnownDates;
import uk.sidebyside.assessments.rules.Statute;
import uk.sidebyside.assessments.rules.Trigger;
import uk.sidebyside.shared.AreaId;
import uk.sidebyside.shared.Ids;

/**
 * Keeps the day that a family was told where the record itself moved it: a return put a date right, or a step was written down again
 * with another day. Of a case that no family sees nothing is kept.
 */
@Component
class CorrectedDays {
    /**
     * Ours: a return says no more than a date, so a last day that moves on by this much is taken for the next review and not for a
     * correction of the last one.
     */
    private static final int NEXT_TIME_AFTER_MONTHS = 2;

    private static final int LONGEST_REASON = 1000;

    /** Where nothing has a day but the end of the time in which the family may appeal: it runs from the decision, the last step. */
    private static final Set<CaseState> REFUSED = EnumSet.of(CaseState.NOT_ASSESSING, CaseState.NO_PLAN);

    static final String APPEAL = "C31";

    /** Beside what is next, a family reads until when it can appeal, ask for mediation, and send its views. */
    private static final List<String> ON_THE_PAGE = List.of(APPEAL, "C27", "C06", "C14");

    private final StandingStore standings;
    private final CaseStore store;
    private final Clock clock;

    CorrectedDays(StandingStore standings, CaseStore store, Clock clock) {
        this.standings = standings;
        this.store = store;
        this.clock = clock;
    }

    /**
     * Why days moved, and under which post it is written down.
     *
     * @param reason in words for the family
     */
    record Why(String reason, String as) {}

    /** Where cases stand before something of them is written. */
    List<Standing> before(AreaId area, Collection<CaseId> ids) {
        return standings.ofLinked(area, ids);
    }

    /**
     * After a return was stored.
     *
     * @param changes of days that the families were told, by their case
     */
    void afterAReturn(
            AreaId area, List<Standing> before, List<Standing> after, Map<CaseId, List<DateChange>> changes, Why why) {
        if (before.isEmpty()) {
            return;
        }
        Map<CaseId, Standing> nows = after.stream().collect(Collectors.toMap(Standing::of, Function.identity()));
        List<DateChange> kept = new ArrayList<>();
        for (Standing was : before) {
            Standing now = nows.getOrDefault(was.of(), was);
            if (!isNextTime(was, now)) {
                change(was, now, changes.getOrDefault(was.of(), List.of()), why).ifPresent(kept::add);
            }
            toAppeal(was, now, why).ifPresent(kept::add);
        }
        if (!kept.isEmpty()) {
            store.insert(area, kept, why.reason(), why.as(), clock.instant());
        }
    }

    private static boolean isNextTime(Standing was, Standing now) {
        LocalDate before = was.next().dueOn();
        LocalDate after = now.next().dueOn();
        return before != null && after != null && !after.isBefore(before.plusMonths(NEXT_TIME_AFTER_MONTHS));
    }

    /** After a step: what was next is next still or waits, and has another day, so the step was taken before and is put right. */
    void afterAStep(AreaId area, CaseFile was, CaseFile now, Why why) {
        String duty = was.next().key();
        boolean goesOn = !now.life().met().containsKey(duty)
                && Objects.equals(was.standing().request(), now.standing().request());
        if (was.head().child() != null && goesOn) {
            was.told(duty)
                    .flatMap(said ->
                            now.told(duty).flatMap(says -> change(was.head().id(), duty, said, says, why)))
                    .ifPresent(change -> store.insert(area, change, clock.instant()));
        }
    }

    /**
     * After a step was put right: each day that the family reads on its page and that runs on with another one.
     *
     * @return what is next first
     */
    List<DateChange> afterAStepWasPutRight(AreaId area, CaseFile was, CaseFile now, Why why) {
        if (was.head().child() == null
                || !Objects.equals(was.standing().request(), now.standing().request())) {
            return List.of();
        }
        List<DateChange> moved = Stream.concat(Stream.of(was.next().key()), ON_THE_PAGE.stream())
                .distinct()
                .filter(duty -> !now.life().met().containsKey(duty))
                .flatMap(duty -> was.told(duty).stream().flatMap(said -> now.told(duty).stream()
                        .flatMap(says -> change(was.head().id(), duty, said, says, why).stream())))
                .toList();
        if (!moved.isEmpty()) {
            store.insert(area, moved, moved.getFirst().reason(), why.as(), clock.instant());
        }
        return moved;
    }

    private Optional<DateChange> change(Standing was, Standing now, List<DateChange> changes, Why why) {
        String duty = was.next().key();
        LocalDate before = was.next().dueOn();
        LocalDate after = now.next().dueOn();
        if (before == null
                || after == null
                || !duty.equals(now.next().key())
                || !Objects.equals(was.request(), now.request())) {
            return Optional.empty();
        }
        return change(
                was.of(), duty, DateChange.told(changes, duty, before), DateChange.told(changes, duty, after), why);
    }

    private Optional<DateChange> toAppeal(Standing was, Standing now, Why why) {
        LocalDate before = was.since();
        LocalDate after = now.since();
        return before == null
                        || after == null
                        || was.state() != now.state()
                        || !REFUSED.contains(now.state())
                        || !Objects.equals(was.request(), now.request())
                ? Optional.empty()
                : change(was.of(), APPEAL, lastDayToAppeal(before), lastDayToAppeal(after), why);
    }

    private static LocalDate lastDayToAppeal(LocalDate decided) {
        return Statute.IN_FORCE.dueFrom(new KnownDates(Map.of(Trigger.DECISION_SENT, decided))).stream()
                .filter(due -> due.duty().key().equals(APPEAL))
                .findFirst()
                .orElseThrow()
                .on();
    }

    private Optional<DateChange> change(CaseId of, String duty, LocalDate said, LocalDate says, Why why) {
        UUID id = Ids.next(clock);
        return said.equals(says)
                ? Optional.empty()
                : Optional.of(DateChange.corrected(
                        id, of, duty, said, says, shortened(why.reason()), why.as(), clock.instant()));
    }

    private static String shortened(String reason) {
        return reason.length() > LONGEST_REASON ? reason.substring(0, LONGEST_REASON) : reason;
    }
}
