package uk.sidebyside.audits;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.sidebyside.access.NotFound;
import uk.sidebyside.access.Principal;
import uk.sidebyside.access.Principals;
import uk.sidebyside.access.Role;
import uk.sidebyside.access.SeatId;
import uk.sidebyside.access.Seats;
import uk.sidebyside.audits.rules.TakeNextStep;
import uk.sidebyside.shared.AreaId;
import uk.sidebyside.shared.Finding;
import uk.sidebyside.shared.Ids;
import uk.sidebyside.shared.Saving;

/** What follows from audits: which post does what by when, and what came of it. They go on after the audit is signed. */
@Service
public class NextSteps {
    private final NextStepStore store;
    private final AuditStore audits;
    private final AuditDesk desk;
    private final Seats seats;
    private final AuditReminders reminders;
    private final Clock clock;

    NextSteps(
            NextStepStore store,
            AuditStore audits,
            AuditDesk desk,
            Seats seats,
            AuditReminders reminders,
            Clock clock) {
        this.store = store;
        this.audits = audits;
        this.desk = desk;
        this.seats = seats;
        this.reminders = reminders;
        this.clock = clock;
    }

    /** @param indicator what it answers; null where it is about the whole */
    public record Words(
            @Nullable String indicator,
            String what,
            @Nullable SeatId owner,
            @Nullable LocalDate dueOn) {}

    /** Adds one. The same submission again adds none. An audit that is signed can get further steps, as it goes on. */
    @Transactional
    public Saving<AuditId> plan(AreaId area, AuditId id, UUID submission, Words words) {
        Audit audit = audits.find(area, id).orElseThrow(NotFound::new);
        desk.mustJudge(area, id);
        List<Finding> findings = check(area, audit, words);
        if (!findings.isEmpty()) {
            return Saving.refused(findings);
        }
        var step = new NextStep(
                Ids.next(clock),
                id,
                words.indicator(),
                words.what().strip(),
                Objects.requireNonNull(words.owner()),
                Objects.requireNonNull(words.dueOn()),
                null,
                "",
                1);
        store.insert(area, submission, step, clock.instant());
        if (reminded(audit)) {
            store.find(area, step.id()).ifPresent(stored -> reminders.ofStep(area, audit, stored));
        }
        return Saving.saved(id);
    }

    List<Finding> wrongWith(AreaId area, AuditId id, Words words) {
        return check(area, audits.find(area, id).orElseThrow(NotFound::new), words);
    }

    private List<Finding> check(AreaId area, Audit audit, Words words) {
        boolean owner = seats.seat(area, words.owner()) != null;
        return TakeNextStep.plan(words.what(), owner, words.dueOn(), audit.auditedOn());
    }

    @Transactional
    public Saving<AuditId> change(AreaId area, UUID id, int version, Words words) {
        NextStep step = toChange(area, id);
        Audit audit = audits.find(area, step.audit()).orElseThrow(NotFound::new);
        List<Finding> findings = check(area, audit, words);
        if (!findings.isEmpty()) {
            return Saving.refused(findings);
        }
        if (!store.change(area, id, version, words, clock.instant())) {
            return new Saving.Stale<>(Map.of("what", step.what()), step.version());
        }
        if (reminded(audit)) {
            reminders.ofStep(area, audit, store.find(area, id).orElseThrow(NotFound::new));
        }
        return Saving.saved(step.audit());
    }

    /** Nobody is written to about what only whoever marks may read: signing the marks begins it. */
    private static boolean reminded(Audit audit) {
        return !audit.blind() || !audit.open();
    }

    /** @throws NotFound for one that is done, or for whoever does not judge in its audit */
    @Transactional(readOnly = true)
    public NextStep toChange(AreaId area, UUID id) {
        NextStep step = store.find(area, id).filter(one -> one.doneOn() == null).orElseThrow(NotFound::new);
        desk.mustJudge(area, step.audit());
        return step;
    }

    /** Takes back one that is not done, of an audit that is not signed. */
    @Transactional
    public AuditId remove(AreaId area, UUID id) {
        NextStep step = toChange(area, id);
        if (!audits.find(area, step.audit()).orElseThrow(NotFound::new).open()) {
            throw new NotFound();
        }
        store.remove(area, id);
        reminders.without(area, step);
        return step.audit();
    }

    /** Whether the principal may say that it is done: who does it, who judged, and the coordinator. */
    public static boolean mayFinish(NextStep step, Standing standing) {
        Principal principal = Principals.current();
        boolean writes = principal.signedIn() && !principal.has(Role.INSPECTOR) && standing.now() == null;
        return writes && (principal.holds(step.owner()) || principal.has(Role.COORDINATOR) || standing.judges());
    }

    /** @throws NotFound for whoever may not, or where it is not there */
    @Transactional(readOnly = true)
    public NextStep toFinish(AreaId area, UUID id) {
        NextStep step = store.find(area, id).orElseThrow(NotFound::new);
        Standing standing = desk.standing(area, step.audit());
        AuditDesk.mustHaveTurn(step.audit(), standing);
        if (!mayFinish(step, standing)) {
            throw new NotFound();
        }
        return step;
    }

    /** Says what came of it. Said again it stays as it was. */
    @Transactional
    public Saving<AuditId> done(AreaId area, UUID id, String words) {
        NextStep step = toFinish(area, id);
        List<Finding> findings = TakeNextStep.done(words);
        if (!findings.isEmpty()) {
            return Saving.refused(findings);
        }
        store.done(area, id, LocalDate.now(clock), words, clock.instant());
        reminders.without(area, step);
        return Saving.saved(step.audit());
    }

    /** By their days. */
    @Transactional(readOnly = true)
    public List<NextStep> of(AreaId area, AuditId audit) {
        return store.of(area, audit);
    }

    /** Of all audits that the principal reads, by their days. */
    @Transactional(readOnly = true)
    public List<NextStep> inArea(AreaId area) {
        return store.inArea(area);
    }
}
