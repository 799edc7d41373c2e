package uk.sidebyside.voice.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import uk.sidebyside.access.PersonId;
import uk.sidebyside.children.ContactNeeds;
import uk.sidebyside.testing.DatabaseTest;
import uk.sidebyside.testing.Places;
import uk.sidebyside.testing.StoryClock;
import uk.sidebyside.testing.Superuser;
import uk.sidebyside.voice.VoiceStory;
import uk.sidebyside.voice.rules.MayChange.Speaker;
import uk.sidebyside.voice.rules.ReceiptCode;
import uk.sidebyside.voice.said.Questions;
import uk.sidebyside.voice.said.View;

/** "Is this still right?", from the worker who asks to the giver who answers, on the pages. */
@DatabaseTest
@Import({StoryClock.Provided.class, Places.class})
class StillRightPagesTest {

    @Autowired
    ApplicationContext program;

    @Autowired
    MockMvc pages;

    private VoiceStory story;
    private VoiceReader reader;
    private ReceiptCode minas;
    private View view;
    private String child;
    private String receipt;

    @BeforeEach
    void begin() {
        story = VoiceStory.tell(program);
        reader = new VoiceReader(pages, story);
        minas = story.says(
                story.invited(story.around.mina, Questions.PARENT, Speaker.PARENT), "know", "It is too loud.");
        view = story.firstView(minas);
        child = "/voice/child/" + story.around.kit.value();
        receipt = "/say/" + minas.shown();
    }

    @Test
    void aWorkerAsksOnlyWhatMayBeUsedAgainAndItsGiverConfirmsIt() throws Exception {
        assertThat(page(story.around.cora, child + "/carry").text())
                .contains("Nobody has agreed yet that their words may be used again.")
                .doesNotContain("It is too loud.");
        assertThat(still(null, receipt, "agreed").getStatus()).isEqualTo(302);
        assertThat(page(null, receipt).text()).contains("It stands since 1 May 2026.");
        story.clock.set(VoiceStory.TODAY.plusMonths(5));
        assertThat(carry("").getStatus()).as("without a view").isEqualTo(422);
        MockHttpServletResponse asked = carry(view.id().value().toString());
        assertThat(asked.getStatus()).isEqualTo(302);
        String occasion = asked.getHeader("Location");
        assertThat(page(story.around.cora, occasion).text())
                .contains("1 view waits for its giver to say whether it is still right.")
                .doesNotContain("It is too loud.");
        assertThat(page(story.around.mina, "/family/" + story.around.kit.value())
                        .text())
                .contains("Is what you said still right? You, by");

        Document asks = page(null, receipt);
        assertThat(asks.select(".sbs-playback").text())
                .contains("Is this still right?")
                .contains("You said this on 1 May 2026. We ask you again before the review on 20 October 2026.");
        assertThat(asks.select(".sbs-playback input[type=radio]").eachAttr("value"))
                .containsExactly("yes", "changed", "taken_away");
        assertThat(still(null, receipt, "").getStatus()).as("nothing chosen").isEqualTo(422);
        assertThat(still(null, receipt, "yes").getStatus()).isEqualTo(302);

        assertThat(page(null, receipt).text()).contains("You said on 1 October 2026 that it is still right.");
        assertThat(page(story.around.theo, child).text())
                .contains("It stands since 1 May 2026, and may be used again.")
                .contains("It was last confirmed on 1 October 2026.")
                .contains("1 May 2026: May be used again")
                .contains("1 October 2026: Still right");
        assertThat(page(story.around.cora, occasion).text())
                .contains("It is too loud.")
                .doesNotContain("waits");
        assertThat(page(story.around.cora, "/voice/" + view.sitting().value()).text())
                .contains("“Is this still right?” asked on 1 October 2026")
                .contains("Still right, said on 1 October 2026.");
    }

    /** R014: whoever was invited by a link and has an account of their own changes their words there; whoever helped does not. */
    @Test
    void aYoungPersonWhoWasInvitedChangesTheirOwnWordsOnTheirOwnPage() throws Exception {
        PersonId kit = story.around.kitThemself();
        for (PersonId who : List.of(kit, story.around.mina)) {
            ReceiptCode code = story.says(story.invited(who, Questions.PARENT, Speaker.CHILD), "know", "I want quiet.");
            story.mayBeUsedAgain(code);
            story.asksWhetherStillRight(story.firstView(code));
        }

        assertThat(page(kit, child).select("input[value=changed]"))
                .as("of what they said by their own link, and of what she helped to say")
                .hasSize(2);
        assertThat(page(story.around.mina, child).select("input[value=changed]"))
                .as("of what she helped to say")
                .isEmpty();
        assertThat(page(story.around.mina, child).select("input[value=yes]")).hasSize(1);
    }

