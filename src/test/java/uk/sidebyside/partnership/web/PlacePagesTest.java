package uk.sidebyside.partnership.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static uk.sidebyside.testing.Posted.csrf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.zip.GZIPOutputStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import uk.sidebyside.partnership.Agreements;
import uk.sidebyside.partnership.Checks;
import uk.sidebyside.partnership.Participant;
import uk.sidebyside.partnership.PartnershipStory;
import uk.sidebyside.partnership.PartnershipWork;
import uk.sidebyside.partnership.PieceEasyRead;
import uk.sidebyside.partnership.PieceSessions;
import uk.sidebyside.partnership.YouSaid;
import uk.sidebyside.partnership.rules.AccessNeed;
import uk.sidebyside.partnership.rules.AgreementAnswer;
import uk.sidebyside.partnership.rules.Became;
import uk.sidebyside.partnership.rules.Channel;
import uk.sidebyside.partnership.rules.CheckAnswer;
import uk.sidebyside.partnership.rules.Model;
import uk.sidebyside.partnership.rules.OfferTimes;
import uk.sidebyside.partnership.rules.PlaceCode;
import uk.sidebyside.partnership.rules.Way;
import uk.sidebyside.partnership.rules.WayKept;
import uk.sidebyside.shared.EasyWords;
import uk.sidebyside.testing.CountedStatements;
import uk.sidebyside.testing.DatabaseTest;
import uk.sidebyside.testing.StoryClock;

/** What somebody who takes part does by the link of their own, without an account. */
@DatabaseTest
@Import({StoryClock.Provided.class, CountedStatements.Provided.class})
class PlacePagesTest {
    @Autowired
    ApplicationContext program;

    @Autowired
    MockMvc mvc;

    @Autowired
    YouSaid youSaid;

    @Autowired
    PieceEasyRead easyRead;

    @Autowired
    PartnershipWork work;

    private PartnershipStory story;
    private String petras;

    @BeforeEach
    void tell() {
        story = PartnershipStory.tell(program).withParents();
        petras = "/partnership/place/" + story.petrasCode.text();
    }

    @Test
    void aLinkThatIsNobodysAnswersAsAPageThatIsNotThere() throws Exception {
        String guessed = "/partnership/place/"
                + PlaceCode.from(java.util.UUID.randomUUID()).text();
        for (String end : List.of("", "/way", "/checks", "/agree")) {
            assertThat(ask(get(guessed + end)).getStatus()).as(end).isEqualTo(404);
        }
        assertThat(words(ask(get(guessed)))).isEqualTo(words(ask(get("/partnership/place/x"))));
        Document place = page(ask(get(petras)));
        assertThat(place.select("main").text())
                .contains("A leaflet", "The law on short breaks.", "Every word of the leaflet.");
        assertThat(place.select(".govuk-back-link"))
                .as("who came by a link has no other page")
                .isEmpty();
    }

    @Test
    void theWayIsChosenByTheLinkAndOneThroughSomebodySaysThroughWhom() throws Exception {
        Document form = page(ask(get(petras + "/way")));
        var bad = ask(version(post(petras + "/way"), form).param("way", "through-someone"));
        assertThat(bad.getStatus()).isEqualTo(422);
        assertThat(petra().way()).isEqualTo(Way.ONLINE);

        var right = ask(version(post(petras + "/way"), form)
                .param("way", "through-someone")
                .param("through", "My sister"));

        assertThat(right.getStatus()).isEqualTo(302);
        assertThat(petra()).satisfies(now -> {
            assertThat(now.way()).isEqualTo(Way.THROUGH_SOMEONE);
            assertThat(now.through()).isEqualTo("My sister");
        });
    }

