package uk.sidebyside.audits.collected;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.sidebyside.access.NotFound;
import uk.sidebyside.access.Principals;
import uk.sidebyside.access.SeatId;
import uk.sidebyside.access.ServiceId;
import uk.sidebyside.audits.collected.Support.Letter;
import uk.sidebyside.audits.collected.rules.AuditedAgain;
import uk.sidebyside.notices.Message;
import uk.sidebyside.notices.Outbox;
import uk.sidebyside.notices.Recipient;
import uk.sidebyside.notices.SiteAddress;
import uk.sidebyside.shared.AreaId;
import uk.sidebyside.shared.Ids;

/**
 * One place to which services hand in their audits (REQUIREMENTS R109). Each gets a receipt at once, the centre an entry in its inbox.
 * What was handed in is kept as it was signed; a version that is signed later replaces it and both stay.
 */
@Service
public class Submissions {
    private final SubmissionStore store;
    private final SupportStore support;
    private final CollectedFacts facts;
    private final Centre centre;
    private final Outbox outbox;
    private final SiteAddress site;
    private final Clock clock;

    Submissions(
            SubmissionStore store,
            SupportStore support,
            CollectedFacts facts,
            Centre centre,
            Outbox outbox,
            SiteAddress site,
            Clock clock) {
        this.store = store;
        this.support = support;
        this.facts = facts;
        this.centre = centre;
        this.outbox = outbox;
        this.site = site;
        this.clock = clock;
    }

    /**
     * Hands in an audit that was signed, in the transaction of whoever decided that it may be. Handed in again it stays the same one.
     */
    @Transactional
    public SubmissionId handIn(AreaId area, HandIn what) {
        Centre.mustBePartner();
        var id = new SubmissionId(Ids.next(clock));
        LocalDate today = LocalDate.now(clock);
        boolean fresh = facts.changing(
                area,
                what.service(),
                () -> store.insert(area, id, what, centre.seat(area), centre.writesAs(area), today, clock.instant()));
        if (!fresh) {
            return store.ofAudit(area, what.audit()).orElseThrow().id();
        }
        support.open(area, id, what.levels(), today.plusMonths(3), clock);
        tell(area, store.find(area, id).orElseThrow());
        return id;
    }

    private void tell(AreaId area, Submission handedIn) {
        String name = handedIn.serviceName();
        SeatId seat = handedIn.seat();
        if (seat != null) {
            outbox.send(Message.of(
                    area,
                    new Recipient.ToSeat(seat),
                    "audit-received",
                    "We have the audit of " + name,
                    "Thank you. Your receipt is " + handedIn.id().reference()
                            + ".\n\nWe read it and write to you: what is strong, "
                            + "what could be better, and how we can help.\n\n" + site.of(area, handedIn.at()),
                    "audit-received:" + handedIn.id().value()));
        }
        for (SeatId coordinator : centre.coordinators(area)) {
            outbox.send(Message.of(
                    area,
                    new Recipient.ToSeat(coordinator),
                    "audit-handed-in",
                    name + " has handed in its audit",
                    "It waits to be read and thanked for.\n\n" + site.of(area, handedIn.at()),
                    "audit-handed-in:" + handedIn.id().value() + ":" + coordinator.value()));
        }
    }

    /** @throws NotFound for whoever has no post of the partnership */
    @Transactional(readOnly = true)
    public Submission byId(AreaId area, SubmissionId id) {
        Centre.mustBePartner();
        return store.find(area, id).orElseThrow(NotFound::new);
    }

    /** The receipt of an audit's version, where it was handed in. */
    @Transactional(readOnly = true)
    public Optional<Submission> ofAudit(AreaId area, Submission.AuditKey audit) {
        return Centre.partner() ? store.ofAudit(area, audit) : Optional.empty();
    }

    /** The receipt of an audit as it stands, whichever version was handed in last. */
    @Transactional(readOnly = true)
    public SubmissionId receipt(AreaId area, UUID audit) {
        Centre.mustBePartner();
        return store.standing(area, null).stream()
                .filter(one -> one.audit().id().equals(audit))
                .map(Submission::id)
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    /** Everything that stands, without levels, the latest audit first. */
    @Transactional(readOnly = true)
    public List<Submission> all(AreaId area) {
        Centre.mustBePartner();
        return store.standing(area, null);
    }

    /** What a service handed in, with its levels, the latest audit first. */
    @Transactional(readOnly = true)
    public List<Submission> of(AreaId area, ServiceId service) {
        Centre.mustBePartner();
        List<Submission> found = store.standing(area, service);
        var levels = store.levels(area, found.stream().map(Submission::id).toList());
        return found.stream()
                .map(one -> one.with(levels.getOrDefault(one.id(), List.of())))
                .toList();
    }

    /** What it shows beside the audit before it; empty for a first one or one by another framework. */
    public static Optional<AuditedAgain> again(Submission one, List<Submission> ofItsService) {
        return ofItsService.stream()
                .filter(other -> other.auditedOn().isBefore(one.auditedOn()))
                .findFirst()
                .filter(other -> other.framework().code().equals(one.framework().code()))
                .map(other -> AuditedAgain.of(other.levels(), one.levels()));
    }

    /**
     * What was handed in, with what came back for it.
     *
     * @param again beside the audit before it; null for a first one
     * @param letter null until it is sent, and for whoever may not read it
     * @param answered whether the reader may read what came back
     */
    public record Opened(
            Submission one,
            @Nullable AuditedAgain again,
            @Nullable Letter letter,
            List<Support.Offer> offers,
            boolean answered) {
        public Opened {
            offers = List.copyOf(offers);
        }
    }

    /** Five statements. */
    @Transactional(readOnly = true)
    public Opened open(AreaId area, SubmissionId id) {
        Centre.mustBePartner();
        List<Submission> beside = store.beside(area, id);
        Submission one =
                beside.stream().filter(each -> each.id().equals(id)).findFirst().orElseThrow(NotFound::new);
        boolean answered = centre.works() || handedIn(one);
        return new Opened(
                one,
                again(one, beside.stream().filter(each -> !each.replaced()).toList())
                        .orElse(null),
                answered ? support.letter(area, id).orElse(null) : null,
                answered ? support.offers(area, id) : List.of(),
                answered);
    }

    /** The centre has read it. */
    @Transactional
    public void read(AreaId area, SubmissionId id) {
        centre.mustWork();
        byId(area, id);
        store.read(area, id, LocalDate.now(clock), centre.writesAs(area));
    }

    public boolean mayWork() {
        return centre.works();
    }

    /** Whether the reader handed it in. */
    public boolean handedIn(Submission one) {
        return one.seat() != null && Principals.current().holds(one.seat());
    }
}
