package uk.sidebyside.partnership;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import uk.sidebyside.access.PersonId;
import uk.sidebyside.access.Principal;
import uk.sidebyside.access.Principals;
import uk.sidebyside.access.Role;
import uk.sidebyside.access.SeatId;
import uk.sidebyside.access.Seats;
import uk.sidebyside.access.personal.Subject;
import uk.sidebyside.partnership.rules.CheckAnswer;
import uk.sidebyside.partnership.rules.Level;
import uk.sidebyside.partnership.rules.PlaceCode;
import uk.sidebyside.partnership.rules.Side;
import uk.sidebyside.partnership.rules.TwoSided;
import uk.sidebyside.partnership.rules.Way;
import uk.sidebyside.partnership.told.TogetherInNumbers;
import uk.sidebyside.testing.DatabaseTest;
import uk.sidebyside.testing.StoryClock;

/** Whoever takes part twice is counted once, also once nobody knows any more who it was. */
@DatabaseTest
@Import(StoryClock.Provided.class)
class EachPersonIsOneTest {
    @Autowired
    ApplicationContext program;

    @Autowired
    BothSides bothSides;

    @Autowired
    TogetherInNumbers numbers;

    @Autowired
    ForgettingPieces forgetting;

    private PartnershipStory story;
    private PieceId second;

    @BeforeEach
    void tell() {
        story = PartnershipStory.tell(program);
        worker(story.piece);
        second = begin();
    }

    private PieceId begin() {
        PieceId piece = story.as(story.cora, () -> story.pieces
                .begin(story.area, new Pieces.Begin(Level.STRATEGIC, story.service, null, story.words("A poster")))
                .orThrow());
        worker(piece);
        return piece;
    }

    private void worker(PieceId piece) {
        story.as(story.cora, () -> story.checks
                .answerAll(story.area, piece, List.of(new Checks.Said("involved", CheckAnswer.YES, "")))
                .orThrow());
    }

    private Participant comes(PieceId piece, String email, String phone) {
        UUID form = UUID.randomUUID();
        ParticipantId part = story.as(story.cora, () -> story.participants
                .add(
                        story.area,
                        piece,
                        form,
                        new Participants.Words("Somebody", email, phone, Side.PARENT, "A parent", Way.ONLINE, "", ""))
                .orThrow());
        story.as(Participants.holder(story.area, PlaceCode.from(form)), () -> story.checks
                .answerAllAsParticipant(story.area, part, List.of(new Checks.Said("involved", CheckAnswer.YES, "")))
                .orThrow());
        return story.as(story.cora, () -> story.participants.of(story.area, piece)).stream()
                .filter(one -> one.id().equals(part))
                .findFirst()
                .orElseThrow();
    }

    /** Whether it is told or not. */
    private TwoSided.Alike all(Principal principal) {
        TwoSided.Alike all =
                story.as(principal, () -> bothSides.inArea(story.area)).all();
        return new TwoSided.Alike(all.alike(), all.pairs(), all.families());
    }

    private TogetherInNumbers.Joined joined() {
        return job(() -> numbers.between(story.area, story.today().minusYears(9), story.today()))
                .joined();
    }

    private <T> T job(Supplier<T> work) {
        return Principals.call(Principal.job(story.area, "test"), work::get);
    }

    /** Both pieces end, people are told or promised to be, and twelve months after that it is forgotten who they were. */
    private void timePasses() {
        for (PieceId piece : List.of(story.piece, second)) {
            story.as(story.cora, () -> story.endings
                    .stop(story.area, piece, "There is no money.")
                    .orThrow());
        }
        story.clock.set(story.today().plusYears(3));
        Principals.run(Principal.job(story.area, "test"), () -> forgetting.run(story.area, story.today()));
        assertThat(story.as(story.cora, () -> story.participants.contacts(story.area, second)))
                .isEmpty();
    }

    private void threeComeTwice() {
        for (String email : List.of("petra@example.org", "paul@example.org", "quinn@example.org")) {
            comes(story.piece, email, "");
            comes(second, " " + email.toUpperCase(Locale.ROOT), "");
        }
    }

    @Test
    void threeParentsAtTwoPiecesAreThreeAlsoOnceTheyAreForgotten() {
        threeComeTwice();
        assertThat(all(story.cora)).isEqualTo(new TwoSided.Alike(6, 6, 3));
        assertThat(joined()).isEqualTo(new TogetherInNumbers.Joined(3, 3));

        timePasses();

        assertThat(all(story.cora)).isEqualTo(new TwoSided.Alike(6, 6, 3));
        assertThat(story.as(story.cora, () -> bothSides.inArea(story.area))
                        .services()
                        .get(story.service)
                        .shown())
                .isFalse();
        assertThat(joined()).isEqualTo(new TogetherInNumbers.Joined(3, 3));
    }

    /** A board member reads how both sides saw it, and nobody's address. */
    @Test
    void whoeverReadsNoAddressCountsTheSamePeople() {
        threeComeTwice();
        Principal board = Principal.account(
                new PersonId(UUID.randomUUID()), story.area, Map.of(new SeatId(UUID.randomUUID()), Role.BOARD_MEMBER));
        assertThat(all(board)).isEqualTo(new TwoSided.Alike(6, 6, 3));
    }

    @Test
    void whoGivesANumberAloneIsKnownByItHoweverItIsWritten() {
        assertThat(comes(story.piece, "", "07700 900123").firstTime()).isTrue();
        assertThat(comes(second, "", "+44 (0)7700 900-123").firstTime()).isFalse();
        assertThat(comes(second, "", "07700 900124").firstTime()).isTrue();
        assertThat(comes(second, "", "ask Petra").firstTime()).isTrue();
        assertThat(comes(story.piece, "", "no phone").firstTime()).isTrue();
        assertThat(all(story.cora).families()).isEqualTo(4);
        assertThat(joined()).isEqualTo(new TogetherInNumbers.Joined(4, 4));

        timePasses();

        assertThat(all(story.cora).families()).isEqualTo(4);
    }