    /** R087: what was said is still met when it is said once more; anything else is to be met, and the day says who said it. */
    @Test
    void whoTakesPartSaysByTheLinkWhatTheyNeedAndWhoeverLeadsReadsIt() throws Exception {
        String people = "/partnership/piece/" + story.piece.value() + "/people";
        assertThat(words(ask(get(petras)))).contains("We do not know yet what you need.");
        assertThat(needs("yes", " ").getStatus()).isEqualTo(422);
        assertThat(needs("", "").getStatus()).isEqualTo(302);
        assertThat(petra().access()).as("said nothing").isEqualTo(AccessNeed.NOT_ASKED);

        assertThat(needs("yes", "Large print").getStatus()).isEqualTo(302);

        assertThat(words(ask(get(petras)))).contains("we still have to see to it");
        assertThat(visits().words(story.cora, people))
                .contains("They need: Large print", "They said so themselves on")
                .contains("Petra Example, petra@example.org");
        assertThat(visits().words(story.plan.nadia, people)).doesNotContain("Large print");
        Participant now = petra();
        story.as(story.cora, () -> story.participants
                .access(story.area, now.id(), now.version(), AccessNeed.MET, "Large print", "It is in 18 point.")
                .orThrow());
        needs("yes", "Large print");
        assertThat(petra().access()).isEqualTo(AccessNeed.MET);
        assertThat(visits().words(story.cora, people)).contains("They said so themselves on", "It is in 18 point.");
        needs("yes", "Large print on yellow");
        assertThat(petra().access()).isEqualTo(AccessNeed.TO_MEET);
        needs("no", "Large print on yellow");
        assertThat(words(ask(get(petras)))).contains("You told us that you need nothing else.");
        assertThat(visits().words(story.cora, people)).doesNotContain("on yellow");
        assertThat(page(ask(get("/partnership/place/" + story.paulsCode.text() + "/way")))
                        .select("textarea[name=needs]")
                        .val())
                .isEmpty();
    }

    private MockHttpServletResponse needs(String anything, String words) throws Exception {
        return ask(version(post(petras + "/way"), page(ask(get(petras + "/way"))))
                .param("way", "online")
                .param("anything", anything)
                .param("needs", words));
    }

    /** Nobody leaves by one press, and whoever leads it takes in again whoever asks for it. */
    @Test
    void whoStopsIsAskedOnceAndCanComeBack() throws Exception {
        assertThat(page(ask(get(petras))).select("main form")).isEmpty();
        assertThat(page(ask(get(petras))).select("main a[href=" + petras + "/leave]"))
                .hasSize(1);
        Document form = page(ask(get(petras + "/leave")));
        assertThat(form.select("main").text())
                .contains("Do you want to stop taking part?", "What you said stays")
                .contains("ask whoever leads it: Joint Partnership Coordinator.");
        assertThat(petra().here()).as("looking alone changes nothing").isTrue();

        assertThat(ask(post(form.select("main form").attr("action"))).getRedirectedUrl())
                .isEqualTo(petras);

        assertThat(petra().here()).isFalse();
        assertThat(words(ask(get(petras)))).contains("If you want to come back, ask whoever leads this work.");
        assertThat(ask(get(petras + "/leave")).getRedirectedUrl()).isEqualTo(petras);
        String people = "/partnership/piece/" + story.piece.value() + "/people";
        String back = people + "/" + story.petrasPart.value() + "/back";
        assertThat(visits().page(story.cora, people).select("form[action=" + back + "]"))
                .hasSize(1);
        assertThat(visits().ask(story.plan.nadia, post(back)).getStatus()).isEqualTo(404);
        assertThat(petra().here()).isFalse();
        assertThat(visits().ask(story.cora, post(back)).getStatus()).isEqualTo(302);
        assertThat(petra().here()).isTrue();
        assertThat(visits().words(story.cora, people)).doesNotContain("Left on");
    }

    /** They are asked once a session is over; a no needs its words, and another way is asked about anew. */
    @Test
    void whoTakesPartSaysWhetherTheWayThatTheyChoseWasKeptTo() throws Exception {
        String asks = "Say whether you could take part in the way that you chose";
        session();
        assertThat(words(ask(get(petras)))).doesNotContain(asks);
        story.clock.set(LocalDate.of(2026, 7, 8));
        assertThat(words(ask(get(petras)))).contains(asks);
        Document form = page(ask(get(petras + "/way-kept")));
        assertThat(form.select("main").text()).contains("You chose: Online.");
        assertThat(ask(version(post(petras + "/way-kept"), form).param("kept", "not-kept"))
                        .getStatus())
                .isEqualTo(422);
        assertThat(petra().kept().said()).isEqualTo(WayKept.NOT_ASKED);

        assertThat(ask(version(post(petras + "/way-kept"), form)
                                .param("kept", "not-kept")
                                .param("words", "The call did not work."))
                        .getStatus())
                .isEqualTo(302);

        assertThat(words(ask(get(petras)))).doesNotContain(asks).contains("The call did not work.");
        String people = story.as(story.cora, () -> new PeoplePage(
                        new PieceHead(story.pieces.byId(story.area, story.piece), true, story.today()),
                        story.participants.of(story.area, story.piece),
                        java.util.Map.of(),
                        story.participants.reach(story.area, story.pieces.byId(story.area, story.piece)))
                .kept());
        assertThat(people).isEqualTo("0 of 1 who said so could take part in the way that they chose.");
        ask(version(post(petras + "/way"), page(ask(get(petras + "/way")))).param("way", "phone"));
        assertThat(petra().kept().said()).isEqualTo(WayKept.NOT_ASKED);
    }