    /** By the link and by the account, as one of them left it; on the page of the child too. */
    @Test
    void whatIsBegunIsStillThereUntilItIsSent() throws Exception {
        story.mayBeUsedAgain(minas);
        story.asksWhetherStillRight(view);
        String end = "-" + view.id().value();
        String keeps = page(null, receipt).select("form[action*=/still/]").attr("data-draft");
        assertThat(reader.as(null, post(keeps).param("still" + end, "changed").param("words" + end, "Lunch is too lo"))
                        .getStatus())
                .isEqualTo(204);

        String said = "/said/" + view.sitting().value();
        for (Document back :
                List.of(page(null, receipt), page(story.around.mina, said), page(story.around.mina, child))) {
            assertThat(back.select("#words" + end).val()).isEqualTo("Lunch is too lo");
            assertThat(back.select("input[value=changed][checked]")).hasSize(1);
            assertThat(back.select("details[open] #words" + end)).hasSize(1);
            assertThat(back.select(".sbs-playback .govuk-inset-text").text()).startsWith("You began to write this on");
            assertThat(back.select("script[src*=voice]")).hasSize(1);
        }
        for (PersonId other : List.of(story.around.cora, story.around.theo)) {
            assertThat(page(other, child).text()).as(other.toString()).doesNotContain("Lunch is", "You began");
        }
        String mine =
                page(story.around.mina, said).select("form[action*=/still/]").attr("data-draft");
        for (PersonId other : List.of(story.around.cora, story.around.paul, story.around.ada)) {
            assertThat(reader.as(other, post(mine).param("words" + end, "Planted"))
                            .getStatus())
                    .as(other.toString())
                    .isEqualTo(404);
        }

        String id = page(null, receipt)
                .select("form[action*=/still/] input[name=submission]")
                .val();
        assertThat(reader.as(
                                null,
                                post(receipt + "/still/" + view.id().value())
                                        .param("submission", id)
                                        .param("still" + end, "yes")
                                        .param("version", "1"))
                        .getStatus())
                .isEqualTo(302);
        assertThat(reader.as(null, post(keeps).param("submission", id).param("words" + end, "Late"))
                        .getStatus())
                .as("under way when it was sent")
                .isEqualTo(422);
        assertThat(story.heard(minas).begun()).isEmpty();
    }

    /** A young person who shares nothing any more, and an exclusion. */
    @Test
    void whoeverIsKeptAwayFindsNothingThatTheyBeganAndIsKeptNothingOf() throws Exception {
        story.around.kitThemself();
        story.mayBeUsedAgain(minas);
        story.asksWhetherStillRight(view);
        String said = "/said/" + view.sitting().value();
        String keeps = page(null, receipt).select("form[action*=/still/]").attr("data-draft");
        String words = "words-" + view.id().value();
        for (String each : List.of(keeps, keeps.replace(receipt, said))) {
            assertThat(reader.as(story.around.mina, post(each).param(words, "Lunch is too lo"))
                            .getStatus())
                    .isEqualTo(204);
        }
        story.clock.set(LocalDate.of(2029, 7, 2));
        assertThat(status(story.around.mina, get(said))).isEqualTo(404);
        assertThat(status(story.around.mina, post(keeps.replace(receipt, said)).param(words, "x")))
                .isEqualTo(404);

        story.clock.set(VoiceStory.TODAY);
        assertThat(page(story.around.mina, said).text()).contains("Lunch is too lo");
        story.around.exclude(story.around.kit, story.around.mina, null, null, VoiceStory.TODAY, null);
        for (String each : List.of(receipt, said)) {
            assertThat(status(story.around.mina, get(each))).as(each).isEqualTo(404);
            assertThat(status(
                            story.around.mina,
                            post(keeps.replace(receipt, each)).param(words, "x")))
                    .as(each)
                    .isEqualTo(404);
        }
    }

    /** Whoever may change no word is kept nothing of. */
    @Test
    void whoeverHelpedAChildIsKeptNothingOf() throws Exception {
        ReceiptCode code =
                story.says(story.invited(story.around.mina, Questions.PARENT, Speaker.CHILD), "know", "I want quiet.");
        story.mayBeUsedAgain(code);
        View childs = story.firstView(code);
        story.asksWhetherStillRight(childs);

        assertThat(page(story.around.mina, child)
                        .select("form[action*=/still/]")
                        .eachAttr("data-draft"))
                .isEmpty();
        assertThat(reader.as(
                                story.around.mina,
                                post("/said/" + childs.sitting().value() + "/unsent")
                                        .param("form", "still-1-" + childs.id().value())
                                        .param("words-" + childs.id().value(), "Planted"))
                        .getStatus())
                .isEqualTo(404);
    }

