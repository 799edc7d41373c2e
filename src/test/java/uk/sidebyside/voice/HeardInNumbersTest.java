package uk.sidebyside.voice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import uk.sidebyside.access.NotFound;
import uk.sidebyside.access.Principal;
import uk.sidebyside.access.Principals;
import uk.sidebyside.access.circle.rules.Relationship;
import uk.sidebyside.children.ChildRefs;
import uk.sidebyside.testing.DatabaseTest;
import uk.sidebyside.testing.Places;
import uk.sidebyside.testing.StoryClock;
import uk.sidebyside.voice.figures.HeardInNumbers;
import uk.sidebyside.voice.rules.MayChange.Speaker;
import uk.sidebyside.voice.rules.ReceiptCode;
import uk.sidebyside.voice.rules.ResponseKind;
import uk.sidebyside.voice.said.Questions;
import uk.sidebyside.voice.said.SittingId;
import uk.sidebyside.voice.said.View;

/** What was heard and answered in a time is counted with its families, by the area's own work and by nobody else. */
@DatabaseTest
@Import({StoryClock.Provided.class, Places.class})
class HeardInNumbersTest {
    private static final LocalDate TODAY = VoiceStory.TODAY;

    @Autowired
    ApplicationContext program;

    @Autowired
    HeardInNumbers numbers;

    private VoiceStory story;

    @BeforeEach
    void begin() {
        story = VoiceStory.tell(program);
    }

    private HeardInNumbers.Heard between(LocalDate from, LocalDate until) {
        return Principals.call(Principal.job(story.area, "test"), () -> numbers.between(story.area, from, until));
    }

    @Test
    void viewsTheirAnswersAndWhetherPeopleWereToldAreCountedByTheirDays() {
        var ask = story.asked();
        ReceiptCode first = story.somebodySays(ask, "A week more.");
        ReceiptCode second = story.somebodySays(ask, "A quiet room.");
        assertThat(between(TODAY, TODAY).given()).isEqualTo(new HeardInNumbers.Counted(2, 2));
        assertThat(between(TODAY.plusDays(1), TODAY.plusDays(9)).given()).isEqualTo(HeardInNumbers.Counted.NONE);

        story.clock.advance(Duration.ofDays(2));
        answer(first, true);
        answer(second, false);
        HeardInNumbers.Heard heard = between(TODAY, TODAY.plusDays(2));
        assertThat(heard.answered()).isEqualTo(new HeardInNumbers.Counted(2, 2));
        assertThat(heard.became(ResponseKind.USED).number()).isOne();
        assertThat(heard.became(ResponseKind.NOT_POSSIBLE).number()).isOne();
        assertThat(heard.became(ResponseKind.PARTLY)).isEqualTo(HeardInNumbers.Counted.NONE);
        assertThat(between(TODAY, TODAY.plusDays(1)).answered())
                .as("as it was known the day before")
                .isEqualTo(HeardInNumbers.Counted.NONE);

        var held = story.held(first);
        held.as(() -> story.looking.read(story.area, held.sitting().id()).orThrow());
        LocalDate end = TODAY.plusDays(80);
        HeardInNumbers.Heard told = between(TODAY, end);
        assertThat(told.promised().number()).isEqualTo(2);
        assertThat(told.toldOnTime().number()).isOne();
        assertThat(told.notTold().number()).isOne();
        assertThat(told.toldLate().number()).isZero();

        story.clock.set(end);
        var late = story.held(second);
        late.as(() -> story.looking.read(story.area, late.sitting().id()).orThrow());
        assertThat(between(TODAY, end).toldLate().number()).isOne();
        assertThat(between(TODAY, end.minusDays(1)).notTold().number())
                .as("the day before it was not told yet")
                .isOne();
    }

    /** Both parents speak about one child: it is one family. */
    @Test
    void whatIsSaidAboutOneChildIsOfOneFamily() {
        story.says(story.invited(story.around.mina, Questions.PARENT, Speaker.PARENT), "know", "He likes trains.");
        story.says(story.invited(story.around.paul, Questions.PARENT, Speaker.PARENT), "know", "He likes maps.");

        assertThat(between(TODAY, TODAY).given()).isEqualTo(new HeardInNumbers.Counted(2, 1));
    }

    /** Kit and Noor are two families, until Noor has the mother of Kit too: then both are one, whoever speaks. */
    @Test
    void brothersAndSistersAreOfOneFamily() {
        story.says(story.invited(story.around.paul, Questions.PARENT, Speaker.PARENT), "know", "He likes maps.");
        story.says(aboutNoor(), "know", "She likes boats.");
        assertThat(between(TODAY, TODAY).given()).isEqualTo(new HeardInNumbers.Counted(2, 2));

        story.around.join(
                story.around.noor,
                story.around.mina,
                Relationship.PARENT,
                null,
                TODAY.minusDays(9),
                TODAY.minusDays(2));

        assertThat(between(TODAY, TODAY).given()).isEqualTo(new HeardInNumbers.Counted(2, 1));
    }

    private ReceiptCode aboutNoor() {
        SittingId id = story.as(story.around.cora, () -> story.invitations
                .invite(
                        story.area,
                        new Invitations.Invite(
                                UUID.randomUUID(),
                                ChildRefs.of(story.area, story.around.noor),
                                "Noor",
                                Questions.PARENT,
                                Speaker.PARENT,
                                story.around.leila,
                                "",
                                new Asking.Readers("Cora Quayle, case officer", null, story.around.cora),
                                TODAY.plusDays(20),
                                TODAY.plusDays(30)))
                .orThrow());
        return story.as(story.around.cora, () -> story.invitations.onPaper(story.area, id));
    }

    @Test
    void nobodyWithAnAccountOrWithoutOneCounts() {
        Principal visitor = Principal.visitor(story.area);
        assertThatThrownBy(() -> Principals.call(visitor, () -> numbers.between(story.area, TODAY, TODAY)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> story.as(story.around.cora, () -> numbers.between(story.area, TODAY, TODAY)))
                .isInstanceOf(NotFound.class);
    }

    private void answer(ReceiptCode code, boolean used) {
        View view = story.firstView(code);
        story.playBack(story.cleo, view);
        story.respond(story.cleo, used ? story.used() : story.no(), List.of(view), used ? story.service : null)
                .orThrow();
    }
}
