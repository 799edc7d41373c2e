package uk.sidebyside.children;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
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
import uk.sidebyside.access.circle.AccessLog;
import uk.sidebyside.access.circle.Circles;
import uk.sidebyside.access.circle.rules.Relationship;
import uk.sidebyside.children.rules.Need;
import uk.sidebyside.shared.AreaId;

/**
 * An area with two children: Kit, born 10 October 2012, whose mother is Mina and whose father Paul is around too, and
 * Noor, of another family, whose mother is Leila. Cora is case officer of both, Theo teaches Kit, Sana leads
 * safeguarding and Ada administers. Nobody else is around anybody.
 */
public final class ChildStory {
    public static final LocalDate TODAY = LocalDate.of(2026, 5, 1);
    public static final LocalDate KIT_BORN = LocalDate.of(2012, 10, 10);

    public final AreaId area;
    public final Children children;
    public final Circle circle;
    public final Circles circles;
    private final AccessLog log;
    private final Seats seats;
    private final Map<PersonId, Map<SeatId, Role>> posts = new HashMap<>();
    private final Map<Role, OrganisationId> organisations = new EnumMap<>(Role.class);

    public final String host;
    public final OrganisationId council;
    public final OrganisationId school;
    public final PersonId cora;
    public final PersonId theo;
    public final PersonId sana;
    public final PersonId ada;
    public final PersonId mina;
    public final PersonId paul;
    public final PersonId leila;
    public final PersonId stranger;
    public final ChildId kit;
    public final ChildId noor;
    public final UUID minaIsMother;
    public final UUID paulIsFather;
    public final UUID theoTeaches;

    public static ChildStory tell(ApplicationContext program) {
        return new ChildStory(program);
    }

    private ChildStory(ApplicationContext program) {
        children = program.getBean(Children.class);
        circle = program.getBean(Circle.class);
        circles = program.getBean(Circles.class);
        seats = program.getBean(Seats.class);
        log = program.getBean(AccessLog.class);
        String slug = "c" + UUID.randomUUID();
        host = slug + ".example.org";
        area = Principals.call(Principal.operator(null, "test"), () -> program.getBean(Areas.class)
                .open(new Areas.OpenArea(
                        slug,
                        "Testwick",
                        "joint partnership",
                        new Area.Help("the SEND team", "help@example.org", ""),
                        Set.of(host)))
                .id());
        Organisations partners = program.getBean(Organisations.class);
        council = operator(
                () -> partners.add(area, new Organisations.AddOrganisation("Testwick Council", "TC", "council", true)));
        school = operator(
                () -> partners.add(area, new Organisations.AddOrganisation("Hill School", "Hill", "settings", false)));
        cora = holder("Cora Quayle", Role.CASE_OFFICER, council);
        theo = holder("Theo Marsh", Role.PRACTITIONER, school);
        sana = holder("Sana Idris", Role.SAFEGUARDING_LEAD, council);
        ada = holder("Ada Lovelock", Role.ADMINISTRATOR, council);
        mina = person("Mina Okoro");
        paul = person("Paul Okoro");
        leila = person("Leila Haddad");
        stranger = person("Sidney Strange");
        kit = as(cora, () -> children.open(area, open("TW-1", "Kit", KIT_BORN)).orThrow());
        noor = as(cora, () -> children.open(area, open("TW-2", "Noor", LocalDate.of(2015, 3, 4)))
                .orThrow());
        minaIsMother = join(kit, mina, Relationship.PARENT, null, LocalDate.of(2026, 1, 5), null);
        paulIsFather = join(kit, paul, Relationship.PARENT, null, LocalDate.of(2026, 1, 5), null);
        theoTeaches = join(kit, theo, Relationship.SETTING, school, LocalDate.of(2026, 1, 5), null);
        join(noor, leila, Relationship.PARENT, null, LocalDate.of(2026, 1, 5), null);
    }

    public Children.Open open(String reference, String knownAs, LocalDate born) {
        return new Children.Open(
                UUID.randomUUID(),
                new Children.Words(
                        reference,
                        knownAs,
                        born,
                        List.of(Need.SLCN, Need.ASD),
                        "Hill School",
                        knownAs + " makes people laugh.",
                        knownAs + " likes trains and soup.",
                        ""),
                council);
    }

    public UUID join(
            ChildId child,
            PersonId person,
            Relationship relationship,
            @Nullable OrganisationId organisation,
            LocalDate from,
            @Nullable LocalDate until) {
        return as(cora, () -> circle.join(
                        area, new Circle.Join(child, person, relationship, organisation, "", from, until))
                .orThrow());
    }

    public PersonId person(String name) {
        String email = name.toLowerCase(java.util.Locale.UK).replace(' ', '.') + "@" + area.value() + ".org";
        return operator(() -> seats.addPerson(area, name, name.substring(0, 1), email));
    }

    public PersonId holder(String name, Role role, OrganisationId organisation) {
        PersonId person = person(name);
        SeatId seat = operator(() -> {
            SeatId opened = seats.open(
                    area,
                    new Seats.OpenSeat(
                            "Post of " + name,
                            organisation,
                            Seat.Kind.OPERATIONAL,
                            role,
                            LocalDate.of(2025, 9, 1),
                            null));
            seats.fill(area, opened, person, LocalDate.of(2025, 9, 1));
            return opened;
        });
        posts.put(person, Map.of(seat, role));
        organisations.put(role, organisation);
        return person;
    }

    /** Kit gets an account of their own. */
    public PersonId kitThemself() {
        PersonId themself = person("Kit Okoro");
        operator(() -> {
            circles.belongsTo(area, kit.value(), themself);
            return themself;
        });
        return themself;
    }

    public void exclude(
            ChildId child,
            @Nullable PersonId person,
            @Nullable Relationship relationship,
            @Nullable OrganisationId organisation,
            LocalDate from,
            @Nullable LocalDate until) {
        as(
                cora,
                () -> circles.exclude(
                        area,
                        child.value(),
                        new Circles.Exclude(
                                person,
                                relationship,
                                organisation,
                                Circles.Ground.COURT_ORDER,
                                "The court said so.",
                                from,
                                until)));
    }

    public AccessLog log() {
        return log;
    }

    public Principal principal(PersonId person) {
        return Principal.account(person, area, posts.getOrDefault(person, Map.of()));
    }

    public <T> T as(PersonId person, Supplier<T> work) {
        return Principals.call(principal(person), work::get);
    }

    public <T> T operator(Supplier<T> work) {
        return Principals.call(Principal.operator(area, "test"), work::get);
    }
}
