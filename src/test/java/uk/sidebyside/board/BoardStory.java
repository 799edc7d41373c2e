package uk.sidebyside.board;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.context.ApplicationContext;
import uk.sidebyside.access.OrganisationId;
import uk.sidebyside.access.Organisations;
import uk.sidebyside.access.PersonId;
import uk.sidebyside.access.Principal;
import uk.sidebyside.access.Role;
import uk.sidebyside.access.Seat;
import uk.sidebyside.access.SeatId;
import uk.sidebyside.access.Seats;
import uk.sidebyside.plan.PlanStory;
import uk.sidebyside.plan.Progress;
import uk.sidebyside.shared.AreaId;
import uk.sidebyside.testing.StoryClock;

/**
 * The board of Testwick above {@link PlanStory}'s plan: it meets on 30 June 2026 and before that on 28 May. Ruth chairs,
 * Farah and a vacant seat speak for families, Simon scrutinises, Ada administers, the independent scrutineer's seat is
 * vacant. Nadia's line 1.1(A) is delayed; Colm's 1.1(B) is on track.
 */
public final class BoardStory {
    public static final LocalDate MEETS = LocalDate.of(2026, 6, 30);
    public static final LocalDate MET = LocalDate.of(2026, 5, 28);

    public final PlanStory plan;
    public final AreaId area;
    public final BodyId board;
    public final BodyId scrutiny;
    public final BodyId executive;
    public final MeetingId meeting;
    public final MeetingId earlier;
    public final SeatId familySeat;
    public final SeatId vacantFamilySeat;
    public final SeatId scrutinySeat;
    public final Principal farah;
    public final Principal simon;
    public final Principal ada;
    public final Principal bilal;
    public final StoryClock clock;

    private final ApplicationContext program;
    private final OrganisationId forum;

    public static BoardStory tell(ApplicationContext program) {
        return new BoardStory(program);
    }

    private BoardStory(ApplicationContext program) {
        this.program = program;
        plan = PlanStory.tell(program);
        area = plan.area.id();
        clock = program.getBean(StoryClock.class);
        forum = plan.asOperator(() -> program.getBean(Organisations.class)
                .add(
                        area,
                        new Organisations.AddOrganisation(
                                "Testwick Parent Carer Forum", "the forum", "parents-and-carers", false)));
        familySeat = seat("Parent representative", Seat.Kind.FAMILY, Role.FAMILY_SEAT);
        vacantFamilySeat = seat("Young people's representative", Seat.Kind.FAMILY, Role.FAMILY_SEAT);
        scrutinySeat = seat("Chair of the scrutiny committee", Seat.Kind.SCRUTINY, Role.SCRUTINEER);
        SeatId independent = seat("Independent Scrutineer", Seat.Kind.SCRUTINY, Role.SCRUTINEER);
        SeatId administrator = seat("Partnership officer", Seat.Kind.ADMINISTRATION, Role.ADMINISTRATOR);
        SeatId member = seat("Head teacher member", Seat.Kind.BOARD, Role.BOARD_MEMBER);
        farah = holder("Farah Example", familySeat, Role.FAMILY_SEAT);
        simon = holder("Simon Example", scrutinySeat, Role.SCRUTINEER);
        ada = holder("Ada Example", administrator, Role.ADMINISTRATOR);
        bilal = holder("Bilal Example", member, Role.BOARD_MEMBER);

        Bodies bodies = program.getBean(Bodies.class);
        board = open(bodies, "SEND Improvement Board", Body.Kind.BOARD, true);
        scrutiny = open(bodies, "Children's Scrutiny Committee", Body.Kind.SCRUTINY, false);
        executive = open(bodies, "Council Executive", Body.Kind.EXECUTIVE, false);
        plan.as(ada, () -> {
            SeatId chair = plan.ruth.seats().keySet().iterator().next();
            bodies.givePlace(area, board, chair, Body.PlaceKind.CHAIR, PlanStory.BEGINS);
            bodies.givePlace(area, board, member, Body.PlaceKind.MEMBER, PlanStory.BEGINS);
            bodies.givePlace(area, board, familySeat, Body.PlaceKind.FAMILY, PlanStory.BEGINS);
            bodies.givePlace(area, board, vacantFamilySeat, Body.PlaceKind.FAMILY, PlanStory.BEGINS);
            bodies.givePlace(area, board, independent, Body.PlaceKind.SCRUTINY, PlanStory.BEGINS);
            bodies.leadJointly(area, board, forum, PlanStory.BEGINS);
            bodies.reportTo(area, board, executive, "assurance report", "monthly", PlanStory.BEGINS);
            bodies.reportTo(area, board, scrutiny, "progress report", "quarterly", PlanStory.BEGINS);
            return board;
        });
        earlier = meeting(MET);
        meeting = meeting(MEETS);
    }

