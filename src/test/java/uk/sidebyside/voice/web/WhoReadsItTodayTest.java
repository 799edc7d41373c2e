package uk.sidebyside.voice.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.MockMvc;
import uk.sidebyside.access.PersonId;
import uk.sidebyside.access.Principal;
import uk.sidebyside.access.Principals;
import uk.sidebyside.access.Role;
import uk.sidebyside.access.circle.rules.Relationship;
import uk.sidebyside.children.Circle;
import uk.sidebyside.notices.Reminders;
import uk.sidebyside.notices.WaitingWork;
import uk.sidebyside.testing.DatabaseTest;
import uk.sidebyside.testing.Places;
import uk.sidebyside.testing.StoryClock;
import uk.sidebyside.testing.Superuser;
import uk.sidebyside.voice.Asking;
import uk.sidebyside.voice.Giving;
import uk.sidebyside.voice.Receipts;
import uk.sidebyside.voice.VoiceStory;
import uk.sidebyside.voice.rules.MayChange.Speaker;
import uk.sidebyside.voice.rules.ReceiptCode;
import uk.sidebyside.voice.said.Questions;
import uk.sidebyside.voice.said.View;

/** A promise about a child goes with the post: whoever leads today reads it, is reminded of it, and has it in their list and work. */
@DatabaseTest
@Import({StoryClock.Provided.class, Places.class})
class WhoReadsItTodayTest {
    private static final LocalDate LATER = VoiceStory.TODAY.plusDays(10);

    @Autowired
    ApplicationContext program;

    @Autowired
    MockMvc pages;

    private VoiceStory story;
    private VoiceReader reader;
    private PersonId dov;

    @BeforeEach
    void begin() {
        story = VoiceStory.tell(program);
        reader = new VoiceReader(pages, story);
        dov = story.around.holder("Dov Pryce", Role.CASE_OFFICER, story.around.council);
    }

    @Test
    void aNewCaseOfficerHasWhatTheOneBeforePromised() throws Exception {
        View invited = story.firstView(story.says(
                story.invited(story.around.mina, Questions.PARENT, Speaker.PARENT), "know", "It is too loud."));
        View own = minasOwn("Cora Quayle, case officer", story.around.cora);
        String family = "/family/" + story.around.kit.value();
        assertThat(reader.page(story.around.mina, get(family)).text()).contains("Cora Quayle, case officer");

        changesHands();

        for (View view : List.of(invited, own)) {
            String at = "/voice/" + view.sitting().value();
            assertThat(work(dov)).contains(at);
            assertThat(work(story.around.cora)).doesNotContain(at);
            assertThat(reader.page(dov, get("/voice?show=mine")).select("main a[href=" + at + "]"))
                    .hasSize(1);
            assertThat(reader.page(dov, get(at)).text())
                    .as("what was promised stays in history")
                    .contains("When it was given, this was to be read by Cora Quayle, case officer.");
        }
        assertThat(reader.page(story.around.mina, get(family)).text())
                .contains("Dov Pryce, case officer")
                .doesNotContain("Cora Quayle, case officer");
        assertThat(reader.page(dov, get("/voice")).text()).contains("Dov Pryce, case officer");
        remind();
        assertThat(remindedOf(invited)).isNotEmpty().containsOnly(dov.value());
        assertThat(remindedOf(own)).isNotEmpty().containsOnly(dov.value());
    }

    /** What nobody led when it was given is read by whoever leads later; until then by all who work with the child. */
    @Test
    void whileNobodyLeadsAllWhoWorkWithTheChildReadIt() throws Exception {
        View own = minasOwn("The SEND team", null);
        LocalDate next = LATER.plusDays(3);
        story.around.join(story.around.kit, dov, Relationship.CASE_OFFICER, story.around.council, next, null);
        ends(story.around.cora, LATER.minusDays(1));
        story.clock.set(LATER);
        String at = "/voice/" + own.sitting().value();
        assertThat(work(story.around.theo)).contains(at);
        assertThat(reader.page(story.around.mina, get("/family/" + story.around.kit.value()))
                        .text())
                .contains("The SEND team");

        story.clock.set(next);

        assertThat(work(dov)).contains(at);
        assertThat(work(story.around.theo)).doesNotContain(at);
        remind();
        assertThat(remindedOf(own)).isNotEmpty().containsOnly(dov.value());
    }

