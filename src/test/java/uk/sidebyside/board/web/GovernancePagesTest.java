package uk.sidebyside.board.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.time.LocalDate;
import java.util.UUID;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import uk.sidebyside.access.Principal;
import uk.sidebyside.board.BoardStory;
import uk.sidebyside.notices.Outbox;
import uk.sidebyside.notices.Reminders;
import uk.sidebyside.testing.CountedStatements;
import uk.sidebyside.testing.DatabaseTest;
import uk.sidebyside.testing.StoryClock;

/** What a body works by, version by version with a day of review, and who was briefed about what. */
@DatabaseTest
@Import({StoryClock.Provided.class, CountedStatements.Provided.class})
class GovernancePagesTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 6, 22);

    @Autowired
    ApplicationContext program;

    @Autowired
    MockMvc pages;

    @Autowired
    Reminders reminders;

    @Autowired
    Outbox outbox;

    private BoardStory story;
    private AtTheBoard web;

    @BeforeEach
    void aBoard() {
        story = BoardStory.tell(program);
        story.clock.set(TODAY);
        web = new AtTheBoard(pages, story);
    }

    @Test
    void everyVersionOfADocumentIsKeptAndCanBeRead() throws Exception {
        String document = opened();
        assertThat(web.as(story.ada, revising(document, 1, "Young people sit on the board.", UUID.randomUUID()))
                        .getRedirectedUrl())
                .isEqualTo(document);
        Document now = web.page(null, get(document));
        assertThat(now.text())
                .contains("Version 2, agreed on 20 June 2026", "Young people sit on the board.", "Version 1")
                .doesNotContain("The council leads the board.");
        Document first = web.page(null, get(document + "?version=1"));
        assertThat(first.text())
                .contains(
                        "This is version 1, agreed on 1 June 2026. It no longer holds.", "The council leads the board.")
                .doesNotContain("Young people sit");
        assertThat(web.as(null, get(document + "?version=3")).getStatus()).isEqualTo(404);
        assertThat(web.as(null, get(document + "?version=one")).getStatus()).isEqualTo(404);
    }

    @Test
    void whoeverRevisesAnOldVersionSeesTheNewOneAndTenIdenticalSubmissionsStoreOne() throws Exception {
        String document = opened();
        UUID submission = UUID.randomUUID();
        for (int i = 0; i < 10; i++) {
            assertThat(web.as(story.ada, revising(document, 1, "Second.", submission))
                            .getRedirectedUrl())
                    .isEqualTo(document);
        }
        assertThat(web.page(null, get(document)).select("a[href*=version]")).hasSize(2);
        Document stale = web.page(story.plan.ruth, revising(document, 1, "Mine.", UUID.randomUUID()));
        assertThat(stale.select("textarea[name=words]").text()).isEqualTo("Mine.");
        assertThat(stale.text()).contains("Second.");
    }

    @Test
    void aReviewIsRemindedOfBeforeItIsDueAndTheNextVersionSetsTheDayAnew() throws Exception {
        String document = opened();
        assertThat(web.page(null, get("/board/documents")).text()).contains("To be reviewed on 1 September 2026");
        assertThat(sentBy(LocalDate.of(2026, 8, 1))).isZero();
        assertThat(sentBy(LocalDate.of(2026, 8, 2)))
                .as("30 days before, to the chair and the administrator")
                .isEqualTo(2);
        web.as(
                story.ada,
                AtTheBoard.day(
                        revising(document, 1, "Second.", UUID.randomUUID()), "reviewOn", LocalDate.of(2027, 6, 1)));
        assertThat(sentBy(LocalDate.of(2026, 9, 20)))
                .as("the old day is no longer one")
                .isEqualTo(2);
        story.clock.set(LocalDate.of(2027, 6, 1));
        assertThat(web.page(null, get(document)).text()).contains("Review due");
        assertThat(sentBy(LocalDate.of(2027, 6, 1))).isEqualTo(6);
    }

    @Test
    void whatADocumentLacksIsSaidBesideItsField() throws Exception {
        assertThat(web.page(
                                story.ada,
                                post("/board/documents/new")
                                        .param("kind", "membership")
                                        .param("body", story.board.value().toString()))
                        .select(".govuk-error-summary a")
                        .eachAttr("href"))
                .containsExactlyInAnyOrder("#title", "#agreedOn", "#words");
        opened();
        MockHttpServletRequestBuilder again = post("/board/documents/new")
                .param("submission", UUID.randomUUID().toString())
                .param("body", story.board.value().toString())
                .param("kind", "membership")
                .param("title", "Terms of reference")
                .param("words", "Who sits there.");
        assertThat(web.errors(story.ada, AtTheBoard.day(again, "agreedOn", TODAY)))
                .isEqualTo("The body has a document with this name already. Write a new version of it");
        for (Principal other : new Principal[] {story.bilal, story.farah, story.simon, story.plan.ines}) {
            assertThat(web.as(other, get("/board/documents/new")).getStatus()).isEqualTo(404);
        }
    }

    @Test
    void briefingsAreLoggedWithTheirMaterialAndQuestionsAndFilteredByAudience() throws Exception {
        String families =
                briefing("Parents and carers", "What the plan means", "Slides", "When will waits be shorter?");
        briefing("Elected members", "How the plan stands", "Two pages", "");
        Document all = web.page(story.simon, get("/board/briefings"));
        assertThat(all.text()).contains("What the plan means", "How the plan stands", "When will waits be shorter?");
        assertThat(all.select("select[name=audience] option").eachText())
                .containsExactly("Everybody", "Elected members", "Parents and carers");
        Document some = web.page(story.simon, get("/board/briefings?audience=Parents and carers"));
        assertThat(some.select("h2").eachText()).containsExactly("What the plan means");
        assertThat(web.as(story.simon, get("/board/briefings.csv?audience=Elected members"))
                        .getContentAsString())
                .contains("How the plan stands")
                .doesNotContain("What the plan means");
        assertThat(web.page(story.simon, get(families)).text())
                .contains("To Parents and carers", "Slides", "When will waits be shorter?");
        assertThat(web.as(null, get(families)).getRedirectedUrl()).startsWith("/sign-in");
    }

    @Test
    void aBriefingThatLacksSomethingComesBackWhole() throws Exception {
        MockHttpServletRequestBuilder form =
                post("/board/briefings/log").param("questions", "Who pays?").param("material", "A leaflet");
        Document refused = web.page(story.plan.ruth, AtTheBoard.day(form, "givenOn", TODAY.plusDays(1)));
        assertThat(refused.select(".govuk-error-summary a")).hasSize(3);
        assertThat(refused.select("textarea[name=questions]").text()).isEqualTo("Who pays?");
        assertThat(refused.select("textarea[name=material]").text()).isEqualTo("A leaflet");
        assertThat(web.as(story.farah, get("/board/briefings/log")).getStatus()).isEqualTo(404);
    }

    private String briefing(String audience, String subject, String material, String questions) throws Exception {
        MockHttpServletRequestBuilder form = post("/board/briefings/log")
                .param("submission", UUID.randomUUID().toString())
                .param("audience", audience)
                .param("subject", subject)
                .param("material", material)
                .param("questions", questions);
        return web.as(story.plan.ruth, AtTheBoard.day(form, "givenOn", TODAY)).getRedirectedUrl();
    }

    private String opened() throws Exception {
        MockHttpServletRequestBuilder form = post("/board/documents/new")
                .param("submission", UUID.randomUUID().toString())
                .param("body", story.board.value().toString())
                .param("kind", "terms-of-reference")
                .param("title", "Terms of reference")
                .param("words", "The council leads the board.");
        AtTheBoard.day(form, "agreedOn", LocalDate.of(2026, 6, 1));
        AtTheBoard.day(form, "reviewOn", LocalDate.of(2026, 9, 1));
        return web.as(story.ada, form).getRedirectedUrl();
    }

    private static MockHttpServletRequestBuilder revising(String document, int seen, String words, UUID submission) {
        return AtTheBoard.day(
                post(document + "/revise")
                        .param("version", String.valueOf(seen))
                        .param("submission", submission.toString())
                        .param("words", words)
                        .param("whatChanged", "Who sits there."),
                "agreedOn",
                LocalDate.of(2026, 6, 20));
    }

    private long sentBy(LocalDate day) {
        story.clock.set(day);
        Principal job = Principal.job(story.area, "test");
        story.as(job, () -> {
            reminders.run(story.area, day);
            return day;
        });
        return story.plan.asOperator(() -> outbox.waiting(story.area)).count();
    }
}
