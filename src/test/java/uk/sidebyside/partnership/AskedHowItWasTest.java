package uk.sidebyside.partnership;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
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
import uk.sidebyside.children.ChildStory;
import uk.sidebyside.children.ContactNeeds;
import uk.sidebyside.partnership.rules.Level;
import uk.sidebyside.partnership.rules.PieceKind;
import uk.sidebyside.partnership.rules.Side;
import uk.sidebyside.partnership.rules.Way;
import uk.sidebyside.shared.AreaId;
import uk.sidebyside.surveys.Closing;
import uk.sidebyside.surveys.Closings;
import uk.sidebyside.surveys.Surveys;
import uk.sidebyside.surveys.rules.Moment;
import uk.sidebyside.surveys.rules.Respondent;
import uk.sidebyside.testing.DatabaseTest;
import uk.sidebyside.testing.StoryClock;

/** Whoever took part in a piece is asked how it was when it ends; where nobody could be asked, that stays to be seen. */
@DatabaseTest
@Import(StoryClock.Provided.class)
class AskedHowItWasTest {
    @Autowired
    ApplicationContext program;

    @Autowired
    Closings closings;

    @Autowired
    Surveys surveys;

    @Autowired
    Pieces pieces;

    @Autowired
    PieceEndings endings;

    @Autowired
    Participants participants;

    @Autowired
    ContactNeeds contacts;

    @Autowired
    StoryClock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    private PartnershipStory story;

    @BeforeEach
    void tell() {
        story = PartnershipStory.tell(program).withParents();
    }

    private void survey(AreaId area, String set, String service) {
        LocalDate today = LocalDate.now(clock);
        var make = new Surveys.Make(
                UUID.randomUUID(),
                "How was it?",
                set,
                service,
                Set.of(Respondent.PARENT_CARER),
                Moment.ALONE,
                null,
                true,
                today,
                today.plusDays(20),
                today.plusDays(40));
        operator(area, () -> surveys.make(area, make).orThrow());
    }

    private static <T> T operator(AreaId area, Supplier<T> work) {
        return Principals.call(Principal.operator(area, "test"), work::get);
    }

    private Optional<Closing> closing(AreaId area, PieceId piece) {
        return operator(area, () -> closings.about(area, PieceRefs.of(area, piece)));
    }

    private List<String> asked(AreaId area) {
        return operator(
                area,
                () -> transaction.execute(status -> jdbc.sql("""
                                SELECT coalesce(m.to_address, p.email) FROM notices.mail m
                                LEFT JOIN access.person p ON p.id = m.to_person
                                WHERE m.area_id = :area AND m.template = 'survey-link'
                                """)
                        .param("area", area.value())
                        .query(String.class)
                        .list()));
    }

    @Test
    void thoseWhoTookPartToTheEndGetALinkOfTheirOwnOnce() {
        survey(story.area, "joint-partnership", "Short breaks");
        story.as(story.cora, () -> participants
                .leave(story.area, story.paulsPart, "He moved away.")
                .orThrow());
        assertThat(closing(story.area, story.piece)).isEmpty();

        for (int i = 0; i < 2; i++) {
            story.as(story.cora, () -> endings.stop(story.area, story.piece, "There is no money.")
                    .orThrow());
        }

        assertThat(asked(story.area)).containsExactly("petra@example.org");
        assertThat(closing(story.area, story.piece)).hasValueSatisfying(closing -> {
            assertThat(closing.kind()).isEqualTo(Closing.Kind.PIECE);
            assertThat(closing.service()).isEqualTo("Short breaks");
            assertThat(closing.asked()).isEqualTo(Closing.Asked.ASKED);
            assertThat(closing.closedOn()).isEqualTo(story.today());
        });
    }

    @Test
    void withoutASurveyThatIsOpenItStandsAsNotAsked() {
        story.as(story.cora, () -> endings.stop(story.area, story.piece, "There is no money.")
                .orThrow());

        assertThat(asked(story.area)).isEmpty();
        assertThat(closing(story.area, story.piece))
                .hasValueSatisfying(closing -> assertThat(closing.asked()).isEqualTo(Closing.Asked.NOT_ASKED));
    }

