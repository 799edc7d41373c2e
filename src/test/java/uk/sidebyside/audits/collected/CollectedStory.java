package uk.sidebyside.audits.collected;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
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
import uk.sidebyside.audits.collected.rules.Rated;
import uk.sidebyside.plan.PlanStory;
import uk.sidebyside.shared.AreaId;
import uk.sidebyside.testing.StoryClock;

/** Two services with a lead, Nadia, who hands in their audits, and Cora at the centre. */
public final class CollectedStory {
    public static final String FRAMEWORK = "principles";

    public final PlanStory plan;
    public final AreaId area;
    public final StoryClock clock;
    public final Principal cora;
    public final Principal nadia;
    public final SeatId corasSeat;
    public final ServiceId portage;
    public final ServiceId breaks;
    public final Submissions submissions;
    public final Support support;
    public final LevelsOverTime levels;
    public final AuditCycle cycle;
    public final CommonThemes themes;
    public final ShownAudits shown;

    private final LocalServices register;

    public static CollectedStory tell(ApplicationContext program) {
        return new CollectedStory(program);
    }

    private CollectedStory(ApplicationContext program) {
        plan = PlanStory.tell(program);
        area = plan.area.id();
        nadia = plan.nadia;
        clock = program.getBean(StoryClock.class);
        submissions = program.getBean(Submissions.class);
        support = program.getBean(Support.class);
        levels = program.getBean(LevelsOverTime.class);
        cycle = program.getBean(AuditCycle.class);
        themes = program.getBean(CommonThemes.class);
        shown = program.getBean(ShownAudits.class);
        register = program.getBean(LocalServices.class);
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
        portage = service("Portage", Sector.EARLY_YEARS);
        breaks = service("Short breaks", Sector.CARE);
    }

    public ServiceId service(String name, Sector sector) {
        return plan.asOperator(() -> register.add(
                        area,
                        new ServiceId(UUID.randomUUID()),
                        new LocalServices.Entry(name, sector, null, LocalDate.of(2025, 9, 1), null))
                .orThrow());
    }

    public LocalDate today() {
        return LocalDate.now(clock);
    }

    public void days(int days) {
        clock.advance(Duration.ofDays(days));
    }

    /** Levels from 1 to 3, one for each of as many principles, the first of which somebody else looked at. */
    public static List<Rated> levels(int... ranks) {
        List<String> labels = List.of("Room for improvement", "Good", "Excellent");
        List<Rated> levels = new ArrayList<>();
        for (int rank : ranks) {
            int number = levels.size() + 1;
            levels.add(new Rated(
                    "p" + number,
                    "Principle " + number,
                    rank,
                    3,
                    labels.get(rank - 1),
                    rank > 1,
                    number == 1 ? 2 : 0,
                    number == 1 ? 1 : 0));
        }
        return levels;
    }

    /** A new audit of today. */
    public HandIn audit(ServiceId service, int outcome, int... ranks) {
        return audit(UUID.randomUUID(), 1, service, outcome, ranks);
    }

    public HandIn audit(UUID audit, int version, ServiceId service, int outcome, int... ranks) {
        return new HandIn(
                new Submission.AuditKey(audit, version),
                service,
                new Submission.FrameworkKey(FRAMEWORK, 1),
                today(),
                new Submission.Outcome(
                        outcome,
                        3,
                        List.of("Requires Improvement", "Good", "Outstanding").get(outcome - 1)),
                "Parents chair our meetings.",
                "We asked families.",
                today().plusMonths(11),
                levels(ranks));
    }

    /** Nadia hands in an audit of today. */
    public SubmissionId handIn(ServiceId service, int outcome, int... ranks) {
        return handIn(audit(service, outcome, ranks));
    }

    public SubmissionId handIn(HandIn what) {
        return as(nadia, () -> submissions.handIn(area, what));
    }

    /** Cora thanks for it. */
    public void thank(SubmissionId id) {
        as(cora, () -> support.send(
                        area, id, new Support.Words("Strong.", "Better.", "Help.", "Cora", today().plusDays(30)))
                .orThrow());
    }

    public <T> T as(Principal principal, Supplier<T> work) {
        return Principals.call(principal, work::get);
    }
}