    /** Of a long history the place shows the latest; all of it is here, the newest first, fifteen a page, and for them alone. */
    @Test
    void allThatHappenedIsOnAPageOfItsOwn() throws Exception {
        String history = petras + "/history";
        assertThat(words(ask(get(history)))).contains("All that happened");
        story.as(story.cora, () -> {
            for (int i = 1; i <= 20; i++) {
                story.talks
                        .tell(story.area, story.piece, Channel.EMAIL, story.today(), "News " + i + " of it.")
                        .orThrow();
            }
            return null;
        });
        assertThat(page(ask(get(petras))).select("a[href=" + history + "]")).hasSize(1);

        String first = words(ask(get(history)));
        String second = words(ask(get(history).param("page", "2")));

        assertThat(first).contains("News 20 of it.", "Part 1 of 2", "Earlier").doesNotContain("News 5 of it.");
        assertThat(second).contains("News 5 of it.", "News 1 of it.", "Part 2 of 2", "Later");
        for (String odd : List.of("0", "-3", "99", "2147483647")) {
            assertThat(ask(get(history).param("page", odd)).getStatus()).as(odd).isEqualTo(200);
        }
        assertThat(ask(get("/partnership/place/"
                                + PlaceCode.from(UUID.randomUUID()).text() + "/history"))
                        .getStatus())
                .isEqualTo(404);
    }

    /** Without an email address the page in front of them is the only way back. */
    @Test
    void onTheDayOfJoiningThePlaceSaysThatItsAddressIsTheirsAlone() throws Exception {
        assertThat(words(ask(get(petras)))).contains("The address of this page is yours alone.");

        story.days(1);

        assertThat(words(ask(get(petras)))).doesNotContain("yours alone");
    }

    @Test
    void notAgreeingNeedsWordsAndIsStoredOnceForTheOneWhoseLinkItIs() throws Exception {
        assertThat(ask(get(petras + "/agree")).getStatus()).isEqualTo(404);
        story.as(story.cora, () -> story.agreements
                .share(story.area, story.piece, "The leaflet", "What short breaks are.", "")
                .orThrow());
        assertThat(words(ask(get(petras + "/agree")))).contains("Draft 1", "What short breaks are.");
        assertThat(ask(post(petras + "/agree").param("draft", "1").param("answer", "do-not-agree"))
                        .getStatus())
                .isEqualTo(422);
        assertThat(answers()).isEmpty();

        for (int i = 0; i < 2; i++) {
            assertThat(ask(post(petras + "/agree")
                                    .param("draft", "1")
                                    .param("answer", "do-not-agree")
                                    .param("words", "It says nothing of costs."))
                            .getStatus())
                    .isEqualTo(302);
        }

        assertThat(answers()).singleElement().satisfies(answer -> {
            assertThat(answer.participant()).isEqualTo(story.petrasPart);
            assertThat(answer.answer()).isEqualTo(AgreementAnswer.DO_NOT_AGREE);
        });
    }

