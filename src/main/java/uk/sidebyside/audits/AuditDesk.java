package uk.sidebyside.audits;

import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import uk.sidebyside.access.NotFound;
import uk.sidebyside.access.PassedOn;
import uk.sidebyside.access.Person;
import uk.sidebyside.access.Principal;
import uk.sidebyside.access.Principals;
import uk.sidebyside.access.Role;
import uk.sidebyside.access.Seat;
import uk.sidebyside.access.Seats;
import uk.sidebyside.shared.AreaId;

/** Who reads audits, who begins one, and who judges in it. The policies of the tables decide the same once more. */
@Component
class AuditDesk {
    /** The roles that judge: who runs services or looks after plans, auditors, and families with a post. */
    static final Set<Role> JUDGE = Set.of(
            Role.AUDITOR,
            Role.COORDINATOR,
            Role.WORKSTREAM_LEAD,
            Role.ACTION_OWNER,
            Role.CASE_OFFICER,
            Role.PRACTITIONER,
            Role.FAMILY_SEAT);

    private final AuditorStore auditors;
    private final Seats seats;

    AuditDesk(AuditorStore auditors, Seats seats) {
        this.auditors = auditors;
        this.seats = seats;
    }

    /** Whether the principal may begin audits, and is not there only to inspect. */
    static boolean begins() {
        Principal principal = Principals.current();
        return principal.signedIn()
                && !principal.has(Role.INSPECTOR)
                && JUDGE.stream().anyMatch(principal::has);
    }

    static void mustBegin() {
        if (!begins()) {
            throw new NotFound();
        }
    }

    /** How the principal stands to an audit. Everything that asks who judges in it asks this. */
    Standing standing(AreaId area, AuditId audit) {
        return begins() ? auditors.standing(area, audit, Principals.current()) : Standing.NONE;
    }

    /** The same by the auditors of one that has no turn. */
    static Standing standing(List<Auditor> auditors) {
        return begins()
                        && auditors.stream().anyMatch(one -> one.person()
                                .equals(Principals.current().person()))
                ? new Standing(true, null)
                : Standing.NONE;
    }

    /** Whether the principal is one of the auditors of an audit, and its turn is theirs where it has one. */
    boolean judges(AreaId area, AuditId audit) {
        return standing(area, audit).judges();
    }

    /** @throws PassedOn for whoever judged in it until its turn was passed on */
    void mustJudge(AreaId area, AuditId audit) {
        Standing standing = standing(area, audit);
        mustHaveTurn(audit, standing);
        if (!standing.judges()) {
            throw new NotFound();
        }
    }

    static void mustHaveTurn(AuditId audit, Standing standing) {
        Standing.Now now = standing.now();
        if (now != null) {
            throw new PassedOn(now.words(), "/audits/" + audit.value());
        }
    }

    /**
     * How the current principal is written down.
     *
     * @param post the first of their posts by title, with its organisation
     * @param family whether one of their posts speaks for families
     */
    record Writer(String name, String post, boolean family) {}

    Writer writer(AreaId area) {
        Principal principal = Principals.current();
        List<Seat> own = seats.ofCurrent(area);
        String post = own.stream()
                .map(Seat::titleAndOrganisation)
                .sorted()
                .findFirst()
                .orElse("");
        boolean family =
                principal.has(Role.FAMILY_SEAT) || own.stream().anyMatch(seat -> seat.kind() == Seat.Kind.FAMILY);
        String name = seats.person(principal.person()).map(Person::name).orElse("Somebody");
        return new Writer(name, post, family);
    }
}
