package uk.sidebyside.board;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.sidebyside.access.NotFound;
import uk.sidebyside.access.Organisation;
import uk.sidebyside.access.OrganisationId;
import uk.sidebyside.access.Organisations;
import uk.sidebyside.access.Seat;
import uk.sidebyside.access.SeatId;
import uk.sidebyside.access.Seats;
import uk.sidebyside.board.rules.PlaceOfFamilies;
import uk.sidebyside.board.rules.ReportsDue;
import uk.sidebyside.shared.AreaId;
import uk.sidebyside.shared.Ids;

/** The bodies that hold the plan to account, who sits on them, and who reports to whom. An administrator sets them up. */
@Service
public class Bodies {
    private static final LocalDate AT_ANY_TIME = LocalDate.of(9999, 12, 31);

    private final BodyStore store;
    private final Seats seats;
    private final Organisations organisations;
    private final Posts posts;
    private final Clock clock;

    Bodies(BodyStore store, Seats seats, Organisations organisations, Posts posts, Clock clock) {
        this.store = store;
        this.seats = seats;
        this.organisations = organisations;
        this.posts = posts;
        this.clock = clock;
    }

    /** @param holdsThePlan one body of an area is the one that leads report to */
    public record OpenBody(String name, Body.Kind kind, String purpose, boolean holdsThePlan, LocalDate fromOn) {}

    @Transactional
    public BodyId open(AreaId area, OpenBody command) {
        posts.onlyAdministrators();
        var id = new BodyId(Ids.next(clock));
        store.insert(area, id, command);
        return id;
    }

    /** Records that an organisation leads a body together with others. */
    @Transactional
    public void leadJointly(AreaId area, BodyId body, OrganisationId organisation, LocalDate fromOn) {
        posts.onlyAdministrators();
        if (organisations.inArea(area).stream().noneMatch(each -> each.id().equals(organisation))) {
            throw new NotFound();
        }
        store.insertLeader(area, body, organisation, fromOn);
    }

    /**
     * Gives a seat a place in a body.
     *
     * @throws org.springframework.dao.DataIntegrityViolationException where the seat has one then, or where somebody else
     *     is in the chair
     * @throws IllegalArgumentException for a place of family voice whose seat is no family seat
     */
    @Transactional
    public void givePlace(AreaId area, BodyId body, SeatId seat, Body.PlaceKind kind, LocalDate fromOn) {
        posts.onlyAdministrators();
        Seat placed = seats.seat(area, seat);
        if (placed == null) {
            throw new NotFound();
        }
        if (!PlaceOfFamilies.fits(kind == Body.PlaceKind.FAMILY, placed.role())) {
            throw new IllegalArgumentException("The family voice is for family seats");
        }
        store.insertPlace(area, Ids.next(clock), body, seat, kind, fromOn);
    }

    /**
     * Ends a seat's place in a body.
     *
     * @throws org.springframework.dao.DataIntegrityViolationException where the place begins after its last day
     */
    @Transactional
    public void endPlace(AreaId area, BodyId body, SeatId seat, LocalDate lastDay) {
        posts.onlyAdministrators();
        store.endPlace(area, body, seat, lastDay);
    }

    @Transactional
    public void reportTo(AreaId area, BodyId from, BodyId to, String what, String howOften, LocalDate fromOn) {
        posts.onlyAdministrators();
        store.insertLine(area, Ids.next(clock), from, to, what, howOften, fromOn);
    }

    /** Sets on which working day of the next month a month's assurance reports are due. */
    @Transactional
    public void setReportsDue(AreaId area, ReportsDue due) {
        posts.onlyAdministrators();
        store.saveReportsDue(area, due);
    }

    @Transactional(readOnly = true)
    public ReportsDue reportsDue(AreaId area) {
        return store.reportsDue(area);
    }

    /** Everything today: bodies with their places, and the lines of reporting. */
    @Transactional(readOnly = true)
    public Governance governance(AreaId area) {
        LocalDate today = LocalDate.now(clock);
        return between(area, today, today);
    }

    /** What stands today and what begins later, for whoever sets it up. */
    @Transactional(readOnly = true)
    public Governance setUp(AreaId area) {
        posts.onlyAdministrators();
        return between(area, LocalDate.now(clock), AT_ANY_TIME);
    }

    private Governance between(AreaId area, LocalDate day, LocalDate until) {
        Map<SeatId, Seat> bySeat = seats.byId(area);
        List<Organisation> partners = organisations.inArea(area);
        Map<BodyId, List<Body.Place>> places = store.places(area, bySeat, day, until);
        Map<BodyId, List<Body.Leader>> leaders = new HashMap<>();
        store.leaders(area, day, until).forEach((body, those) -> leaders.put(body, named(those, partners, day)));
        List<Body> bodies = store.bodies(area, day, until).stream()
                .map(body -> filled(body, leaders.get(body.id()), places.get(body.id())))
                .toList();
        return new Governance(bodies, store.lines(area, day, until));
    }

    /** Where one organisation has taken over from another, it leads in its place. */
    private static List<Body.Leader> named(List<OrganisationId> leaders, List<Organisation> partners, LocalDate day) {
        Map<OrganisationId, String> names = new HashMap<>();
        partners.forEach(partner -> names.put(partner.id(), partner.name()));
        return Organisation.standingOn(leaders, partners, day).stream()
                .map(one -> new Body.Leader(one, names.getOrDefault(one, "")))
                .toList();
    }

    private static Body filled(Body body, @Nullable List<Body.Leader> leaders, @Nullable List<Body.Place> places) {
        return new Body(
                body.id(),
                body.name(),
                body.kind(),
                body.purpose(),
                body.holdsThePlan(),
                body.fromOn(),
                body.toOn(),
                leaders == null ? List.of() : leaders,
                places == null ? List.of() : places);
    }
}
