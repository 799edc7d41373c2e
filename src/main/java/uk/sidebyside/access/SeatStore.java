package uk.sidebyside.access;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uk.sidebyside.access.rules.FamilySeat;
import uk.sidebyside.shared.AreaId;

@Repository
class SeatStore {
    /** With the organisations that took over from each other, read at once: posts go with their organisation. */
    private static final String SEATS = """
            WITH RECURSIVE followed AS (
                SELECT predecessor_id AS first_id, successor_id AS id, on_day FROM access.succession
                UNION
                SELECT f.first_id, s.successor_id, greatest(f.on_day, s.on_day) FROM followed f
                JOIN access.succession s ON s.predecessor_id = f.id
            )
            SELECT s.id, s.title, s.organisation_id, o.name AS organisation, o.short_name, s.kind, s.role, s.from_on,
                s.to_on, h.person_id, h.from_on AS held_from, p.name, p.initials,
                (SELECT array_agg(ARRAY[f.on_day::text, f.id::text, n.name, n.short_name] ORDER BY f.on_day, f.id)
                    FROM followed f JOIN access.organisation n ON n.id = f.id
                    WHERE f.first_id = s.organisation_id) AS followers
            FROM access.seat s
            LEFT JOIN access.organisation o ON o.id = s.organisation_id
            LEFT JOIN access.holding h ON h.area_id = s.area_id AND h.seat_id = s.id
                AND h.from_on <= :day AND (h.to_on IS NULL OR h.to_on >= :day)
            LEFT JOIN access.person p ON p.id = h.person_id
            WHERE s.area_id = :area
            """;

    private final JdbcClient jdbc;

    SeatStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(AreaId area, SeatId id, Seats.OpenSeat command) {
        jdbc.sql("""
                INSERT INTO access.seat (area_id, id, title, organisation_id, kind, role, from_on, to_on)
                VALUES (:area, :id, :title, :organisation, :kind, :role, :fromOn, :toOn)
                """)
                .param("area", area.value())
                .param("id", id.value())
                .param("title", command.title())
                .param(
                        "organisation",
                        command.organisation() == null
                                ? null
                                : command.organisation().value())
                .param("kind", command.kind().name().toLowerCase(Locale.ROOT))
                .param("role", command.role().name())
                .param("fromOn", command.fromOn())
                .param("toOn", command.toOn())
                .update();
    }

    void insertPerson(AreaId area, Person person) {
        jdbc.sql("INSERT INTO access.person (id, name, initials, email) VALUES (:id, :name, :initials, :email)")
                .param("id", person.id().value())
                .param("name", person.name())
                .param("initials", person.initials())
                .param("email", person.email())
                .update();
        admit(area, person.id());
    }

    void admit(AreaId area, PersonId person) {
        jdbc.sql("INSERT INTO access.area_person (area_id, person_id) VALUES (:area, :id)")
                .param("area", area.value())
                .param("id", person.value())
                .update();
    }

    void insertHolding(AreaId area, UUID id, SeatId seat, PersonId person, LocalDate fromOn, @Nullable LocalDate toOn) {
        jdbc.sql("""
                INSERT INTO access.holding (area_id, id, seat_id, person_id, from_on, to_on)
                VALUES (:area, :id, :seat, :person, :fromOn, :toOn)
                """)
                .param("area", area.value())
                .param("id", id)
                .param("seat", seat.value())
                .param("person", person.value())
                .param("fromOn", fromOn)
                .param("toOn", toOn)
                .update();
    }

    /** A holding that has not begun by then is taken away. */
    void endHoldingsOf(AreaId area, PersonId person, LocalDate lastDay) {
        jdbc.sql("DELETE FROM access.holding WHERE area_id = :area AND person_id = :person AND from_on > :lastDay")
                .param("area", area.value())
                .param("person", person.value())
                .param("lastDay", lastDay)
                .update();
        jdbc.sql("""
                UPDATE access.holding SET to_on = :lastDay
                WHERE area_id = :area AND person_id = :person AND (to_on IS NULL OR to_on > :lastDay)
                """)
                .param("area", area.value())
                .param("person", person.value())
                .param("lastDay", lastDay)
                .update();
    }

