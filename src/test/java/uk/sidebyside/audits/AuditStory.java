package uk.sidebyside.audits;

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
import uk.sidebyside.audits.frameworks.FrameworkId;
import uk.sidebyside.audits.frameworks.Frameworks;
import uk.sidebyside.audits.rules.DoAudit;
import uk.sidebyside.audits.rules.Framework;
import uk.sidebyside.plan.PlanStory;
import uk.sidebyside.shared.AreaId;
import uk.sidebyside.testing.StoryClock;

/**
 * Short breaks looks at itself. Lena leads it and audits; Otto is an auditor from elsewhere; Fay holds a seat of families; Cora
 * coordinates; Ines inspects.
 */
public final class AuditStory {
    public static final FrameworkId SIX = new FrameworkId("six-principles", 1);
    public static final FrameworkId PLANS = new FrameworkId("ehc-plan", 1);
    public static final List<String> ROWS = List.of(
            "important-valued",
            "feedback-given",
            "reciprocal-shared",
            "networks-grow",
            "equal-access",
            "boundaries-blurred");

    public final PlanStory plan;
    public final AreaId area;
    public final StoryClock clock;
    public final Frameworks frameworks;
    public final Audits audits;
    public final AuditPeople people;
    public final AuditSigning signing;
    public final Opinions opinions;
    public final NextSteps steps;
    public final ServiceId service;
    public final Principal lena;
    public final Principal otto;
    public final Principal fay;
    public final Principal cora;
    public final Principal ines;
    public SeatId lenasSeat;
    public SeatId ottosSeat;
    private final Seats seats;
    private SeatId latest;

    public static AuditStory tell(ApplicationContext program) {
        return new AuditStory(program);
    }

    private AuditStory(ApplicationContext program) {
        plan = PlanStory.tell(program);
        area = plan.area.id();
        clock = program.getBean(StoryClock.class);
        frameworks = program.getBean(Frameworks.class);
        audits = program.getBean(Audits.class);
        people = program.getBean(AuditPeople.class);
        signing = program.getBean(AuditSigning.class);
        opinions = program.getBean(Opinions.class);
        steps = program.getBean(NextSteps.class);
        seats = program.getBean(Seats.class);
        lena = holder("Lena Example", "Short Breaks Lead", Role.ACTION_OWNER, Seat.Kind.OPERATIONAL);
        lenasSeat = latest;
        otto = holder("Otto Example", "Quality Auditor", Role.AUDITOR, Seat.Kind.OPERATIONAL);
        ottosSeat = latest;
        fay = holder("Fay Example", "Parent Moderator", Role.FAMILY_SEAT, Seat.Kind.FAMILY);
        cora = holder("Cora Example", "Joint Partnership Coordinator", Role.COORDINATOR, Seat.Kind.OPERATIONAL);
        ines = holder("Ines Example", "Visiting Inspector", Role.INSPECTOR, Seat.Kind.ADMINISTRATION);
        service = plan.asOperator(() -> program.getBean(LocalServices.class)
                .add(
                        area,
                        new ServiceId(UUID.randomUUID()),
                        new LocalServices.Entry("Short breaks", Sector.CARE, null, LocalDate.of(2020, 1, 1), null))
                .orThrow());
    }

    private Principal holder(String name, String post, Role role, Seat.Kind kind) {
        LocalDate from = LocalDate.of(2020, 1, 1);
        return plan.asOperator(() -> {
            SeatId seat = seats.open(area, new Seats.OpenSeat(post, null, kind, role, from, null));
            PersonId person = seats.addPerson(area, name, name.substring(0, 1), null);
            seats.fill(area, seat, person, from);
            latest = seat;
            return Principal.account(person, area, Map.of(seat, role));
        });
    }

    public <T> T as(Principal who, Supplier<T> what) {
        return Principals.call(who, what::get);
    }

    public Framework six() {
        return as(lena, () -> frameworks.version(area, SIX));
    }

    public LocalDate today() {
        return LocalDate.now(clock);
    }

    public Audits.Words words() {
        return new Audits.Words(
                "A new booking form for short breaks",
                today(),
                today().minusYears(1),
                "Families are asked every term.");
    }

    public Audits.Begin begin() {
        return new Audits.Begin(UUID.randomUUID(), SIX, service, "", false, words());
    }

    /** Lena begins an audit of short breaks. */
    public AuditId begun() {
        return as(lena, () -> audits.begin(area, begin()).orThrow());
    }

    /** Each row at the level, judged by Lena. */
    public void rated(AuditId audit, String level) {
        ROWS.forEach(row -> rate(lena, audit, row, level));
    }

    public void rate(Principal who, AuditId audit, String row, @Nullable String level) {
        as(who, () -> {
            int version = audits.answers(area, audit).get(row).version();
            return audits.rate(area, audit, List.of(new Audits.Rating(row, level, "As the minutes show.", version)))
                    .orThrow();
        });
    }

    public void decided(AuditId audit, String outcome) {
        as(lena, () -> audits.decide(area, audit, version(audit), deciding(outcome))
                .orThrow());
    }

    public DoAudit.Deciding deciding(String outcome) {
        return new DoAudit.Deciding(
                outcome, "It is what the rows show.", "We listen, and we tell people late.", today().plusYears(1));
    }

    public int version(AuditId audit) {
        return as(lena, () -> audits.find(area, audit)).version();
    }

    /** Lena signs what she sees. */
    public void signed(AuditId audit) {
        as(lena, () -> signing.sign(area, audit, signing.draft(area, audit).sha256())
                .orThrow());
    }

    /** All rows good, decided and signed. */
    public AuditId done() {
        AuditId audit = begun();
        rated(audit, "good");
        decided(audit, "good");
        signed(audit);
        return audit;
    }
}
