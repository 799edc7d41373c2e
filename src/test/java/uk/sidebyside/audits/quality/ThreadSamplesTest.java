package uk.sidebyside.audits.quality;

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
import uk.sidebyside.access.PersonId;
import uk.sidebyside.access.Principals;
import uk.sidebyside.access.Role;
import uk.sidebyside.audits.quality.ThreadSample.Followed;
import uk.sidebyside.notices.WaitingWork;
import uk.sidebyside.shared.Finding;
import uk.sidebyside.shared.Saving;
import uk.sidebyside.testing.CountedStatements;
import uk.sidebyside.testing.DatabaseTest;
import uk.sidebyside.testing.Places;
import uk.sidebyside.testing.StoryClock;
import uk.sidebyside.voice.VoiceStory;
import uk.sidebyside.voice.rules.MayChange.Speaker;
import uk.sidebyside.voice.rules.ResponseKind;
import uk.sidebyside.voice.said.Questions;
import uk.sidebyside.voice.said.View;

/** What an inspector can follow of what people said: all of it but the words, and those once somebody who may took names out. */
@DatabaseTest
@Import({StoryClock.Provided.class, CountedStatements.Provided.class, Places.class})
class ThreadSamplesTest {

    @Autowired
    ApplicationContext program;

    @Autowired
    ThreadSamples threads;

    @Autowired
    ThreadsToMakeReady ready;

    private VoiceStory story;
    private PersonId inspector;
    private View aboutTheService;
    private View aboutKit;

    @BeforeEach
    void peopleSaySomething() {
        story = VoiceStory.tell(program);
        inspector = story.around.holder("Ines Vale", Role.INSPECTOR, story.around.council);
        aboutTheService = story.firstView(story.somebodySays(story.asked(), "My son Tom waits on Elm Road."));
        story.playBack(story.cleo, aboutTheService);
        story.respond(story.cleo, story.used(), List.of(aboutTheService), story.service)
                .orThrow();
        aboutKit = story.firstView(story.says(
                story.invited(story.around.mina, Questions.PARENT, Speaker.PARENT), "know", "Kit likes the library."));
    }

    private ThreadSampleId drawn() {
        return story.as(story.cleo, () -> threads.draw(
                        story.area,
                        new ThreadSamples.Draw(
                                UUID.randomUUID(),
                                "For the visit",
                                "nine pears",
                                20,
                                VoiceStory.TODAY.minusDays(3),
                                VoiceStory.TODAY))
                .orThrow());
    }

    private List<Followed> followed(ThreadSampleId sample) {
        return story.as(inspector, () -> threads.follow(story.area, sample)).threads();
    }

