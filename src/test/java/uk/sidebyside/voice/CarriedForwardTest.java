package uk.sidebyside.voice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import uk.sidebyside.access.NotFound;
import uk.sidebyside.access.PersonId;
import uk.sidebyside.access.Principal;
import uk.sidebyside.access.Principals;
import uk.sidebyside.access.Role;
import uk.sidebyside.children.ContactNeeds;
import uk.sidebyside.testing.DatabaseTest;
import uk.sidebyside.testing.Places;
import uk.sidebyside.testing.StoryClock;
import uk.sidebyside.voice.carrying.Answering;
import uk.sidebyside.voice.carrying.Ask;
import uk.sidebyside.voice.carrying.Kept;
import uk.sidebyside.voice.rules.MayChange.Speaker;
import uk.sidebyside.voice.rules.ReceiptCode;
import uk.sidebyside.voice.rules.StillRight;
import uk.sidebyside.voice.said.OccasionId;
import uk.sidebyside.voice.said.Questions;
import uk.sidebyside.voice.said.Said;
import uk.sidebyside.voice.said.Turn;
import uk.sidebyside.voice.said.View;

/** A view is carried to a later occasion with its giver's consent alone, and its giver is asked first. */
@DatabaseTest
@Import({StoryClock.Provided.class, Places.class})
class CarriedForwardTest {

    @Autowired
    ApplicationContext program;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transactions;

    private VoiceStory story;
    private ReceiptCode minas;
    private View view;

    @BeforeEach
    void begin() {
        story = VoiceStory.tell(program);
        minas = story.says(
                story.invited(story.around.mina, Questions.PARENT, Speaker.PARENT), "know", "It is too loud.");
        view = story.firstView(minas);
    }

    @Test
    void nothingIsCarriedWithoutConsent() {
        assertThatThrownBy(() -> story.asksWhetherStillRight(view)).isInstanceOf(NotFound.class);
        story.mayBeUsedAgain(minas);
        story.asksWhetherStillRight(view);
        story.stillRight(minas, view, StillRight.Said.TAKEN_AWAY, "").orThrow();
        assertThatThrownBy(() -> story.asksWhetherStillRight(view)).isInstanceOf(NotFound.class);
    }

    /** A query of ours that forgot to ask for consent is stopped by the table's own policy. */
    @Test
    void theDatabaseAsksForConsentToo() {
        story.mayBeUsedAgain(minas);
        OccasionId occasion = story.asksWhetherStillRight(view);
        ReceiptCode pauls = story.says(
                story.invited(story.around.paul, Questions.PARENT, Speaker.PARENT), "know", "He sleeps badly.");
        View other = story.firstView(pauls);
        assertThatThrownBy(() -> insert(occasion, other))
                .isInstanceOf(DataAccessException.class)
                .hasStackTraceContaining("row-level security");
        story.mayBeUsedAgain(pauls);
        insert(occasion, other);
    }

    private void insert(OccasionId occasion, View other) {
        Principals.run(
                story.around.principal(story.around.cora),
                () -> transactions.executeWithoutResult(status -> jdbc.sql(
                                "INSERT INTO voice.still_asked (area_id, occasion_id, view_id, sitting_id) VALUES (:a, :o, :v, :s)")
                        .param("a", story.area.value())
                        .param("o", occasion.value())
                        .param("v", other.id().value())
                        .param("s", other.sitting().value())
                        .update()));
    }