    @Test
    void itsGiverChangesItInPlaceAndNothingTypedIsLost() throws Exception {
        story.mayBeUsedAgain(minas);
        story.asksWhetherStillRight(view);
        String said = "/said/" + view.sitting().value();
        MockHttpServletResponse tooMuch = reader.as(
                story.around.mina,
                post(said + "/still/" + view.id().value())
                        .param("still-" + view.id().value(), "changed")
                        .param("words-" + view.id().value(), "x".repeat(4001))
                        .param("version", "1"));
        assertThat(tooMuch.getStatus()).isEqualTo(422);
        Document again = Jsoup.parse(tooMuch.getContentAsString(StandardCharsets.UTF_8));
        assertThat(again.select("#words-" + view.id().value()).val()).hasSize(4001);
        assertThat(again.select(".govuk-error-summary a").attr("href"))
                .isEqualTo("#words-" + view.id().value());
        story.clock.set(VoiceStory.TODAY.plusDays(2));
        assertThat(reader.as(
                                story.around.mina,
                                post(said + "/still/" + view.id().value())
                                        .param("still-" + view.id().value(), "changed")
                                        .param("words-" + view.id().value(), "Lunch is too loud.")
                                        .param("version", "1"))
                        .getStatus())
                .isEqualTo(302);
        Document shown = page(story.around.mina, said);
        assertThat(shown.select("blockquote").text()).isEqualTo("Lunch is too loud.");
        assertThat(shown.text()).contains("It stands since 3 May 2026.");
    }

    /** Issue 4, 1: who chose another way than e-mail is asked in that way, by whoever asked. */
    @Test
    void whoeverAsksReadsWhoGotNoEmailAndHowTheyWantToBeReached() throws Exception {
        story.mayBeUsedAgain(minas);
        story.as(story.around.mina, () -> program.getBean(ContactNeeds.class)
                .say(
                        story.area,
                        new ContactNeeds.Say(ContactNeeds.Channel.PHONE, "", false, "", "", "Ring after six", 0))
                .orThrow());
        String occasion =
                child + "/carried/" + story.asksWhetherStillRight(view).value();

        assertThat(new Superuser(program.getEnvironment())
                        .sql(
                                "SELECT count(*) FROM notices.mail WHERE area_id = :area AND template = 'voice-still-right'")
                        .param("area", story.area.value())
                        .query(Integer.class)
                        .single())
                .isZero();
        String none = "They get no email, since they chose another way:";
        assertThat(page(story.around.cora, occasion).text())
                .contains(none, "Mina Okoro: Please do not: Ring after six");
        assertThat(page(story.around.mina, occasion).text()).doesNotContain(none);
    }

    /** Mum helped at 13; now the rights are Kit's own, and nothing is shared with her: Kit is asked, or the officer reads that no letter went. */
    @Test
    void whatAYoungPersonSaidIsAskedOfThemselfWhoeverHelped() throws Exception {
        ReceiptCode code =
                story.says(story.invited(story.around.mina, Questions.PARENT, Speaker.CHILD), "know", "I want quiet.");
        story.mayBeUsedAgain(code);
        View kits = story.firstView(code);
        story.clock.set(VoiceStory.TODAY.plusYears(4));
        String occasion =
                child + "/carried/" + story.asksWhetherStillRight(kits).value();
        assertThat(letters()).isEmpty();
        assertThat(page(story.around.cora, occasion).text()).contains("No letter reaches");

        PersonId kit = story.around.kitThemself();
        occasion = child + "/carried/" + story.asksWhetherStillRight(kits).value();

        assertThat(letters()).singleElement().satisfies(letter -> assertThat(letter)
                .startsWith(kit.value().toString())
                .contains(child)
                .doesNotContain("Kit", "quiet"));
        assertThat(page(story.around.cora, occasion).text()).doesNotContain("No letter reaches");
        story.around.exclude(story.around.kit, kit, null, null, VoiceStory.TODAY.plusYears(4), null);
        assertThat(page(story.around.cora, occasion).text()).contains("No letter reaches");
        assertThat(page(story.around.theo, occasion).text()).contains("No letter reaches");
    }

    private List<String> letters() {
        return new Superuser(program.getEnvironment())
                .sql("SELECT coalesce(to_person::text, to_address) || ' ' || body FROM notices.mail"
                        + " WHERE area_id = :area AND template = 'voice-still-right'")
                .param("area", story.area.value())
                .query(String.class)
                .list();
    }

    @Test
    void whatIsTakenAwayLeavesTheOccasion() throws Exception {
        story.mayBeUsedAgain(minas);
        String occasion =
                child + "/carried/" + story.asksWhetherStillRight(view).value();
        still(null, receipt, "yes");
        assertThat(page(story.around.theo, occasion).text()).contains("It is too loud.");
        still(null, receipt, "taken_away");
        assertThat(page(story.around.theo, occasion).text())
                .contains("1 view was taken away.")
                .doesNotContain("It is too loud.");
        assertThat(page(story.around.theo, child).text())
                .contains("It was taken away on 1 May 2026, and is not used again.");
        assertThat(page(story.around.cora, child + "/carry").text()).doesNotContain("It is too loud.");
    }

