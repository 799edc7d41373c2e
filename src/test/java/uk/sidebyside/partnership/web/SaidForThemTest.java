package uk.sidebyside.partnership.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import uk.sidebyside.partnership.Checks;
import uk.sidebyside.partnership.ParticipantId;
import uk.sidebyside.partnership.Participants;
import uk.sidebyside.partnership.PartnershipStory;
import uk.sidebyside.partnership.PieceSessions;
import uk.sidebyside.partnership.rules.CheckAnswer;
import uk.sidebyside.partnership.rules.OfferTimes;
import uk.sidebyside.partnership.rules.Side;
import uk.sidebyside.partnership.rules.Way;
import uk.sidebyside.testing.DatabaseTest;
import uk.sidebyside.testing.StoryClock;

/** Pat takes part by phone alone: what she says is written down for her, marked as that, and she can say it herself. */
@DatabaseTest
@Import(StoryClock.Provided.class)
class SaidForThemTest {
    private static final String COORDINATOR = "Joint Partnership Coordinator";

    @Autowired
    ApplicationContext program;

    @Autowired
    MockMvc mvc;

    private PartnershipStory story;
    private String petras;
    private String people;
    private ParticipantId pat;
    private String pats;

    @BeforeEach
    void tell() {
        story = PartnershipStory.tell(program).withParents();
        petras = "/partnership/place/" + story.petrasCode.text();
        people = "/partnership/piece/" + story.piece.value() + "/people";
        pat = story.as(story.cora, () -> story.participants
                .add(
                        story.area,
                        story.piece,
                        UUID.randomUUID(),
                        new Participants.Words(
                                "Pat Example",
                                "",
                                "01904 000 222",
                                Side.PARENT,
                                "A parent on the phone",
                                Way.PHONE,
                                "",
                                ""))
                .orThrow());
        pats = people + "/" + pat.value();
    }

    private Visits visits() {
        return new Visits(mvc, story.plan.host());
    }

    private MockHttpServletResponse coras(MockHttpServletRequestBuilder request) throws Exception {
        return visits().ask(story.cora, request);
    }

    private static String at(ParticipantId one, String people) {
        return people + "/" + one.value();
    }

    private void draft() {
        story.as(story.cora, () -> story.agreements
                .share(story.area, story.piece, "The first draft", "All the words.", "")
                .orThrow());
    }

    private void worker(String key, CheckAnswer answer, String words) {
        story.as(story.cora, () -> story.checks
                .answerAll(story.area, story.piece, List.of(new Checks.Said(key, answer, words)))
                .orThrow());
    }

    private PieceSessions.Session session() {
        LocalDate day = story.today().plusDays(9);
        story.as(story.cora, () -> story.sessions
                .offer(
                        story.area,
                        story.piece,
                        new PieceSessions.Offer(
                                "The first session",
                                "",
                                List.of(
                                        new OfferTimes.Offered(day, LocalTime.of(10, 0), LocalTime.of(11, 0)),
                                        new OfferTimes.Offered(day, LocalTime.of(18, 0), LocalTime.of(19, 0))),
                                "One day only."))
                .orThrow());
        return story.as(story.cora, () -> story.sessions.of(story.area, story.piece))
                .getFirst();
    }

    /** A link of her own, as it is printed for her. */
    private String linkOfPat() throws Exception {
        Document form = visits().page(story.cora, pats + "/link");
        Document made = Visits.read(coras(post(pats + "/link")
                .param("submission", form.select("input[name=submission]").val())));
        return made.select(".sbs-break").text().replaceFirst(".*(?=/partnership/place/)", "");
    }

    /** Those who take part are asked all questions at once: yes to the others. */
    private MockHttpServletResponse saysInAll(String place, String answer, String words) throws Exception {
        MockHttpServletRequestBuilder form = post(place + "/checks");
        story
                .as(story.cora, () -> story.checks.asWorker(story.area, story.pieces.byId(story.area, story.piece)))
                .stream()
                .map(one -> one.check().key())
                .filter(key -> !key.equals("involved"))
                .forEach(key -> form.param("answer-" + key, "yes").param("words-" + key, ""));
        return visits().ask(null, form.param("answer-involved", answer).param("words-involved", words));
    }

