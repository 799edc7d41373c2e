package uk.sidebyside.example;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.sidebyside.access.Organisation;
import uk.sidebyside.access.OrganisationId;
import uk.sidebyside.access.Person;
import uk.sidebyside.access.PersonId;
import uk.sidebyside.access.Principal;
import uk.sidebyside.access.Role;
import uk.sidebyside.access.Seat;
import uk.sidebyside.access.SeatId;
import uk.sidebyside.example.Sheet.Row;
import uk.sidebyside.shared.AreaId;

/** Who speaks in the story: the posts by their short names in the files, and who held which on a day. */
final class Cast {
    private final AreaId area;
    private final Map<String, Seat> seats = new HashMap<>();
    private final Map<String, OrganisationId> organisations = new HashMap<>();
    private final Map<String, PersonId> people = new HashMap<>();
    private final List<Row> holdings;

    Cast(AreaId area, Sheet sheet, List<Organisation> partners, Collection<Seat> posts, List<Person> everybody) {
        this.area = area;
        this.holdings = sheet.rows("holdings.csv");
        for (Row row : sheet.rows("organisations.csv")) {
            partners.stream()
                    .filter(one -> one.name().equals(row.text("name")))
                    .findFirst()
                    .ifPresent(one -> organisations.put(row.text("key"), one.id()));
        }
        for (Row row : sheet.rows("seats.csv")) {
            OrganisationId owner = organisations.get(row.text("organisation"));
            posts.stream()
                    .filter(post -> post.title().equals(row.text("title")) && Objects.equals(first(post), owner))
                    .findFirst()
                    .ifPresent(post -> seats.put(row.text("key"), post));
        }
        for (Row row : sheet.rows("people.csv")) {
            everybody.stream()
                    .filter(person -> person.name().equals(row.text("name")))
                    .findFirst()
                    .ifPresent(person -> people.put(row.text("key"), person.id()));
        }
    }

    private static @Nullable OrganisationId first(Seat post) {
        return post.owners().isEmpty() ? null : post.owners().getFirst().organisation();
    }

    OrganisationId organisation(String key) {
        return Story.known(organisations, key);
    }

    SeatId seat(String key) {
        return Story.known(seats, key).id();
    }

    @Nullable
    SeatId seatOrNull(String key) {
        return key.isEmpty() ? null : seat(key);
    }

    /** The post as documents name it, like {@code Head of SEND, CYC}. */
    String title(String key) {
        return Story.known(seats, key).titleAndOrganisation();
    }

    SeatId titled(String titleAndOrganisation) {
        return seats.values().stream()
                .filter(seat -> seat.titleAndOrganisation().equals(titleAndOrganisation))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("The example has no post " + titleAndOrganisation))
                .id();
    }

    PersonId person(String key) {
        return Story.known(people, key);
    }

    /** Who held the post on that day; empty while it was vacant. */
    Optional<PersonId> holder(SeatId seat, LocalDate day) {
        return holdings.stream()
                .filter(row -> seat(row.text("seat")).equals(seat))
                .filter(row -> heldOn(row, day))
                .findFirst()
                .map(row -> person(row.text("person")));
    }

    /** Whoever held the post on that day, signed in; where it was vacant, the program on the partnership's behalf. */
    Principal in(SeatId seat, LocalDate day) {
        return holder(seat, day)
                .map(person -> Principal.account(person, area, heldBy(person, day)))
                .orElseGet(() -> Principal.operator(area, "example"));
    }

    private Map<SeatId, Role> heldBy(PersonId person, LocalDate day) {
        Map<SeatId, Role> held = new HashMap<>();
        for (Row row : holdings) {
            if (person(row.text("person")).equals(person) && heldOn(row, day)) {
                Seat seat = Story.known(seats, row.text("seat"));
                held.put(seat.id(), seat.role());
            }
        }
        return held;
    }

    private static boolean heldOn(Row row, LocalDate day) {
        LocalDate lastDay = row.dayOrNull("to_on");
        return !day.isBefore(row.day("from_on")) && (lastDay == null || !day.isAfter(lastDay));
    }
}
