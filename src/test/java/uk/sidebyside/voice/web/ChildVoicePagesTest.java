package uk.sidebyside.voice.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import uk.sidebyside.access.PersonId;
import uk.sidebyside.access.Principal;
import uk.sidebyside.access.Principals;
import uk.sidebyside.access.Role;
import uk.sidebyside.access.Seats;
import uk.sidebyside.access.circle.AccessLog;
import uk.sidebyside.children.ContactNeeds;
import uk.sidebyside.children.Looks;
import uk.sidebyside.testing.DatabaseTest;
import uk.sidebyside.testing.Places;
import uk.sidebyside.testing.StoryClock;
import uk.sidebyside.voice.Receipts;
import uk.sidebyside.voice.VoiceStory;
import uk.sidebyside.voice.rules.FilesAsTheyComeTest.Sounds;
import uk.sidebyside.voice.rules.MayChange.Speaker;
import uk.sidebyside.voice.rules.ReceiptCode;
import uk.sidebyside.voice.rules.RecordingKind;
import uk.sidebyside.voice.said.Questions;
import uk.sidebyside.voice.said.View;
import uk.sidebyside.voice.worries.Worries;

/** What is said about a child: by whom, with what, and who sees nothing of it by any path. */
@DatabaseTest
@Import({StoryClock.Provided.class, Places.class})
class ChildVoicePagesTest {

    @Autowired
    ApplicationContext program;

    @Autowired
    MockMvc pages;

    private VoiceStory story;
    private VoiceReader reader;

    @BeforeEach
    void begin() {
        story = VoiceStory.tell(program);
        reader = new VoiceReader(pages, story);
    }

    @Test
    void aChildSaysItByPicturesWithAHelperWhoIsNamed() throws Exception {
        String at = begun(story.around.mina, "help");
        Document first = reader.page(story.around.mina, get(at));
        assertThat(first.text()).contains("Question 1 of 5. 4 more to go").contains("Mulberry symbols by Steve Lee");
        assertThat(first.select("input[name=choices]")).hasSizeGreaterThan(5);
        reader.as(
                story.around.mina,
                post(at + "/q/0").param("choices", "dog", "swim", "forged").param("go", "next"));
        for (int i = 1; i < 5; i++) {
            reader.as(story.around.mina, post(at + "/q/" + i).param("go", "skip"));
        }
        Document check = reader.page(story.around.mina, get(at + "/check"));
        assertThat(check.select("input[name=helped]"))
                .as("nobody asks whether there was help: somebody else's account began it")
                .isEmpty();
        assertThat(check.select("input[name=helper]").val())
                .as("whoever began to help is named already")
                .isNotBlank();
        MockHttpServletResponse nameless = reader.as(
                story.around.mina,
                post(at + "/give").param("receipt", at.substring(5)).param("name", "Kit"));
        assertThat(nameless.getStatus()).isEqualTo(422);
        assertThat(nameless.getContentAsString()).contains("Write who helped");

        reader.as(
                story.around.mina,
                post(at + "/give")
                        .param("receipt", at.substring(5))
                        .param("helper", "Mum")
                        .param("name", "Kit"));

        View view =
                story.as(story.around.cora, () -> story.views.about(story.kit)).getFirst();
        assertThat(view.speaker()).isEqualTo(Speaker.CHILD);
        assertThat(view.by()).isEqualTo("Kit, with the help of Mum");
        assertThat(view.said().choices()).as("only what was offered").containsExactly("dog", "swim");
    }

    /** Whoever helped has the account with which it was given, and can't touch the words: neither by the page nor past it. */
    @Test
    void noAdultEditsAChildsWords() throws Exception {
        String at = begun(story.around.mina, "help");
        reader.as(story.around.mina, post(at + "/q/0").param("words", "Trains.").param("go", "next"));
        reader.as(
                story.around.mina,
                post(at + "/give").param("receipt", at.substring(5)).param("helper", "Mum"));
        View view =
                story.as(story.around.mina, () -> story.views.about(story.kit)).getFirst();
        String said = "/said/" + view.sitting().value();

        assertThat(reader.page(story.around.mina, get(said)).select("main a:contains(Change)"))
                .isEmpty();
        assertThat(status(story.around.mina, get(said + "/view/" + view.id().value())))
                .isEqualTo(404);
        assertThat(status(
                        story.around.mina,
                        post(said + "/view/" + view.id().value())
                                .param("words", "Buses.")
                                .param("version", "1")))
                .isEqualTo(404);
        assertThat(status(story.around.mina, post(said + "/add").param("words", "More.")))
                .isEqualTo(404);
        assertThat(status(
                        story.around.cora,
                        post(said + "/view/" + view.id().value())
                                .param("words", "Buses.")
                                .param("version", "1")))
                .isEqualTo(404);
        assertThat(story.as(story.around.cora, () -> story.views.about(story.kit))
                        .getFirst()
                        .said()
                        .words())
                .isEqualTo("Trains.");
    }