    List<Seats.Holding> holdings(AreaId area) {
        return jdbc.sql("""
                SELECT h.seat_id, h.person_id, coalesce(p.name, :erased) AS name, h.from_on, h.to_on
                FROM access.holding h LEFT JOIN access.person p ON p.id = h.person_id
                WHERE h.area_id = :area ORDER BY h.from_on DESC, h.id
                """)
                .param("area", area.value())
                .param("erased", Person.ERASED)
                .query((row, n) -> new Seats.Holding(
                        new SeatId(row.getObject("seat_id", UUID.class)),
                        new PersonId(row.getObject("person_id", UUID.class)),
                        row.getString("name"),
                        row.getObject("from_on", LocalDate.class),
                        row.getObject("to_on", LocalDate.class)))
                .list();
    }

    void endHolding(AreaId area, SeatId seat, LocalDate lastDay) {
        jdbc.sql("""
                UPDATE access.holding SET to_on = :lastDay
                WHERE area_id = :area AND seat_id = :seat AND (to_on IS NULL OR to_on > :lastDay)
                """)
                .param("area", area.value())
                .param("seat", seat.value())
                .param("lastDay", lastDay)
                .update();
    }

    List<Seat> inArea(AreaId area, LocalDate day) {
        return jdbc.sql(SEATS + "ORDER BY o.name NULLS LAST, s.title, s.id")
                .param("area", area.value())
                .param("day", day)
                .query((row, n) -> seat(row, day))
                .list();
    }

    /** Those of these that the area has, in no order. */
    List<Seat> among(AreaId area, Collection<SeatId> some, LocalDate day) {
        return jdbc.sql(SEATS + "AND s.id = ANY(:some)")
                .param("area", area.value())
                .param("day", day)
                .param("some", some.stream().map(SeatId::value).toArray(UUID[]::new))
                .query((row, n) -> seat(row, day))
                .list();
    }

    /** What the organisation of the seat stands for, and the seat's role; empty for a seat that is not there. */
    Optional<FamilySeat.Held> side(AreaId area, SeatId seat) {
        return jdbc.sql("""
                SELECT s.role, k.stands_for FROM access.seat s
                LEFT JOIN access.area_organisation ao ON ao.area_id = s.area_id AND ao.organisation_id = s.organisation_id
                LEFT JOIN access.partner_kind k ON k.area_id = ao.area_id AND k.code = ao.kind
                WHERE s.area_id = :area AND s.id = :seat
                """)
                .param("area", area.value())
                .param("seat", seat.value())
                .query(SeatStore::held)
                .optional();
    }

    /** What a person holds beside this seat in a time. */
    List<FamilySeat.Held> heldBeside(
            AreaId area, SeatId seat, PersonId person, LocalDate fromOn, @Nullable LocalDate toOn) {
        return jdbc.sql("""
                SELECT s.role, k.stands_for FROM access.holding h
                JOIN access.seat s ON s.area_id = h.area_id AND s.id = h.seat_id
                LEFT JOIN access.area_organisation ao ON ao.area_id = s.area_id AND ao.organisation_id = s.organisation_id
                LEFT JOIN access.partner_kind k ON k.area_id = ao.area_id AND k.code = ao.kind
                WHERE h.area_id = :area AND h.person_id = :person AND h.seat_id <> :seat
                    AND daterange(h.from_on, h.to_on, '[]') && daterange(:fromOn, CAST(:toOn AS date), '[]')
                """)
                .param("area", area.value())
                .param("person", person.value())
                .param("seat", seat.value())
                .param("fromOn", fromOn)
                .param("toOn", toOn)
                .query(SeatStore::held)
                .list();
    }

    /** What an organisation stands for in an area; empty where it is none of its partners. */
    Optional<StandsFor> standsFor(AreaId area, OrganisationId organisation) {
        return jdbc.sql("""
                SELECT k.stands_for FROM access.area_organisation ao
                JOIN access.partner_kind k ON k.area_id = ao.area_id AND k.code = ao.kind
                WHERE ao.area_id = :area AND ao.organisation_id = :organisation
                """)
                .param("area", area.value())
                .param("organisation", organisation.value())
                .query((row, n) -> StandsFor.of(row.getString("stands_for")))
                .optional();
    }

    private static FamilySeat.Held held(ResultSet row, int n) throws SQLException {
        String side = row.getString("stands_for");
        return new FamilySeat.Held(Role.valueOf(row.getString("role")), side == null ? null : StandsFor.of(side));
    }

