package uk.sidebyside.partnership.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static uk.sidebyside.testing.Posted.csrf;

import java.nio.charset.StandardCharsets;
import java.util.List;
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
import uk.sidebyside.partnership.rules.AgreementAnswer;
import uk.sidebyside.partnership.rules.CheckAnswer;
import uk.sidebyside.partnership.rules.PlaceCode;
import uk.sidebyside.partnership.rules.Way;
import uk.sidebyside.testing.DatabaseTest;
import uk.sidebyside.testing.StoryClock;

/** What somebody who takes part does by the link of their own, without an account. */
@DatabaseTest
@Import(StoryClock.Provided.class)
class PlacePagesTest {
    @Autowired
    ApplicationContext program;

    @Autowired
    MockMvc mvc;

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
        assertThat(words(ask(get(petras))))
                .contains("A leaflet", "The law on short breaks.", "Every word of the leaflet.");
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

    @Test
    void notAgreeingNeedsWordsAndIsStoredOnceForTheOneWhoseLinkItIs() throws Exception {
        assertThat(ask(get(petras + "/agree")).getStatus()).isEqualTo(404);
        story.as(story.cora, () -> story.agreements
                .share(story.area, story.piece, "The leaflet", "What short breaks are.", "")
                .orThrow());
        assertThat(ask(post(petras + "/agree").param("answer", "do-not-agree")).getStatus())
                .isEqualTo(422);
        assertThat(answers()).isEmpty();

        for (int i = 0; i < 2; i++) {
            assertThat(ask(post(petras + "/agree")
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

    private Participant petra() {
        return story.as(story.cora, () -> story.participants.of(story.area, story.piece)).stream()
                .filter(one -> one.id().equals(story.petrasPart))
                .findFirst()
                .orElseThrow();
    }

    private List<Agreements.Answer> answers() {
        return story.as(story.cora, () -> story.agreements.answers(story.area, story.piece));
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
