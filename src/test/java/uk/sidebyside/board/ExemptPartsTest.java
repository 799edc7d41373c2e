package uk.sidebyside.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import uk.sidebyside.access.NotFound;
import uk.sidebyside.access.PersonId;
import uk.sidebyside.access.Principal;
import uk.sidebyside.access.Role;
import uk.sidebyside.access.Seat;
import uk.sidebyside.access.SeatId;
import uk.sidebyside.access.Seats;
import uk.sidebyside.shared.Saving;
import uk.sidebyside.testing.DatabaseTest;
import uk.sidebyside.testing.StoryClock;

/** What is kept apart from the papers: who reads it, and that it is frozen with them and stays out of them. */
@DatabaseTest
@Import(StoryClock.Provided.class)
class ExemptPartsTest {
    private static final String SECRET = "Ninety thousand pounds.";

    @Autowired
    ApplicationContext program;

    @Autowired
    ExemptParts exempt;

    @Autowired
    Packs packs;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    private BoardStory story;

    @BeforeEach
    void anItemThatIsKeptApart() {
        story = BoardStory.tell(program);
        story.clock.set(LocalDate.of(2026, 6, 18));
        add(UUID.randomUUID(), "A contract").orThrow();
    }

    @Test
    void membersOfTheBodyAndAdministratorsReadItAndToOthersItDoesNotExist() {
        for (Principal reader : List.of(story.plan.ruth, story.bilal, story.ada)) {
            assertThat(read(reader).items()).extracting(ExemptPart.Item::words).containsExactly(SECRET);
        }
        for (Principal other : List.of(
                story.farah, story.simon, story.plan.ines, story.plan.nadia, story.plan.visitor, memberOfNothing())) {
            assertThatThrownBy(() -> read(other)).isInstanceOf(NotFound.class);
        }
    }

    @Test
    void thePackSaysWhatIsKeptApartAndWhyAndNoneOfItsWords() {
        PackContent content =
                story.as(story.farah, () -> packs.of(story.area, story.meeting)).content();
        assertThat(content.further().heldApart())
                .containsExactly(new PackContent.HeldApart("A contract", "Prices are secret."));
        assertThat(content.toString()).doesNotContain(SECRET);
    }

    @Test
    void itIsFrozenWithThePackAndTakesNoMoreUntilThatIsOpenedAgain() {
        close();
        assertThat(add(UUID.randomUUID(), "Another")).isInstanceOf(Saving.Refused.class);
        ExemptPart.Item item = read(story.ada).items().getFirst();
        assertThat(story.as(story.ada, () -> exempt.remove(story.area, story.meeting, item.id())))
                .isInstanceOf(Saving.Refused.class);
        assertThat(read(story.bilal).items()).extracting(ExemptPart.Item::words).containsExactly(SECRET);

        story.as(story.plan.ruth, () -> packs.reopen(story.area, story.meeting).orThrow());
        story.as(story.ada, () -> exempt.remove(story.area, story.meeting, item.id())
                .orThrow());
        story.as(story.plan.ruth, () -> packs.close(story.area, story.meeting).orThrow());
        assertThat(read(story.bilal).items()).as("the newest edition").isEmpty();
    }

    @Test
    void theDatabaseShowsItToNoVisitorWhateverAProgramAsks() {
        close();
        String asked = """
                SELECT (SELECT count(*) FROM board.exempt_item WHERE area_id = :area)
                    + (SELECT count(*) FROM board.edition WHERE area_id = :area AND content LIKE '%Ninety%')
                """;
        for (Principal who : List.of(story.plan.visitor, story.ada)) {
            Integer seen = story.as(
                    who,
                    () -> transaction.execute(status -> jdbc.sql(asked)
                            .param("area", story.area.value())
                            .query(Integer.class)
                            .single()));
            assertThat(seen).isEqualTo(who == story.ada ? 2 : 0);
        }
    }

    @Test
    void tenIdenticalSubmissionsStoreOne() {
        UUID submission = UUID.randomUUID();
        for (int i = 0; i < 10; i++) {
            add(submission, "A lease").orThrow();
        }
        assertThat(read(story.ada).items()).extracting(ExemptPart.Item::title).containsExactly("A contract", "A lease");
    }

    private Saving<MeetingId> add(UUID submission, String title) {
        return story.as(
                story.plan.ruth,
                () -> exempt.add(
                        story.area,
                        new ExemptParts.Add(submission, story.meeting, title, "Prices are secret.", SECRET)));
    }

    private void close() {
        story.as(story.plan.ruth, () -> packs.save(
                        story.area,
                        new Packs.Write(story.meeting, 0, BoardStory.words("Note it.", "One line is late.")))
                .orThrow());
        story.as(story.farah, () -> program.getBean(FamilyVoices.class)
                .write(story.area, new FamilyVoices.Write(UUID.randomUUID(), story.meeting, "Waiting is hard.", "", 0))
                .orThrow());
        story.as(story.plan.ruth, () -> packs.close(story.area, story.meeting).orThrow());
    }

    private ExemptPart read(Principal who) {
        return story.as(who, () -> exempt.of(story.area, story.meeting));
    }

    /** Has a board member's post, and no place in this body. */
    private Principal memberOfNothing() {
        Seats seats = program.getBean(Seats.class);
        return story.plan.asOperator(() -> {
            SeatId seat = seats.open(
                    story.area,
                    new Seats.OpenSeat(
                            "Member elsewhere",
                            null,
                            Seat.Kind.BOARD,
                            Role.BOARD_MEMBER,
                            LocalDate.of(2026, 1, 1),
                            null));
            PersonId person = seats.addPerson(story.area, "Elsie Example", "E", null);
            seats.fill(story.area, seat, person, LocalDate.of(2026, 1, 1));
            return Principal.account(person, story.area, Map.of(seat, Role.BOARD_MEMBER));
        });
    }
}
