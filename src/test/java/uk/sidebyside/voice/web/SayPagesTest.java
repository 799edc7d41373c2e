package uk.sidebyside.voice.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.zip.GZIPOutputStream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import uk.sidebyside.access.Principal;
import uk.sidebyside.access.Principals;
import uk.sidebyside.notices.DailyTask;
import uk.sidebyside.testing.CountedStatements;
import uk.sidebyside.testing.DatabaseTest;
import uk.sidebyside.testing.Places;
import uk.sidebyside.testing.StoryClock;
import uk.sidebyside.voice.Giving;
import uk.sidebyside.voice.Receipts;
import uk.sidebyside.voice.VoiceStory;
import uk.sidebyside.voice.rules.MayChange.Speaker;
import uk.sidebyside.voice.rules.ReceiptCode;
import uk.sidebyside.voice.said.AskId;
import uk.sidebyside.voice.said.Questions;
import uk.sidebyside.voice.said.View;

/** Saying something without an account, and looking it up. */
@DatabaseTest
@Import({StoryClock.Provided.class, Places.class, CountedStatements.Provided.class})
class SayPagesTest {
    private static final String HOSTILE = "<script>alert(1)</script> & \"quoted\" 👩‍👧 مرحبا \u202Eabc ";

    @Autowired
    ApplicationContext program;

    @Autowired
    MockMvc pages;

    private VoiceStory story;
    private VoiceReader reader;
    private AskId ask;

    @BeforeEach
    void begin() {
        story = VoiceStory.tell(program);
        reader = new VoiceReader(pages, story);
        ask = story.asked();
    }

    @Test
    void somebodyAnswersWithoutAnAccountAndKeepsAReceipt() throws Exception {
        String at = started();
        assertThat(page(at).select("h1").text()).isEqualTo("What do you think about this?");
        assertThat(location(post(at + "/q/0").param("words", HOSTILE).param("go", "next")))
                .isEqualTo(at + "?q=1");
        assertThat(location(get(at + "?q=1"))).isEqualTo(at + "/check");
        Document check = page(at + "/check");
        assertThat(check.select("blockquote").text())
                .contains("<script>alert(1)</script>")
                .contains("👩‍👧");
        assertThat(check.select("script[src]")).isNotEmpty();
        assertThat(check.text()).contains("The short breaks team").contains("10 June 2026");

        String receipt = location(post(at + "/give")
                .param("receipt", at.substring(5))
                .param("submission", UUID.randomUUID().toString()));

        Document shown = page(receipt);
        assertThat(shown.select("blockquote").text())
                .contains("<script>alert(1)</script>")
                .contains("مرحبا");
        assertThat(shown.select("blockquote").attr("dir")).isEqualTo("auto");
        assertThat(shown.select(".sbs-code").text()).isEqualTo(receipt.substring(5));
        assertThat(reader.as(null, get(receipt + "/code.svg")).getContentAsString())
                .startsWith("<svg");
        assertThat(location(post("/receipt")
                        .param("code", receipt.substring(5).toLowerCase().replace("-", " "))))
                .isEqualTo(receipt);
    }

    /** Through a helper, who is named: a box that was ticked needs its name, and a name without the box stays. */
    @Test
    void whoeverHelpsIsNamedOnTheReceiptToo() throws Exception {
        String at = started();
        reader.as(null, post(at + "/q/0").param("words", "Later, please.").param("go", "next"));
        String nameless = reader.as(
                        null,
                        post(at + "/give").param("receipt", at.substring(5)).param("helped", "yes"))
                .getContentAsString();
        assertThat(nameless).contains("Write who helped, like Mum");

        String receipt = location(post(at + "/give")
                .param("receipt", at.substring(5))
                .param("name", "Asha")
                .param("helper", "Rosa from the advice service"));

        assertThat(page(receipt).select("figcaption").text())
                .isEqualTo("Asha, with the help of Rosa from the advice service");
    }

    /** A button is drawn whatever it says of itself: without scripts the place around it has to be hidden. */
    @Test
    void readingAloudIsNotOfferedWhereScriptsDoNotRun() throws Exception {
        Document page = page(started());

        assertThat(page.select("[data-aloud][hidden] button").text()).isEqualTo("Read this page aloud");
        assertThat(page.select(".govuk-button[hidden]")).isEmpty();
    }

