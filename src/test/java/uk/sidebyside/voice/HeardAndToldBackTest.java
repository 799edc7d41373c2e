package uk.sidebyside.voice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import uk.sidebyside.access.NotFound;
import uk.sidebyside.shared.Finding;
import uk.sidebyside.shared.Saving;
import uk.sidebyside.testing.DatabaseTest;
import uk.sidebyside.testing.Places;
import uk.sidebyside.testing.StoryClock;
import uk.sidebyside.thread.Links;
import uk.sidebyside.voice.inbox.Inbox;
import uk.sidebyside.voice.rules.MayChange.Speaker;
import uk.sidebyside.voice.rules.ReceiptCode;
import uk.sidebyside.voice.rules.ResponseKind;
import uk.sidebyside.voice.rules.TellBack;
import uk.sidebyside.voice.rules.ViewState;
import uk.sidebyside.voice.said.Questions;
import uk.sidebyside.voice.said.Round;
import uk.sidebyside.voice.said.SittingId;
import uk.sidebyside.voice.said.View;
import uk.sidebyside.voice.said.VoiceRefs;

/** From a view being given to its giver being told, and what opens it again. */
@DatabaseTest
@Import({StoryClock.Provided.class, Places.class})
class HeardAndToldBackTest {

    @Autowired
    ApplicationContext program;

    @Autowired
    Links links;

    private VoiceStory story;
    private ReceiptCode minas;

    @BeforeEach
    void begin() {
        story = VoiceStory.tell(program);
        minas = story.says(
                story.invited(story.around.mina, Questions.PARENT, Speaker.PARENT), "know", "It is too loud.");
    }

    @Test
    void whatIsSaidByInvitationIsReadByTheCircleAndKeepsItsDay() {
        List<View> read = story.as(story.around.cora, () -> story.views.about(story.kit));
        assertThat(read).extracting(view -> view.said().words()).containsExactly("It is too loud.");
        assertThat(read.getFirst().state()).isEqualTo(ViewState.WAITING);
        assertThat(read.getFirst().by()).isEqualTo("Mina");
        assertThat(story.heard(minas).round().tellBack().firstDueOn()).isEqualTo(VoiceStory.TODAY.plusDays(30));
        assertThat(story.as(story.around.leila, () -> story.views.about(story.kit)))
                .isEmpty();
        assertThat(story.as(story.cleo, () -> story.views.about(story.kit))).isEmpty();
        assertThat(story.as(story.around.ada, () -> story.views.about(story.kit)))
                .isEmpty();
        assertThat(story.visitor(() -> story.views.about(story.kit))).isEmpty();
    }

    @Test
    void thereIsNoSilentNo() {
        View view = story.firstView(minas);
        story.playBack(story.around.cora, view);
        var silent = new uk.sidebyside.voice.rules.Respond.Written(ResponseKind.NOT_POSSIBLE, "", "", "", "", null);

        assertThat(keys(story.respond(story.around.cora, silent, List.of(view), null)))
                .containsExactly("no.needs.reason", "no.needs.options", "no.needs.talk");
        assertThat(story.firstView(minas).response()).isNull();

        story.respond(story.around.cora, story.no(), List.of(view), null).orThrow();
        assertThat(story.firstView(minas).response().reason()).isEqualTo("There is no room in the building.");
        assertThat(story.firstView(minas).state()).isEqualTo(ViewState.ANSWERED);
    }

    @Test
    void aViewIsPlayedBackFirstAndUsedSomewhereThatIsLinked() {
        View view = story.firstView(minas);
        assertThat(keys(story.respond(story.around.cora, story.used(), List.of(view), story.service)))
                .containsExactly("play.back.first");
        story.playBack(story.around.cora, view);
        assertThat(keys(story.respond(story.around.cora, story.used(), List.of(view), null)))
                .containsExactly("response.needs.where");

        story.respond(story.around.cora, story.used(), List.of(view), story.service)
                .orThrow();

        assertThat(story.as(story.around.cora, () -> links.of(story.service)))
                .extracting(link -> link.kind(), link -> link.end())
                .containsExactly(org.assertj.core.groups.Tuple.tuple("shaped", VoiceRefs.of(story.area, view.id())));
        assertThat(story.as(story.cleo, () -> links.of(story.service)))
                .as("who may not read it does not learn of it")
                .isEmpty();
    }