    @Test
    void aChildsPicturesAreChosenAnewByTheChildAlone() throws Exception {
        String at = reader.as(
                        story.around.mina,
                        post(child + "/help")
                                .param("submission", UUID.randomUUID().toString()))
                .getHeader("Location");
        reader.as(null, post(at + "/q/0").param("choices", "dog", "swim").param("go", "next"));
        reader.as(
                null,
                post(at + "/give")
                        .param("receipt", at.substring(5))
                        .param("helper", "Mum")
                        .param("carry", "yes"));
        View pictures =
                story.as(story.around.cora, () -> story.views.about(story.kit)).getFirst();
        story.asksWhetherStillRight(pictures);
        String field = pictures.id().value().toString();

        Document mothers = page(story.around.mina, "/said/" + pictures.sitting().value());
        assertThat(mothers.select(".sbs-playback input[type=radio]").eachAttr("value"))
                .as("whoever helped changes no word of it")
                .containsExactly("yes", "taken_away");
        assertThat(reader.as(
                                story.around.mina,
                                post("/said/" + pictures.sitting().value() + "/still/" + field)
                                        .param("still-" + field, "changed")
                                        .param("choices-" + field, "music")
                                        .param("version", "1"))
                        .getStatus())
                .isEqualTo(404);
        assertThat(page(null, at).text()).contains("Mulberry symbols by Steve Lee");
        PersonId kit = story.around.kitThemself();
        Document kits = page(kit, child);
        assertThat(kits.select(".sbs-playback input[type=radio]").eachAttr("value"))
                .containsExactly("yes", "changed", "taken_away");
        assertThat(kits.select("form[action*=/still/]").eachAttr("data-draft")).isEmpty();
        reader.as(
                kit,
                post(child + "/still/" + field)
                        .param("still-" + field, "changed")
                        .param("choices-" + field, "swim", "music", "forged")
                        .param("version", "1"));
        assertThat(story.as(story.around.cora, () -> story.views.about(story.kit))
                        .getFirst()
                        .said()
                        .choices())
                .containsExactly("swim", "music");
    }

    @Test
    void nobodyElseAsksAnswersOrReadsWhatWasCarried() throws Exception {
        story.mayBeUsedAgain(minas);
        String occasion =
                child + "/carried/" + story.asksWhetherStillRight(view).value();
        for (PersonId who : new PersonId[] {story.around.leila, story.around.stranger, story.cleo}) {
            assertThat(status(who, get(occasion))).isEqualTo(404);
            assertThat(status(who, get(child + "/carry"))).isIn(403, 404);
        }
        assertThat(status(story.around.mina, get(child + "/carry"))).isIn(403, 404);
        assertThat(still(story.around.paul, "/said/" + view.sitting().value(), "yes")
                        .getStatus())
                .isEqualTo(404);
        assertThat(still(story.around.mina, child, "yes").getStatus())
                .as("that way is the young person's own")
                .isEqualTo(404);
        story.around.exclude(story.around.kit, story.around.mina, null, null, VoiceStory.TODAY, null);
        assertThat(still(null, receipt, "yes").getStatus()).isEqualTo(404);
        assertThat(status(story.around.mina, get(occasion))).isEqualTo(404);
    }

    @Test
    void aYoungPersonTakesAwayOnTheirOwnPageWhatOthersSaid() throws Exception {
        PersonId kit = story.around.kitThemself();
        story.mayBeUsedAgain(minas);
        story.asksWhetherStillRight(view);
        assertThat(still(kit, child, "yes").getStatus()).isEqualTo(404);
        assertThat(still(kit, child, "taken_away").getStatus()).isEqualTo(302);
        assertThat(page(kit, child).text()).contains("Taken away, said by you");
    }

    private MockHttpServletResponse carry(String views) throws Exception {
        return reader.as(
                story.around.cora,
                post(child + "/carry")
                        .param("submission", UUID.randomUUID().toString())
                        .param("kind", "REVIEW")
                        .param("onDay.day", "20")
                        .param("onDay.month", "10")
                        .param("onDay.year", "2026")
                        .param("views", views));
    }

    private MockHttpServletResponse still(PersonId who, String at, String said) throws Exception {
        return reader.as(
                who,
                post(at + "/still/" + view.id().value())
                        .param("still-" + view.id().value(), said)
                        .param("version", "1"));
    }

    private Document page(PersonId who, String path) throws Exception {
        return reader.page(who, get(path));
    }

    private int status(PersonId who, AbstractMockHttpServletRequestBuilder<?> request) throws Exception {
        return reader.as(who, request).getStatus();
    }
}
