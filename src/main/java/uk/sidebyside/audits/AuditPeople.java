package uk.sidebyside.audits;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.sidebyside.access.NotFound;
import uk.sidebyside.access.Principal;
import uk.sidebyside.access.Principals;
import uk.sidebyside.access.Role;
import uk.sidebyside.access.Seat;
import uk.sidebyside.access.SeatId;
import uk.sidebyside.access.Seats;
import uk.sidebyside.shared.AreaId;
import uk.sidebyside.shared.Finding;
import uk.sidebyside.shared.Saving;

/** Who judges in an audit: one or several, each by name and post (R104). */
@Service
public class AuditPeople {
    private final AuditStore audits;
    private final AuditorStore store;
    private final OpinionStore opinions;
    private final AuditDesk desk;
    private final Seats seats;
    private final Clock clock;

    AuditPeople(
            AuditStore audits, AuditorStore store, OpinionStore opinions, AuditDesk desk, Seats seats, Clock clock) {
        this.audits = audits;
        this.store = store;
        this.opinions = opinions;
        this.desk = desk;
        this.seats = seats;
        this.clock = clock;
    }

    /** Whether whoever holds a post of this role may judge in an audit. */
    public static boolean mayJudge(Role role) {
        return AuditDesk.JUDGE.contains(role);
    }

    /** In the order in which they joined. */
    @Transactional(readOnly = true)
    public List<Auditor> of(AreaId area, AuditId audit) {
        return store.of(area, audit);
    }

    /** The audits in which the principal judges. */
    @Transactional(readOnly = true)
    public List<AuditId> mine(AreaId area) {
        Principal principal = Principals.current();
        return principal.signedIn() ? store.of(area, principal) : List.of();
    }

    /**
     * Asks whoever holds a post to judge too. Somebody who has said what they think of a level does not judge it as well.
     *
     * @throws NotFound for whoever does not judge in it, and for an audit that is blind: one person alone judges in that
     */
    @Transactional
    public Saving<AuditId> add(AreaId area, AuditId audit, @Nullable SeatId post) {
        desk.mustJudge(area, audit);
        if (audits.find(area, audit).orElseThrow(NotFound::new).blind()) {
            throw new NotFound();
        }
        Seat seat = seats.seat(area, post);
        Seat.Holder holder = seat == null ? null : seat.holder();
        if (seat == null || holder == null || !mayJudge(seat.role())) {
            return Saving.refused(List.of(Finding.of("post", "auditor.needs.post", "REQUIREMENTS R104")));
        }
        if (opinions.said(area, audit, holder.person())) {
            return Saving.refused(List.of(Finding.of("post", "auditor.has.said", "REQUIREMENTS R114")));
        }
        store.insert(
                area,
                audit,
                new Auditor(holder.person(), holder.name(), seat.titleAndOrganisation(), LocalDate.now(clock)));
        return Saving.saved(audit);
    }
}
