package uk.sidebyside.assessments.advice;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.sidebyside.access.NotFound;
import uk.sidebyside.access.OrganisationId;
import uk.sidebyside.access.SeatId;
import uk.sidebyside.assessments.advice.AdviceLetters.Told;
import uk.sidebyside.assessments.advice.AskedCaseStore.AskedCase;
import uk.sidebyside.assessments.advice.rules.AdviceClock;
import uk.sidebyside.assessments.advice.rules.AdviceState.Event;
import uk.sidebyside.assessments.advice.rules.Chasing;
import uk.sidebyside.assessments.figures.AdviceFacts;
import uk.sidebyside.assessments.rules.Ground;
import uk.sidebyside.assessments.rules.Ground.Circumstance;
import uk.sidebyside.assessments.rules.StatutoryClock.Exemption;
import uk.sidebyside.notices.DailyTask;
import uk.sidebyside.shared.AreaId;
import uk.sidebyside.shared.Finding;
import uk.sidebyside.shared.Ids;
import uk.sidebyside.shared.Saving;

/**
 * Looking after requests for advice: asking when it comes, exceptions, agreements, and the manager who is told once it is overdue
 * (REQUIREMENTS R146).
 */
@Service
public class AdviceCare implements DailyTask {
    private static final String SOURCE = "SEND Regulations 2014";
    private static final int AT_ONCE = 500;

    private final AdviceStore store;
    private final CareStore care;
    private final AskedCaseStore cases;
    private final OwnWords words;
    private final MoveStore moves;
    private final AdviceLetters letters;
    private final AdviceFacts facts;
    private final AdviceNeeded needed;
    private final Desk desk;
    private final Clock clock;

    AdviceCare(
            AdviceStore store,
            CareStore care,
            AskedCaseStore cases,
            OwnWords words,
            MoveStore moves,
            AdviceLetters letters,
            AdviceFacts facts,
            AdviceNeeded needed,
            Desk desk,
            Clock clock) {
        this.store = store;
        this.care = care;
        this.cases = cases;
        this.words = words;
        this.moves = moves;
        this.letters = letters;
        this.facts = facts;
        this.needed = needed;
        this.desk = desk;
        this.clock = clock;
    }

    /** Those of some that the reader looks after, soonest due first. */
    @Transactional(readOnly = true)
    public List<AdviceRequest> lookedAfter(AreaId area, Collection<UUID> ids) {
        Desk.must(Desk.leads() || Desk.clinical());
        return store.find(area, ids).stream().filter(Desk::looksAfter).toList();
    }

    /**
     * Who was asked when theirs comes, and who was left in peace.
     *
     * @param answered also of what came, or is not the reader's to see any more, since they chose it
     * @param nobody of how many nobody receives letters
     */
    public record Chased(int asked, int answered, int excused, int askedToday, int nobody) {}

    /** Asks when it comes, each at most once a day; those whose exception still runs and those who answered today are left in peace. */
    @Transactional
    public Chased chase(AreaId area, Collection<UUID> ids) {
        LocalDate today = LocalDate.now(clock);
        Map<Chasing, Integer> all = new EnumMap<>(Chasing.class);
        store.find(area, ids).stream()
                .filter(Desk::looksAfter)
                .forEach(one -> all.merge(chased(area, one, today), 1, Integer::sum));
        return new Chased(
                all.getOrDefault(Chasing.ASK, 0),
                all.getOrDefault(Chasing.ANSWERED, 0),
                all.getOrDefault(Chasing.EXCUSED, 0),
                all.getOrDefault(Chasing.ASKED_TODAY, 0),
                all.getOrDefault(Chasing.NOBODY, 0));
    }

