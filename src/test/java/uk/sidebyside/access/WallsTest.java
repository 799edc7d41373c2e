package uk.sidebyside.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import uk.sidebyside.testing.DatabaseTest;

/** The second wall: what PostgreSQL refuses even when a query of ours forgets to name the area. */
@DatabaseTest
class WallsTest {
    private static final LocalDate DAY = LocalDate.of(2020, 6, 1);

    @Autowired
    Areas areas;

    @Autowired
    Seats seats;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    private Area here;
    private Area there;
    private PersonId ours;
    private PersonId theirs;

    @BeforeEach
    void twoAreas() {
        here = area();
        there = area();
        ours = person(here, "Asha Bell");
        theirs = person(there, "Tom Cray");
    }

    @Test
    void aQueryThatForgetsTheAreaSeesOneAreaOnly() {
        assertThat(as(Principal.job(here.id(), "test"), this::everyPerson))
                .contains(ours)
                .doesNotContain(theirs);
        assertThat(as(member(here, ours), this::everyPerson)).contains(ours).doesNotContain(theirs);
    }

    @Test
    void theirOwnersSeatsAreOutOfReach() {
        List<UUID> seen = as(member(here, ours), () -> jdbc.sql("SELECT DISTINCT area_id FROM access.seat")
                .query(UUID.class)
                .list());
        assertThat(seen).containsExactly(here.id().value());
    }

    @Test
    void aVisitorSeesNoPerson() {
        assertThat(as(Principal.visitor(here.id()), this::everyPerson)).isEmpty();
    }

    @Test
    void aRowOfAnotherAreaCannotBeWritten() {
        Principal us = member(here, ours);
        assertThatThrownBy(() -> as(us, () -> seats.open(there.id(), seat("Planted"))))
                .isInstanceOf(DataAccessException.class)
                .rootCause()
                .hasMessageContaining("row-level security");
    }

    @Test
    void aStoreOutsideATransactionThrows() {
        assertThatThrownBy(() -> as(member(here, ours), () -> null, () -> everyPerson()))
                .hasRootCauseMessage("A store was called outside a transaction: put @Transactional on the facade");
    }

    @Test
    void aTransactionInNobodysNameThrows() {
        assertThatThrownBy(() -> areas.all())
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("in whose name");
    }

    @Test
    void theNextTransactionOfAPooledConnectionCarriesNoRights() {
        for (int i = 0; i < 20; i++) {
            as(Principal.operator(here.id(), "test"), this::everyPerson);
            assertThat(as(Principal.visitor(here.id()), this::everyPerson)).isEmpty();
        }
    }

    @Test
    void twoPeopleCannotHoldOneSeatAtATime() {
        Principal operator = Principal.operator(here.id(), "test");
        SeatId chair = as(operator, () -> seats.open(here.id(), seat("Chair")));
        PersonId second = as(operator, () -> seats.addPerson(here.id(), "Lea Dunn", "L.D", null));
        Principals.run(operator, () -> seats.fill(here.id(), chair, ours, DAY));
        assertThatThrownBy(() -> Principals.run(operator, () -> seats.fill(here.id(), chair, second, DAY.plusDays(30))))
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    @Test
    void aSeatThatWasLeftCanBeFilledTheDayAfter() {
        as(Principal.operator(here.id(), "test"), () -> {
            SeatId chair = seats.open(here.id(), seat("Chair"));
            PersonId second = seats.addPerson(here.id(), "Lea Dunn", "L.D", null);
            seats.fill(here.id(), chair, ours, DAY);
            seats.vacate(here.id(), chair, DAY.plusDays(29));
            seats.fill(here.id(), chair, second, DAY.plusDays(30));
            assertThat(seats.byId(here.id()).get(chair).holder().name()).isEqualTo("Lea Dunn");
            return null;
        });
    }

    private List<PersonId> everyPerson() {
        return jdbc.sql("SELECT id FROM access.person").query(UUID.class).list().stream()
                .map(PersonId::new)
                .toList();
    }

    private <T> T as(Principal principal, java.util.function.Supplier<T> work) {
        return Principals.call(principal, () -> new TransactionTemplate(transactions).execute(status -> work.get()));
    }

    private void as(Principal principal, java.util.function.Supplier<Object> inside, Runnable outside) {
        Principals.run(principal, () -> {
            new TransactionTemplate(transactions).execute(status -> inside.get());
            outside.run();
        });
    }

    private Principal member(Area area, PersonId person) {
        return Principal.account(person, area.id(), java.util.Map.of());
    }

    private Area area() {
        String slug = "a" + UUID.randomUUID();
        return Principals.call(
                Principal.operator(null, "test"),
                () -> areas.open(new Areas.OpenArea(
                        slug,
                        "Area " + slug,
                        "joint partnership",
                        new Area.Help("SEND team", "send@example.org", ""),
                        Set.of())));
    }

    private PersonId person(Area area, String name) {
        return Principals.call(Principal.operator(area.id(), "test"), () -> {
            PersonId person = seats.addPerson(area.id(), name, "", null);
            SeatId seat = seats.open(area.id(), seat("Lead"));
            seats.fill(area.id(), seat, person, DAY);
            return person;
        });
    }

    private static Seats.OpenSeat seat(String title) {
        return new Seats.OpenSeat(title, null, Seat.Kind.OPERATIONAL, Role.ACTION_OWNER, DAY, null);
    }
}