    /** R098: who takes part reads what they are asked before it is decided, and then what was decided. */
    @Test
    void whatIsAskedBeforeADecisionStandsAtThePlaceUntilItIsDecided() throws Exception {
        String asks = "What we ask you before we decide";
        assertThat(words(ask(get(petras)))).doesNotContain(asks);
        UUID request = story.as(story.cora, () -> {
            story.talks
                    .ask(story.area, story.piece, "Photos or drawings?", Channel.PHONE, story.today())
                    .orThrow();
            return story.talks.requests(story.area, story.piece).getFirst().id();
        });
        assertThat(words(ask(get(petras)))).contains(asks, "Photos or drawings?");

        story.days(1);
        story.as(story.cora, () -> story.talks
                .decide(story.area, story.piece, request, story.today(), "Drawings.", "They are kinder.")
                .orThrow());

        assertThat(words(ask(get(petras)))).doesNotContain(asks).contains("Drawings.", "They are kinder.");
        assertThat(words(ask(get(petras + "/history")))).contains("You were asked: Photos or drawings?");
    }

    /** Whoever comes back by the link finds what they typed; nobody else does, and of what was sent nothing is left. */
    @Test
    void whatIsTypedIntoAFormOfThePlaceIsStillThereUntilItIsSent() throws Exception {
        share("The leaflet");
        String pauls = "/partnership/place/" + story.paulsCode.text();
        Document form = page(ask(get(petras + "/agree")));
        assertThat(form.select("main").text()).doesNotContain("You began to write this");
        assertThat(form.select("script[src*=voice]")).hasSize(1);
        String keeps = form.select("form[data-draft]").attr("data-draft");
        assertThat(keeps).isEqualTo(petras + "/agree/unsent?draft=1");

        assertThat(ask(post(keeps).param("answer", "do-not-agree").param("words", "Nobody reads so mu"))
                        .getStatus())
                .isEqualTo(204);

        Document back = page(ask(get(petras + "/agree")));
        assertThat(back.select("main").text()).contains("You began to write this on", "It is still here");
        assertThat(back.select("textarea[name=words]").val()).isEqualTo("Nobody reads so mu");
        assertThat(back.select("input[checked]").val()).isEqualTo("do-not-agree");
        assertThat(page(ask(get(pauls + "/agree")))
                        .select("textarea[name=words]")
                        .val())
                .as("another who takes part")
                .isEmpty();
        assertThat(words(ask(get(petras)))).as("not sent").doesNotContain("Nobody reads");
        assertThat(answers()).isEmpty();
        ask(post(petras + "/agree")
                .param("draft", "1")
                .param("answer", "do-not-agree")
                .param("words", ""));
        assertThat(page(ask(get(petras + "/agree")))
                        .select("textarea[name=words]")
                        .val())
                .as("refused, it stays")
                .isEqualTo("Nobody reads so mu");

        ask(post(petras + "/agree")
                .param("draft", "1")
                .param("answer", "do-not-agree")
                .param("words", "Nobody reads so much."));

        assertThat(answers()).hasSize(1);
        assertThat(words(ask(get(petras + "/agree")))).doesNotContain("You began to write this");
    }

    /** What somebody began to say to a draft is not offered beside a newer one, nor kept for it. */
    @Test
    void whatWasBegunToADraftIsNotOfferedWithTheNextOne() throws Exception {
        share("The leaflet");
        String keeps = petras + "/agree/unsent?draft=1";
        assertThat(ask(post(keeps).param("words", "Page two is wrong")).getStatus())
                .isEqualTo(204);
        share("The better leaflet");
        assertThat(page(ask(get(petras + "/agree")))
                        .select("textarea[name=words]")
                        .val())
                .isEmpty();
        assertThat(ask(post(keeps).param("words", "Page two is wr")).getStatus())
                .isEqualTo(404);
    }

    @Test
    void theChecksAndTheWayAreKeptTooAndByNobodysLinkNothing() throws Exception {
        Document checks = page(ask(get(petras + "/checks")));
        String field = checks.select("textarea").first().attr("name");
        assertThat(ask(post(petras + "/checks/unsent")
                                .param(field, "They ask before")
                                .param("forged", "x"))
                        .getStatus())
                .isEqualTo(204);
        assertThat(ask(post(petras + "/way/unsent")
                                .param("way", "through-someone")
                                .param("through", "My sis")
                                .param("needs", "A room without"))
                        .getStatus())
                .isEqualTo(204);
        assertThat(ask(post(petras + "/way-kept/unsent").param("words", "The call"))
                        .getStatus())
                .isEqualTo(204);
        assertThat(page(ask(get(petras + "/checks")))
                        .select("textarea[name=" + field + "]")
                        .val())
                .isEqualTo("They ask before");
        assertThat(page(ask(get(petras + "/way"))).select("input[name=through]").val())
                .isEqualTo("My sis");
        assertThat(page(ask(get(petras + "/way")))
                        .select("textarea[name=needs]")
                        .val())
                .isEqualTo("A room without");
        assertThat(page(ask(get(petras + "/way-kept")))
                        .select("textarea[name=words]")
                        .val())
                .isEqualTo("The call");
        assertThat(petra().through()).as("not sent").isEmpty();

        String nobodys =
                "/partnership/place/" + PlaceCode.from(UUID.randomUUID()).text();
        for (String form : List.of("/checks", "/way", "/way-kept")) {
            assertThat(ask(post(nobodys + form + "/unsent").param("words", "x")).getStatus())
                    .as(form)
                    .isEqualTo(404);
        }
    }

