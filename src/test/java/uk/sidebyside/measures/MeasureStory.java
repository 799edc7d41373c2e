package uk.sidebyside.measures;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.context.ApplicationContext;
import uk.sidebyside.access.Area;
import uk.sidebyside.access.Areas;
import uk.sidebyside.access.PersonId;
import uk.sidebyside.access.Principal;
import uk.sidebyside.access.Principals;
import uk.sidebyside.access.Role;
import uk.sidebyside.access.SeatId;
import uk.sidebyside.measures.Measure.Accountability;
import uk.sidebyside.measures.Measure.Audience;
import uk.sidebyside.measures.Measure.FedBy;
import uk.sidebyside.measures.Measure.Refresh;
import uk.sidebyside.measures.Measure.Unit;
import uk.sidebyside.measures.rules.Direction;
import uk.sidebyside.shared.AreaId;
import uk.sidebyside.testing.StoryClock;

/** An area of its own with whoever looks after its measures. */
public final class MeasureStory {
    public static final LocalDate TODAY = LocalDate.of(2026, 9, 10);

    public final ApplicationContext program;
    public final AreaId area;
    public final StoryClock clock;

    /** The post of the data lead, who edits nothing and reports figures of what the post owns. */
    public final SeatId dataLead = new SeatId(UUID.randomUUID());

    private MeasureStory(ApplicationContext program) {
        this.program = program;
        clock = program.getBean(StoryClock.class);
        clock.set(TODAY);
        String slug = "a" + UUID.randomUUID().toString().replace("-", "").substring(0, 20);
        area = Principals.call(Principal.operator(null, "test"), () -> program.getBean(Areas.class)
                        .open(new Areas.OpenArea(
                                slug,
                                "Testwick",
                                "joint partnership",
                                new Area.Help("Line", "h@example.org", ""),
                                Set.of(slug + ".example"))))
                .id();
    }

    public static MeasureStory tell(ApplicationContext program) {
        return new MeasureStory(program);
    }

    public <T> T asEditor(Supplier<T> work) {
        return Principals.call(somebody(new SeatId(UUID.randomUUID()), Role.ADMINISTRATOR), work::get);
    }

    public <T> T asDataLead(Supplier<T> work) {
        return Principals.call(somebody(dataLead, Role.ACTION_OWNER), work::get);
    }

    public <T> T asVisitor(Supplier<T> work) {
        return Principals.call(Principal.visitor(area), work::get);
    }

    private Principal somebody(SeatId seat, Role role) {
        return Principal.account(new PersonId(UUID.randomUUID()), area, Map.of(seat, role));
    }

    public Measure measure(Definition definition) {
        return asEditor(() -> program.getBean(Measures.class).create(area, definition))
                .orThrow();
    }

    /** Advice that comes back in time: a share that the data lead reports. */
    public Definition advice() {
        return new Definition(
                "Advice back in time",
                "How much of the advice that was asked for came back by its day.",
                "Advice that came back by its day",
                "Advice that was due in the month",
                Unit.PERCENT,
                Direction.HIGHER,
                FedBy.TYPED,
                null,
                "Log of the point of access",
                dataLead,
                Refresh.MONTHLY,
                "Some weeks in August are missing.",
                "Children and Families Act 2014, section 26",
                Accountability.HOW_WELL,
                Audience.PUBLIC,
                "");
    }

    public static Definition with(Definition d, Unit unit, FedBy fedBy) {
        return new Definition(
                d.name(),
                d.definition(),
                d.numeratorWords(),
                d.denominatorWords(),
                unit,
                d.direction(),
                fedBy,
                d.source(),
                d.sourceWords(),
                d.owner(),
                d.refresh(),
                d.qualityNote(),
                d.legalBasis(),
                d.accountability(),
                d.audience(),
                d.story());
    }

    public static Definition named(Definition d, String name, Audience audience) {
        return new Definition(
                name,
                d.definition(),
                d.numeratorWords(),
                d.denominatorWords(),
                d.unit(),
                d.direction(),
                d.fedBy(),
                d.source(),
                d.sourceWords(),
                d.owner(),
                d.refresh(),
                d.qualityNote(),
                d.legalBasis(),
                d.accountability(),
                audience,
                d.story());
    }

    public static Reading figure(String on, String value) {
        return Reading.figure(LocalDate.parse(on), new BigDecimal(value), "Log");
    }
}