    Optional<Seats.Member> membership(AreaId area, PersonId person, LocalDate day) {
        return jdbc.sql("""
                SELECT p.name, s.id, s.role FROM access.area_person ap
                JOIN access.person p ON p.id = ap.person_id
                LEFT JOIN access.holding h ON h.area_id = ap.area_id AND h.person_id = ap.person_id
                    AND h.from_on <= :day AND (h.to_on IS NULL OR h.to_on >= :day)
                LEFT JOIN access.seat s ON s.area_id = h.area_id AND s.id = h.seat_id
                    AND s.from_on <= :day AND (s.to_on IS NULL OR s.to_on >= :day)
                WHERE ap.area_id = :area AND ap.person_id = :person
                """)
                .param("area", area.value())
                .param("person", person.value())
                .param("day", day)
                .query(SeatStore::member);
    }

    private static Optional<Seats.Member> member(ResultSet rows) throws SQLException {
        String name = null;
        var held = new HashMap<SeatId, Role>();
        while (rows.next()) {
            name = rows.getString("name");
            UUID seat = rows.getObject("id", UUID.class);
            if (seat != null) {
                held.put(new SeatId(seat), Role.valueOf(rows.getString("role")));
            }
        }
        return name == null ? Optional.empty() : Optional.of(new Seats.Member(name, held));
    }

    List<Person> people(AreaId area) {
        return jdbc.sql("""
                SELECT p.id, p.name, p.initials, p.email FROM access.area_person ap
                JOIN access.person p ON p.id = ap.person_id
                WHERE ap.area_id = :area ORDER BY p.name, p.id
                """)
                .param("area", area.value())
                .query(SeatStore::person)
                .list();
    }

    Optional<Person> person(PersonId id) {
        return jdbc.sql("SELECT id, name, initials, email FROM access.person WHERE id = :id")
                .param("id", id.value())
                .query(SeatStore::person)
                .optional();
    }

    Optional<PersonId> byEmail(String email) {
        return jdbc.sql("SELECT id FROM access.person WHERE lower(email) = lower(:email)")
                .param("email", email)
                .query((row, n) -> new PersonId(row.getObject("id", UUID.class)))
                .optional();
    }

    private static Person person(ResultSet row, int n) throws SQLException {
        return new Person(
                new PersonId(row.getObject("id", UUID.class)),
                row.getString("name"),
                row.getString("initials"),
                row.getString("email"));
    }

    private static Seat seat(ResultSet row, LocalDate day) throws SQLException {
        UUID person = row.getObject("person_id", UUID.class);
        List<Seat.Owner> owners = owners(row);
        Seat.Owner owner = Seat.ownerOn(owners, day);
        return new Seat(
                new SeatId(row.getObject("id", UUID.class)),
                row.getString("title"),
                owner == null ? null : owner.organisation(),
                owner == null ? null : owner.name(),
                owner == null ? null : owner.shortName(),
                owners,
                Seat.Kind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
                Role.valueOf(row.getString("role")),
                row.getObject("from_on", LocalDate.class),
                row.getObject("to_on", LocalDate.class),
                person == null
                        ? null
                        : new Seat.Holder(
                                new PersonId(person),
                                // The public sees that a seat is filled, not by whom.
                                java.util.Objects.requireNonNullElse(row.getString("name"), ""),
                                java.util.Objects.requireNonNullElse(row.getString("initials"), ""),
                                row.getObject("held_from", LocalDate.class)));
    }

    private static List<Seat.Owner> owners(ResultSet row) throws SQLException {
        UUID first = row.getObject("organisation_id", UUID.class);
        if (first == null) {
            return List.of();
        }
        var owner = new Seat.Owner(
                new OrganisationId(first), row.getString("organisation"), row.getString("short_name"), null);
        Array followers = row.getArray("followers");
        if (followers == null) {
            return List.of(owner);
        }
        return Seat.oneAfterTheOther(
                owner,
                Arrays.stream((String[][]) followers.getArray())
                        .map(text -> new Seat.Owner(
                                new OrganisationId(UUID.fromString(text[1])),
                                text[2],
                                text[3],
                                LocalDate.parse(text[0])))
                        .toList());
    }
}