    private Followed thread(ThreadSampleId sample, View view) {
        return followed(sample).stream()
                .filter(one -> one.row().view().equals(view.id()))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void anInspectorFollowsAThreadFromItsDayToWhatItShapedAndReadsNoWord() {
        ThreadSampleId sample = drawn();
        assertThat(story.as(inspector, () -> threads.find(story.area, sample)).listed())
                .isEqualTo(2);
        Followed service = thread(sample, aboutTheService);
        assertThat(service.traced().answer()).isEqualTo(ResponseKind.USED);
        assertThat(service.traced().by()).isEqualTo("Somebody");
        assertThat(service.shaped()).extracting(shaped -> shaped.what().title()).containsExactly("Short breaks");
        Followed kit = thread(sample, aboutKit);
        assertThat(kit.traced().answer()).isNull();
        assertThat(kit.traced().by()).isEqualTo("A parent or carer");
        assertThat(followed(sample).toString()).doesNotContain("Elm Road", "library", "Mina");
    }

    @Test
    void theSameSeedDrawsTheSameThreads() {
        List<UUID> first =
                followed(drawn()).stream().map(one -> one.row().view().value()).toList();
        List<UUID> second =
                followed(drawn()).stream().map(one -> one.row().view().value()).toList();
        assertThat(second).isEqualTo(first).hasSize(2);
    }

    @Test
    void theWordsAreWrittenByWhoeverMayReadThemAndHaveNoNumbersThatLeadToAPerson() {
        ThreadSampleId sample = drawn();
        int service = thread(sample, aboutTheService).row().number();
        int kit = thread(sample, aboutKit).row().number();
        Saving<ThreadSampleId> refused = story.as(
                story.cleo,
                () -> threads.redact(story.area, sample, service, 1, "My child waits, ring 01904 123456", false));
        assertThat(refused)
                .isInstanceOfSatisfying(Saving.Refused.class, no -> assertThat(((Saving.Refused<?>) no).findings())
                        .extracting(Finding::key)
                        .containsExactly("extract.still.has", "extract.names.out"));
        story.as(story.cleo, () -> threads.redact(story.area, sample, service, 1, "My child waits at a stop.", true)
                .orThrow());
        assertThat(thread(sample, aboutTheService).row().firstWords()).isEqualTo("My child waits at a stop.");
        assertThatThrownBy(() -> story.as(story.cleo, () -> threads.redact(story.area, sample, kit, 1, "Words.", true)))
                .as("somebody outside the circle")
                .isInstanceOf(NotFound.class);
        story.as(story.around.cora, () -> threads.redact(
                        story.area, sample, kit, 1, "The child likes a quiet place.", true)
                .orThrow());
        assertThat(story.as(story.cleo, () -> threads.redact(story.area, sample, service, 1, "Other words.", true)))
                .isInstanceOf(Saving.Stale.class);
    }

    /** Cleo reads what is said of services, Cora what is said of Kit; each is told of theirs until its words are ready. */
    @Test
    void whoeverMayReadAViewIsToldThatItWasDrawnUntilItsWordsAreReady() {
        ThreadSampleId sample = drawn();
        int kit = thread(sample, aboutKit).row().number();
        String words = "/audits/threads/" + sample.value() + "/" + kit + "/words";
        assertThat(waiting(story.around.cora)).contains(words);
        assertThat(waiting(story.cleo)).isNotEmpty().doesNotContain(words);
        assertThat(waiting(inspector)).isEmpty();
        story.as(story.around.cora, () -> threads.redact(
                        story.area, sample, kit, 1, "The child likes a quiet place.", true)
                .orThrow());
        assertThat(waiting(story.around.cora)).doesNotContain(words);
        story.clock.set(VoiceStory.TODAY.plusDays(60));
        assertThat(waiting(story.cleo)).isNotEmpty();
        story.clock.set(VoiceStory.TODAY.plusDays(61));
        assertThat(waiting(story.cleo)).isEmpty();
    }

    private List<String> waiting(PersonId who) {
        return story.as(who, () -> ready.waitingFor(Principals.current(), LocalDate.now(story.clock))).stream()
                .map(WaitingWork.Item::address)
                .toList();
    }

    /** With those that the area's own work sends, on a pool of its own. */
    @Test
    void followingASampleAsksTheDatabaseSeldomHoweverManyThreadsThereAre() throws Exception {
        ThreadSampleId sample = drawn();
        followed(sample);
        List<String> two = asked(sample);
        for (int i = 0; i < 6; i++) {
            story.somebodySays(story.asked(), "Another one waits, number " + i + ".");
        }
        ThreadSampleId more = drawn();
        assertThat(followed(more)).hasSize(8);
        assertThat(asked(more)).hasSizeBetween(3, 8).hasSameSizeAs(two);
    }

    private List<String> asked(ThreadSampleId sample) throws Exception {
        return CountedStatements.duringWithWork(() -> followed(sample)).stream()
                .filter(sql -> !sql.contains("set_config"))
                .toList();
    }

    @Test
    void nobodyElseFollowsAndAnInspectorDrawsNothing() {
        ThreadSampleId sample = drawn();
        assertThatThrownBy(() -> story.as(story.around.cora, () -> threads.follow(story.area, sample)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> story.as(
                        inspector,
                        () -> threads.draw(
                                story.area,
                                new ThreadSamples.Draw(
                                        UUID.randomUUID(), "x", "s", 1, VoiceStory.TODAY, VoiceStory.TODAY))))
                .isInstanceOf(NotFound.class);
    }
}