    /** The code stands in the browser of whoever helped: with it one reads, adds, and says "I want this changed", and changes no word. */
    @Test
    void noAdultEditsAChildsWordsByTheCodeEither() throws Exception {
        String at = begun(story.around.mina, "help");
        reader.as(story.around.mina, post(at + "/q/0").param("words", "Trains.").param("go", "next"));
        reader.as(
                story.around.mina,
                post(at + "/q/0").param("words", "Old trains.").param("go", "next"));
        assertThat(reader.page(story.around.mina, get(at + "/check")).text())
                .as("until it is sent")
                .contains("Old trains.", "If someone helps you, they can not change it later.");
        reader.as(
                story.around.mina,
                post(at + "/give")
                        .param("receipt", at.substring(5))
                        .param("helper", "Mum")
                        .param("carry", "yes"));
        View view =
                story.as(story.around.mina, () -> story.views.about(story.kit)).getFirst();
        String change = at + "/view/" + view.id().value();
        Document receipt = reader.page(story.around.mina, get(at));
        assertThat(receipt.select("main a[href*=/view/]")).isEmpty();
        assertThat(receipt.text()).contains("Your words stay as you said them.");
        story.asksWhetherStillRight(view);
        assertThat(reader.page(story.around.mina, get(at))
                        .select(".sbs-playback input[type=radio]")
                        .eachAttr("value"))
                .containsExactly("yes", "taken_away");
        for (PersonId who : new PersonId[] {null, story.around.mina, story.around.cora}) {
            assertThat(status(who, get(change))).isEqualTo(404);
            assertThat(status(who, post(change).param("words", "Buses.").param("version", "1")))
                    .isEqualTo(404);
            assertThat(status(
                            who,
                            post(at + "/still/" + view.id().value())
                                    .param("still-" + view.id().value(), "changed")
                                    .param("words-" + view.id().value(), "Buses.")
                                    .param("version", "1")))
                    .isEqualTo(404);
            assertThat(status(
                            who,
                            post(at + "/unsent")
                                    .param("form", "change-1-" + view.id().value())
                                    .param("words", "Buses.")))
                    .isEqualTo(404);
        }

        assertThat(status(null, post(at + "/add").param("words", "And buses."))).isEqualTo(302);

        assertThat(story.as(story.around.cora, () -> story.views.about(story.kit)))
                .extracting(one -> one.said().words())
                .containsExactlyInAnyOrder("Old trains.", "And buses.");
    }

    /** Whoever helped gave it with their account; the child's own is another, and the words are the child's. */
    @Test
    void aChildChangesWhatSomebodyHelpedThemToSayWithTheirOwnAccount() throws Exception {
        String at = begun(story.around.mina, "help");
        reader.as(story.around.mina, post(at + "/q/0").param("words", "Trains.").param("go", "next"));
        reader.as(
                story.around.mina,
                post(at + "/give").param("receipt", at.substring(5)).param("helper", "Mum"));
        PersonId kit = story.around.kitThemself();
        String child = "/voice/child/" + story.around.kit.value();
        String change =
                reader.page(kit, get(child)).select("main a[href*=/view/]").attr("href");
        assertThat(change).startsWith("/said/");
        assertThat(reader.page(story.around.mina, get(child)).select("main a[href*=/view/]"))
                .isEmpty();
        Document form = reader.page(kit, get(change));
        assertThat(form.select("textarea[name=words]").val()).isEqualTo("Trains.");
        assertThat(form.select("[data-draft]")).as("its drafts are its giver's").isEmpty();

        MockHttpServletResponse saved =
                reader.as(kit, post(change).param("words", "Buses.").param("version", "1"));

        assertThat(saved.getHeader("Location")).startsWith(child);
        assertThat(reader.page(kit, get(child)).select("blockquote").text()).isEqualTo("Buses.");
        for (PersonId who : List.of(story.around.mina, story.around.cora, story.around.theo)) {
            assertThat(status(who, get(change))).as(who.toString()).isEqualTo(404);
            assertThat(status(who, post(change).param("words", "x").param("version", "2")))
                    .isEqualTo(404);
        }
        story.says(story.invited(story.around.paul, Questions.PARENT, Speaker.PARENT), "know", "Paul’s own words.");
        View pauls = story.as(story.around.cora, () -> story.views.about(story.kit)).stream()
                .filter(view -> view.speaker() == Speaker.PARENT)
                .findFirst()
                .orElseThrow();
        String others =
                "/said/" + pauls.sitting().value() + "/view/" + pauls.id().value();
        assertThat(status(kit, get(others))).as("of a parent").isEqualTo(404);
        assertThat(status(story.around.paul, get(others))).as("their own words").isEqualTo(200);
    }