    /** The letter goes out once it is recorded: whoever answered or was asked meanwhile gets none. */
    private Chasing chased(AreaId area, AdviceRequest one, LocalDate today) {
        Chasing chasing = Chasing.on(today, one.state(), one.answeredOn(), one.excusedUntil(), one.chasedOn());
        if (chasing != Chasing.ASK) {
            return chasing;
        }
        List<SeatId> to = letters.recipients(area, one);
        if (to.isEmpty()) {
            return Chasing.NOBODY;
        }
        if (!store.save(area, one.chased(today))) {
            return store.find(area, one.id())
                    .filter(Desk::looksAfter)
                    .map(now -> chased(area, now, today))
                    .orElse(Chasing.ANSWERED);
        }
        letters.chased(area, one, to, today);
        moves.add(area, one.id(), AdviceMove.Kind.CHASED, "", desk.as(area));
        return chasing;
    }

    /**
     * @param ground null where none was chosen
     * @param expectedOn when the advice is expected, if that is later than the last day; null where nobody can tell
     */
    public record Excuse(
            @Nullable Ground ground,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable LocalDate expectedOn,
            String evidence,
            String approvedBy) {}

    /**
     * Records why the six weeks could not be kept (regulation 8(2)). The day on which it was due stays; until the last day of the
     * exception, or the day on which the advice is expected, nobody is asked when it comes.
     */
    @Transactional
    public Saving<AdviceId> excuse(AreaId area, AdviceId id, Excuse excuse) {
        AdviceRequest request = store.find(area, id).orElseThrow(NotFound::new);
        Desk.must(Desk.looksAfter(request));
        Ground ground = excuse.ground();
        LocalDate from = excuse.from();
        LocalDate to = excuse.to();
        if (ground == null) {
            return no("ground", "excuse.needs.ground");
        }
        if (from == null || to == null || to.isBefore(from)) {
            return no("from", "excuse.needs.days");
        }
        LocalDate today = LocalDate.now(clock);
        Circumstance happened =
                switch (ground) {
                    case MISSED_APPOINTMENT -> new Circumstance.Appointment(from);
                    case ABSENT_FOUR_WEEKS -> new Circumstance.Absence(from, to);
                    default -> new Circumstance.Trouble(from, to);
                };
        var exemption = new Exemption(
                ground, happened, excuse.evidence().strip(), excuse.approvedBy().strip(), today);
        var refusal = AdviceClock.clock(request.receivedOn(), request.answeredOn(), List.of())
                .refusal(exemption);
        if (refusal.isPresent()) {
            Finding found = refusal.get();
            String field = found.field().equals("happened") ? "from" : found.field();
            return Saving.refused(List.of(Finding.of(field, found.key(), found.source())));
        }
        LocalDate expected = excuse.expectedOn();
        if (expected != null && (expected.isBefore(to) || expected.isAfter(today.plusYears(1)))) {
            return no("expected", "excuse.expected");
        }
        AdviceRequest excused = request.excusedUntil(expected == null ? to : expected);
        if (!request.state().may(Event.EXCUSE) || !store.save(area, excused)) {
            return no("", "advice.moved.on");
        }
        facts.changed(area, id.value(), request.counted(null), excused.counted(null));
        care.exempt(area, Ids.next(clock), id, exemption, from, to);
        if (excused.excusedOn(today)) {
            letters.rest(area, excused);
        }
        moves.add(area, id, AdviceMove.Kind.EXCUSED, "", desk.as(area));
        return Saving.saved(id);
    }

    private static <T> Saving<T> no(String field, String key) {
        return Saving.refused(List.of(Finding.of(field, key, SOURCE)));
    }

    /** Whoever opens the case records what was agreed about it. */
    private AskedCase opened(AreaId area, UUID caseId) {
        Desk.must(Desk.leads());
        AskedCase of = cases.find(area, caseId).orElseThrow(NotFound::new);
        Desk.must(words.opens(area, of.child()));
        return of;
    }

    /**
     * @param body which agreed; null where none was chosen
     * @param by who for it, by post or name
     * @param on null where no day was given
     */
    public record AgreeG(
            UUID submission,
            UUID caseId,
            @Nullable OrganisationId body,
            String by,
            @Nullable LocalDate on) {}

