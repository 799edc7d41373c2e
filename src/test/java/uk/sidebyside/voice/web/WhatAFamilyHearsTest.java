package uk.sidebyside.voice.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;
import org.springframework.test.web.servlet.MockMvc;
import uk.sidebyside.access.PersonId;
import uk.sidebyside.access.Principal;
import uk.sidebyside.access.Principals;
import uk.sidebyside.access.circle.rules.SharedPart;
import uk.sidebyside.children.ContactNeeds;
import uk.sidebyside.notices.Reminders;
import uk.sidebyside.shared.Saving;
import uk.sidebyside.testing.DatabaseTest;
import uk.sidebyside.testing.Places;
import uk.sidebyside.testing.StoryClock;
import uk.sidebyside.testing.Superuser;
import uk.sidebyside.voice.Asking;
import uk.sidebyside.voice.Giving;
import uk.sidebyside.voice.Invitations;
import uk.sidebyside.voice.Receipts;
import uk.sidebyside.voice.VoiceStory;
import uk.sidebyside.voice.rules.MayChange.Speaker;
import uk.sidebyside.voice.rules.ReceiptCode;
import uk.sidebyside.voice.said.Questions;
import uk.sidebyside.voice.said.Round;
import uk.sidebyside.voice.said.View;

/** What a family's page and its letters say of views: to whom, in which words, and to whom nothing. */
@DatabaseTest
@Import({StoryClock.Provided.class, Places.class})
class WhatAFamilyHearsTest {
    private static final LocalDate TAKEN_OVER = LocalDate.of(2029, 7, 2);

    @Autowired
    ApplicationContext program;

    @Autowired
    MockMvc pages;

    @Autowired
    Environment settings;

    private VoiceStory story;
    private VoiceReader reader;
    private PersonId kit;
    private View view;

    @BeforeEach
    void kitsTeacherSaidSomething() {
        story = VoiceStory.tell(program);
        reader = new VoiceReader(pages, story);
        kit = story.around.kitThemself();
        view = said(story.around.theo, "Theo");
    }

    private View said(PersonId who, String name) {
        return story.firstView(
                story.says(story.invited(who, Questions.PARENT, Speaker.PARENT), "know", name + " thinks it is loud."));
    }

    @Test
    void theNextStepSaysWhoseWordsGetAnAnswerFromWhomAndByWhen() throws Exception {
        assertThat(family(story.around.mina))
                .contains("An answer to what Mina said", "Cora Quayle, case officer, by 31 May 2026");
        story.as(
                story.around.cora,
                () -> story.telling.moveDay(
                        story.area, view.sitting(), VoiceStory.TODAY.plusDays(40), "The school is closed."));
        assertThat(family(story.around.mina)).contains("by 10 June 2026", "We had said 31 May 2026.");
        answered();
        assertThat(family(story.around.mina))
                .contains("There is an answer to what Mina said.")
                .doesNotContain("An answer to what");
        story.clock.set(VoiceStory.TODAY.plusDays(61));
        assertThat(family(story.around.mina)).doesNotContain("There is an answer");
    }

    /** A child's own words are the child's, whoever sends them; on everybody else's page they have their name. */
    @Test
    void whoSaidItIsCalledYouOnTheirOwnPageAndByNameOnThePagesOfOthers() throws Exception {
        View minas = said(story.around.mina, "Mina");
        assertThat(family(story.around.mina)).contains("An answer to what you said", "An answer to what Mina said");
        assertThat(family(kit)).doesNotContain("what you said");

        View kits = story.firstView(
                story.says(story.invited(kit, Questions.PARENT, Speaker.CHILD), "know", "I think it is loud."));
        assertThat(family(kit)).contains("An answer to what you said", "An answer to what Mina said");
        answered(minas);
        answered(kits);
        assertThat(family(kit))
                .contains("There is an answer to what you said.", "There is an answer to what Mina said.");
        assertThat(family(story.around.paul))
                .contains("There is an answer to what Mina said.")
                .doesNotContain("you said");
    }

    /** That an answer is there says that somebody said something, which the young person did not share. */
    @Test
    void aParentHearsOfNoViewThatTheYoungPersonDoesNotShare() throws Exception {
        story.clock.set(TAKEN_OVER);
        shares(Set.of(SharedPart.STEPS));
        assertThat(family(story.around.mina)).contains("Kit").doesNotContain("said", "An answer to what");
        assertThat(reader.page(story.around.mina, get("/family/" + story.around.kit))
                        .text())
                .doesNotContain("An answer to what");
        shares(Set.of(SharedPart.STEPS, SharedPart.VIEWS));
        assertThat(family(story.around.mina)).contains("An answer to what Mina said");
        shares(Set.of(SharedPart.VIEWS));
        assertThat(family(story.around.mina)).doesNotContain("An answer to what");
        assertThat(family(kit)).as("of their own nothing is kept").contains("An answer to what Mina said");
    }