    /** Whoever invited somebody by their own name reads it for as long as they work with the child, and no day longer. */
    @Test
    void whoInvitedReadsItWhileTheyWorkWithTheChild() {
        View invited = story.firstView(story.says(
                story.invited(story.around.mina, Questions.PARENT, Speaker.PARENT), "know", "It is too loud."));
        String at = "/voice/" + invited.sitting().value();
        story.around.join(
                story.around.kit, dov, Relationship.CASE_OFFICER, story.around.council, VoiceStory.TODAY, null);
        assertThat(work(story.around.cora)).contains(at);
        assertThat(work(dov)).doesNotContain(at);
        ends(story.around.cora, LATER);
        story.clock.set(LATER);
        assertThat(work(story.around.cora)).as("on their last day").contains(at);
        story.clock.set(LATER.plusDays(1));
        assertThat(work(dov)).contains(at);
        assertThat(work(story.around.cora)).doesNotContain(at);
    }

    /** An officer who is kept away from the child reads nothing, and another does. */
    @Test
    void whoIsKeptAwayReadsItNoLonger() {
        View own = minasOwn("Cora Quayle, case officer", story.around.cora);
        story.around.join(
                story.around.kit, dov, Relationship.CASE_OFFICER, story.around.council, VoiceStory.TODAY, null);
        story.around.exclude(story.around.kit, story.around.cora, null, null, LATER, null);
        story.clock.set(LATER);
        assertThat(work(dov)).contains("/voice/" + own.sitting().value());
        remind();
        assertThat(remindedOf(own)).isNotEmpty().containsOnly(dov.value());
    }

    private void changesHands() {
        story.around.join(story.around.kit, dov, Relationship.CASE_OFFICER, story.around.council, LATER, null);
        ends(story.around.cora, LATER.minusDays(1));
        story.clock.set(LATER);
    }

    private void ends(PersonId person, LocalDate lastDay) {
        Circle circle = program.getBean(Circle.class);
        story.as(story.around.theo, () -> circle.of(story.area, story.around.kit).stream()
                .filter(member -> member.person().equals(person))
                .map(member -> circle.end(story.area, story.around.kit, member.id(), lastDay, "They have another post.")
                        .orThrow())
                .toList());
    }

    private View minasOwn(String readers, PersonId who) {
        ReceiptCode code = Receipts.fresh();
        var begin = new Asking.Begin(
                story.kit, "Kit", Questions.PARENT, new Asking.Readers(readers, null, who), Speaker.PARENT, false, "");
        story.as(story.around.mina, () -> {
            story.asking.begin(story.area, code, begin);
            return code;
        });
        Receipts.Held held = story.held(code);
        held.as(() -> story.giving
                .save(story.area, held.sitting().id(), "know", Giving.Draft.of("Lunch is hard."))
                .orThrow());
        held.as(() -> story.giving
                .give(story.area, held.sitting().id(), VoiceStory.sending("Mina"))
                .orThrow());
        return story.firstView(code);
    }

    private List<String> work(PersonId who) {
        return story.as(who, () -> program.getBeansOfType(WaitingWork.class).values().stream()
                .flatMap(work -> work.waitingFor(Principals.current(), LocalDate.now(story.clock)).stream())
                .map(WaitingWork.Item::address)
                .toList());
    }

    private void remind() {
        Principals.run(Principal.job(story.area, "test"), () -> program.getBean(Reminders.class)
                .run(story.area, VoiceStory.TODAY.plusDays(40)));
    }

    private List<UUID> remindedOf(View view) {
        return new Superuser(program.getEnvironment())
                .sql("SELECT to_person FROM notices.mail WHERE template = 'voice-tell-back' AND body LIKE :at")
                .param("at", "%/voice/" + view.sitting().value() + "%")
                .query(UUID.class)
                .list();
    }
}
