package uk.sidebyside.plan;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.context.ApplicationContext;
import uk.sidebyside.access.Area;
import uk.sidebyside.access.Areas;
import uk.sidebyside.access.OrganisationId;
import uk.sidebyside.access.Organisations;
import uk.sidebyside.access.PersonId;
import uk.sidebyside.access.Principal;
import uk.sidebyside.access.Principals;
import uk.sidebyside.access.Role;
import uk.sidebyside.access.Seat;
import uk.sidebyside.access.SeatId;
import uk.sidebyside.access.Seats;
import uk.sidebyside.testing.StoryClock;

/**
 * A small partnership with a plan in force: one area for improvement, one outcome, two published lines, three reporting
 * points. Nadia leads line 1.1(A), Colm leads 1.1(B), Ines leads the workstream, Ruth is the chair.
 */
public final class PlanStory {
    public static final LocalDate BEGINS = LocalDate.of(2026, 5, 1);
    public static final LocalDate ENDS = LocalDate.of(2027, 9, 30);

    public final Area area;
    public final SeatId nadiasSeat;
    public final SeatId colmsSeat;
    public final SeatId vacantSeat;
    public final Principal nadia;
    public final Principal colm;
    public final Principal ines;
    public final Principal ruth;
    public final Principal visitor;
    public final Principal operator;
    public final PlanId plan;
    public final AreaForImprovementId weakness;
    public final OutcomeId outcome;
    public final LineId lineA;
    public final LineId lineB;
    public final List<PointId> points;

    private final Seats seats;
    private final OrganisationId council;

    public static PlanStory tell(ApplicationContext program) {
        return new PlanStory(program);
    }

    private PlanStory(ApplicationContext program) {
        program.getBean(StoryClock.class).set(BEGINS);
        seats = program.getBean(Seats.class);
        String slug = "a" + UUID.randomUUID().toString().replace("-", "").substring(0, 20);
        area = Principals.call(Principal.operator(null, "test"), () -> program.getBean(Areas.class)
                .open(new Areas.OpenArea(
                        slug,
                        "Testwick",
                        "joint partnership",
                        new Area.Help("Families' line", "help@example.org", ""),
                        java.util.Set.of(slug + ".example"))));
        operator = Principal.operator(area.id(), "test");
        council = organisation(program, "Testwick Council", "Council", "council");
        OrganisationId health = organisation(program, "Testwick Health Board", "Health Board", "health");
        nadiasSeat = seat("Head of Commissioning", Role.ACTION_OWNER);
        colmsSeat = seat("Head of Inclusion", Role.ACTION_OWNER);
        vacantSeat = seat("Data Lead", Role.ACTION_OWNER);
        SeatId inesSeat = seat("Workstream Lead", Role.WORKSTREAM_LEAD);
        SeatId ruthsSeat = seat("Chair of the Board", Role.CHAIR);
        nadia = holder("Nadia Example", nadiasSeat, Role.ACTION_OWNER);
        colm = holder("Colm Example", colmsSeat, Role.ACTION_OWNER);
        ines = holder("Ines Example", inesSeat, Role.WORKSTREAM_LEAD);
        ruth = holder("Ruth Example", ruthsSeat, Role.CHAIR);
        visitor = Principal.visitor(area.id());

        var editing = program.getBean(PlanEditing.class);
        var lines = program.getBean(LineEditing.class);
        plan = asOperator(
                () -> editing.create(area.id(), plan(program, council, health)).orThrow());
        weakness = asOperator(() -> editing.addArea(
                        area.id(),
                        new PlanEditing.AddArea(plan, 1, "Leadership", "Leaders did not know enough.", "Letter", ""))
                .orThrow());
        asOperator(() -> editing.workstream(area.id(), weakness, "Leadership", inesSeat));
        outcome = asOperator(() -> editing.addOutcome(
                        area.id(),
                        new PlanEditing.AddOutcome(
                                weakness, "1.1", "Leaders know.", "Leaders know.", "Families are sure."))
                .orThrow());
        lineA = asOperator(() -> line(lines, "1.1(A)", nadiasSeat));
        lineB = asOperator(() -> line(lines, "1.1(B)", colmsSeat));
        points = List.of(
                point(program, LocalDate.of(2026, 8, 31), "August 2026"),
                point(program, LocalDate.of(2026, 11, 30), "November 2026"),
                point(program, LocalDate.of(2027, 2, 28), "February 2027"));
        asOperator(() -> program.getBean(SuccessMeasures.class)
                .addToOutcome(
                        area.id(), outcome, "Leaders can say what families need.", SuccessMeasures.Shown.NOT_STATED)
                .orThrow());
        asOperator(() -> editing.open(area.id(), plan).orThrow());
    }

    private OrganisationId organisation(ApplicationContext program, String name, String shortName, String kind) {
        return asOperator(() -> program.getBean(Organisations.class)
                .add(area.id(), new Organisations.AddOrganisation(name, shortName, kind, true)));
    }

    private static PlanEditing.CreatePlan plan(
            ApplicationContext program, OrganisationId council, OrganisationId health) {
        Principal principal = Principals.current();
        var key = program.getBean(ProgressKeys.class).loadShipped(principal.inArea(), "york-six");
        return new PlanEditing.CreatePlan(
                "plan-2026",
                "improvement-plan",
                "Our plan 2026 to 2027",
                "What we promised.",
                key,
                BEGINS,
                ENDS,
                null,
                new LinkedHashSet<>(List.of(council, health)),
                new LinkedHashSet<>(List.of(council, health)),
                List.of(),
                2);
    }

    public LineId line(LineEditing lines, String ref, SeatId... leads) {
        var words = new LineEditing.Words(
                "Do what " + ref + " says.",
                "",
                "Families wait less.",
                LocalDate.of(2026, 6, 1),
                "June 2026",
                LocalDate.of(2026, 12, 31),
                "by December 2026",
                "");
        LineId id = lines.add(area.id(), new LineEditing.AddLine(outcome, ref, words, List.of(leads)))
                .orThrow();
        return lines.publish(area.id(), id).orThrow();
    }

    private PointId point(ApplicationContext program, LocalDate on, String label) {
        return asOperator(() -> program.getBean(ReportingPoints.class)
                .add(area.id(), new ReportingPoints.AddPoint(plan, on, label))
                .orThrow());
    }

    private SeatId seat(String title, Role role) {
        return asOperator(() -> seats.open(
                area.id(),
                new Seats.OpenSeat(title, council, Seat.Kind.OPERATIONAL, role, LocalDate.of(2026, 1, 1), null)));
    }

    private Principal holder(String name, SeatId seat, Role role) {
        PersonId person = asOperator(() -> {
            PersonId id = seats.addPerson(area.id(), name, name.substring(0, 1), null);
            seats.fill(area.id(), seat, id, LocalDate.of(2026, 1, 1));
            return id;
        });
        return Principal.account(person, area.id(), Map.of(seat, role));
    }

    public String host() {
        return area.slug() + ".example";
    }

    public <T> T asOperator(Supplier<T> work) {
        return as(operator, work);
    }

    public <T> T as(Principal principal, Supplier<T> work) {
        return Principals.call(principal, work::get);
    }
}