    @Test
    void whoIsKeptAwayGetsNoLetterThatAnAnswerIsThere() {
        View pauls = said(story.around.paul, "Paul");
        View minas = said(story.around.mina, "Mina");
        story.around.exclude(story.around.kit, story.around.paul, null, null, VoiceStory.TODAY, null);
        for (View one : List.of(pauls, minas)) {
            story.playBack(story.around.cora, one);
            story.respond(story.around.cora, story.no(), List.of(one), null).orThrow();
        }
        assertThat(writtenTo("voice-answered")).containsExactly(story.around.mina.value());
    }

    /** Issue 4, 1: whoever answers reads that they get none, and how they want to be reached. */
    @Test
    void whoChoseAnotherWayThanEmailGetsNoLetterThatAnAnswerIsThere() throws Exception {
        View pauls = said(story.around.paul, "Paul");
        View minas = said(story.around.mina, "Mina");
        reachedByPhone(story.around.mina);
        for (View one : List.of(pauls, minas)) {
            story.playBack(story.around.cora, one);
            story.respond(story.around.cora, story.no(), List.of(one), null).orThrow();
        }

        assertThat(writtenTo("voice-answered")).containsExactly(story.around.paul.value());
        String none = "They get no email that an answer is there.";
        assertThat(reader.page(
                                story.around.cora,
                                get("/voice/" + minas.sitting().value()))
                        .text())
                .contains("Ring after six", none);
        assertThat(reader.page(
                                story.around.cora,
                                get("/voice/" + pauls.sitting().value()))
                        .text())
                .doesNotContain(none);
    }

    /** Cleo answers about a service and sees no child of Mina's, so nothing of how Mina wants to be reached but that no e-mail is to go. */
    @Test
    void whoChoseAnotherWayGetsNoLetterFromSomebodyEitherWhoSeesNoChildOfTheirs() throws Exception {
        View pauls = saidOfTheService(story.around.paul);
        View minas = saidOfTheService(story.around.mina);
        reachedByPhone(story.around.mina);
        assertThat(story.as(story.cleo, () -> program.getBean(ContactNeeds.class)
                        .of(story.area, List.of(story.around.mina))))
                .as("what Cleo may read of it")
                .isEmpty();
        for (View one : List.of(pauls, minas)) {
            story.playBack(story.cleo, one);
            story.respond(story.cleo, story.no(), List.of(one), null).orThrow();
        }

        assertThat(writtenTo("voice-answered")).containsExactly(story.around.paul.value());
        assertThat(reader.page(story.cleo, get("/voice/" + minas.sitting().value()))
                        .text())
                .contains("Their best way is another than e-mail. They get no email that an answer is there.")
                .doesNotContain("Ring after six");
    }

    private View saidOfTheService(PersonId giver) {
        ReceiptCode code = Receipts.fresh();
        story.as(giver, () -> {
            story.asking.begin(
                    story.area,
                    code,
                    new Asking.Begin(
                            story.service,
                            "Short breaks",
                            Questions.SERVICE,
                            new Asking.Readers("Cleo Winter", null, story.cleo),
                            Speaker.PARENT,
                            false,
                            ""));
            return code;
        });
        Receipts.Held held = story.held(code);
        held.as(() -> story.giving
                .save(story.area, held.sitting().id(), Questions.SERVICE, Giving.Draft.of("A week more."))
                .orThrow());
        held.as(() -> story.giving
                .give(story.area, held.sitting().id(), VoiceStory.sending(""))
                .orThrow());
        return story.firstView(code);
    }

    private void reachedByPhone(PersonId person) {
        story.as(person, () -> program.getBean(ContactNeeds.class)
                .say(
                        story.area,
                        new ContactNeeds.Say(ContactNeeds.Channel.PHONE, "", false, "", "", "Ring after six", 0))
                .orThrow());
    }

    /** Nobody is reminded to tell somebody who has read it, by whichever way they came. */
    @Test
    void whoReadsTheAnswerByTheirReceiptEndsTheReminder() throws Exception {
        var receipt = story.says(story.invited(story.around.mina, Questions.PARENT, Speaker.PARENT), "know", "Loud.");
        View one = story.firstView(receipt);
        story.playBack(story.around.cora, one);
        story.respond(story.around.cora, story.no(), List.of(one), null).orThrow();
        assertThat(reminders(one)).isPositive();
        story.clock.advance(java.time.Duration.ofMinutes(5));
        assertThat(reader.as(null, post("/say/" + receipt.shown() + "/read")).getStatus())
                .isEqualTo(302);
        assertThat(reminders(one)).isZero();
    }