    @Test
    void whatWasWrittenDownSaysSoToWhoeverSaidItAndTheirOwnAnswerTakesItsPlace() throws Exception {
        draft();
        assertThat(visits().words(story.cora, people)).contains("Write down what they say by phone or on paper");
        assertThat(visits().page(story.cora, pats + "/said").select("a[href=" + pats + "/agreement]"))
                .hasSize(1);
        coras(post(pats + "/agreement?draft=1").param("answer", "agree"));
        String place = linkOfPat();

        assertThat(visits().words(null, place))
                .contains("Written down for you by " + COORDINATOR + " on", ": Agree. Say it yourself")
                .doesNotContain("You said: Agree");

        visits().ask(
                        null,
                        post(place + "/agree?draft=1")
                                .param("answer", "do-not-agree")
                                .param("words", "I said no such thing."));
        assertThat(visits().words(null, place)).contains("You said: Do not agree. “I said no such thing.”");
        String agree = "/partnership/piece/" + story.piece.value() + "/agree";
        assertThat(visits().words(story.cora, agree))
                .contains("A parent on the phone: Do not agree")
                .contains("Before that: Agree", "Written down by " + COORDINATOR + " on");
        assertThat(visits().page(story.cora, agree).select("a[href=" + pats + "/agreement]"))
                .as("who answered themself")
                .isEmpty();
        assertThat(coras(get(pats + "/agreement")).getRedirectedUrl()).isEqualTo(agree);
        MockHttpServletResponse refused =
                coras(post(pats + "/agreement?draft=1").param("answer", "agree"));
        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(Visits.read(refused).select("main").text())
                .contains("nobody else changes it. They can, at their own place. Or show a new draft");
    }

    @Test
    void theChecksAreWrittenDownApartFromWhatSomebodyAnswersThemselves() throws Exception {
        assertThat(visits().words(story.cora, pats + "/said"))
                .contains("Answer the questions yourself first. Then write down what they said.");
        assertThat(coras(get(pats + "/checks")).getRedirectedUrl()).isEqualTo(pats + "/said");
        worker("involved", CheckAnswer.YES, "All along.");
        assertThat(coras(post(pats + "/checks")).getStatus())
                .as("nothing in it")
                .isEqualTo(422);

        assertThat(coras(post(pats + "/checks")
                                .param("answer-involved", "no")
                                .param("words-involved", "Nobody rang me."))
                        .getRedirectedUrl())
                .isEqualTo(pats + "/said");

        assertThat(visits().words(story.cora, pats + "/said")).contains("No, ", "Written down by " + COORDINATOR);
        String checks = "/partnership/piece/" + story.piece.value() + "/checks";
        assertThat(visits().words(story.cora, checks))
                .contains("A parent on the phone: No. “Nobody rang me.” Written down by " + COORDINATOR);
        String place = linkOfPat();
        assertThat(visits().words(null, place))
                .contains("Written down for you by " + COORDINATOR + " on", ": No. “Nobody rang me.”")
                .contains("You see what the worker said once you have said it yourself.")
                .doesNotContain("All along.");

        saysInAll(place, "partly", "They rang once.");

        assertThat(visits().words(null, place)).contains("You: Partly. “They rang once.”", "All along.");
        assertThat(visits().words(story.cora, checks))
                .contains("A parent on the phone: Partly. “They rang once.”", "Before that: No, ", "“Nobody rang me.”");
        assertThat(visits().words(story.cora, pats + "/said")).doesNotContain("They have not answered. They rang");
        MockHttpServletResponse refused =
                coras(post(pats + "/checks").param("answer-involved", "yes").param("words-involved", ""));
        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(Visits.read(refused).select("main").text())
                .contains("They answered this themselves, so nobody else changes it.");
    }

    /** Once both sides have answered, a form offers neither of them to change it; what is sent all the same is refused. */
    @Test
    void whatBothSidesAnsweredIsNoLongerOffered() throws Exception {
        String checks = "/partnership/piece/" + story.piece.value() + "/checks";
        worker("involved", CheckAnswer.YES, "All along.");
        saysInAll(petras, "no", "I was told late.");

        assertThat(visits().page(null, petras + "/checks").select("[name=answer-involved]"))
                .isEmpty();
        assertThat(visits().page(null, petras + "/checks").select("[type=radio]"))
                .as("what is still open")
                .isNotEmpty();
        assertThat(visits().page(story.cora, checks).select("a[href$=/checks/involved/answer]"))
                .isEmpty();
        assertThat(coras(get(checks + "/involved/answer")).getRedirectedUrl()).isEqualTo(checks);
        for (MockHttpServletResponse answer : List.of(
                saysInAll(petras, "no", "All was well."),
                coras(post(checks + "/involved/answer")
                        .param("answer-involved", "yes")
                        .param("words-involved", "She never came.")))) {
            assertThat(answer.getStatus()).isEqualTo(422);
            assertThat(Visits.read(answer).select("main").text())
                    .contains("The other side has answered. Your answer stays as it is");
        }
        assertThat(visits().words(story.cora, checks))
                .contains("“I was told late.”")
                .doesNotContain("never came");
    }