    /** It is opened again by other words also where somebody else's account gave them: with a day, which the child reads. */
    @Test
    void aChildsOtherWordsAreAnsweredAnew() throws Exception {
        String at = begun(story.around.mina, "help");
        reader.as(
                story.around.mina,
                post(at + "/q/0").param("words", "A quiet room.").param("go", "next"));
        reader.as(
                story.around.mina,
                post(at + "/give").param("receipt", at.substring(5)).param("helper", "Mum"));
        View view =
                story.as(story.around.mina, () -> story.views.about(story.kit)).getFirst();
        story.playBack(story.around.theo, view);
        story.respond(story.around.theo, story.no(), List.of(view), null).orThrow();
        PersonId kit = story.around.kitThemself();
        String child = "/voice/child/" + story.around.kit.value();
        String change =
                reader.page(kit, get(child)).select("main a[href*=/view/]").attr("href");
        String before = "We told you about this. New words mean we look at it again.";
        assertThat(reader.page(kit, get(change)).text()).contains(before);

        assertThat(status(kit, post(change).param("words", "Another school.").param("version", "1")))
                .isEqualTo(302);

        assertThat(reader.page(kit, get(child)).text())
                .contains("You said it in new words. We tell you by", "We said this about your old words.");
        assertThat(reader.page(kit, get(change)).text()).doesNotContain(before);
        assertThat(reader.page(null, get(at)).text()).contains("You said it in new words.");
        assertThat(reader.page(story.around.mina, get(child)).text()).contains("Opened again. The answer before was:");
        assertThat(reader.page(story.around.theo, get("/voice/" + view.sitting().value()))
                        .text())
                .contains("Other words on", "To be told by then");
    }

    /** Asked once, shown before anybody writes or calls: where somebody is invited, their words are answered or asked about again. */
    @Test
    void howSomebodyWantsToBeReachedIsReadBeforeTheyAreWrittenTo() throws Exception {
        ReceiptCode given = story.says(
                story.invited(story.around.mina, Questions.PARENT, Speaker.PARENT), "know", "Ring in the evening.");
        String answer = "/voice/" + story.firstView(given).sitting().value();
        String invite = "/voice/child/" + story.around.kit.value() + "/invite";
        assertThat(reader.page(story.around.cora, get(answer)).text()).doesNotContain("Before you write or call");

        story.as(story.around.mina, () -> program.getBean(ContactNeeds.class)
                .say(
                        story.area,
                        new ContactNeeds.Say(
                                ContactNeeds.Channel.PHONE, "Polish", true, "Large print", "", "Ring before nine.", 0))
                .orThrow());

        String said = "Please do not: Ring before nine. Best way: Phone. Language: Polish. An interpreter is needed."
                + " What helps: Large print.";
        assertThat(reader.page(story.around.cora, get(answer)).text()).contains("Before you write or call: " + said);
        assertThat(reader.page(story.around.cora, get(invite))
                        .select(".govuk-hint")
                        .text())
                .contains(said);
        assertThat(reader.page(story.around.cora, get("/voice/child/" + story.around.kit.value() + "/carry"))
                        .text())
                .as("a letter asks whether it is still right")
                .contains("How they want to be reached: Mina Okoro: " + said);
    }

    @Test
    void whatWasSeenIsNeverAQuotation() throws Exception {
        String at = begun(story.around.theo, "seen");
        assertThat(reader.as(
                                story.around.theo,
                                post(at + "/q/0").param("saw", "Kit claps.").param("go", "next"))
                        .getContentAsString())
                .contains("Write what you think it means");
        reader.as(
                story.around.theo,
                post(at + "/q/0")
                        .param("saw", "Kit claps.")
                        .param("means", "It is fun.")
                        .param("go", "next"));
        assertThat(status(story.around.theo, post(at + "/give").param("receipt", at.substring(5))))
                .as("who saw it is named")
                .isEqualTo(422);
        reader.as(
                story.around.theo,
                post(at + "/give").param("receipt", at.substring(5)).param("helper", "Theo, teacher"));
        for (String path : List.of("/voice/child/" + story.around.kit.value(), at)) {
            Document page = reader.page(story.around.theo, get(path));
            assertThat(page.text()).contains("Theo, teacher").doesNotContain("with the help of");
            assertThat(page.select(".sbs-seen").text())
                    .contains("What we saw Kit claps.")
                    .contains("What we think it means It is fun.");
            assertThat(page.select("blockquote")).isEmpty();
        }
    }