    private void share(String title) {
        story.as(story.cora, () -> story.agreements
                .share(story.area, story.piece, title, "What short breaks are.", "")
                .orThrow());
    }

    /** On a phone each of them is a wait: it is one transaction, in which nothing is read twice. */
    @Test
    void agreeingByALinkTakesTenStatementsAtMost() throws Exception {
        story.as(story.cora, () -> story.agreements
                .share(story.area, story.piece, "The leaflet", "What short breaks are.", "")
                .orThrow());
        ask(get(petras + "/agree")); // from then on the area and its words are known
        List<String> statements = CountedStatements.during(
                () -> assertThat(ask(post(petras + "/agree").param("draft", "1").param("answer", "agree"))
                                .getStatus())
                        .isEqualTo(302));
        assertThat(statements).as(String.join("\n", statements)).hasSizeLessThanOrEqualTo(10);
        assertThat(answers()).hasSize(1);
    }

    /** Nobody agrees to what they did not read: what they typed comes back beside the newer draft, also with faults of its own. */
    @Test
    void anAnswerToAnEarlierDraftComesBackWithWhatWasTypedAndTheNewerDraft() throws Exception {
        for (String said : List.of("What short breaks are.", "What they cost.")) {
            story.as(story.cora, () -> story.agreements
                    .share(story.area, story.piece, "The leaflet", said, "")
                    .orThrow());
        }
        for (String chosen : List.of("agree-with-comments", "")) {
            var back = ask(post(petras + "/agree")
                    .param("draft", "1")
                    .param("answer", chosen)
                    .param("words", "Say it shorter."));
            assertThat(back.getStatus()).isEqualTo(422);
            Document again = page(back);
            assertThat(again.select("main").text())
                    .contains("A newer draft was shown meanwhile.", "Draft 2", "What they cost.")
                    .doesNotContain("What short breaks are.");
            assertThat(again.select("textarea[name=words]").text()).isEqualTo("Say it shorter.");
            assertThat(again.select("main form[method=post]").attr("action")).endsWith("/agree?draft=2");
        }
        assertThat(answers()).isEmpty();

        assertThat(ask(post(petras + "/agree")
                                .param("draft", "2")
                                .param("answer", "agree-with-comments")
                                .param("words", "Say it shorter."))
                        .getStatus())
                .isEqualTo(302);
        assertThat(answers()).hasSize(1);
    }

    /** R009 and R010: where the work is, as a sentence and as a picture that is its own list. */
    @Test
    void thePlaceSaysWhereTheWorkIsInItsSteps() throws Exception {
        assertThat(words(ask(get(petras)))).contains("0 of 13 steps are done. Now: 1. ");
        story.as(story.cora, () -> {
            List<String> keys =
                    story.pieces.model(story.area, story.pieces.byId(story.area, story.piece)).steps().stream()
                            .map(Model.Step::key)
                            .toList();
            story.steps
                    .say(story.area, story.piece, keys.get(0), 0, true, "It was asked last year.")
                    .orThrow();
            return story.steps
                    .say(story.area, story.piece, keys.get(1), 0, false, "Done.")
                    .orThrow();
        });

        Document place = page(ask(get(petras)));

        assertThat(place.select("main").text()).contains("1 of 13 steps is done, and 1 was left out. Now: 3. ");
        assertThat(place.select(".sbs-steps .sbs-step__place").eachText())
                .hasSize(13)
                .startsWith("Left out:", "Done:", "Now:", "Later:");
        assertThat(place.select(".sbs-step[aria-current=step]")).hasSize(1);
    }