    @Test
    void theTimesThatSuitAreWrittenDownAndWhatSomebodySaidThemselvesStays() throws Exception {
        PieceSessions.Session session = session();
        String times = pats + "/times/" + session.id();
        assertThat(visits().page(story.cora, pats + "/said").select("a[href=" + times + "]"))
                .hasSize(1);

        coras(post(times)
                .param("times", session.options().getLast().id().toString())
                .param("words", "Not on Mondays."));

        assertThat(visits().words(story.cora, pats + "/said"))
                .contains("They could come to 1 of 2 times. “Not on Mondays.” Written down by " + COORDINATOR);
        assertThat(visits().words(story.cora, "/partnership/piece/" + story.piece.value() + "/sessions"))
                .contains("A parent on the phone: “Not on Mondays.”, written down by " + COORDINATOR);
        String place = linkOfPat();
        assertThat(visits().words(null, place))
                .contains("Written down for you by " + COORDINATOR + " on", "when you could come. “Not on Mondays.”");
        visits().ask(null, post(place + "/times/" + session.id()).param("words", "I work then."));
        assertThat(visits().words(null, place)).contains("You said that none of these times suits. “I work then.”");
        assertThat(visits().words(story.cora, pats + "/said"))
                .contains("None of the times suits. “I work then.” They said so themselves.");

        assertThat(coras(get(times)).getRedirectedUrl()).isEqualTo(pats + "/said");
        MockHttpServletResponse refused = coras(
                post(times).param("times", session.options().getFirst().id().toString()));
        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(Visits.read(refused).select("main").text())
                .contains("They said themselves when they could come, so nobody else changes it.");
        assertThat(visits().words(null, place)).contains("“I work then.”");
    }

    @Test
    void whomNoEmailReachesGetsTheirLinkOnPaperAndOthersReadWhyNot() throws Exception {
        assertThat(visits().words(story.cora, pats + "/said")).contains("No email reaches them");
        assertThat(coras(post(pats + "/link")).getStatus())
                .as("without the form")
                .isEqualTo(404);
        String first = linkOfPat();
        assertThat(visits().words(null, first)).contains("A leaflet", "A parent on the phone");
        assertThat(visits().words(story.cora, people)).contains("A link was made for them on", "by " + COORDINATOR);

        String second = linkOfPat();

        assertThat(second).isNotEqualTo(first);
        assertThat(visits().ask(null, get(first)).getStatus()).isEqualTo(404);
        assertThat(visits().ask(null, get(second)).getStatus()).isEqualTo(200);
        String hers = at(story.petrasPart, people);
        assertThat(visits().words(story.cora, hers + "/said"))
                .contains("Their link went to them by email", "it can’t be shown here");
        assertThat(coras(get(hers + "/link")).getRedirectedUrl()).isEqualTo(hers + "/said");
        assertThat(coras(post(hers + "/link")
                                .param("submission", UUID.randomUUID().toString()))
                        .getStatus())
                .isEqualTo(404);
        assertThat(visits().ask(null, get(petras)).getStatus())
                .as("hers still opens")
                .isEqualTo(200);
    }

    @Test
    void whoeverLeadsReadsWhoGaveNoAddressWhereALetterGoes() throws Exception {
        for (String page : List.of("/news", "/agree", "/sessions")) {
            String at = "/partnership/piece/" + story.piece.value() + page;
            assertThat(visits().words(story.cora, at))
                    .as(page)
                    .contains("They get no email, since they gave no address: Pat")
                    .doesNotContain("since they chose another way");
        }
    }

    @Test
    void whoDoesNotLeadWritesNothingDownAndMakesNoLink() throws Exception {
        PieceSessions.Session session = session();
        worker("involved", CheckAnswer.YES, "");
        for (String end : List.of("/said", "/checks", "/times/" + session.id(), "/link")) {
            assertThat(visits().ask(story.plan.nadia, get(pats + end)).getStatus())
                    .as(end)
                    .isEqualTo(404);
            assertThat(visits().ask(null, get(pats + end)).getStatus()).as(end).isNotEqualTo(200);
        }
        for (String end : List.of("/checks", "/times/" + session.id(), "/link")) {
            assertThat(visits().ask(
                                    story.plan.nadia,
                                    post(pats + end)
                                            .param("answer-involved", "yes")
                                            .param(
                                                    "submission",
                                                    UUID.randomUUID().toString()))
                            .getStatus())
                    .as(end)
                    .isEqualTo(404);
        }
        story.as(
                story.cora,
                () -> story.participants.leave(story.area, pat, "She moved.").orThrow());
        assertThat(coras(get(pats + "/said")).getStatus()).as("who left").isEqualTo(404);
    }
}
