package uk.sidebyside.access.signin;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.beans.factory.annotation.Autowired;
import uk.sidebyside.access.Area;
import uk.sidebyside.access.Areas;
import uk.sidebyside.access.PersonId;
import uk.sidebyside.access.Principal;
import uk.sidebyside.access.Principals;
import uk.sidebyside.access.Role;
import uk.sidebyside.access.Seat;
import uk.sidebyside.access.Seats;
import uk.sidebyside.shared.AreaId;

/** An area for one test class, and people in it who can sign in. Use {@code @Import(KnownPeople.class)}. */
public class KnownPeople {
    public static final String PASSWORD = "seven lanterns over water";
    public static final String SECRET = "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP";

    @Autowired
    Areas areas;

    @Autowired
    Seats seats;

    @Autowired
    Accounts accounts;

    @Autowired
    Clock clock;

    /** The area of this slug, reached under {@code <slug>.example.org}. */
    public AreaId area(String slug) {
        return Principals.call(Principal.operator(null, "test"), () -> areas.bySlug(slug)
                .orElseGet(() -> areas.open(new Areas.OpenArea(
                        slug,
                        "Area " + slug,
                        "working together",
                        new Area.Help("the SEND team", "help@example.org", ""),
                        Set.of(slug + ".example.org"))))
                .id());
    }

    public static String host(String slug) {
        return slug + ".example.org";
    }

    /** Somebody of the area without an account. */
    public PersonId person(AreaId area, String name, String email) {
        return Principals.call(
                Principal.operator(area, "test"), () -> seats.addPerson(area, name, name.substring(0, 1), email));
    }

    /** Somebody with {@link #PASSWORD} and {@link #SECRET}, in a seat that gives the role. */
    public PersonId withAccount(AreaId area, String name, String email, Role role) {
        PersonId person = person(area, name, email);
        Principals.run(
                Principal.operator(area, "test"),
                () -> accounts.open(new Accounts.OpenKnownAccounts(List.of(person), PASSWORD, SECRET)));
        seat(area, person, name, role);
        return person;
    }

    /** Somebody in a seat that gives the role, without an account. */
    public PersonId inSeat(AreaId area, String name, Role role) {
        PersonId person =
                person(area, name, name.toLowerCase(Locale.UK).replace(' ', '.') + "@" + area.value() + ".org");
        seat(area, person, name, role);
        return person;
    }

    private void seat(AreaId area, PersonId person, String name, Role role) {
        LocalDate since = LocalDate.now(clock).minusDays(9);
        Principals.run(Principal.operator(area, "test"), () -> {
            var seat = seats.open(
                    area, new Seats.OpenSeat("Seat of " + name, null, Seat.Kind.OPERATIONAL, role, since, null));
            seats.fill(area, seat, person, since);
        });
    }

    /** What the person's authenticator app shows now. */
    public String code() {
        return AuthenticatorCodes.at(SECRET, clock.instant());
    }
}
