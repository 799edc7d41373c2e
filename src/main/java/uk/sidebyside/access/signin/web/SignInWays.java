package uk.sidebyside.access.signin.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.stereotype.Component;
import uk.sidebyside.access.PersonId;
import uk.sidebyside.access.Principal;
import uk.sidebyside.access.Principals;
import uk.sidebyside.access.Seat;
import uk.sidebyside.access.Seats;
import uk.sidebyside.access.circle.Circles;
import uk.sidebyside.access.signin.Accounts;
import uk.sidebyside.access.signin.web.SignInPage.ExamplePerson;
import uk.sidebyside.access.signin.web.SignInPage.Provider;
import uk.sidebyside.shared.AreaId;

/** What the sign-in page offers besides a password: providers by configuration, and the example's people. */
@Component
class SignInWays {
    private final ObjectProvider<ClientRegistrationRepository> registrations;
    private final Seats seats;
    private final Accounts accounts;
    private final Circles circles;
    private final boolean example;

    SignInWays(
            ObjectProvider<ClientRegistrationRepository> registrations,
            Seats seats,
            Accounts accounts,
            Circles circles,
            @Value("${sidebyside.example:}") String example) {
        this.registrations = registrations;
        this.seats = seats;
        this.accounts = accounts;
        this.circles = circles;
        this.example = !example.isBlank();
    }

    List<Provider> providers() {
        var providers = new ArrayList<Provider>();
        if (registrations.getIfAvailable() instanceof Iterable<?> all) {
            for (Object one : all) {
                if (one instanceof ClientRegistration registration) {
                    providers.add(new Provider(registration.getRegistrationId(), registration.getClientName()));
                }
            }
        }
        return providers;
    }

    List<ExamplePerson> examplePeople() {
        if (!example) {
            return List.of();
        }
        AreaId area = Principals.current().inArea();
        return Principals.call(Principal.operator(area, "example"), () -> examplePeople(area));
    }

    private List<ExamplePerson> examplePeople(AreaId area) {
        Set<PersonId> open = accounts.openIn(area);
        var people = new TreeMap<String, ExamplePerson>();
        for (Seat seat : seats.inArea(area)) {
            Seat.Holder holder = seat.holder();
            if (holder != null && open.contains(holder.person())) {
                people.merge(
                        holder.name() + holder.person().value(),
                        new ExamplePerson(
                                holder.person().value().toString(), holder.name(), seat.titleAndOrganisation()),
                        SignInWays::withBothSeats);
            }
        }
        families(area, open).forEach(family -> people.putIfAbsent(family.name() + family.id(), family));
        return List.copyOf(people.values());
    }

    /** Families and young people, who hold no post: by what they are to a child, without the child. */
    private List<ExamplePerson> families(AreaId area, Set<PersonId> open) {
        Map<PersonId, String> are = circles.families(area);
        return seats.people(area).stream()
                .filter(person -> open.contains(person.id()) && are.containsKey(person.id()))
                .map(person -> new ExamplePerson(
                        person.id().value().toString(), person.name(), Objects.requireNonNull(are.get(person.id()))))
                .toList();
    }

    private static ExamplePerson withBothSeats(ExamplePerson first, ExamplePerson second) {
        return new ExamplePerson(first.id(), first.name(), first.does() + "; " + second.does());
    }
}