    /** The last two questions keep a piece open, and a partly or a no needs its words: neither is called optional. */
    @Test
    void theFormOfTheChecksSaysWhatIsNeeded() throws Exception {
        Document form = page(ask(get(petras + "/checks")));

        assertThat(form.select("main").text())
                .contains("If you say partly or no, write what was missing.")
                .doesNotContain("(optional)");
        assertThat(form.select("fieldset:contains(Needed: the work is not finished before)")
                        .select("input[type=radio]")
                        .eachAttr("name"))
                .containsOnly("answer-agreed-before-final", "answer-seen-in-result");
        Document workers = visits().page(
                        story.cora, "/partnership/piece/" + story.piece.value() + "/checks/seen-in-result/answer");
        assertThat(workers.select("main").text()).contains("Needed: both sides answer this before it is finished");

        story.as(story.cora, () -> story.endings
                .stop(story.area, story.piece, "There is no money.")
                .orThrow());
        assertThat(words(ask(get(petras + "/checks")))).doesNotContain("Needed:");
    }

    private Visits visits() {
        return new Visits(mvc, story.plan.host());
    }

    @Test
    void theChecksAreAnsweredTogetherAndTheWorkersAnswerComesAfterwards() throws Exception {
        story.as(story.cora, () -> story.checks
                .answerAll(story.area, story.piece, List.of(new Checks.Said("involved", CheckAnswer.YES, "All along.")))
                .orThrow());
        assertThat(words(ask(get(petras + "/checks")))).doesNotContain("All along.");
        assertThat(words(ask(get(petras)))).doesNotContain("All along.");
        Document form = page(ask(get(petras + "/checks")));
        MockHttpServletRequestBuilder all = post(petras + "/checks");
        form.select("main input[type=radio]").stream()
                .map(radio -> radio.attr("name"))
                .distinct()
                .forEach(name -> all.param(name, "partly"));
        form.select("main textarea").forEach(area -> all.param(area.attr("name"), "Only at first."));

        assertThat(ask(all).getStatus()).isEqualTo(302);

        assertThat(words(ask(get(petras)))).contains("All along.");
    }

    private PieceSessions.Session offered() {
        story.as(story.cora, () -> story.sessions
                .offer(
                        story.area,
                        story.piece,
                        new PieceSessions.Offer(
                                "The first session",
                                "The hall",
                                List.of(
                                        new OfferTimes.Offered(
                                                LocalDate.of(2026, 11, 3), LocalTime.of(10, 0), LocalTime.of(11, 0)),
                                        new OfferTimes.Offered(
                                                LocalDate.of(2026, 7, 7), LocalTime.of(18, 0), LocalTime.of(19, 30))),
                                ""))
                .orThrow());
        return story.as(story.cora, () -> story.sessions.of(story.area, story.piece))
                .getFirst();
    }

    /** R096: that none suits is an answer, which stands until it is changed; it waits for nobody any more. */
    @Test
    void whoSaysThatNoTimeSuitsHasAnsweredAndSaysWhenWould() throws Exception {
        PieceSessions.Session session = offered();
        String times = petras + "/times/" + session.id();
        String asks = "Say when you could come: The first session";
        assertThat(words(ask(get(petras)))).contains(asks);
        assertThat(waiting()).isEqualTo(2);
        assertThat(ask(post(times + "/unsent").param("words", "Not befo")).getStatus())
                .isEqualTo(204);
        assertThat(page(ask(get(times))).select("textarea[name=words]").val()).isEqualTo("Not befo");

        assertThat(ask(post(times).param("words", "Not before eight.")).getStatus())
                .isEqualTo(302);

        assertThat(words(ask(get(petras))))
                .doesNotContain(asks)
                .contains("You said that none of these times suits. “Not before eight.” Change what you said");
        assertThat(waiting()).isOne();
        String none = "None of these times suits: A parent of a child at primary school: “Not before eight.”";
        String sessions = "/partnership/piece/" + story.piece.value() + "/sessions";
        assertThat(visits().words(story.cora, sessions)).contains(none);
        assertThat(visits().words(story.cora, sessions + "/" + session.id() + "/settle"))
                .contains(none);
        assertThat(visits().words(story.plan.nadia, sessions))
                .as("who does not lead it")
                .doesNotContain("Not before eight");
        assertThat(words(ask(get("/partnership/place/" + story.paulsCode.text()))))
                .contains(asks)
                .doesNotContain("Not before eight");

        ask(post(times)
                .param("times", session.options().getFirst().id().toString())
                .param("words", "I leave at seven."));

        assertThat(words(ask(get(petras)))).contains("You said when you could come. “I leave at seven.”");
        assertThat(visits().words(story.cora, sessions))
                .contains("1 person could come", "“I leave at seven.”")
                .doesNotContain("None of these");
    }