    @Test
    void oneResponseAnswersSeveralViewsAndStrengthsNeedOnlyThanks() {
        ReceiptCode kits = story.invited(story.around.mina, Questions.CHILD, Speaker.CHILD);
        Receipts.Held held = story.held(kits);
        SittingId id = held.sitting().id();
        held.as(() -> story.giving
                .save(story.area, id, "like", Giving.Draft.of("Trains."))
                .orThrow());
        held.as(() -> story.giving
                .save(story.area, id, "hard", Giving.Draft.of("Noise."))
                .orThrow());
        held.as(() -> story.giving
                .save(story.area, id, "help", Giving.Draft.of("My headphones."))
                .orThrow());
        ReceiptCode receipt = Receipts.fresh();
        Receipts.Held own = story.receipts.exchange(held, receipt).orElseThrow();
        own.as(() ->
                story.giving.give(story.area, id, VoiceStory.sending("Kit")).orThrow());
        List<View> its =
                story.heard(receipt).views().stream().map(Views.Told::view).toList();
        var thanks = new uk.sidebyside.voice.rules.Respond.Written(ResponseKind.THANKS, "", "", "", "", null);

        assertThat(keys(story.respond(story.around.theo, thanks, its, null)))
                .containsExactly("thanks.only.for.strengths");
        story.respond(story.around.theo, thanks, List.of(its.get(0)), null).orThrow();
        story.playBack(story.around.theo, its.get(1));
        story.playBack(story.around.theo, its.get(2));
        story.respond(story.around.theo, story.no(), its.subList(1, 3), null).orThrow();

        assertThat(story.heard(receipt).allAnswered()).isTrue();
    }

    @Test
    void itsGiverOpensItAgainWithANewDay() {
        View view = story.firstView(minas);
        story.playBack(story.around.cora, view);
        story.respond(story.around.cora, story.no(), List.of(view), null).orThrow();
        story.clock.set(VoiceStory.TODAY.plusDays(31));
        Receipts.Held held = story.held(minas);
        UUID submission = UUID.randomUUID();

        held.as(() -> story.looking
                .openAgain(story.area, view.id(), submission, "I want this changed.")
                .orThrow());
        held.as(() -> story.looking
                .openAgain(story.area, view.id(), submission, "I want this changed.")
                .orThrow());

        Views.Heard heard = story.heard(minas);
        assertThat(heard.views().getFirst().view().state()).isEqualTo(ViewState.OPENED_AGAIN);
        assertThat(heard.rounds()).hasSize(2);
        assertThat(heard.rounds().getFirst().told().channel())
                .as("who wants it changed has read it on the page")
                .isEqualTo(Round.Channel.PAGE);
        assertThat(heard.rounds()
                        .getFirst()
                        .tellBack()
                        .standingOn(story.clock
                                .instant()
                                .atZone(story.clock.getZone())
                                .toLocalDate()))
                .isEqualTo(TellBack.Standing.TOLD_LATE);
        assertThat(heard.round().tellBack().firstDueOn()).isAfter(VoiceStory.TODAY.plusDays(50));
        assertThat(story.as(story.around.cora, () -> story.inbox.waiting(story.area)))
                .extracting(Inbox.Row::open)
                .containsExactly(1);
    }

    /** What was understood of other words, or before somebody wanted it changed, is no reason for a no. */
    @Test
    void whatIsOpenedAgainOrChangedIsPlayedBackAgainBeforeANo() {
        View view = story.firstView(minas);
        story.playBack(story.around.cora, view);
        story.respond(story.around.cora, story.no(), List.of(view), null).orThrow();
        Receipts.Held held = story.held(minas);
        openAgain(held, view);
        assertThat(keys(story.respond(story.around.cora, story.no(), List.of(view), null)))
                .as("opened again")
                .containsExactly("play.back.first");
        story.playBack(story.around.cora, view);
        story.clock.advance(java.time.Duration.ofMinutes(5));
        held.as(() -> story.changing
                .change(story.area, view.id(), 1, new Changing.Words("Lunch is too loud.", "", "", null))
                .orThrow());
        for (var written : List.of(story.no(), story.used())) {
            assertThat(keys(story.respond(story.around.cora, written, List.of(view), story.service)))
                    .as("in other words")
                    .containsExactly("play.back.first");
        }
        story.respond(story.around.cora, story.thinking(VoiceStory.TODAY.plusDays(9)), List.of(view), null)
                .orThrow();

        story.playBack(story.around.cora, view);

        story.respond(story.around.cora, story.no(), List.of(view), null).orThrow();
    }