    @Test
    void whoIsExcludedSeesNothingByAnyPath() throws Exception {
        ReceiptCode given = story.says(
                story.invited(story.around.paul, Questions.PARENT, Speaker.PARENT), "know", "Paul’s own words.");
        ReceiptCode open = story.invited(story.around.paul, Questions.PARENT, Speaker.PARENT);
        story.says(story.invited(story.around.mina, Questions.PARENT, Speaker.PARENT), "know", "Mina’s words.");
        View paulsView = story.firstView(given);
        List<String> paths = List.of(
                "/say/" + given.shown(),
                "/say/" + open.shown(),
                "/said/" + paulsView.sitting().value(),
                "/voice/child/" + story.around.kit.value(),
                "/voice/" + paulsView.sitting().value(),
                "/voice/view/" + paulsView.id().value());
        assertThat(reader.page(story.around.paul, get("/voice/child/" + story.around.kit.value()))
                        .text())
                .contains("Mina’s words.");

        story.around.exclude(story.around.kit, story.around.paul, null, null, VoiceStory.TODAY, null);

        for (String path : paths) {
            assertThat(status(story.around.paul, get(path))).as(path).isEqualTo(404);
            assertThat(reader.as(null, get(path)).getContentAsString())
                    .as(path + " signed out")
                    .doesNotContain("Mina’s", "Paul’s");
        }
        assertThat(reader.page(story.around.paul, get("/voice/mine")).text()).doesNotContain("Kit");
        assertThat(reader.as(story.around.paul, post("/receipt").param("code", given.shown()))
                        .getStatus())
                .isEqualTo(422);
        assertThat(status(
                        story.around.paul,
                        post("/say/" + open.shown() + "/q/0")
                                .param("words", "x")
                                .param("go", "next")))
                .isEqualTo(404);
        assertThat(status(story.around.paul, post("/voice/child/" + story.around.kit.value() + "/own")))
                .isEqualTo(404);
        assertThat(story.as(story.around.paul, () -> story.views.about(story.kit)))
                .isEmpty();
    }

    /** Kept for a day, of whoever is signed in, and read by nobody before it is told. */
    @Test
    void aWorryThatIsBegunIsKeptForADayForWhoeverIsSignedIn() throws Exception {
        ReceiptCode invited = story.invited(story.around.mina, Questions.PARENT, Speaker.PARENT);
        String words = "I am afraid of some";
        assertThat(status(
                        story.around.mina,
                        post("/worry/unsent")
                                .param("words", words)
                                .param("called", "Mina")
                                .param("from", invited.shown())))
                .isEqualTo(204);

        Document back = reader.page(story.around.mina, get("/worry"));
        assertThat(back.select("textarea[name=words]").val()).isEqualTo(words);
        assertThat(back.select("input[name=called]").val()).isEqualTo("Mina");
        assertThat(back.select("input[name=from]").val()).as("no word of hers").isEmpty();
        assertThat(back.text()).contains("You began to write this on 1 May 2026", "Empty the fields");
        for (PersonId who : List.of(story.around.paul, story.around.sana, story.around.cora)) {
            assertThat(reader.page(who, get("/worry")).text()).doesNotContain(words, "You began");
        }
        assertThat(reader.page(story.around.sana, get("/voice/worries")).text()).doesNotContain(words);
        Document visitors = reader.page(null, get("/worry"));
        assertThat(visitors.text()).doesNotContain(words);
        assertThat(visitors.select("[data-draft]"))
                .as("of a visitor nothing is kept")
                .isEmpty();
        assertThat(status(null, post("/worry/unsent").param("words", "x"))).isEqualTo(401);

        story.clock.set(story.clock
                .instant()
                .atZone(story.clock.getZone())
                .toLocalDate()
                .plusDays(1));
        assertThat(reader.page(story.around.mina, get("/worry")).text()).doesNotContain(words, "You began");

        reader.as(story.around.mina, post("/worry/unsent").param("words", words));
        reader.as(
                story.around.mina,
                post("/worry")
                        .param("submission", UUID.randomUUID().toString())
                        .param("words", "I am afraid of somebody."));
        assertThat(reader.page(story.around.mina, get("/worry")).text()).doesNotContain("You began");
    }

    /** Before it is told, and once it was: in whose hands it is, and what to do now. */
    @Test
    void whereNobodyReadsWorriesThePageSaysSo() throws Exception {
        assertThat(reader.page(null, get("/worry")).text()).contains("One person reads this today");
        Principals.run(Principal.operator(story.area, "test"), () -> program.getBean(Seats.class)
                .leave(story.area, story.around.sana, VoiceStory.TODAY));
        story.clock.set(VoiceStory.TODAY.plusDays(1));
        assertThat(reader.page(null, get("/worry")).text())
                .contains("Nobody holds the post of the safeguarding lead today.", "phone 999")
                .doesNotContain("One person reads this today");
        String told = reader.as(
                        null,
                        post("/worry")
                                .param("submission", UUID.randomUUID().toString())
                                .param("words", "I am afraid of somebody at home."))
                .getHeader("Location");
        assertThat(reader.page(null, get(told)).text())
                .contains("Nobody may read it yet.", "phone 999")
                .doesNotContain("reads it today", "afraid");
    }