    /** Nadia's line is late and says why; Colm's is on track. */
    public void progressIsReported() {
        clock.set(LocalDate.of(2026, 6, 5));
        Progress progress = program.getBean(Progress.class);
        plan.as(plan.nadia, () -> progress.record(
                        area,
                        Progress.Report.of(
                                        plan.lineA,
                                        UUID.randomUUID(),
                                        "started-but-delayed",
                                        LocalDate.of(2026, 6, 5),
                                        "The first meeting was held.")
                                .with(new Progress.Late(
                                        "Two posts are vacant.",
                                        "Families wait a month longer.",
                                        "An interim lead starts on 15 June.",
                                        LocalDate.of(2027, 1, 31))))
                .orThrow());
        plan.as(plan.colm, () -> progress.record(
                        area,
                        Progress.Report.of(
                                plan.lineB,
                                UUID.randomUUID(),
                                "progressing-and-on-track",
                                LocalDate.of(2026, 6, 5),
                                "Six schools have joined."))
                .orThrow());
    }

    /** What an author adds to a pack: no more than it needs. */
    public static Pack.Text words(String recommendation, String summary) {
        return new Pack.Text(
                "assurance",
                "",
                recommendation,
                summary,
                "",
                "",
                "Families who don't speak English may miss the news. It is read out at the forum.",
                "");
    }

    public <T> T as(Principal principal, Supplier<T> work) {
        return plan.as(principal, work);
    }

    public String host() {
        return plan.host();
    }

    private BodyId open(Bodies bodies, String name, Body.Kind kind, boolean holdsThePlan) {
        return as(
                ada,
                () -> bodies.open(
                        area, new Bodies.OpenBody(name, kind, "What it is for.", holdsThePlan, PlanStory.BEGINS)));
    }

    private MeetingId meeting(LocalDate on) {
        return as(ada, () -> program.getBean(Meetings.class)
                .plan(
                        area,
                        new Meetings.PlanMeeting(
                                UUID.randomUUID(),
                                board,
                                on,
                                LocalTime.of(10, 0),
                                LocalTime.of(12, 0),
                                "Room 1",
                                List.of(new Meeting.Item("How the plan stands", Meeting.Purpose.ASSURANCE, 40)))));
    }

    private SeatId seat(String title, Seat.Kind kind, Role role) {
        return plan.asOperator(() -> program.getBean(Seats.class)
                .open(area, new Seats.OpenSeat(title, forum, kind, role, LocalDate.of(2026, 1, 1), null)));
    }

    private Principal holder(String name, SeatId seat, Role role) {
        Seats seats = program.getBean(Seats.class);
        PersonId person = plan.asOperator(() -> {
            PersonId id = seats.addPerson(area, name, name.substring(0, 1), null);
            seats.fill(area, seat, id, LocalDate.of(2026, 1, 1));
            return id;
        });
        return Principal.account(person, area, Map.of(seat, role));
    }
}