    /** Kit's "I want this changed" about one of two views tells nobody of the other, which keeps the day that was agreed. */
    @Test
    void openingOneAgainTellsNothingOfWhatStillWaits() {
        Receipts.Held held = story.held(story.invited(story.around.mina, Questions.CHILD, Speaker.CHILD));
        SittingId id = held.sitting().id();
        held.as(() -> story.giving
                .save(story.area, id, "hard", Giving.Draft.of("Noise."))
                .orThrow());
        held.as(() -> story.giving
                .save(story.area, id, "help", Giving.Draft.of("My headphones."))
                .orThrow());
        ReceiptCode kits = Receipts.fresh();
        Receipts.Held own = story.receipts.exchange(held, kits).orElseThrow();
        own.as(() ->
                story.giving.give(story.area, id, VoiceStory.sending("Kit")).orThrow());
        List<View> its =
                story.heard(kits).views().stream().map(Views.Told::view).toList();
        its.forEach(view -> story.playBack(story.around.theo, view));
        story.respond(story.around.theo, story.no(), its.subList(0, 1), null).orThrow();

        openAgain(own, its.getFirst());

        assertThat(story.heard(kits).rounds()).singleElement().satisfies(round -> {
            assertThat(round.told()).isNull();
            assertThat(round.days()).extracting(Round.Day::dueOn).containsExactly(VoiceStory.TODAY.plusDays(30));
        });

        story.playBack(story.around.theo, its.getFirst());
        story.respond(story.around.theo, story.no(), its, null).orThrow();
        openAgain(own, its.getFirst());
        assertThat(story.heard(kits).rounds())
                .as("everything else has its answer")
                .hasSize(2);
        assertThat(story.heard(kits).rounds().getFirst().told()).isNotNull();
    }

    /** "I want to leave this school" is not answered by what became of "I want a quiet room". */
    @Test
    void otherWordsOpenAnAnswerAgain() {
        View view = story.firstView(minas);
        story.playBack(story.around.cora, view);
        change(view, 1, "I want a quiet room.");
        assertThat(story.heard(minas).rounds()).as("it waited").hasSize(1);
        story.clock.advance(java.time.Duration.ofMinutes(5));
        story.playBack(story.around.cora, view);
        story.respond(story.around.cora, story.used(), List.of(view), story.service)
                .orThrow();
        change(view, 2, "I want a quiet room.");
        assertThat(story.firstView(minas).state()).as("the same words").isEqualTo(ViewState.ANSWERED);

        change(view, 3, "I want to leave this school.");

        Views.Heard heard = story.heard(minas);
        assertThat(heard.views().getFirst().view().state()).isEqualTo(ViewState.OPENED_AGAIN);
        assertThat(heard.rounds()).hasSize(2);
        assertThat(heard.round().told()).isNull();
        assertThat(story.as(story.around.cora, () -> story.inbox.waiting(story.area)))
                .extracting(Inbox.Row::open)
                .containsExactly(1);
        change(view, 4, "I want to leave this school soon.");
        assertThat(story.heard(minas).rounds()).as("once").hasSize(2);
        assertThat(keys(story.respond(story.around.cora, story.used(), List.of(view), story.service)))
                .containsExactly("play.back.first");
    }

    private void change(View view, int seen, String words) {
        story.held(minas).as(() -> story.changing
                .change(story.area, view.id(), seen, new Changing.Words(words, "", "", null))
                .orThrow());
    }

    private void openAgain(Receipts.Held giver, View view) {
        giver.as(() -> story.looking
                .openAgain(story.area, view.id(), UUID.randomUUID(), "I want this changed.")
                .orThrow());
    }