    /** Who has not said yet when they could come, as whoever leads reads it. */
    private long waiting() {
        return story.as(story.cora, () -> work.of(story.area, story.today())).onOthers().stream()
                .filter(wait -> wait.what().equals("Say when they could come"))
                .mapToLong(PartnershipWork.Waiting::people)
                .sum();
    }

    /** A session on 7 July 2026, whose time is chosen. */
    private void session() {
        PieceSessions.Session session = offered();
        story.as(story.cora, () -> story.sessions
                .settle(
                        story.area,
                        story.piece,
                        session.id(),
                        session.options().getFirst().id())
                .orThrow());
    }

    @Test
    void aSessionIsAFileForACalendarOnceItsTimeIsChosen() throws Exception {
        PieceSessions.Session session = offered();
        String file = petras + "/session/" + session.id() + ".ics";
        assertThat(ask(get(file)).getStatus()).as("no time is chosen yet").isEqualTo(404);

        story.as(story.cora, () -> story.sessions
                .settle(
                        story.area,
                        story.piece,
                        session.id(),
                        session.options().getFirst().id())
                .orThrow());

        MockHttpServletResponse answer = ask(get(file));
        assertThat(answer.getContentType()).startsWith("text/calendar");
        assertThat(answer.getContentAsString(StandardCharsets.UTF_8).replace("\r\n ", ""))
                .contains("BEGIN:VCALENDAR", "SUMMARY:The first session", "DESCRIPTION:The hall")
                .containsPattern("DTSTART(;TZID=Europe/London:20260707T180000|:20260707T170000Z)")
                .containsPattern("DTEND(;TZID=Europe/London:20260707T193000|:20260707T183000Z)")
                .doesNotContain("Petra", story.petrasCode.text());
        assertThat(ask(get("/partnership/place/x/session/" + session.id() + ".ics"))
                        .getStatus())
                .isEqualTo(404);
    }

    /** What its lead wrote, then where the work is and what comes next; nothing that others typed, since nobody made that easy. */
    @Test
    void thePlaceHasAnEasyReadVersionForWhoeverTakesPart() throws Exception {
        String easy = petras + "/easy-read";
        assertThat(page(ask(get(petras))).select("a[href=" + easy + "]")).hasSize(1);
        assertThat(easyWords(easy))
                .startsWith("You take part in this work.", "The work goes on.", "0 of 13 steps are done.");
        story.as(story.cora, () -> easyRead.write(story.area, story.piece, 0, "talk | We write a leaflet.")
                .orThrow());
        session();
        story.as(story.cora, () -> story.agreements
                .share(story.area, story.piece, "The first draft", "What is in it, in words that nobody made easy.", "")
                .orThrow());

        assertThat(easyWords(easy))
                .startsWith("We write a leaflet.", "You take part in this work.")
                .contains("We meet on 7 July 2026. It starts at 18:00.", "You can stop at any time.")
                .anyMatch(said -> said.matches("We ask you \\d things? now\\. You find .* in the standard version\\."));
        assertThat(ask(get("/partnership/place/"
                                + PlaceCode.from(UUID.randomUUID()).text() + "/easy-read"))
                        .getStatus())
                .isEqualTo(404);

        story.as(story.cora, () -> story.endings
                .stop(story.area, story.piece, "There is no money.")
                .orThrow());
        assertThat(easyWords(easy))
                .contains("You took part in this work.", "The work has ended.")
                .anyMatch(said -> said.startsWith("We tell you what came of it by "))
                .doesNotContain("The work goes on.", "You can stop at any time.")
                .noneMatch(said -> said.contains("no money"));
    }