    /** A number that two share who each gave an address makes them no one person. */
    @Test
    void whoGivesAnAddressIsKnownByIt() {
        comes(story.piece, "petra@example.org", "01904 551550");
        assertThat(comes(second, "paul@example.org", "01904 551550").firstTime())
                .isTrue();
        assertThat(all(story.cora).families()).isEqualTo(2);
    }

    private PersonId account(String email) {
        return story.plan.asOperator(
                () -> program.getBean(Seats.class).addPerson(story.area, "Petra Example", "P", email));
    }

    private void comesByAccount(PieceId piece, PersonId person) {
        story.plan.asOperator(() -> program.getBean(TransactionTemplate.class).execute(status -> {
            var store = program.getBean(ParticipantStore.class);
            var part = new ParticipantId(UUID.randomUUID());
            UUID before = program.getBean(Newcomers.class)
                    .countedAs(story.area, "", "", person)
                    .orElseGet(UUID::randomUUID);
            store.insertPlace(story.area, part, piece, person, null);
            store.insert(
                    story.area,
                    Participant.joining(
                            part, piece, PartnershipStory.person("Petra Example", ""), "circle", false, story.today()),
                    before);
            return part;
        }));
    }

    private long keys() {
        return stored(
                jdbc -> jdbc.sql("SELECT count(DISTINCT counted_as) FROM partnership.participant WHERE area_id = :area")
                        .param("area", story.area.value())
                        .query(Long.class)
                        .single());
    }

    private <T> T stored(Function<JdbcClient, T> work) {
        return Objects.requireNonNull(story.plan.asOperator(() -> program.getBean(TransactionTemplate.class)
                .execute(status -> work.apply(program.getBean(JdbcClient.class)))));
    }

    /** Somebody may come with their account to one piece, and by a link to another. */
    @Test
    void anAccountAndALinkWithItsAddressAreOnePerson() {
        comesByAccount(story.piece, account("petra.first@example.org"));
        assertThat(comes(second, "Petra.First@Example.org", "").firstTime()).isFalse();
        assertThat(comes(second, "paul@example.org", "").firstTime()).isTrue();
        assertThat(keys()).isEqualTo(2);
    }

    @Test
    void aLinkAndLaterAnAccountAreOnePersonToo() {
        comes(second, "Petra.Second@Example.org", "");
        PersonId petra = account("petra.second@example.org");
        comesByAccount(story.piece, petra);
        assertThat(keys()).isEqualTo(1);
    }

    /** They may get the address of their account only later. */
    @Test
    void whoeverTurnsOutToBeOneIsOneFromTheNextNightOn() {
        comes(second, "rosa.later@example.org", "");
        PersonId petra = account("rosa.other@example.org");
        comesByAccount(story.piece, petra);
        assertThat(keys()).isEqualTo(2);
        stored(jdbc -> jdbc.sql("UPDATE access.person SET email = 'rosa.later@example.org' WHERE id = :id")
                .param("id", petra.value())
                .update());
        Principals.run(Principal.job(story.area, "test"), () -> forgetting.run(story.area, story.today()));
        assertThat(keys()).isEqualTo(1);
    }

    /** Who gave a number at one piece and an address at another gives both at the third. */
    @Test
    void whoIsFoundToBeTwoOfThemMakesThemOne() {
        comes(story.piece, "", "07700 900123");
        comes(second, "petra@example.org", "");
        assertThat(all(story.cora).families()).isEqualTo(2);

        assertThat(comes(begin(), "petra@example.org", "07700900123").firstTime())
                .isFalse();

        assertThat(all(story.cora)).isEqualTo(new TwoSided.Alike(3, 3, 1));
    }

    /** Of four families that were forgotten one may come back, and nobody knows it: they are not five. */
    @Test
    void whoComesBackOnceTheyAreForgottenIsNoFifth() {
        for (String name : List.of("petra", "paul", "quinn", "rosa")) {
            comes(story.piece, name + "@example.org", "");
        }
        timePasses();

        PieceId third = begin();
        assertThat(comes(third, "petra@example.org", "").firstTime()).isTrue();

        assertThat(all(story.cora)).isEqualTo(new TwoSided.Alike(5, 5, 4));
        for (String name : List.of("paul", "quinn", "rosa", "sam")) {
            comes(third, name + "@example.org", "");
        }
        assertThat(all(story.cora)).isEqualTo(new TwoSided.Alike(9, 9, 5));
    }

    @Test
    void whoseDataAreErasedIsNoMoreThanOneAllTheSame() {
        threeComeTwice();
        var petra = new Subject(story.area, new PersonId(UUID.randomUUID()), "Petra", "petra@example.org", false);
        story.plan.asOperator(() -> program.getBean(TransactionTemplate.class).execute(status -> {
            program.getBean(PartnershipData.class).erase(petra);
            return petra;
        }));
        assertThat(all(story.cora).families()).isEqualTo(2);
        assertThat(joined()).isEqualTo(new TogetherInNumbers.Joined(3, 3));
    }

    @Test
    void whoComesTwiceToOnePieceIsOneOfThoseWhoTookPart() {
        comes(story.piece, "petra@example.org", "");
        comes(story.piece, "Petra@example.org", "");
        Piece piece = story.as(story.cora, () -> story.pieces.byId(story.area, story.piece));
        assertThat(story.as(story.cora, () -> story.participants.reach(story.area, piece)))
                .returns(1, Participants.Reach::tookPart)
                .returns(1, Participants.Reach::firstTime);
    }
}
