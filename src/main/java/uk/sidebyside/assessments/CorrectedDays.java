package uk.sidebyside.assessments;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import uk.sidebyside.assessments.rules.TimeToAppeal;
import uk.sidebyside.assessments.rules.ToldDay;
import uk.sidebyside.shared.AreaId;
import uk.sidebyside.shared.Ids;

/**
 * Keeps the day that a family was told where the record itself moved it, and tells the family: a return put a date right, or a step was
 * written down again with another day. Of a case that no family sees nothing is kept.
 */
@Component
class CorrectedDays {
    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final int LONGEST_REASON = 1000;

    /** Beside what is next, a family reads until when it can appeal, speak to a mediation adviser, and send its views. */
    private static final List<String> ON_THE_PAGE = List.of(TimeToAppeal.APPEAL, TimeToAppeal.ADVISER, "C06", "C14");

    private final CaseStore store;
    private final FamilyNews news;
    private final Clock clock;

    CorrectedDays(CaseStore store, FamilyNews news, Clock clock) {
        this.store = store;
        this.news = news;
        this.clock = clock;
    }

    /**
     * Why days moved, and under which post it is written down.
     *
     * @param reason in words for the family
     */
    record Why(String reason, String as) {}

    /** After a return was stored: three statements for any number of days, and some for the letters, of whatever they tell. */
    void afterAReturn(AreaId area, ToldDays told, Collection<WhatIsKnown> known, Why why) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), LONDON);
        List<DateChange> kept = known.stream()
                .flatMap(now -> told.of(now.of()).stream().flatMap(was -> changes(was, now, today, why).stream()))
                .toList();
        if (!kept.isEmpty()) {
            store.insert(area, kept, why.reason(), why.as(), clock.instant());
        }
        news.afterAReturn(area, kept, told, known);
    }

    /** The adviser's day is said beside the last day to appeal only where it is another one. */
    private List<DateChange> changes(ToldDays.OfCase was, WhatIsKnown now, LocalDate today, Why why) {
        List<DateChange> changes = new ArrayList<>();
        for (ToldDay told : was.of(now.requests())) {
            told.putRight(now.life(), today)
                    .flatMap(says -> change(
                            now.of(),
                            told.duty(),
                            DateChange.told(now.changes(), told.duty(), told.on()),
                            DateChange.told(now.changes(), told.duty(), says),
                            why))
                    .filter(change -> !isSaidAlready(change, changes))
                    .ifPresent(changes::add);
        }
        return changes;
    }

    private static boolean isSaidAlready(DateChange change, List<DateChange> changes) {
        return change.duty().equals(TimeToAppeal.ADVISER)
                && changes.stream()
                        .anyMatch(one -> one.duty().equals(TimeToAppeal.APPEAL)
                                && one.oldOn().equals(change.oldOn())
                                && one.newOn().equals(change.newOn()));
    }

    /** After a step: what was next is next still or waits, and has another day, so the step was taken before and is put right. */
    void afterAStep(AreaId area, CaseFile was, CaseFile now, Why why) {
        String duty = was.next().key();
        boolean goesOn = now.life().isToMeet(duty)
                && Objects.equals(was.standing().request(), now.standing().request());
        if (was.head().child() != null && goesOn) {
            was.told(duty)
                    .flatMap(said ->
                            now.told(duty).flatMap(says -> change(was.head().id(), duty, said, says, why)))
                    .ifPresent(change -> {
                        store.insert(area, change, clock.instant());
                        news.putRight(area, List.of(change));
                    });
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
                .filter(duty -> isRead(was, duty) && isRead(now, duty))
                .flatMap(duty -> was.told(duty).stream().flatMap(said -> now.told(duty).stream()
                        .flatMap(says -> change(was.head().id(), duty, said, says, why).stream())))
                .toList();
        if (!moved.isEmpty()) {
            store.insert(area, moved, moved.getFirst().reason(), why.as(), clock.instant());
        }
        return moved;
    }

    private static boolean isRead(CaseFile file, String duty) {
        return switch (duty) {
            case TimeToAppeal.APPEAL -> TimeToAppeal.toAppeal(file.life()).isPresent();
            case TimeToAppeal.ADVISER ->
                TimeToAppeal.toSpeakToAnAdviser(file.life()).isPresent();
            default -> file.life().isToMeet(duty);
        };
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
