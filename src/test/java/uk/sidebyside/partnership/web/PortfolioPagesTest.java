package uk.sidebyside.partnership.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import uk.sidebyside.partnership.PartnershipStory;
import uk.sidebyside.partnership.Piece;
import uk.sidebyside.partnership.Portfolio;
import uk.sidebyside.partnership.agreed.Foundations;
import uk.sidebyside.partnership.agreed.Strand;
import uk.sidebyside.testing.DatabaseTest;
import uk.sidebyside.testing.StoryClock;

/** What everybody reads of pieces: chosen by what the area agreed, and nobody's words without their consent. */
@DatabaseTest
@Import(StoryClock.Provided.class)
class PortfolioPagesTest {
    @Autowired
    ApplicationContext program;

    @Autowired
    MockMvc mvc;

    @Autowired
    Foundations foundations;

    @Autowired
    Portfolio portfolio;

    private PartnershipStory story;
    private Visits visits;
    private String entry;

    @BeforeEach
    void aPieceIsShown() {
        story = PartnershipStory.tell(program).withParents();
        visits = new Visits(mvc, story.plan.host());
        entry = "/partnership/portfolio/" + story.piece.value();
        story.as(story.cora, () -> {
            foundations.load(story.area, "york");
            story.endings.stop(story.area, story.piece, "There is no money.").orThrow();
            return portfolio
                    .show(story.area, story.piece, new Portfolio.Words("We wrote half of it.", "Nobody yet.", true, ""))
                    .orThrow();
        });
    }

    @Test
    void itIsChosenByPrincipleSectorAgeKindBenefitAndGoodPractice() throws Exception {
        for (String chosen : List.of(
                "principle=equal",
                "sector=care",
                "age=5-15",
                "kind=information",
                "benefit=better-service",
                "good=yes")) {
            assertThat(visits.words(null, "/partnership/portfolio?" + chosen))
                    .as(chosen)
                    .contains("A leaflet");
            assertThat(visits.ask(null, get("/partnership/portfolio.csv?" + chosen))
                            .getContentAsString())
                    .as(chosen)
                    .contains("A leaflet");
        }
        for (String other : List.of(
                "principle=feedback", "sector=health", "age=0-4", "kind=policy", "benefit=community", "principle=x")) {
            assertThat(visits.words(null, "/partnership/portfolio?" + other))
                    .as(other)
                    .doesNotContain("A leaflet");
            assertThat(visits.ask(null, get("/partnership/portfolio.csv?" + other))
                            .getContentAsString())
                    .as(other)
                    .doesNotContain("A leaflet");
        }
    }

    /** One list: what the area agreed is what a piece is marked with. */
    @Test
    void aPieceIsMarkedWithWhatTheAreaAgreedInItsOwnWords() throws Exception {
        var before = story.as(story.cora, () -> foundations.inArea(story.area))
                .part(Strand.PRINCIPLES, "equal")
                .orElseThrow();
        assertThat(visits.words(null, entry)).contains(before.inPlainWords());

        story.as(story.cora, () -> foundations
                .change(
                        story.area,
                        new Foundations.ChangePart(
                                foundations.latestVersion(story.area),
                                Strand.PRINCIPLES,
                                "equal",
                                before.words(),
                                "All of us count the same here.",
                                Map.of(),
                                "",
                                true,
                                "Plainer"))
                .orThrow());

        assertThat(visits.words(null, entry))
                .as("retired, and kept by what was marked with it")
                .contains("All of us count the same here.");
        assertThat(visits.page(story.cora, "/partnership/piece/new")
                        .select("input[name=principles]")
                        .eachAttr("value"))
                .contains("important", "feedback")
                .doesNotContain("equal", "1");
    }

    @Test
    void whatTheAreaDidNotAgreeIsRefused() throws Exception {
        assertThat(visits.ask(story.cora, poster("feedback", "made-up")).getStatus())
                .isEqualTo(422);
        assertThat(posters()).isEmpty();

        assertThat(visits.ask(story.cora, poster("feedback", "networks")).getStatus())
                .isEqualTo(302);

        assertThat(posters()).singleElement().satisfies(piece -> assertThat(piece.principles())
                .containsExactly("feedback", "networks"));
    }

    private MockHttpServletRequestBuilder poster(String... principles) {
        return post("/partnership/piece/new")
                .param("service", story.service.value().toString())
                .param("title", "A poster")
                .param("kind", "information")
                .param("fixed", "The law.")
                .param("canChange", "Every word.")
                .param("small", "no")
                .param("principles", principles);
    }

    private List<Piece> posters() {
        return story.as(story.cora, () -> story.pieces.inArea(story.area)).stream()
                .filter(piece -> piece.title().equals("A poster"))
                .toList();
    }

    @Test
    void aQuoteIsShownByConsentAndGoneEverywhereOnceItIsTakenBack() throws Exception {
        String words = "Nobody had asked me before.";
        story.as(story.cora, () -> portfolio
                .quote(story.area, story.piece, UUID.randomUUID(), words, "A mother of two", story.today(), null)
                .orThrow());
        String told = "/partnership/piece/" + story.piece.value() + "/told";
        for (String path : List.of(entry, told)) {
            assertThat(visits.words(story.cora, path)).as(path).contains(words);
        }
        assertThat(visits.words(null, entry)).contains(words, "A mother of two");

        String takeBack =
                visits.page(story.cora, told).select("form[action*=/quote/]").attr("action");
        assertThat(visits.ask(story.cora, post(takeBack)).getStatus()).isEqualTo(302);

        for (String path : List.of(entry, "/partnership/portfolio", "/partnership", "/partnership/portfolio.csv")) {
            assertThat(visits.ask(null, get(path)).getContentAsString())
                    .as(path)
                    .doesNotContain(words);
        }
        assertThat(visits.words(story.cora, told)).doesNotContain(words);
    }

    @Test
    void whatIsTakenOutIsNowhereAnyMore() throws Exception {
        assertThat(visits.words(null, "/changes")).contains("A leaflet");

        assertThat(visits.ask(story.cora, post("/partnership/piece/" + story.piece.value() + "/withdraw"))
                        .getStatus())
                .isEqualTo(302);

        assertThat(visits.ask(null, get(entry)).getStatus()).isEqualTo(404);
        for (String path : List.of("/partnership/portfolio", "/partnership", "/changes", "/changes.atom")) {
            assertThat(visits.ask(null, get(path)).getContentAsString())
                    .as(path)
                    .doesNotContain("A leaflet");
        }
    }
}