    @Test
    void aWorryGoesToTheSafeguardingLeadAloneAndAtOnce() throws Exception {
        ReceiptCode invited = story.invited(story.around.mina, Questions.PARENT, Speaker.PARENT);
        String told = reader.as(
                        null,
                        post("/worry")
                                .param("submission", UUID.randomUUID().toString())
                                .param("from", invited.shown())
                                .param("words", "I am afraid of somebody at home."))
                .getHeader("Location");
        assertThat(reader.page(null, get(told)).text())
                .contains("reads it today")
                .doesNotContain("afraid");
        String words = "I am afraid of somebody at home.";
        for (PersonId who :
                List.of(story.around.cora, story.around.theo, story.around.mina, story.around.ada, story.cleo)) {
            assertThat(status(who, get("/voice/worries"))).isEqualTo(404);
            assertThat(reader.as(who, get("/voice/child/" + story.around.kit.value()))
                            .getContentAsString())
                    .doesNotContain(words);
        }
        Document list = reader.page(story.around.sana, get("/voice/worries"));
        assertThat(list.text()).contains("1 worry has not been read.");
        String worry = list.select("main li a").attr("href");
        Document read = reader.page(story.around.sana, get(worry));
        assertThat(read.select("blockquote").text()).isEqualTo(words);
        assertThat(read.text()).contains("It was told on a page about Kit");
        assertThat(reader.page(null, get(told)).text())
                .contains("read it on 1 May 2026")
                .doesNotContain("afraid");
        assertThat(reader.page(story.around.mina, get("/family/" + story.around.kit.value() + "/looked"))
                        .text())
                .as("kept from the family’s own list")
                .doesNotContain("worry", "Sana");
        assertThat(reader.as(story.around.sana, post(worry + "/done").param("done", " "))
                        .getStatus())
                .isEqualTo(422);
        assertThat(reader.as(
                                story.around.sana,
                                post(worry + "/done").param("done", "I phoned.").param("risk", "yes"))
                        .getStatus())
                .isEqualTo(302);
        assertThat(reader.page(story.around.sana, get(worry)).text()).contains("I phoned.");
        String looked = "/family/" + story.around.kit.value() + "/looked";
        assertThat(reader.page(story.around.mina, get(looked)).text())
                .as("telling risks harm")
                .doesNotContain("worry about safety", "afeguarding");
    }

    /** Issue 4, 1. Whoever keeps back who they are is not told by it; and nobody around the child reads more than before. */
    @Test
    void howWhoeverToldAWorryWantsToBeReachedIsReadBeforeTheyAreCalled() throws Exception {
        story.as(story.around.mina, () -> program.getBean(ContactNeeds.class)
                .say(
                        story.area,
                        new ContactNeeds.Say(ContactNeeds.Channel.PHONE, "Igbo", true, "", "", "ring after six", 0))
                .orThrow());
        String reach = "Before you write or call: Please do not: ring after six. Best way: Phone. Language: Igbo."
                + " An interpreter is needed.";
        String worry = worried(story.around.mina, "I am afraid of the way to school.", "", "");
        String named = worried(story.around.mina, "I am afraid of somebody at home.", "Mina", "01632 960100");
        int looks = story.as(
                        story.around.mina, () -> program.getBean(Looks.class).of(story.area, story.around.kit))
                .size();

        assertThat(reader.page(story.around.sana, get(named)).text()).contains("01632 960100", reach);
        assertThat(reader.page(story.around.sana, get(worry)).text())
                .contains("Somebody who gave no name")
                .doesNotContain("Igbo", "Before you write or call");
        assertThat(story.as(
                        story.around.mina, () -> program.getBean(Looks.class).of(story.area, story.around.kit)))
                .hasSize(looks);
        for (PersonId other : List.of(story.around.cora, story.around.theo, story.around.paul)) {
            assertThat(status(other, get(named))).isEqualTo(404);
        }
    }

    /** The lead's "no" lifts the withholding of their looks at that worry from then on, and of nothing else that they open. */
    @Test
    void wherePassingItOnRisksNoHarmTheFamilySeesThatTheLeadLookedAtTheWorry() throws Exception {
        String why = "to read a worry about safety";
        Looks looks = program.getBean(Looks.class);
        String worry = worried("I am afraid of the way to school.");
        String other = worried("I am afraid of somebody at home.");
        reader.page(story.around.sana, get(worry));
        assertThat(told(looks)).as("nothing is decided").doesNotContain(why);

        decide(worry, "no");
        Document decided = reader.page(story.around.sana, get(worry));
        assertThat(decided.text()).contains("the family’s own list says that you looked at this worry");
        assertThat(told(looks)).filteredOn(why::equals).as("this look alone").hasSize(1);
        assertThat(reader.page(story.around.mina, get("/family/" + story.around.kit.value() + "/looked"))
                        .text())
                .contains("Safeguarding lead", why);

        reader.page(story.around.sana, get(other));
        story.as(story.around.sana, () -> {
            looks.openForSafety(story.area, story.around.kit, "A neighbour rang");
            return story;
        });
        decide(worry, "yes");
        reader.page(story.around.sana, get(worry));
        assertThat(told(looks)).doesNotContain("A neighbour rang");
        assertThat(told(looks)).filteredOn(why::equals).hasSize(1);
    }

