package uk.sidebyside.surveys;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.sidebyside.access.NotFound;
import uk.sidebyside.measures.ledger.Fact;
import uk.sidebyside.measures.ledger.FactLedger;
import uk.sidebyside.shared.AreaId;
import uk.sidebyside.shared.Finding;
import uk.sidebyside.shared.Ids;
import uk.sidebyside.shared.Saving;
import uk.sidebyside.surveys.rules.Case;

/**
 * The log of complaints and compliments, by service: what came of each, and what was learned (R125). It answers nobody's complaint:
 * that is for the procedure that the law sets, to which it points.
 */
@Service
public class CaseLog {
    private final CaseStore store;
    private final FollowUpsOnTime followUps;
    private final FactLedger ledger;
    private final Clock clock;

    CaseLog(CaseStore store, FollowUpsOnTime followUps, FactLedger ledger, Clock clock) {
        this.store = store;
        this.followUps = followUps;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** @param summary what it is about, without anybody's name */
    public record Log(
            UUID submission,
            Case.@Nullable Kind kind,
            String service,
            String summary,
            @Nullable LocalDate receivedOn,
            @Nullable LocalDate followUpOn) {}

    @Transactional
    public Saving<CaseId> log(AreaId area, Log log) {
        SurveyDesk.mustRun();
        Case.Kind kind = log.kind();
        List<Finding> findings = check(log);
        if (!findings.isEmpty() || kind == null) {
            return Saving.refused(findings);
        }
        store.lock(area);
        var id = new CaseId(Ids.next(clock));
        return Saving.saved(
                counting(area, id, () -> store.insert(area, id, log, kind, clock.instant()))
                        ? id
                        : store.submitted(area, log.submission()));
    }

    /** Puts right what was logged; what it is, a complaint or a compliment, stays. */
    @Transactional
    public Saving<CaseId> change(AreaId area, CaseId id, int version, Log log) {
        SurveyDesk.mustRun();
        LoggedCase before = store.byId(area, id).orElseThrow(NotFound::new);
        List<Finding> findings = check(new Log(
                log.submission(), before.kind(), log.service(), log.summary(), log.receivedOn(), log.followUpOn()));
        if (!findings.isEmpty()) {
            return Saving.refused(findings);
        }
        if (!counting(area, id, () -> store.change(area, id, version, log, clock.instant()))) {
            Map<String, String> theirs = new LinkedHashMap<>();
            theirs.put("service", before.service());
            theirs.put("summary", before.summary());
            return new Saving.Stale<>(theirs, before.version());
        }
        return Saving.saved(id);
    }

    /** What a change makes of the figure, in its transaction. */
    private boolean counting(AreaId area, CaseId id, BooleanSupplier change) {
        List<Fact> before = followUps.of(area, id);
        boolean done = change.getAsBoolean();
        if (done) {
            store.count(area, id);
            ledger.record(area, followUps, before, followUps.of(area, id));
        }
        return done;
    }

    private List<Finding> check(Log log) {
        return Case.log(
                log.kind(), log.service(), log.summary(), log.receivedOn(), log.followUpOn(), LocalDate.now(clock));
    }

    /**
     * @param words what came of it, as whoever complained was told
     * @param learning what is done differently, or kept
     */
    public record Close(
            CaseId id,
            int version,
            Case.@Nullable Outcome outcome,
            String words,
            String learning,
            @Nullable LocalDate closedOn) {}

    /** Says what came of it and what was learned. One that is closed can be put right. */
    @Transactional
    public Saving<CaseId> close(AreaId area, Close close) {
        SurveyDesk.mustRun();
        LoggedCase before = store.byId(area, close.id()).orElseThrow(NotFound::new);
        LocalDate on = close.closedOn();
        Case.Outcome outcome = close.outcome();
        List<Finding> findings = Case.close(
                before.kind(), outcome, close.words(), close.learning(), on, before.receivedOn(), LocalDate.now(clock));
        if (!findings.isEmpty() || outcome == null || on == null) {
            return Saving.refused(findings);
        }
        if (!counting(area, close.id(), () -> store.close(area, close, outcome, on, clock.instant()))) {
            Map<String, String> theirs = new LinkedHashMap<>();
            theirs.put("outcomeWords", before.outcomeWords());
            theirs.put("learning", before.learning());
            return new Saving.Stale<>(theirs, before.version());
        }
        return Saving.saved(close.id());
    }

    /** Open ones first. */
    @Transactional(readOnly = true)
    public List<LoggedCase> inArea(AreaId area) {
        SurveyDesk.mustRun();
        return store.inArea(area);
    }

    @Transactional(readOnly = true)
    public LoggedCase byId(AreaId area, CaseId id) {
        SurveyDesk.mustRun();
        return store.byId(area, id).orElseThrow(NotFound::new);
    }

    /**
     * How complaints were followed up whose day for it lay in a time, and how many compliments came in it.
     *
     * @param due complaints that were to be followed up
     * @param inTime those that were closed by their day
     * @param later those that were closed after it
     * @param open those that were still open at the end
     */
    public record FollowedUp(int due, int inTime, int later, int open, int compliments) {}

    /** From one day to another, both included; what came later is left out. */
    @Transactional(readOnly = true)
    public FollowedUp followedUp(AreaId area, LocalDate from, LocalDate until) {
        SurveyDesk.mustRun();
        List<LoggedCase> known = store.inArea(area).stream()
                .filter(one -> !one.receivedOn().isAfter(until))
                .toList();
        List<LoggedCase> due = known.stream()
                .filter(one -> one.kind() == Case.Kind.COMPLAINT && within(one.followUpOn(), from, until))
                .toList();
        int closed = (int) due.stream().filter(one -> closedBy(one, until)).count();
        int inTime = (int)
                due.stream().filter(one -> closedBy(one, one.followUpOn())).count();
        long compliments = known.stream()
                .filter(one -> one.kind() == Case.Kind.COMPLIMENT && within(one.receivedOn(), from, until))
                .count();
        return new FollowedUp(due.size(), inTime, closed - inTime, due.size() - closed, (int) compliments);
    }

    private static boolean closedBy(LoggedCase one, LocalDate day) {
        return one.closedOn() != null && !one.closedOn().isAfter(day);
    }

    private static boolean within(LocalDate day, LocalDate from, LocalDate until) {
        return !day.isBefore(from) && !day.isAfter(until);
    }
}