    private ChildStory aChild() {
        clock.set(ChildStory.TODAY);
        ChildStory child = ChildStory.tell(program);
        survey(child.area, "ehc-experience", Closings.EHC_PLANS);
        return child;
    }

    /** In which both parents take part. */
    private PieceId aReviewOf(ChildStory child) {
        PieceId piece = child.as(child.cora, () -> pieces.begin(
                        child.area,
                        new Pieces.Begin(
                                Level.INDIVIDUAL,
                                null,
                                child.kit,
                                new Pieces.Words(
                                        "A review",
                                        PieceKind.ANNUAL_REVIEW,
                                        null,
                                        false,
                                        "",
                                        "The law.",
                                        "Every outcome.",
                                        List.of(),
                                        List.of(),
                                        List.of(),
                                        List.of())))
                .orThrow());
        for (PersonId parent : List.of(child.mina, child.paul)) {
            child.as(child.cora, () -> participants
                    .addFromCircle(
                            child.area,
                            piece,
                            parent,
                            new Participants.Words("", "", "", Side.PARENT, "A parent", Way.IN_PERSON, "", ""))
                    .orThrow());
        }
        return piece;
    }

    private void ends(ChildStory child, PieceId piece) {
        child.as(child.cora, () -> endings.stop(child.area, piece, "The family moved.")
                .orThrow());
    }

    private void bestReached(ChildStory child, PersonId parent, ContactNeeds.Channel channel) {
        child.as(parent, () -> contacts.say(
                        child.area, new ContactNeeds.Say(channel, "", false, "", "", "Write no letters", 0))
                .orThrow());
    }

    @Test
    void aReviewOfAChildAsksTheFamilyAndNobodyWhoIsKeptAway() {
        ChildStory child = aChild();
        PieceId piece = aReviewOf(child);
        child.exclude(child.kit, child.paul, null, null, ChildStory.TODAY, null);

        ends(child, piece);

        assertThat(asked(child.area)).containsExactly("mina.okoro@" + child.area.value() + ".org");
        assertThat(closing(child.area, piece)).hasValueSatisfying(closing -> {
            assertThat(closing.kind()).isEqualTo(Closing.Kind.REVIEW);
            assertThat(closing.asked()).isEqualTo(Closing.Asked.ASKED);
            assertThat(closing.reason()).isEmpty();
        });
    }

    /** Issue 4: how somebody wants to be reached was asked once, and no email goes past it. */
    @Test
    void whoWantsToBeReachedInAnotherWayGetsNoEmailAndTheClosingSaysSo() {
        ChildStory child = aChild();
        PieceId piece = aReviewOf(child);
        bestReached(child, child.mina, ContactNeeds.Channel.PHONE);
        bestReached(child, child.paul, ContactNeeds.Channel.EMAIL);

        ends(child, piece);

        assertThat(asked(child.area)).containsExactly("paul.okoro@" + child.area.value() + ".org");
        assertThat(closing(child.area, piece)).hasValueSatisfying(closing -> {
            assertThat(closing.asked()).isEqualTo(Closing.Asked.ASKED);
            assertThat(closing.reason()).startsWith("1 of 2 got no email");
        });
    }

    @Test
    void whereEverybodyWantsToBeReachedInAnotherWayItStandsAsNotAskedAndWhy() {
        ChildStory child = aChild();
        PieceId piece = aReviewOf(child);
        bestReached(child, child.mina, ContactNeeds.Channel.POST);
        bestReached(child, child.paul, ContactNeeds.Channel.TEXT);

        ends(child, piece);

        assertThat(asked(child.area)).isEmpty();
        assertThat(closing(child.area, piece)).hasValueSatisfying(closing -> {
            assertThat(closing.asked()).isEqualTo(Closing.Asked.NOT_ASKED);
            assertThat(closing.reason()).startsWith("2 of 2 got no email");
        });
    }
}