    @Test
    void aYesConfirmsItOnItsDay() {
        story.mayBeUsedAgain(minas);
        story.clock.set(VoiceStory.TODAY.plusMonths(6));
        OccasionId occasion = story.asksWhetherStillRight(view);
        assertThat(kept().asks().id()).isEqualTo(occasion);
        story.clock.set(VoiceStory.TODAY.plusMonths(6).plusDays(2));
        story.stillRight(minas, view, StillRight.Said.YES, "").orThrow();
        story.stillRight(minas, view, StillRight.Said.YES, "").orThrow();

        Kept kept = kept();
        assertThat(kept.asks()).isNull();
        assertThat(kept.standing())
                .isEqualTo(new StillRight.Standing(
                        VoiceStory.TODAY, VoiceStory.TODAY.plusMonths(6).plusDays(2), true, null));
        assertThat(kept.words())
                .extracting(Turn.SaidAgain::said, Turn.SaidAgain::by)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(StillRight.Said.AGREED, StillRight.By.RECEIPT),
                        org.assertj.core.groups.Tuple.tuple(StillRight.Said.YES, StillRight.By.RECEIPT));
        assertThat(kept.to(occasion).orElseThrow().said()).isEqualTo(StillRight.Said.YES);
    }

    @Test
    void aChangeKeepsWhatWasSaidBeforeAndStandsSinceItsDay() {
        story.mayBeUsedAgain(minas);
        story.asksWhetherStillRight(view);
        assertThat(story.stillRight(minas, view, StillRight.Said.CHANGED, "It is too loud."))
                .as("nothing of it is different")
                .isInstanceOf(uk.sidebyside.shared.Saving.Refused.class);
        story.clock.set(VoiceStory.TODAY.plusDays(3));
        story.stillRight(minas, view, StillRight.Said.CHANGED, "Lunch is too loud.")
                .orThrow();
        assertThat(story.firstView(minas).said().words()).isEqualTo("Lunch is too loud.");
        assertThat(story.held(minas).as(() -> story.views.earlier(story.area, view.id())))
                .extracting(Said::words)
                .containsExactly("It is too loud.");
        assertThat(kept().standing().since()).isEqualTo(VoiceStory.TODAY.plusDays(3));
    }

    @Test
    void whatIsTakenAwayIsAskedAboutNoMoreAndMayBeGivenAgain() {
        story.mayBeUsedAgain(minas);
        story.asksWhetherStillRight(view);
        story.stillRight(minas, view, StillRight.Said.TAKEN_AWAY, "").orThrow();
        assertThat(kept().standing().carried()).isFalse();
        assertThat(kept().asks()).isNull();
        assertThat(story.stillRight(minas, view, StillRight.Said.YES, ""))
                .isInstanceOf(uk.sidebyside.shared.Saving.Refused.class);
        story.stillRight(minas, view, StillRight.Said.AGREED, "").orThrow();
        assertThat(kept().standing().carried()).isTrue();
    }

    @Test
    void onlyTheLatestOccasionWaitsForAnAnswer() {
        story.mayBeUsedAgain(minas);
        story.asksWhetherStillRight(view);
        story.clock.set(VoiceStory.TODAY.plusYears(1).minusDays(40));
        OccasionId second = story.asksWhetherStillRight(view);
        assertThat(kept().asks().id()).isEqualTo(second);
        story.stillRight(minas, view, StillRight.Said.YES, "").orThrow();
        assertThat(kept().asks()).isNull();
    }

    @Test
    void nobodyAnswersForAnotherAndNobodyWhoDoesNotWorkWithTheChildAsks() {
        story.mayBeUsedAgain(minas);
        for (PersonId who : List.of(story.around.mina, story.around.leila, story.cleo, story.around.ada)) {
            assertThatThrownBy(() -> story.as(
                            who,
                            () -> story.carrying.ask(
                                    story.area,
                                    new Ask(
                                            UUID.randomUUID(),
                                            story.kit,
                                            StillRight.Occasion.STAGE,
                                            VoiceStory.TODAY,
                                            List.of(view.id())))))
                    .as(who.toString())
                    .isInstanceOf(NotFound.class);
        }
        story.asksWhetherStillRight(view);
        for (PersonId who : List.of(story.around.paul, story.around.cora, story.around.theo, story.around.leila)) {
            assertThatThrownBy(() -> says(who, StillRight.Said.YES))
                    .as(who.toString())
                    .isInstanceOf(NotFound.class);
        }
        assertThat(kept().asks()).isNotNull();
        says(story.around.mina, StillRight.Said.YES);
        assertThat(kept().words().getLast().by()).isEqualTo(StillRight.By.GIVERS_ACCOUNT);
    }

    /** What nobody answered for a day that is over is asked for the next one: its day is read in the lists and on the family's page. */
    @Test
    void theDayIsThatOfTheLatestOccasion() {
        story.mayBeUsedAgain(minas);
        story.asksWhetherStillRight(view);
        assertThat(stillFor()).isEqualTo(VoiceStory.TODAY.plusDays(21));
        story.clock.set(VoiceStory.TODAY.plusDays(30));

        story.asksWhetherStillRight(view);

        assertThat(stillFor()).isEqualTo(VoiceStory.TODAY.plusDays(51));
        assertThat(Objects.requireNonNull(kept().asks()).on()).isEqualTo(stillFor());
        story.stillRight(minas, view, StillRight.Said.YES, "").orThrow();
        assertThat(stillFor()).isNull();
    }

    private @Nullable LocalDate stillFor() {
        return story.as(story.around.cora, () -> story.inbox.all(story.area))
                .getFirst()
                .stillFor();
    }

    private Object says(PersonId who, StillRight.Said said) {
        return story.as(who, () -> story.answering
                .say(story.area, view.id(), new Answering.Answer(said, 1, new Changing.Words("", "", "", null)))
                .orThrow());
    }

    @Test
    void aYoungPersonTakesAwayWhatOthersSaidAboutThem() {
        PersonId kit = story.around.kitThemself();
        story.mayBeUsedAgain(minas);
        story.asksWhetherStillRight(view);
        assertThatThrownBy(() -> says(kit, StillRight.Said.YES)).isInstanceOf(NotFound.class);
        says(kit, StillRight.Said.TAKEN_AWAY);
        assertThat(kept().standing().carried()).isFalse();
        assertThat(kept().words().getLast().by()).isEqualTo(StillRight.By.THE_YOUNG_PERSON);
    }

    /** Nobody else who sees the child says anything to words that others gave: the database asks too. */
    @Test
    void aYoungPersonWhoHoldsAPostTakesAwayWhatOthersSaidToo() {
        PersonId kit = story.around.holder("Kit Okoro", Role.PRACTITIONER, story.around.school);
        story.around.operator(() -> {
            story.around.circles.belongsTo(story.area, story.around.kit.value(), kit);
            return kit;
        });
        story.mayBeUsedAgain(minas);
        for (PersonId who : List.of(story.around.paul, story.around.theo)) {
            assertThatThrownBy(() -> takesAway(story.around.principal(who)))
                    .as(who.toString())
                    .rootCause()
                    .hasMessageContaining("row-level security");
        }

        says(kit, StillRight.Said.TAKEN_AWAY);

        assertThat(kept().standing().carried()).isFalse();
        assertThat(kept().words().getLast().by()).isEqualTo(StillRight.By.THE_YOUNG_PERSON);
    }

    /** Past the program's own check. */
    private int takesAway(Principal principal) {
        return Principals.call(
                principal,
                () -> Objects.requireNonNull(transactions.execute(status -> jdbc.sql("""
                        INSERT INTO voice.still_said (area_id, view_id, n, id, sitting_id, said, by_whom, at)
                        VALUES (:area, :view, 2, :id, :sitting, 'taken_away', 'the_young_person', '2026-05-01T10:00Z')
                        """)
                        .param("area", story.area.value())
                        .param("view", view.id().value())
                        .param("id", UUID.randomUUID())
                        .param("sitting", view.sitting().value())
                        .update())));
    }

    @Test
    void theLetterNamesNeitherChildNorNeedAndIsWrittenOnce() {
        story.mayBeUsedAgain(minas);
        story.asksWhetherStillRight(view);
        assertThat(letters()).hasSize(1);
        assertThat(letters().getFirst())
                .contains("Is what you said still right?")
                .contains("/said/" + view.sitting().value())
                .doesNotContain("Kit", "Mina", "loud");
    }

    @Test
    void whoChoseAnotherWayIsAskedByNoLetter() {
        story.around.as(story.around.mina, () -> program.getBean(ContactNeeds.class)
                .say(story.area, new ContactNeeds.Say(ContactNeeds.Channel.PHONE, "", false, "", "", "", 0))
                .orThrow());
        story.mayBeUsedAgain(minas);
        story.asksWhetherStillRight(view);
        assertThat(letters()).isEmpty();
    }

    private List<String> letters() {
        return story.around.operator(() -> transactions.execute(status -> jdbc.sql("""
                        SELECT subject || ' ' || body FROM notices.mail
                        WHERE area_id = :area AND template = 'voice-still-right'
                        """)
                .param("area", story.area.value())
                .query(String.class)
                .list()));
    }

    private Kept kept() {
        return Kept.of(story.as(story.around.cora, () -> story.views.heardAbout(story.kit)), story.clock.getZone())
                .get(view.id());
    }
}