    /** From each page about a child, so that it reaches no lead who is kept away from that child. */
    @Test
    void whoeverIsSignedInTellsAWorryAboutTheChildOfTheirPage() throws Exception {
        story.says(story.invited(story.around.mina, Questions.PARENT, Speaker.PARENT), "know", "Ring in the evening.");
        String said = "/said/"
                + story.as(story.around.mina, () -> story.views.about(story.kit))
                        .getFirst()
                        .sitting()
                        .value();
        PersonId kit = story.around.kitThemself();
        PersonId second = story.around.holder("Dora Finch", Role.SAFEGUARDING_LEAD, story.around.council);
        story.around.exclude(story.around.kit, story.around.sana, null, null, VoiceStory.TODAY, null);
        String child = "/voice/child/" + story.around.kit.value();
        String family = "/family/" + story.around.kit.value();

        for (String at : List.of(child, family, "/family")) {
            worriedFrom(kit, at);
            worriedFrom(story.around.mina, at);
        }
        worriedFrom(story.around.mina, said);

        assertThat(worries(second))
                .hasSize(7)
                .allMatch(worry -> story.around.kit.value().equals(worry.child()));
        assertThat(worries(story.around.sana)).isEmpty();
        assertThat(reader.page(kit, get(worryLink(kit, child))).text()).contains("They see whose page you come from.");
    }

    /** What is not known of a worry is no reason to refuse it, and nobody says by it whom they may not see. */
    @Test
    void aWorryIsAboutAChildOnlyOfWhoMaySeeTheChild() throws Exception {
        for (PersonId who : new PersonId[] {null, story.around.stranger}) {
            tellFrom(who, story.around.kit.toString());
            tellFrom(who, "no id");
        }
        assertThat(worries(story.around.sana)).hasSize(4).allMatch(worry -> worry.child() == null);
    }

    private String worryLink(PersonId who, String at) throws Exception {
        return reader.page(who, get(at)).select("main a[href^=/worry]").attr("href");
    }

    private void worriedFrom(PersonId who, String at) throws Exception {
        tellFrom(
                who,
                reader.page(who, get(worryLink(who, at)))
                        .select("input[name=from]")
                        .val());
    }

    private void tellFrom(@Nullable PersonId who, String from) throws Exception {
        assertThat(status(
                        who,
                        post("/worry")
                                .param("submission", UUID.randomUUID().toString())
                                .param("from", from)
                                .param("words", "I am afraid.")))
                .isEqualTo(302);
    }

    private List<Worries.Worry> worries(PersonId lead) {
        return story.as(lead, () -> story.worries.all(story.area));
    }

    private String worried(String words) throws Exception {
        return worried(null, words, "", "");
    }

    private String worried(@Nullable PersonId by, String words, String called, String contact) throws Exception {
        ReceiptCode invited = story.invited(story.around.mina, Questions.PARENT, Speaker.PARENT);
        reader.as(
                by,
                post("/worry")
                        .param("submission", UUID.randomUUID().toString())
                        .param("from", invited.shown())
                        .param("words", words)
                        .param("called", called)
                        .param("contact", contact));
        return story.as(story.around.sana, () -> story.worries.all(story.area).stream()
                .filter(worry -> worry.words().equals(words))
                .map(worry -> "/voice/worries/" + worry.id().value())
                .findFirst()
                .orElseThrow());
    }

    private void decide(String worry, String risk) throws Exception {
        assertThat(reader.as(
                                story.around.sana,
                                post(worry + "/done").param("done", "I phoned.").param("risk", risk))
                        .getStatus())
                .isEqualTo(302);
    }

    /** For what the log says to Kit's mother that somebody looked. */
    private List<String> told(Looks looks) {
        return story.as(story.around.mina, () -> looks.of(story.area, story.around.kit).stream()
                .map(AccessLog.Entry::why)
                .toList());
    }

    /** A school's network from which somebody mistyped codes: what a child worries about comes in all the same. */
    @Test
    void aWorryComesInFromWhereTooManyCodesWereGuessed() throws Exception {
        ReceiptCode invited = story.invited(story.around.mina, Questions.PARENT, Speaker.PARENT);
        VoiceReader school = reader.from("198.51.100." + UUID.randomUUID());
        for (int i = 0; i < 12; i++) {
            school.as(null, get("/say/" + Receipts.fresh().shown()));
        }
        assertThat(school.as(null, get("/say/" + invited.shown())).getStatus()).isEqualTo(429);

        for (String from : List.of(invited.shown(), "")) {
            MockHttpServletResponse told = school.as(
                    null,
                    post("/worry")
                            .param("submission", UUID.randomUUID().toString())
                            .param("from", from)
                            .param("words", "I am afraid of somebody at home."));
            assertThat(told.getStatus()).isEqualTo(200);
            assertThat(told.getContentAsString())
                    .contains("We have it.", "sbs-code")
                    .doesNotContain("afraid");
        }
        assertThat(story.as(story.around.sana, () -> story.worries.all(story.area)))
                .hasSize(2)
                .allMatch(worry -> worry.words().equals("I am afraid of somebody at home."));
    }