    /** What they answered and what they wrote with it are two things, and stand on lines of their own. */
    @Test
    void whatTheyAnsweredToAPlaybackStandsApartFromWhatTheyWroteWithIt() throws Exception {
        var receipt = story.says(story.invited(story.around.mina, Questions.PARENT, Speaker.PARENT), "know", "Loud.");
        story.playBack(story.around.cora, story.firstView(receipt));
        String at = "/say/" + receipt.shown();
        String asks = page(at).select("form[action*=/understood/]").attr("action");
        String playback = asks.substring(asks.lastIndexOf('/') + 1);
        assertThat(location(
                        post(asks).param("answer-" + playback, "partly").param("words-" + playback, "Two each week")))
                .startsWith(at);

        org.jsoup.nodes.Element words =
                page(at).select("p:contains(You answered) .sbs-lines").first();

        assertThat(words.text()).isEqualTo("Two each week");
        assertThat(words.previousSibling().nodeName()).isEqualTo("br");
        assertThat(words.parent().wholeText()).contains("You answered: Not quite");
    }

    /** The same form, ten times at once, begins one sitting, and gives it once. */
    @Test
    void whatIsSentTenTimesIsStoredOnce() throws Exception {
        String submission = UUID.randomUUID().toString();
        List<String> begun =
                tenTimes(() -> location(post("/have-your-say/" + ask.value()).param("submission", submission)));
        assertThat(begun).hasSize(10).containsOnly(begun.getFirst());
        String at = begun.getFirst();
        reader.as(null, post(at + "/q/0").param("words", "Once.").param("go", "next"));
        List<String> given = tenTimes(() -> location(post(at + "/give").param("receipt", at.substring(5))));
        assertThat(given).containsOnly(at);
        assertThat(story.as(story.cleo, () -> story.views.about(story.service))).hasSize(1);
        String words = "And one thing more.";
        tenTimes(() -> location(post(at + "/add").param("words", words)));
        assertThat(story.as(story.cleo, () -> story.views.about(story.service))).hasSize(2);
    }

