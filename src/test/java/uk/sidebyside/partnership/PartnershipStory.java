package uk.sidebyside.partnership;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import uk.sidebyside.access.LocalServices;
import uk.sidebyside.access.PersonId;
import uk.sidebyside.access.Principal;
import uk.sidebyside.access.Principals;
import uk.sidebyside.access.Role;
import uk.sidebyside.access.Seat;
import uk.sidebyside.access.SeatId;
import uk.sidebyside.access.Seats;
import uk.sidebyside.access.Sector;
import uk.sidebyside.access.ServiceId;
import uk.sidebyside.partnership.rules.Channel;
import uk.sidebyside.partnership.rules.Level;
import uk.sidebyside.partnership.rules.PieceKind;
import uk.sidebyside.partnership.rules.PlaceCode;
import uk.sidebyside.partnership.rules.Side;
import uk.sidebyside.partnership.rules.Way;
import uk.sidebyside.plan.PlanStory;
import uk.sidebyside.shared.AgeBand;
import uk.sidebyside.shared.AreaId;
import uk.sidebyside.testing.StoryClock;

/**
 * A partnership with a coordinator, Cora, and one service with a piece on it. Petra and Paul, two parents, come by links of
 * their own.
 */
public final class PartnershipStory {
    public final PlanStory plan;
    public final AreaId area;
    public final StoryClock clock;
    public final Principal cora;
    public final SeatId corasSeat;
    public final ServiceId service;
    public final PieceId piece;
    public final Pieces pieces;
    public final PieceEndings endings;
    public final PieceSteps steps;
    public final PiecePlans plans;
    public final PieceTalks talks;
    public final PieceSessions sessions;
    public final Participants participants;
    public final Agreements agreements;
    public final Checks checks;
    public final TellBacks tellBacks;
    public final PartnershipServices services;

    private final UUID petrasForm = UUID.randomUUID();
    private final UUID paulsForm = UUID.randomUUID();
    public final PlaceCode petrasCode = PlaceCode.from(petrasForm);
    public final PlaceCode paulsCode = PlaceCode.from(paulsForm);
    public final Principal petra;
    public final Principal paul;
    public ParticipantId petrasPart;
    public ParticipantId paulsPart;

    public static PartnershipStory tell(ApplicationContext program) {
        return within(program, PlanStory.tell(program));
    }

    /** In an area whose plan is told already. */
    public static PartnershipStory within(ApplicationContext program, PlanStory plan) {
        return new PartnershipStory(program, plan);
    }

    private PartnershipStory(ApplicationContext program, PlanStory plan) {
        this.plan = plan;
        area = plan.area.id();
        clock = program.getBean(StoryClock.class);
        pieces = program.getBean(Pieces.class);
        endings = program.getBean(PieceEndings.class);
        steps = program.getBean(PieceSteps.class);
        plans = program.getBean(PiecePlans.class);
        talks = program.getBean(PieceTalks.class);
        sessions = program.getBean(PieceSessions.class);
        participants = program.getBean(Participants.class);
        agreements = program.getBean(Agreements.class);
        checks = program.getBean(Checks.class);
        tellBacks = program.getBean(TellBacks.class);
        services = program.getBean(PartnershipServices.class);
        Seats seats = program.getBean(Seats.class);
        corasSeat = plan.asOperator(() -> seats.open(
                area,
                new Seats.OpenSeat(
                        "Joint Partnership Coordinator",
                        null,
                        Seat.Kind.OPERATIONAL,
                        Role.COORDINATOR,
                        LocalDate.of(2026, 1, 1),
                        null)));
        PersonId person = plan.asOperator(() -> {
            PersonId id = seats.addPerson(area, "Cora Example", "C", null);
            seats.fill(area, corasSeat, id, LocalDate.of(2026, 1, 1));
            return id;
        });
        cora = Principal.account(person, area, Map.of(corasSeat, Role.COORDINATOR));
        service = plan.asOperator(() -> program.getBean(LocalServices.class)
                .add(
                        area,
                        new ServiceId(UUID.randomUUID()),
                        new LocalServices.Entry("Short breaks", Sector.CARE, null, LocalDate.of(2026, 1, 1), null))
                .orThrow());
        piece = as(cora, () -> pieces.begin(area, new Pieces.Begin(Level.STRATEGIC, service, null, words("A leaflet")))
                .orThrow());
        petra = Participants.holder(area, petrasCode);
        paul = Participants.holder(area, paulsCode);
    }

    public Pieces.Words words(String title) {
        return words(title, corasSeat);
    }

    public Pieces.Words words(String title, @Nullable SeatId lead) {
        return new Pieces.Words(
                title,
                PieceKind.INFORMATION,
                lead,
                false,
                "Families asked for it.",
                "The law on short breaks.",
                "Every word of the leaflet.",
                List.of("equal"),
                List.of("better-service"),
                List.of(AgeBand.SCHOOL),
                List.of());
    }

    public static Participants.Words person(String name, String email) {
        return new Participants.Words(
                name, email, "", Side.PARENT, "A parent of a child at primary school", Way.ONLINE, "", "");
    }

    /** Both parents come in: Petra was asked, Paul was too. */
    public PartnershipStory withParents() {
        petrasPart = as(cora, () -> participants
                .add(area, piece, petrasForm, person("Petra Example", "petra@example.org"))
                .orThrow());
        paulsPart = as(cora, () -> participants
                .add(area, piece, paulsForm, person("Paul Example", "paul@example.org"))
                .orThrow());
        return this;
    }

    public LocalDate today() {
        return LocalDate.now(clock);
    }

    public void days(int days) {
        clock.advance(Duration.ofDays(days));
    }

    /** Every step is said to be done. */
    public void allSteps() {
        Piece now = as(cora, () -> pieces.byId(area, piece));
        as(cora, () -> pieces.model(area, now))
                .steps()
                .forEach(step -> as(cora, () -> steps.say(area, piece, step.key(), 0, false, "Done.")
                        .orThrow()));
    }

    /** People are asked, and the day after it is decided. */
    public void decided() {
        as(cora, () -> talks.ask(area, piece, "The second draft", Channel.EMAIL, today())
                .orThrow());
        days(1);
        UUID request = as(cora, () -> talks.requests(area, piece)).getFirst().id();
        as(cora, () -> talks.decide(area, piece, request, today(), "We print it.", "Most liked it.")
                .orThrow());
    }

    public <T> T as(Principal principal, Supplier<T> work) {
        return Principals.call(principal, work::get);
    }
}