    /**
     * Health agreed to section G (regulation 12(2)). What is recorded later for the same request counts: health agrees again, or the
     * first record was wrong. Nobody agrees before the request came in, or before the advice that it is about.
     */
    @Transactional
    public Saving<UUID> agreedG(AreaId area, AgreeG said) {
        AskedCase of = opened(area, said.caseId());
        UUID request = of.request();
        List<Finding> findings = new ArrayList<>();
        if (said.body() == null || !care.names(area).containsKey(said.body())) {
            findings.add(Finding.of("body", "g.needs.body", SOURCE));
        }
        if (said.by().isBlank() || said.by().length() > 200) {
            findings.add(Finding.of("by", "g.needs.by", SOURCE));
        }
        agreedOn(area, said.on(), of).ifPresent(findings::add);
        if (!findings.isEmpty() || request == null) {
            return Saving.refused(findings);
        }
        care.agreedG(area, said, request, desk.as(area), clock.instant());
        return Saving.saved(of.id());
    }

    private Optional<Finding> agreedOn(AreaId area, @Nullable LocalDate on, AskedCase of) {
        if (on == null || on.isAfter(LocalDate.now(clock))) {
            return Optional.of(Finding.of("on", "g.needs.day", SOURCE));
        }
        LocalDate came = of.requestOn();
        LocalDate advised = of.request() == null ? null : care.healthProvisionOn(area, of.request());
        if (advised != null && on.isBefore(advised)) {
            return Optional.of(Finding.of("on", "g.before.its.advice", SOURCE, advised));
        }
        return came != null && on.isBefore(came)
                ? Optional.of(Finding.of("on", "g.before.the.request", SOURCE, came))
                : Optional.empty();
    }

    /**
     * What was recorded for a case beside its requests.
     *
     * @param enough for the request that runs, also what stands no longer
     * @param agreedG for the request that runs, what counts first
     * @param withoutAPlace advice that has needs or provisions of which nobody said where they go
     */
    public record Recorded(List<Agreed> enough, List<String> agreedG, List<WithoutAPlace> withoutAPlace) {
        public Recorded {
            enough = List.copyOf(enough);
            agreedG = List.copyOf(agreedG);
            withoutAPlace = List.copyOf(withoutAPlace);
        }
    }

    /**
     * Earlier advice that three agreed to be enough.
     *
     * @param what whose advice, and which
     * @param endedOn the day on which it was said that one of them is not satisfied any more; null while all are
     * @param because who is not, and why
     */
    public record Agreed(UUID id, String what, @Nullable LocalDate endedOn, String because) {

        public boolean stands() {
            return endedOn == null;
        }
    }

    /** @param at where it is said */
    public record WithoutAPlace(String title, int lines, String at) {}

    @Transactional(readOnly = true)
    public Recorded recorded(AreaId area, UUID caseId) {
        return recorded(area, caseId, opened(area, caseId).request());
    }

    Recorded recorded(AreaId area, UUID caseId, @Nullable UUID request) {
        return care.recorded(area, caseId, request);
    }

    @Override
    public String name() {
        return "advice-overdue";
    }

    /**
     * The day after advice was due and has not come, the manager whom its body named is told, once; while an exception runs, after its
     * end. Without a manager who can open it the officer of the case is told. Whoever is kept away from the child by now is reminded no
     * more. What an ended assessment leaves open ends here, however it ended.
     */
    @Override
    @Transactional
    public void run(AreaId area, LocalDate day) {
        List<AdviceRequest> some = store.toCome(area, null, AT_ONCE);
        while (!some.isEmpty()) {
            for (AdviceRequest one : needed.stillNeeded(area, some)) {
                letters.heed(area, one, day);
                if (one.lateOn(day) && one.escalatedOn() == null && !one.excusedOn(day)) {
                    escalate(area, one, day);
                }
            }
            some = store.toCome(area, some.getLast(), AT_ONCE);
        }
    }

    private void escalate(AreaId area, AdviceRequest one, LocalDate day) {
        Told told = letters.escalated(area, one);
        if (told != Told.NOBODY && store.save(area, one.escalated(day))) {
            moves.add(
                    area,
                    one.id(),
                    AdviceMove.Kind.ESCALATED,
                    told == Told.OFFICER ? "No manager could be told, so the officer of the case was" : "",
                    desk.as(area));
        }
    }
}
