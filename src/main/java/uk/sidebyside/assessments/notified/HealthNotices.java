package uk.sidebyside.assessments.notified;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.sidebyside.access.NotFound;
import uk.sidebyside.access.Organisation;
import uk.sidebyside.access.OrganisationId;
import uk.sidebyside.access.Organisations;
import uk.sidebyside.access.Principal;
import uk.sidebyside.access.Principals;
import uk.sidebyside.access.Role;
import uk.sidebyside.access.Seat;
import uk.sidebyside.access.SeatId;
import uk.sidebyside.access.Seats;
import uk.sidebyside.assessments.notified.rules.NoticeRules;
import uk.sidebyside.assessments.notified.rules.WrittenNotice;
import uk.sidebyside.shared.AreaId;
import uk.sidebyside.shared.Finding;
import uk.sidebyside.shared.Ids;
import uk.sidebyside.shared.Saving;

/** Notices under section 23, for whoever holds a post of a health body: written down, kept, and sent once the parents have heard. */
@Service
public class HealthNotices {
    private static final String HEALTH = "health";

    private final HealthNoticeStore store;
    private final HealthNoticeFacts facts;
    private final Organisations organisations;
    private final Seats seats;
    private final Clock clock;

    HealthNotices(
            HealthNoticeStore store, HealthNoticeFacts facts, Organisations organisations, Seats seats, Clock clock) {
        this.store = store;
        this.facts = facts;
        this.organisations = organisations;
        this.seats = seats;
        this.clock = clock;
    }

    /** Whether the reader holds a post from which a health body tells the council. */
    @Transactional(readOnly = true)
    public boolean mayWrite(AreaId area) {
        return ownSeat(area).isPresent();
    }

    /** The post that speaks for a health body; the first of several by its title. */
    private Optional<Seat> ownSeat(AreaId area) {
        Principal by = Principals.current();
        if (!by.signedIn() || !by.has(Role.PRACTITIONER)) {
            return Optional.empty();
        }
        List<OrganisationId> health = organisations.inArea(area).stream()
                .filter(one -> one.kind().equals(HEALTH))
                .map(Organisation::id)
                .toList();
        Map<SeatId, Seat> all = seats.byId(area);
        return by.seats().entrySet().stream()
                .filter(held -> held.getValue() == Role.PRACTITIONER && all.containsKey(held.getKey()))
                .map(held -> all.get(held.getKey()))
                .filter(seat -> health.contains(seat.organisation()))
                .min(Comparator.comparing(Seat::title));
    }

    private Seat mustWrite(AreaId area) {
        return ownSeat(area).orElseThrow(NotFound::new);
    }

    /**
     * Writes a notice down; the same submission is stored once.
     *
     * @param send whether it goes to the council at once
     */
    @Transactional
    public Saving<HealthNoticeId> write(AreaId area, UUID submission, WrittenNotice words, boolean send) {
        Seat seat = mustWrite(area);
        LocalDate today = LocalDate.now(clock);
        List<Finding> findings = check(words, send, today);
        OrganisationId body = seat.organisation();
        if (!findings.isEmpty() || body == null) {
            return Saving.refused(findings);
        }
        var notice = new HealthNotice(
                new HealthNoticeId(Ids.next(clock)),
                seat.id(),
                body,
                seat.titleAndOrganisation(),
                words,
                send ? today : null,
                null,
                "",
                "",
                null,
                null,
                UUID.randomUUID(),
                1);
        if (store.insert(area, submission, notice)) {
            facts.changed(area, null, notice);
            return Saving.saved(notice.id());
        }
        return Saving.saved(store.ofSubmission(area, submission).orElseThrow(NotFound::new));
    }

    private static List<Finding> check(WrittenNotice words, boolean send, LocalDate today) {
        return send ? NoticeRules.toSend(words, today) : NoticeRules.toKeep(words, today);
    }

    /** Changes one that the council does not have yet, and sends it where that is asked. What was sent stays as it was sent. */
    @Transactional
    public Saving<HealthNoticeId> rewrite(
            AreaId area, HealthNoticeId id, int version, WrittenNotice words, boolean send) {
        HealthNotice before = own(area, id);
        LocalDate today = LocalDate.now(clock);
        if (before.sent()) {
            return send && before.words().equals(tidy(words))
                    ? Saving.saved(id)
                    : Saving.refused(List.of(NoticeRules.sentAlready()));
        }
        List<Finding> findings = check(words, send, today);
        if (!findings.isEmpty()) {
            return Saving.refused(findings);
        }
        if (before.version() != version) {
            return before.words().equals(tidy(words)) && !send
                    ? Saving.saved(id)
                    : new Saving.Stale<>(Map.of("why", before.words().why()), before.version());
        }
        HealthNotice after = before.with(words, send ? today : null);
        if (!store.rewrite(area, after)) {
            HealthNotice now = own(area, id);
            return new Saving.Stale<>(Map.of("why", now.words().why()), now.version());
        }
        facts.changed(area, before, after);
        return Saving.saved(id);
    }

    /** As it is stored. */
    private static WrittenNotice tidy(WrittenNotice words) {
        return new WrittenNotice(
                words.forename().strip(),
                words.surname().strip(),
                words.bornOn(),
                words.reach().strip(),
                words.formedOn(),
                words.belief(),
                words.why().strip(),
                words.toldOn(),
                words.talk(),
                words.helper(),
                words.voluntary().strip());
    }

    /** Throws away what was never sent, such as one that was written by mistake; it is counted no more. */
    @Transactional
    public void drop(AreaId area, HealthNoticeId id) {
        HealthNotice before = own(area, id);
        if (before.sent()) {
            throw new NotFound();
        }
        store.delete(area, id);
        facts.changed(area, before, null);
    }

    /** @throws NotFound for one that is not there or that another post wrote */
    @Transactional(readOnly = true)
    public HealthNotice own(AreaId area, HealthNoticeId id) {
        HealthNotice notice = store.find(area, id).orElseThrow(NotFound::new);
        if (!writes(notice)) {
            throw new NotFound();
        }
        return notice;
    }

    static boolean writes(HealthNotice notice) {
        Principal by = Principals.current();
        return by.signedIn() && by.holds(notice.writer());
    }

    /** Those that the reader's posts wrote, the newest first. */
    @Transactional(readOnly = true)
    public List<HealthNotice> mine(AreaId area) {
        return store.by(area, Principals.current().seats().keySet());
    }

    /** What the reader's own posts told the council about the child of a case: it stands above the advice that they write later. */
    @Transactional(readOnly = true)
    public List<HealthNotice> mineOfCase(AreaId area, UUID caseId) {
        return store.ofCase(area, caseId).stream().filter(HealthNotices::writes).toList();
    }
}