    /** What an Easy Read page says, sentence by sentence, none of them too long. */
    private List<String> easyWords(String path) throws Exception {
        List<String> said = page(ask(get(path))).select(".sbs-easy__words").eachText();
        assertThat(EasyWords.check(String.join("\n", said))).as(path).isEmpty();
        return said;
    }

    /** Years of a piece: drafts, sessions, decisions, news and people without end. */
    private void years() {
        story.as(story.cora, () -> {
            for (int i = 0; i < 40; i++) {
                int number = i;
                story.participants
                        .add(
                                story.area,
                                story.piece,
                                UUID.randomUUID(),
                                PartnershipStory.person("Parent " + number, "parent" + number + "@example.org"))
                        .orThrow();
                story.plans
                        .add(
                                story.area,
                                story.piece,
                                "Thing " + number,
                                "The team",
                                story.today().plusDays(number))
                        .orThrow();
                story.talks
                        .tell(story.area, story.piece, Channel.EMAIL, story.today(), "It goes on, week " + number + ".")
                        .orThrow();
                story.agreements
                        .share(story.area, story.piece, "Draft " + number, "Words of draft " + number + ".", "")
                        .orThrow();
                story.sessions
                        .offer(
                                story.area,
                                story.piece,
                                new PieceSessions.Offer(
                                        "Session " + number,
                                        "The hall",
                                        List.of(
                                                new OfferTimes.Offered(
                                                        story.today().plusDays(number + 7L),
                                                        LocalTime.of(10, 0),
                                                        LocalTime.of(11, 0)),
                                                new OfferTimes.Offered(
                                                        story.today().plusDays(number + 7L),
                                                        LocalTime.of(18, 0),
                                                        LocalTime.of(19, 0))),
                                        "The hall is free then."))
                        .orThrow();
                youSaid.add(
                                story.area,
                                story.piece,
                                null,
                                new YouSaid.Words("We said it, " + number + ".", Became.USED, "You did it.", ""))
                        .orThrow();
            }
            return story;
        });
        for (int i = 0; i < 20; i++) {
            story.decided();
        }
        story.as(story.cora, () -> story.endings
                .stop(story.area, story.piece, "There is no money.")
                .orThrow());
    }

    @Test
    void thePlaceHasTenStatementsAtMostAndFourteenKilobytesWhateverTheHistory() throws Exception {
        years();
        words(ask(get(petras))); // from then on the area and its words are known
        List<MockHttpServletResponse> answer = new ArrayList<>();
        List<String> statements = CountedStatements.during(() -> answer.add(ask(get(petras))));
        assertThat(statements).hasSizeLessThanOrEqualTo(10);
        assertThat(compressed(answer.getFirst())).isLessThan(14_000);
        assertThat(CountedStatements.during(() -> ask(get(petras + "/easy-read"))))
                .hasSizeLessThanOrEqualTo(10);
    }

    private static int compressed(MockHttpServletResponse answer) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new GZIPOutputStream(bytes)) {
            zip.write(answer.getContentAsByteArray());
        }
        return bytes.size();
    }

    private Participant petra() {
        return story.as(story.cora, () -> story.participants.of(story.area, story.piece)).stream()
                .filter(one -> one.id().equals(story.petrasPart))
                .findFirst()
                .orElseThrow();
    }

    private List<Agreements.Answer> answers() {
        return story.as(
                story.cora, () -> story.agreements.all(story.area, story.piece).answers());
    }

    private static MockHttpServletRequestBuilder version(MockHttpServletRequestBuilder request, Document form) {
        return request.param("version", form.select("input[name=version]").attr("value"));
    }

    private MockHttpServletResponse ask(MockHttpServletRequestBuilder request) throws Exception {
        request.with(csrf()).with(servlet -> {
            servlet.setServerName(story.plan.host());
            return servlet;
        });
        return mvc.perform(request).andReturn().getResponse();
    }

    private static String words(MockHttpServletResponse answer) throws Exception {
        return page(answer).select("main").text();
    }

    private static Document page(MockHttpServletResponse answer) throws Exception {
        return Jsoup.parse(answer.getContentAsString(StandardCharsets.UTF_8));
    }
}