    /** Words that are added after the day has passed get a day of their own; by the first one it stays late. */
    @Test
    void whatIsAddedAfterThePromisedDayGetsADayAgreedAnew() {
        LocalDate promised = VoiceStory.TODAY.plusDays(30);
        story.clock.set(promised);
        add("On the day itself.");
        assertThat(story.heard(minas).round().days()).as("the day holds").hasSize(1);

        story.clock.set(promised.plusDays(1));
        add("A day later.");

        Views.Heard heard = story.heard(minas);
        assertThat(heard.rounds()).hasSize(1);
        assertThat(heard.round().days()).hasSize(2);
        assertThat(heard.round().days().getLast().why()).isEqualTo("More was said after that day had passed.");
        assertThat(heard.round().tellBack().nowDueOn()).isAfter(promised.plusDays(1));
        assertThat(heard.round().tellBack().standingOn(promised.plusDays(1))).isEqualTo(TellBack.Standing.LATE);
        add("And one thing more.");
        assertThat(story.heard(minas).round().days()).as("the new day holds").hasSize(2);
    }

    private void add(String words) {
        Receipts.Held held = story.held(minas);
        held.as(() -> story.changing.add(story.area, held.sitting().id(), words).orThrow());
    }

    @Test
    void nobodyWasToldBeforeTheAnswerWasWritten() {
        View view = story.firstView(minas);
        story.playBack(story.around.cora, view);
        LocalDate late = VoiceStory.TODAY.plusDays(31);
        story.clock.set(late);
        story.respond(story.around.cora, story.no(), List.of(view), null).orThrow();

        assertThat(keys(tell(view, late.minusDays(1)))).containsExactly("tell.before.answer");
        tell(view, late).orThrow();
        assertThat(story.heard(minas).round().tellBack().onTime()).isFalse();
    }

    private Saving<SittingId> tell(View view, LocalDate on) {
        return story.as(
                story.around.cora, () -> story.telling.tell(story.area, view.sitting(), on, Round.Channel.PHONE, ""));
    }

    @Test
    void tellingBackIsOnTimeOrLateByTheDayFirstPromised() {
        View view = story.firstView(minas);
        assertThat(keys(story.as(
                        story.around.cora,
                        () -> story.telling.tell(
                                story.area, view.sitting(), VoiceStory.TODAY, Round.Channel.PHONE, ""))))
                .containsExactly("tell.needs.answers");
        story.playBack(story.around.cora, view);
        story.respond(story.around.cora, story.no(), List.of(view), null).orThrow();
        story.as(story.around.cora, () -> story.telling
                .moveDay(story.area, view.sitting(), VoiceStory.TODAY.plusDays(40), "The building is being measured.")
                .orThrow());
        story.clock.set(VoiceStory.TODAY.plusDays(35));
        story.as(story.around.cora, () -> story.telling
                .tell(story.area, view.sitting(), VoiceStory.TODAY.plusDays(35), Round.Channel.PHONE, "We spoke.")
                .orThrow());

        Round round = story.heard(minas).round();
        assertThat(round.days())
                .extracting(Round.Day::dueOn)
                .containsExactly(VoiceStory.TODAY.plusDays(30), VoiceStory.TODAY.plusDays(40));
        assertThat(round.tellBack().onTime()).isFalse();
        assertThat(round.told().channel()).isEqualTo(Round.Channel.PHONE);
    }

    @Test
    void thinkingLeavesItOpenUntilTheDayThatItNames() {
        View view = story.firstView(minas);
        assertThat(keys(story.respond(story.around.cora, story.thinking(null), List.of(view), null)))
                .containsExactly("thinking.needs.day");
        story.respond(story.around.cora, story.thinking(VoiceStory.TODAY.plusDays(9)), List.of(view), null)
                .orThrow();
        assertThat(story.firstView(minas).state()).isEqualTo(ViewState.THINKING);
        assertThat(story.as(story.around.cora, () -> story.inbox.waiting(story.area)))
                .hasSize(1);
    }

    @Test
    void whoDoesNotWorkWithTheChildAnswersNothing() {
        View view = story.firstView(minas);
        for (var who : List.of(story.around.leila, story.around.mina, story.cleo, story.around.ada)) {
            assertThatThrownBy(() -> story.respond(who, story.no(), List.of(view), null))
                    .as(who.toString())
                    .isInstanceOf(NotFound.class);
        }
    }

    private static List<String> keys(Saving<?> saving) {
        return saving instanceof Saving.Refused<?> no
                ? no.findings().stream().map(Finding::key).toList()
                : List.of("saved");
    }
}
