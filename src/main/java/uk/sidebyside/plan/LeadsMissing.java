package uk.sidebyside.plan;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.sidebyside.access.NotFound;
import uk.sidebyside.access.Principal;
import uk.sidebyside.access.Role;
import uk.sidebyside.access.SeatId;
import uk.sidebyside.access.Seats;
import uk.sidebyside.notices.WaitingWork;
import uk.sidebyside.shared.AreaId;

/** The lines with a post that nobody holds since somebody left: for those who can fill a post or give the line another one. */
@Service
public class LeadsMissing implements WaitingWork {
    private final Plans plans;
    private final Seats seats;
    private final Clock clock;

    LeadsMissing(Plans plans, Seats seats, Clock clock) {
        this.plans = plans;
        this.seats = seats;
        this.clock = clock;
    }

    /** Of the plan in force, in its order. */
    @Transactional(readOnly = true)
    public List<WithoutLead> inPlan(AreaId area) {
        List<Line> lines = lines(area);
        List<Seats.Holding> holdings = lines.isEmpty() ? List.of() : seats.holdings(area);
        return lines.stream()
                .map(line -> new WithoutLead(
                        line,
                        line.leads().stream()
                                .filter(Lead::vacant)
                                .map(lead -> gap(lead, holdings))
                                .toList()))
                .toList();
    }

    private List<Line> lines(AreaId area) {
        if (!mayMend(area)) {
            throw new NotFound();
        }
        return plans.inForce(area).filter(tree -> !tree.head().historic()).stream()
                .flatMap(PlanTree::lines)
                .filter(Line::withoutLead)
                .toList();
    }

    private static boolean mayMend(AreaId area) {
        Principal principal = uk.sidebyside.access.Principals.current();
        return area.equals(principal.area()) && principal.hasAny(Role.WORKSTREAM_LEAD, Role.ADMINISTRATOR);
    }

    private WithoutLead.Gap gap(Lead lead, List<Seats.Holding> holdings) {
        Optional<Seats.Holding> last = lastOf(lead.seat(), holdings);
        return new WithoutLead.Gap(
                lead.seat(),
                lead.post(),
                last.map(Seats.Holding::name).orElse(null),
                last.map(Seats.Holding::toOn).orElse(null));
    }

    /** The newest comes first; who has not begun yet has not left. */
    private Optional<Seats.Holding> lastOf(SeatId seat, List<Seats.Holding> holdings) {
        LocalDate today = LocalDate.now(clock);
        return holdings.stream()
                .filter(held -> held.seat().equals(seat) && !held.fromOn().isAfter(today))
                .findFirst();
    }

    @Override
    @Transactional(readOnly = true)
    public List<Item> waitingFor(Principal principal, LocalDate today) {
        if (!mayMend(principal.inArea())) {
            return List.of();
        }
        int many = lines(principal.inArea()).size();
        return many == 0
                ? List.of()
                : List.of(new Item(
                        many == 1 ? "1 action has a vacant post" : many + " actions have a vacant post",
                        "Somebody has left, or nobody was appointed.",
                        "/plan/without-lead",
                        null));
    }
}