    private List<String> tenTimes(Callable<String> sending) throws Exception {
        List<String> answers = new java.util.ArrayList<>();
        try (var senders = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<String> sent : senders.invokeAll(Collections.nCopies(10, sending))) {
                answers.add(sent.get());
            }
        }
        return answers;
    }

    /** The link of an invitation opens what is being said; once it was sent the receipt does, and the link no more. */
    @Test
    void anInvitationIsUsedUpByGiving() throws Exception {
        String at = "/say/"
                + story.invited(story.around.mina, Questions.PARENT, Speaker.PARENT)
                        .shown();
        assertThat(page(at).text())
                .contains("Cora Quayle, case officer reads what you write")
                .contains("31 May 2026");
        reader.as(null, post(at + "/q/0").param("words", "It is too loud.").param("go", "next"));
        String code = page(at + "/check").select("input[name=receipt]").val();
        assertThat(code).isNotEqualTo(at.substring(5));

        assertThat(location(post(at + "/give").param("receipt", code))).isEqualTo("/say/" + code);
        assertThat(location(post(at + "/give").param("receipt", code)))
                .as("sent again")
                .isEqualTo("/say/" + code);

        assertThat(status(get(at))).isEqualTo(404);
        assertThat(page("/say/" + code).select("blockquote").text()).isEqualTo("It is too loud.");
        assertThat(status(post(at + "/q/0").param("words", "Somebody else.").param("go", "next")))
                .isEqualTo(404);
    }

    @Test
    void whatIsTypedIsSavedOnItsWayAndStaysThere() throws Exception {
        String at = started();
        assertThat(status(post(at + "/draft/0").param("words", "Half a sen"))).isEqualTo(204);
        for (String none : List.of("/draft/-1", "/q/-1", "/draft/99", "/q/99")) {
            assertThat(status(post(at + none).param("words", "x"))).as(none).isEqualTo(404);
        }
        assertThat(page(at).select("textarea[name=words]").val()).isEqualTo("Half a sen");
        assertThat(location(post(at + "/q/0").param("words", "Half a sentence").param("go", "stop")))
                .isEqualTo(at + "/stopped");
        assertThat(page(at + "/stopped").select(".sbs-code").text()).isEqualTo(at.substring(5));
        assertThat(page(at).select("textarea[name=words]").val())
                .as("where they come back to")
                .isEqualTo("Half a sentence");
    }

    /** Somebody goes on while the last letters but one are under way. */
    @Test
    void whatComesAfterSomebodyWentOnDoesNotTakeThePlaceOfWhatTheyWrote() throws Exception {
        String at = started();
        String shown = page(at).select("input[name=page]").val();
        location(post(at + "/q/0")
                .param("page", shown)
                .param("words", "Half a sentence")
                .param("go", "next"));
        assertThat(status(post(at + "/draft/0").param("page", shown).param("words", "Half a sen")))
                .isEqualTo(422);
        Document back = page(at + "?q=0");
        assertThat(back.select("textarea[name=words]").val()).isEqualTo("Half a sentence");
        assertThat(status(post(at + "/draft/0")
                        .param("page", back.select("input[name=page]").val())
                        .param("words", "Half a sentence and")))
                .as("who went back and types on")
                .isEqualTo(204);
        assertThat(page(at + "?q=0").select("textarea[name=words]").val()).isEqualTo("Half a sentence and");
    }

    /** "I want this changed", and what is added: on the receipt, until it is sent. */
    @Test
    void whatIsTypedOnAReceiptIsStillThereUntilItIsSent() throws Exception {
        ReceiptCode minas =
                story.says(story.invited(story.around.mina, Questions.PARENT, Speaker.PARENT), "know", "Loud.");
        ReceiptCode somebodys = story.somebodySays(ask, "A week more.");
        var view = story.firstView(minas);
        story.playBack(story.around.cora, view);
        story.respond(story.around.cora, story.no(), List.of(view), null).orThrow();
        String at = "/say/" + minas.shown();
        String field = "again-" + view.id().value();
        Document shown = page(at);
        String again = shown.select("form[action*=/again/]").attr("data-draft");
        String add = shown.select("form[action$=/add]").attr("data-draft");
        assertThat(List.of(again, add)).doesNotContain("");

        assertThat(status(post(again).param(field, "The library is qui"))).isEqualTo(204);
        assertThat(status(post(add).param("words", "And at lun"))).isEqualTo(204);
        assertThat(status(post(at + "/unsent").param("form", "give").param("words", "x")))
                .as("no form of that page")
                .isEqualTo(404);
        assertThat(status(post("/say/" + Receipts.fresh().shown() + "/unsent?form=add")
                        .param("words", "x")))
                .as("nobody's code")
                .isEqualTo(404);

        Document back = page(at);
        assertThat(back.select("textarea[name=" + field + "]").val()).isEqualTo("The library is qui");
        assertThat(back.select("textarea[name=words]").val()).isEqualTo("And at lun");
        assertThat(back.select("details[open] form[data-draft]")).hasSize(2);
        assertThat(back.select(".govuk-inset-text").eachText())
                .hasSize(2)
                .allMatch(text -> text.startsWith("You began to write this on 1 May 2026"));
        assertThat(page("/say/" + somebodys.shown()).text()).doesNotContain("And at lun", "You began");
        assertThat(reader.page(story.around.cora, get("/voice/" + view.sitting().value()))
                        .text())
                .contains("Loud.")
                .doesNotContain("The library is qui", "And at lun");

        location(post(at + "/again/" + view.id().value()).param(field, "The library is quiet."));

        Document sent = page(at);
        assertThat(sent.select(".govuk-inset-text").eachText()).hasSize(1);
        assertThat(story.heard(minas).begun()).as("what is not sent yet").containsOnlyKeys("add");
        location(post(at + "/add").param("words", "And at lunch."));
        assertThat(page(at).text()).doesNotContain("You began to write this");
        assertThat(story.heard(minas).begun()).isEmpty();
    }

    /** "Have we understood?", and what they said before, changed: on the receipt and on its page, until they are sent. */
    @Test
    void anAnswerToAPlaybackAndAChangeAreStillThereUntilTheyAreSent() throws Exception {
        ReceiptCode minas =
                story.says(story.invited(story.around.mina, Questions.PARENT, Speaker.PARENT), "know", "Loud.");
        ReceiptCode somebodys = story.somebodySays(ask, "A week more.");
        View view = story.firstView(minas);
        story.playBack(story.around.cora, view);
        String at = "/say/" + minas.shown();
        Element asks = page(at).select("form[action*=/understood/]").first();
        String playback = asks.attr("action").substring(asks.attr("action").lastIndexOf('/') + 1);
        String change = at + "/view/" + view.id().value();
        String changes = page(change).select("form[data-draft]").attr("data-draft");
        assertThat(page(change).select("[data-saved], script[src*=voice]")).hasSize(2);

        assertThat(status(post(asks.attr("data-draft"))
                        .param("answer-" + playback, "partly")
                        .param("words-" + playback, "Two each we")))
                .isEqualTo(204);
        assertThat(status(post(changes).param("words", "Loud at lun"))).isEqualTo(204);
        for (String others :
                List.of("/say/" + somebodys.shown(), "/say/" + Receipts.fresh().shown())) {
            for (String its : List.of(asks.attr("data-draft"), changes)) {
                assertThat(status(post(its.replace(at, others)).param("words", "x")))
                        .as(others)
                        .isEqualTo(404);
            }
        }

        Document back = page(at);
        assertThat(back.select("textarea[name=words-" + playback + "]").val()).isEqualTo("Two each we");
        assertThat(back.select("input[value=partly][checked]")).hasSize(1);
        assertThat(back.select(".sbs-playback .govuk-inset-text").text())
                .startsWith("You began to write this on 1 May");
        assertThat(page(change).select("textarea[name=words]").val()).isEqualTo("Loud at lun");
        assertThat(page(change).select(".govuk-inset-text").text()).startsWith("You began to write this on 1 May");
        assertThat(page("/say/" + somebodys.shown()).text()).doesNotContain("Two each", "Loud at", "You began");
        assertThat(reader.page(story.around.cora, get("/voice/" + view.sitting().value()))
                        .text())
                .contains("Loud.")
                .doesNotContain("Two each", "Loud at");

        location(post(asks.attr("action"))
                .param("answer-" + playback, "partly")
                .param("words-" + playback, "Two each week."));
        location(post(change).param("words", "Loud at lunch.").param("version", "1"));

        assertThat(story.heard(minas).begun()).isEmpty();
        assertThat(page(at).text()).doesNotContain("You began to write this");
        assertThat(page(change).text()).doesNotContain("You began to write this");
        for (String late : List.of(asks.attr("data-draft"), changes)) {
            assertThat(status(post(late).param("words", "Late").param("words-" + playback, "Late")))
                    .as("a form that is there no more: " + late)
                    .isEqualTo(404);
        }
    }

    /** A save that was under way when the form was sent, and comes after it. */
    @Test
    void whatComesAfterItsFormWasSentBringsNothingBack() throws Exception {
        String at = "/say/" + story.somebodySays(ask, "A week more.").shown();
        String before =
                page(at).select("form[action$=/add] input[name=submission]").val();
        location(post(at + "/add").param("submission", before).param("words", "And at lunch."));

        assertThat(status(post(at + "/unsent?form=add")
                        .param("submission", before)
                        .param("words", "And at lun")))
                .isEqualTo(422);
        assertThat(page(at).text()).doesNotContain("You began to write this");

        String next =
                page(at).select("form[action$=/add] input[name=submission]").val();
        assertThat(status(
                        post(at + "/unsent?form=add").param("submission", next).param("words", "And one th")))
                .isEqualTo(204);
        assertThat(page(at).select("textarea[name=words]").val()).isEqualTo("And one th");
    }

    /** What stands there anyhow was not begun. */
    @Test
    void whatIsTypedBackToAsItWasIsForgotten() throws Exception {
        ReceiptCode code = story.somebodySays(ask, "A week more.");
        String change =
                "/say/" + code.shown() + "/view/" + story.firstView(code).id().value();
        String changes = page(change).select("form[data-draft]").attr("data-draft");
        assertThat(status(post(changes).param("words", "A week or tw"))).isEqualTo(204);
        assertThat(story.heard(code).begun()).hasSize(1);
        assertThat(status(post(changes).param("words", "A week more. "))).isEqualTo(204);
        assertThat(story.heard(code).begun()).isEmpty();
        assertThat(status(post(changes).param("words", "x".repeat(4001)))).isEqualTo(422);
    }

    @Test
    void tooMuchComesBackAndNothingIsLost() throws Exception {
        String at = started();
        String much = "x".repeat(4001);
        MockHttpServletResponse answer =
                reader.as(null, post(at + "/q/0").param("words", much).param("go", "next"));
        assertThat(answer.getStatus()).isEqualTo(422);
        Document page = org.jsoup.Jsoup.parse(answer.getContentAsString(StandardCharsets.UTF_8));
        assertThat(page.title()).startsWith("Error: ");
        assertThat(page.select(".govuk-error-summary a").attr("href")).isEqualTo("#words");
        assertThat(page.select("textarea[name=words]").val()).isEqualTo(much);
        assertThat(status(post(at + "/give").param("receipt", at.substring(5))))
                .as("nothing was said")
                .isEqualTo(422);
        reader.as(null, post(at + "/q/0").param("words", "Short.").param("go", "next"));
        MockHttpServletResponse names = reader.as(
                null, post(at + "/give").param("receipt", at.substring(5)).param("name", "x".repeat(10_000)));
        assertThat(names.getStatus()).isEqualTo(422);
        assertThat(names.getContentAsString()).contains("Write 80 characters or fewer");
    }

    /** Codes are not to be found by trying: after a dozen wrong ones no code is answered from there, not even a right one. */
    @Test
    void whoGuessesCodesGetsNoAnswerAnyMore() throws Exception {
        ReceiptCode right = story.somebodySays(ask, "Ours.");
        VoiceReader guesser = reader.from("198.51.100." + UUID.randomUUID());
        for (int i = 0; i < 12; i++) {
            assertThat(guesser.as(null, get("/say/" + Receipts.fresh().shown())).getStatus())
                    .isEqualTo(404);
        }
        assertThat(guesser.as(null, get("/say/" + Receipts.fresh().shown())).getStatus())
                .isEqualTo(429);
        assertThat(guesser.as(null, get("/say/" + right.shown())).getStatus()).isEqualTo(429);
        assertThat(guesser.as(null, post("/receipt").param("code", right.shown()))
                        .getStatus())
                .isEqualTo(429);
        assertThat(guesser.as(
                                null,
                                post("/say/" + Receipts.fresh().shown() + "/give")
                                        .param("receipt", right.shown()))
                        .getStatus())
                .isEqualTo(429);
        assertThat(status(get("/say/" + right.shown()))).as("from elsewhere").isEqualTo(200);
    }

    @Test
    void whatIsNoCodeIsNotThere() throws Exception {
        for (String path : List.of("/say/x", "/say/7KQX", "/worry/7KQX-02MD-9VWA-T5RC")) {
            assertThat(status(get(path))).as(path).isEqualTo(404);
        }
        assertThat(status(post("/receipt").param("code", "abc"))).isEqualTo(422);
    }

    @Test
    void aReceiptEndsAsTheAreaSets() throws Exception {
        ReceiptCode code = story.somebodySays(ask, "Ours.");
        story.clock.set(VoiceStory.TODAY.plusMonths(12));
        assertThat(status(get("/say/" + code.shown()))).isEqualTo(200);
        story.clock.set(VoiceStory.TODAY.plusMonths(12).plusDays(1));
        assertThat(status(get("/say/" + code.shown()))).isEqualTo(404);
    }

    /** Who says on its last day that they want it changed is told, by the address that they left and by the code. */
    @Test
    void aReceiptOutlastsTheDayThatWasPromised() throws Exception {
        String address = "ours@example.org";
        ReceiptCode code = story.somebodySays(ask, "Ours.", new Giving.Sending("", false, "", address, false, false));
        View view = story.firstView(code);
        story.playBack(story.cleo, view);
        story.respond(story.cleo, story.no(), List.of(view), null).orThrow();
        story.clock.set(VoiceStory.TODAY.plusMonths(12));
        reader.as(null, post("/say/" + code.shown() + "/again/" + view.id().value()));
        LocalDate last = story.heard(code).round().tellBack().nowDueOn().plusMonths(1);
        assertThat(last).isAfter(VoiceStory.TODAY.plusMonths(13));

        forget(last);
        assertThat(page("/say/" + code.shown()).text()).contains("It works until " + VoicePages.day(last));
        assertThat(address(view)).isEqualTo(address);

        forget(last.plusDays(1));
        assertThat(status(get("/say/" + code.shown()))).isEqualTo(404);
        assertThat(address(view)).isNull();
    }

    /** The day comes, with what it takes away. */
    private void forget(LocalDate day) {
        story.clock.set(day);
        DailyTask task = program.getBeansOfType(DailyTask.class).values().stream()
                .filter(one -> one.name().equals("forget-voice"))
                .findFirst()
                .orElseThrow();
        Principals.run(Principal.job(story.area, "test"), () -> task.run(story.area, day));
    }

    private @Nullable String address(View view) {
        return story.as(
                story.cleo,
                () -> story.views.heard(story.area, view.sitting()).sitting().email());
    }

    @Test
    void aReceiptShowsItsOwnAndNothingElse() throws Exception {
        ReceiptCode mine = story.somebodySays(ask, "Mine alone.");
        ReceiptCode other = story.somebodySays(ask, "Somebody else’s.");
        assertThat(page("/say/" + mine.shown()).text()).contains("Mine alone.").doesNotContain("Somebody else’s.");
        UUID view = story.firstView(other).id().value();
        assertThat(status(get("/say/" + mine.shown() + "/view/" + view))).isEqualTo(404);
        assertThat(status(post("/say/" + mine.shown() + "/view/" + view)
                        .param("words", "Planted.")
                        .param("version", "1")))
                .isEqualTo(404);
        assertThat(status(post("/say/" + mine.shown() + "/again/" + view))).isEqualTo(404);
        assertThat(story.firstView(other).said().words()).isEqualTo("Somebody else’s.");
    }

    @Test
    void theGiverChangesTheirWordsAndTheOldOnesAreKept() throws Exception {
        ReceiptCode code = story.somebodySays(ask, "First.");
        UUID view = story.firstView(code).id().value();
        String at = "/say/" + code.shown();
        assertThat(page(at + "/view/" + view).select("textarea").val()).isEqualTo("First.");
        assertThat(location(post(at + "/view/" + view).param("words", "Second.").param("version", "1")))
                .isEqualTo(at);
        MockHttpServletResponse stale = reader.as(
                null, post(at + "/view/" + view).param("words", "Third.").param("version", "1"));
        assertThat(stale.getStatus()).isEqualTo(422);
        assertThat(stale.getContentAsString()).contains("Second.").contains("Third.");
        assertThat(status(post(at + "/view/" + view).param("words", " ").param("version", "2")))
                .isEqualTo(422);
        assertThat(story.as(
                        story.cleo, () -> story.views.earlier(story.area, new uk.sidebyside.voice.said.ViewId(view))))
                .extracting(said -> said.words())
                .containsExactly("First.");
    }

    @Test
    void aFamilyPageIsLightInStatementsAndBytes() throws Exception {
        ReceiptCode code = story.somebodySays(ask, "Long ago.");
        for (int i = 0; i < 30; i++) {
            String more = "And then, " + i + ".";
            story.held(code)
                    .as(() -> story.changing.add(
                            story.area, story.held(code).sitting().id(), more));
        }
        var view = story.firstView(code);
        story.playBack(story.cleo, view);
        story.respond(story.cleo, story.no(), List.of(view), null).orThrow();
        String at = started();
        for (String path : List.of("/say/" + code.shown(), at, "/have-your-say", "/receipt", "/worry")) {
            reader.as(null, get(path));
            List<String> sent =
                    CountedStatements.during(() -> assertThat(status(get(path))).isEqualTo(200));
            assertThat(sent).as(path + "\n" + String.join("\n", sent)).hasSizeLessThanOrEqualTo(10);
            assertThat(compressed(reader.as(null, get(path)).getContentAsByteArray()))
                    .as(path)
                    .isLessThan(14_000);
        }
    }

    private static int compressed(byte[] html) throws Exception {
        var bytes = new ByteArrayOutputStream();
        try (var zipped = new GZIPOutputStream(bytes)) {
            zipped.write(html);
        }
        return bytes.size();
    }

    private String started() throws Exception {
        return location(post("/have-your-say/" + ask.value())
                .param("submission", UUID.randomUUID().toString()));
    }

    private Document page(String path) throws Exception {
        return reader.page(null, get(path));
    }

    private int status(org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder<?> request)
            throws Exception {
        return reader.as(null, request).getStatus();
    }

    private String location(
            org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder<?> request)
            throws Exception {
        MockHttpServletResponse answer = reader.as(null, request);
        assertThat(answer.getStatus()).isEqualTo(302);
        return answer.getHeader("Location");
    }
}