    /** R089: five days before the day that was promised, on it, the day after and a week after; and not once they were told. */
    @Test
    void whoeverReadsIsWrittenToOnTheirDaysUntilTheGiverIsTold() {
        LocalDate due = LocalDate.of(2026, 5, 31);
        List<LocalDate> written = new ArrayList<>();
        for (LocalDate day = VoiceStory.TODAY; day.isBefore(due.plusDays(5)); day = day.plusDays(1)) {
            if (lettersUntil(day) > written.size()) {
                written.add(day);
            }
        }
        assertThat(written).containsExactly(due.minusDays(5), due, due.plusDays(1));
        assertThat(writtenTo("voice-tell-back")).hasSize(3).containsOnly(story.around.cora.value());
        assertThat(new Superuser(settings)
                        .sql("SELECT subject || body FROM notices.mail WHERE template = 'voice-tell-back'")
                        .query(String.class)
                        .list())
                .allSatisfy(letter -> assertThat(letter)
                        .contains("/voice/" + view.sitting().value())
                        .doesNotContain("Kit", "Theo", "loud"));
        answered();
        assertThat(lettersUntil(due.plusDays(30))).isEqualTo(3);
    }

    private int lettersUntil(LocalDate day) {
        Reminders reminders = program.getBean(Reminders.class);
        Principals.run(Principal.job(story.area, "test"), () -> reminders.run(story.area, day));
        return writtenTo("voice-tell-back").size();
    }

    private int reminders(View one) {
        return new Superuser(settings)
                .sql(
                        "SELECT count(*) FROM notices.reminder WHERE key LIKE :key AND cancelled_at IS NULL AND sent_at IS NULL")
                .param("key", "voice:" + one.sitting().value() + ":%")
                .query(Integer.class)
                .single();
    }

    /** The list offers those around the child; a forged field names somebody else. */
    @Test
    void nobodyIsInvitedWhoMayNotSeeTheChild() throws Exception {
        story.around.exclude(story.around.kit, story.around.paul, null, null, VoiceStory.TODAY, null);
        String form = "/voice/child/" + story.around.kit + "/invite";
        assertThat(reader.page(story.around.cora, get(form))
                        .select("#person option")
                        .eachAttr("value"))
                .contains(story.around.mina.value().toString())
                .doesNotContain(story.around.paul.value().toString());
        for (PersonId other : List.of(story.around.paul, story.around.leila, story.around.stranger)) {
            var invite = new Invitations.Invite(
                    UUID.randomUUID(),
                    story.kit,
                    "Kit",
                    Questions.PARENT,
                    Speaker.PARENT,
                    other,
                    "somebody@example.org",
                    new Asking.Readers("Cora", null, story.around.cora),
                    VoiceStory.TODAY.plusDays(20),
                    VoiceStory.TODAY.plusDays(30));
            assertThat(story.as(story.around.cora, () -> story.invitations.invite(story.area, invite)))
                    .isInstanceOfSatisfying(
                            Saving.Refused.class,
                            no -> assertThat(no.findings()).extracting("key").containsExactly("invite.needs.person"));
        }
        assertThat(new Superuser(settings).columnsWith("somebody@example.org")).isEmpty();
    }

    private void answered() {
        answered(view);
    }

    private void answered(View one) {
        story.playBack(story.around.cora, one);
        story.respond(story.around.cora, story.no(), List.of(one), null).orThrow();
        story.as(story.around.cora, () -> story.telling
                .tell(story.area, one.sitting(), VoiceStory.TODAY, Round.Channel.PHONE, "")
                .orThrow());
    }

    private void shares(Set<SharedPart> parts) {
        story.clock.advance(java.time.Duration.ofMinutes(1));
        story.as(kit, () -> {
            story.around.circles.share(story.area, story.around.kit.value(), parts);
            return kit;
        });
    }

    private String family(PersonId who) throws Exception {
        return reader.page(who, get("/family")).select("main").text();
    }

    private List<UUID> writtenTo(String template) {
        return new Superuser(settings)
                .sql("SELECT to_person FROM notices.mail WHERE area_id = :area AND template = :template")
                .param("area", story.area.value())
                .param("template", template)
                .query(UUID.class)
                .list();
    }
}
