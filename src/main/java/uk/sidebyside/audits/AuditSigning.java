package uk.sidebyside.audits;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.sidebyside.access.NotFound;
import uk.sidebyside.access.Principals;
import uk.sidebyside.audits.rules.AuditState;
import uk.sidebyside.audits.rules.DoAudit;
import uk.sidebyside.shared.AreaId;
import uk.sidebyside.shared.Finding;
import uk.sidebyside.shared.Saving;

/**
 * Signing an audit: who, as what, when, and a hash of all that was signed (R108). What was signed stands; a later change is the
 * next number.
 */
@Service
public class AuditSigning {
    private final AuditStore audits;
    private final SignedStore signed;
    private final AuditReading reading;
    private final AuditReminders reminders;
    private final AuditDesk desk;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    AuditSigning(
            AuditStore audits,
            SignedStore signed,
            AuditReading reading,
            AuditReminders reminders,
            AuditDesk desk,
            ApplicationEventPublisher events,
            Clock clock) {
        this.audits = audits;
        this.signed = signed;
        this.reading = reading;
        this.reminders = reminders;
        this.desk = desk;
        this.events = events;
        this.clock = clock;
    }

    /**
     * An audit as it would be signed now.
     *
     * @param whole all that it holds
     * @param sha256 what a signature must bring along, so that nobody signs what they have not seen
     * @param missing what stands in the way; empty where it can be signed
     * @param without the keys of indicators that have a level and neither a note nor evidence: a warning, not a fault (AMB-7)
     */
    public record Draft(
            WholeAudit whole, String document, String sha256, List<Finding> missing, List<String> without) {}

    /** @throws NotFound for an audit that the principal does not read */
    @Transactional(readOnly = true)
    public Draft draft(AreaId area, AuditId id) {
        return draft(reading.whole(area, audits.find(area, id).orElseThrow(NotFound::new)));
    }

    private static Draft draft(WholeAudit whole) {
        String document = AuditDocument.write(whole);
        return new Draft(
                whole,
                document,
                AuditDocument.sha256(document),
                DoAudit.sign(
                        whole.framework(),
                        Audits.levels(whole.answers()),
                        whole.audit().outcome() != null,
                        whole.steps().size()),
                whole.answers().values().stream()
                        .filter(answer ->
                                answer.level() != null && answer.notes().isBlank())
                        .filter(answer -> !whole.evidence().containsKey(answer.indicator()))
                        .map(Answer::indicator)
                        .toList());
    }

    /**
     * Signs it, as the principal's name and first post. Signed already with that hash, it stays as it is.
     *
     * @param seen the hash of what the page showed: where anything changed since, nothing is signed and it is stale
     */
    @Transactional
    public Saving<AuditId> sign(AreaId area, AuditId id, String seen) {
        Audit audit = audits.lock(area, id).orElseThrow(NotFound::new);
        if (audit.blind()) {
            audits.lockTurn(area, id);
        }
        desk.mustJudge(area, id);
        if (!audit.open()) {
            return signedAlready(area, audit, seen);
        }
        Draft draft = draft(reading.whole(area, audit));
        if (!draft.sha256().equals(seen)) {
            return new Saving.Stale<>(Map.of(), audit.version());
        }
        if (!draft.missing().isEmpty()) {
            return Saving.refused(draft.missing());
        }
        AuditDesk.Writer writer = desk.writer(area);
        Instant now = clock.instant();
        signed.insert(
                area,
                new SignedAudit(
                        id,
                        audit.number(),
                        draft.document(),
                        draft.sha256(),
                        Objects.requireNonNull(audit.outcome()),
                        writer.name(),
                        writer.post(),
                        LocalDate.now(clock),
                        now),
                Principals.current().person());
        audits.state(area, id, AuditState.SIGNED, audit.number(), now);
        reminders.ofReview(area, audit);
        if (audit.blind()) {
            draft.whole().steps().stream()
                    .filter(step -> step.doneOn() == null)
                    .forEach(step -> reminders.ofStep(area, audit, step));
        }
        events.publishEvent(new AuditSigned(area, id));
        return Saving.saved(id);
    }

    private Saving<AuditId> signedAlready(AreaId area, Audit audit, String seen) {
        boolean same = signed.of(area, audit.id()).stream()
                .anyMatch(one -> one.number() == audit.number() && one.sha256().equals(seen));
        return same ? Saving.saved(audit.id()) : new Saving.Stale<>(Map.of(), audit.version());
    }

    /**
     * Opens it again, as its next number. What was signed before stands beside it.
     *
     * @throws NotFound for one that was blind: marks given without seeing another's stand as they were given
     */
    @Transactional
    public void openAgain(AreaId area, AuditId id) {
        Audit audit = audits.lock(area, id).orElseThrow(NotFound::new);
        desk.mustJudge(area, id);
        if (audit.blind()) {
            throw new NotFound();
        }
        if (!audit.open()) {
            audits.state(area, id, AuditState.OPEN, audit.number() + 1, clock.instant());
        }
    }

    /** All that was signed of an audit, the first first. */
    @Transactional(readOnly = true)
    public List<SignedAudit> of(AreaId area, AuditId id) {
        return signed.of(area, id);
    }

    /** Of each audit what was signed last, in one statement. Those that nobody signed are left out. */
    @Transactional(readOnly = true)
    public Map<AuditId, SignedAudit> latest(AreaId area, Collection<AuditId> ids) {
        Map<AuditId, SignedAudit> latest = new LinkedHashMap<>();
        signed.latest(area, ids).forEach(one -> latest.put(one.audit(), one));
        return latest;
    }
}
