package uk.sidebyside.home;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.sidebyside.access.Area;
import uk.sidebyside.access.Areas;
import uk.sidebyside.access.NotFound;
import uk.sidebyside.access.OrganisationId;
import uk.sidebyside.access.Organisations;
import uk.sidebyside.access.Organisations.AddOrganisation;
import uk.sidebyside.access.PersonId;
import uk.sidebyside.access.Role;
import uk.sidebyside.access.Seat;
import uk.sidebyside.access.SeatId;
import uk.sidebyside.access.Seats;
import uk.sidebyside.access.signin.SignInLinks;
import uk.sidebyside.board.Bodies;
import uk.sidebyside.board.Body;
import uk.sidebyside.plan.PlanEditing;
import uk.sidebyside.plan.ProgressKeys;
import uk.sidebyside.shared.AreaId;

/**
 * Sets up the first area of an empty installation, all or nothing: its name and word, those who answer for it, its
 * boards, its first plan as a draft, and an administrator, who then chooses how to sign in.
 */
@Service
public class FirstRun {
    private static final String PROGRESS_KEY = "york-six";
    private static final int LATER_CONFIRMATIONS = 2;

    private final Areas areas;
    private final Organisations organisations;
    private final Seats seats;
    private final SignInLinks links;
    private final Bodies bodies;
    private final Plan plan;
    private final Clock clock;

    FirstRun(
            Areas areas,
            Organisations organisations,
            Seats seats,
            SignInLinks links,
            Bodies bodies,
            PlanEditing plans,
            ProgressKeys keys,
            Clock clock) {
        this.areas = areas;
        this.organisations = organisations;
        this.seats = seats;
        this.links = links;
        this.bodies = bodies;
        this.plan = new Plan(plans, keys);
        this.clock = clock;
    }

    /**
     * @param parentCarerForum null where there is none yet
     * @param boards the first holds the plan to account
     */
    public record SetUp(
            String slug,
            String name,
            String partnershipWord,
            Area.Help help,
            String council,
            String nhsCommissioner,
            @Nullable String parentCarerForum,
            List<String> boards,
            FirstPlan firstPlan,
            String administratorName,
            String administratorEmail) {}

    /** @param kind the code of a kind of plan */
    public record FirstPlan(String kind, String title, LocalDate startOn, LocalDate endOn) {}

    /** Whether there is anything to set up. */
    @Transactional(readOnly = true)
    public boolean needed() {
        return areas.all().isEmpty();
    }

    /**
     * @return the token of a link by which the administrator chooses a password and a second factor
     * @throws NotFound where an area is there already
     */
    @Transactional
    public String setUp(SetUp command) {
        if (!needed()) {
            throw new NotFound();
        }
        LocalDate today = LocalDate.now(clock);
        AreaId area = areas.open(new Areas.OpenArea(
                        command.slug(), command.name(), command.partnershipWord(), command.help(), Set.of()))
                .id();
        OrganisationId council = add(area, command.council(), "council", true);
        OrganisationId nhs = add(area, command.nhsCommissioner(), "health", true);
        if (command.parentCarerForum() != null) {
            add(area, command.parentCarerForum(), "parents-and-carers", false);
        }
        openBoards(area, command.boards(), Set.of(council, nhs), today);
        plan.begin(area, command.firstPlan(), Set.of(council, nhs));
        return links.inviteFirst(area, administrator(area, command, council, today));
    }

    private OrganisationId add(AreaId area, String name, String kind, boolean accountable) {
        String shortName = name.length() <= 40 ? name : name.substring(0, 40);
        return organisations.add(area, new AddOrganisation(name, shortName, kind, accountable));
    }

    private void openBoards(AreaId area, List<String> names, Set<OrganisationId> leaders, LocalDate today) {
        for (int i = 0; i < names.size(); i++) {
            var body = bodies.open(area, new Bodies.OpenBody(names.get(i), Body.Kind.BOARD, "", i == 0, today));
            if (i == 0) {
                leaders.forEach(leader -> bodies.leadJointly(area, body, leader, today));
            }
        }
    }

    private PersonId administrator(AreaId area, SetUp command, OrganisationId council, LocalDate today) {
        PersonId person = seats.addPerson(area, command.administratorName(), "", command.administratorEmail());
        SeatId seat = seats.open(
                area,
                new Seats.OpenSeat(
                        "Administrator of Side by Side",
                        council,
                        Seat.Kind.ADMINISTRATION,
                        Role.ADMINISTRATOR,
                        today,
                        null));
        seats.fill(area, seat, person, today);
        return person;
    }

    /** The first plan: a draft on York's six states, which the administrator fills or imports. */
    private record Plan(PlanEditing plans, ProgressKeys keys) {
        void begin(AreaId area, FirstPlan first, Set<OrganisationId> accountable) {
            plans.create(
                            area,
                            new PlanEditing.CreatePlan(
                                    "first-plan",
                                    first.kind(),
                                    first.title(),
                                    "",
                                    keys.loadShipped(area, PROGRESS_KEY),
                                    first.startOn(),
                                    first.endOn(),
                                    null,
                                    accountable,
                                    accountable,
                                    List.of(),
                                    LATER_CONFIRMATIONS))
                    .orThrow();
        }
    }
}