    @Test
    void aPhotoIsDrawnAnewUprightAndWithoutThePlaceWhereItWasTaken() throws Exception {
        String at = begun(story.around.mina, "own");
        byte[] photo = photoWithPlace();
        assertThat(new String(photo, StandardCharsets.ISO_8859_1)).contains("53.96N");
        assertThat(upload(at, "photo.jpg", photo).getStatus()).isEqualTo(302);

        String file = reader.page(null, get(at)).select("img.sbs-small-picture").attr("src");
        MockHttpServletResponse sent = reader.as(null, get(file));
        assertThat(sent.getContentType()).isEqualTo("image/jpeg");
        assertThat(sent.getHeader("Content-Security-Policy")).contains("sandbox");
        byte[] drawn = sent.getContentAsByteArray();
        assertThat(new String(drawn, StandardCharsets.ISO_8859_1))
                .doesNotContain("53.96N")
                .doesNotContain("Exif");
        BufferedImage picture = ImageIO.read(new ByteArrayInputStream(drawn));
        assertThat(List.of(picture.getWidth(), picture.getHeight()))
                .as("turned upright")
                .containsExactly(40, 60);
        assertThat(picture.getRGB(20, 10) & 255)
                .as("what was on the left is at the top")
                .isGreaterThan(200);
        assertThat(picture.getRGB(20, 50) & 255).isLessThan(60);
    }

    @Test
    void fiftyMegapixelsAreMadeSmallAndFarMoreIsRefused() throws Exception {
        String at = begun(story.around.mina, "own");
        assertThat(upload(at, "large.png", png(10_000, 5_000)).getStatus()).isEqualTo(302);
        byte[] drawn = reader.as(
                        null,
                        get(reader.page(null, get(at))
                                .select("img.sbs-small-picture")
                                .attr("src")))
                .getContentAsByteArray();
        assertThat(ImageIO.read(new ByteArrayInputStream(drawn)).getWidth()).isLessThanOrEqualTo(1600);
        MockHttpServletResponse refused = upload(at, "huge.png", pngHead(30_000, 30_000));
        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(refused.getContentAsString(StandardCharsets.UTF_8)).contains("900 million pixels");
    }

    @Test
    void whatIsNoPictureAndNoRecordingIsRefusedInWords() throws Exception {
        String at = begun(story.around.mina, "own");
        byte[] program = new byte[400];
        program[0] = 'M';
        program[1] = 'Z';
        assertThat(words(upload(at, "photo.jpg", program))).contains("holds something else");
        assertThat(words(upload(at, "page.svg", "<svg onload='alert(1)'/>".getBytes(StandardCharsets.UTF_8))))
                .contains("can't be taken");
        assertThat(words(upload(at, "letter.txt", "Dear all".getBytes(StandardCharsets.UTF_8))))
                .contains("Choose a picture or a recording");
        byte[] half = java.util.Arrays.copyOf(photoWithPlace(), 300);
        assertThat(words(upload(at, "photo.jpg", half))).contains("can’t be read");
        assertThat(words(upload(at, "long.wav", wav(6 * 60)))).contains("longer than 5 minutes");
        assertThat(upload(at, "short.wav", wav(6)).getStatus()).isEqualTo(302);
        assertThat(reader.page(null, get(at)).select(".sbs-file audio"))
                .as("as wide as the place around it, also on a phone")
                .hasSize(1);
        assertThat(reader.page(null, get(at + "/check")).select(".sbs-file audio"))
                .hasSize(1);
        assertThat(reader.page(null, get(at)).select("#file-hint").text())
                .contains("up to 5 minutes")
                .contains("10 MB");
    }

    /** As a browser's own recorder makes it: kept without a title, a place or the name of a phone, and played as what it is. */
    @Test
    void whatABrowserRecordsIsKeptWithoutItsLabels() throws Exception {
        String at = begun(story.around.mina, "own");
        assertThat(words(upload(at, "long.webm", Sounds.webm("webm", "A_OPUS", 2, 301_000))))
                .contains("longer than 5 minutes");
        assertThat(words(upload(at, "none.webm", Sounds.webm("webm", "A_OPUS", 2, -1))))
                .contains("Save it as M4A, MP3, WAV, OGG or WEBM");
        upload(at, "film.webm", Sounds.webm("webm", "V_VP8", 1, 900));
        assertThat(reader.page(null, get(at)).select("audio")).as("no film").isEmpty();

        byte[] recorded = Sounds.webm("webm", "A_OPUS", 2, 7_000);
        assertThat(upload(at, "recording.webm", recorded).getStatus()).isEqualTo(302);

        Document page = reader.page(null, get(at));
        assertThat(page.text()).contains("A recording, 7 seconds");
        MockHttpServletResponse sent = reader.as(null, get(page.select("audio").attr("src")));
        assertThat(sent.getContentType()).isEqualTo("audio/webm");
        assertThat(sent.getHeader("Content-Security-Policy")).contains("sandbox");
        byte[] kept = sent.getContentAsByteArray();
        assertThat(new String(recorded, StandardCharsets.ISO_8859_1)).contains("53.96N", "Chrome", "Phone of Kit");
        assertThat(new String(kept, StandardCharsets.ISO_8859_1))
                .hasSize(recorded.length)
                .contains("A_OPUS")
                .doesNotContain("53.96N", "Chrome", "Phone of Kit");
        assertThat(RecordingKind.in(kept)).as("still whole").isEqualTo(RecordingKind.in(recorded));
    }

    /** Without scripts nobody meets a button that does nothing. */
    @Test
    void theRecorderIsHiddenUntilAScriptShowsIt() throws Exception {
        Document page = reader.page(null, get(begun(story.around.mina, "help")));
        assertThat(page.select("#files [data-recorder=300][hidden] button[type=button]"))
                .hasSize(4);
        assertThat(page.select("#files input[type=file]").attr("accept")).contains("audio/*", ".webm");
    }

    private static String words(MockHttpServletResponse answer) throws Exception {
        assertThat(answer.getStatus()).isEqualTo(422);
        return org.jsoup.Jsoup.parse(answer.getContentAsString(StandardCharsets.UTF_8))
                .select(".govuk-error-summary")
                .text();
    }

    private MockHttpServletResponse upload(String at, String name, byte[] content) throws Exception {
        return reader.as(
                null,
                multipart(at + "/q/0")
                        .file(new MockMultipartFile("file", name, null, content))
                        .param("go", "file")
                        .param("words", ""));
    }

    private String begun(PersonId who, String as) throws Exception {
        MockHttpServletResponse answer = reader.as(
                who,
                post("/voice/child/" + story.around.kit.value() + "/" + as)
                        .param("submission", UUID.randomUUID().toString()));
        assertThat(answer.getStatus()).isEqualTo(302);
        return answer.getHeader("Location");
    }

    private int status(PersonId who, AbstractMockHttpServletRequestBuilder<?> request) throws Exception {
        return reader.as(who, request).getStatus();
    }

    /** 60 by 40, held sideways, with a place in its labels. */
    private static byte[] photoWithPlace() throws Exception {
        var plain = new ByteArrayOutputStream();
        var image = new BufferedImage(60, 40, BufferedImage.TYPE_INT_RGB);
        image.createGraphics().fillRect(0, 0, 30, 40);
        ImageIO.write(image, "jpeg", plain);
        byte[] jpeg = plain.toByteArray();
        var labelled = new ByteArrayOutputStream();
        labelled.write(jpeg, 0, 2);
        byte[] place = "53.96N 1.08W".getBytes(StandardCharsets.US_ASCII);
        var labels = java.nio.ByteBuffer.allocate(2 + 2 + 6 + 8 + 2 + 12 + 4 + place.length);
        labels.putShort((short) 0xffe1)
                .putShort((short) (labels.capacity() - 2))
                .put("Exif\0\0".getBytes(StandardCharsets.US_ASCII));
        labels.put("MM".getBytes(StandardCharsets.US_ASCII))
                .putShort((short) 42)
                .putInt(8);
        labels.putShort((short) 1)
                .putShort((short) 0x0112)
                .putShort((short) 3)
                .putInt(1)
                .putShort((short) 6)
                .putShort((short) 0);
        labels.putInt(0).put(place);
        labelled.writeBytes(labels.array());
        labelled.write(jpeg, 2, jpeg.length - 2);
        return labelled.toByteArray();
    }

    private static byte[] png(int width, int height) throws Exception {
        var bytes = new ByteArrayOutputStream();
        var image = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_BINARY);
        image.createGraphics().setColor(Color.WHITE);
        ImageIO.write(image, "png", bytes);
        return bytes.toByteArray();
    }

    /** The head of a picture that says that it is so large; nothing more of it is read. */
    private static byte[] pngHead(int width, int height) throws Exception {
        byte[] small = png(4, 4);
        java.nio.ByteBuffer.wrap(small).putInt(16, width).putInt(20, height);
        var crc = new java.util.zip.CRC32();
        crc.update(small, 12, 17);
        java.nio.ByteBuffer.wrap(small).putInt(29, (int) crc.getValue());
        return small;
    }

    private static byte[] wav(int seconds) {
        int data = 8000 * seconds;
        var bytes = java.nio.ByteBuffer.allocate(44 + data).order(java.nio.ByteOrder.LITTLE_ENDIAN);
        bytes.put("RIFF".getBytes(StandardCharsets.US_ASCII))
                .putInt(36 + data)
                .put("WAVEfmt ".getBytes(StandardCharsets.US_ASCII));
        bytes.putInt(16)
                .putShort((short) 1)
                .putShort((short) 1)
                .putInt(8000)
                .putInt(8000)
                .putShort((short) 1)
                .putShort((short) 8);
        bytes.put("data".getBytes(StandardCharsets.US_ASCII)).putInt(data);
        return bytes.array();
    }
}
