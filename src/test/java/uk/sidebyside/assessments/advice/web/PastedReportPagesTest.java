package uk.sidebyside.assessments.advice.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
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
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.support.TransactionTemplate;
import uk.sidebyside.access.PersonId;
import uk.sidebyside.assessments.advice.AdviceId;
import uk.sidebyside.assessments.advice.AdviceStory;
import uk.sidebyside.testing.DatabaseTest;
import uk.sidebyside.testing.Places;
import uk.sidebyside.testing.StoryClock;

/** A whole report is pasted; its writer says where each paragraph goes, and the draft is filled with it. */
@DatabaseTest
@Import({Places.class, StoryClock.Provided.class})
class PastedReportPagesTest {
    private static final String REPORT =
            "Report\r\n\r\nAreas of need\r\n\r\nHe loses =words & <b>waits</b>.\r\n\r\nTargets\r\n\r\nHe asks for time.";

    @Autowired
    ApplicationContext program;

    @Autowired
    MockMvc mvc;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    private AdviceStory story;
    private AdviceId id;
    private String at;

    @BeforeEach
    void tessIsAsked() {
        story = AdviceStory.tell(program);
        id = story.ask(story.kitsCase, story.speech);
        at = "/advice/" + id;
    }

    private MockHttpServletResponse as(PersonId who, MockHttpServletRequestBuilder request) throws Exception {
        request.with(csrf());
        request.with(servlet -> {
            servlet.setServerName(story.around.host);
            return servlet;
        });
        request.with(authentication(new TestingAuthenticationToken(who, null, List.of())));
        return mvc.perform(request).andReturn().getResponse();
    }

    private static Document read(MockHttpServletResponse answer) throws Exception {
        return Jsoup.parse(answer.getContentAsString(StandardCharsets.UTF_8));
    }

    private Document page(String path) throws Exception {
        MockHttpServletResponse answer = as(story.tess, get(path));
        assertThat(answer.getStatus()).as(path).isEqualTo(200);
        return read(answer);
    }

    private MockHttpServletResponse pastes(String text, String version) throws Exception {
        return as(story.tess, post(at + "/report").param("report", text).param("version", version));
    }

    private String stamp() throws Exception {
        return page(at + "/report")
                .select("form[action$=places] input[name=version]")
                .val();
    }

    private MockHttpServletResponse puts(String... places) throws Exception {
        MockHttpServletRequestBuilder form = post(at + "/report/places").param("version", stamp());
        for (int n = 0; n < places.length; n++) {
            form.param("place." + (n + 1), places[n]);
        }
        return as(story.tess, form);
    }

    @Test
    void aReportIsPastedOfferedByItsHeadingsAndFillsTheDraft() throws Exception {
        assertThat(page(at + "/write").select("a[href$=/report]").text())
                .isEqualTo("Have you written a report already?");
        for (int time = 0; time < 3; time++) {
            assertThat(pastes(REPORT, "0").getRedirectedUrl()).isEqualTo(at + "/report");
        }
        Document offered = page(at + "/report");
        assertThat(offered.text())
                .contains("3 paragraphs. Say where each goes.", "Under “Areas of need”", "=words & <b>waits</b>.");
        assertThat(offered.select("select").stream()
                        .map(select -> select.select("option[selected]").val())
                        .toList())
                .containsExactly("", "need", "outcome");
        assertThat(puts("", "need", "outcome").getStatus()).isEqualTo(422);
        assertThat(story.count("SELECT count(*) FROM assessments.advice_text WHERE area_id = :area"))
                .as("nothing is half stored")
                .isZero();
        for (int time = 0; time < 3; time++) {
            assertThat(puts("left-out", "need", "outcome").getRedirectedUrl()).isEqualTo(at + "/report");
        }
        assertThat(page(at + "/report").text())
                .contains(
                        "Of 3 paragraphs, 2 are in your draft.",
                        "Left out of your draft",
                        "In your draft: A need",
                        "In your draft: An outcome");
        Document write = page(at + "/write");
        assertThat(write.select("[name=need.1]").text()).isEqualTo("He loses =words & <b>waits</b>.");
        assertThat(write.select("[name=need.2]")).isEmpty();
        assertThat(write.select("[name=outcome.1]").text()).isEqualTo("He asks for time.");
        assertThat(write.select("[name=strategy.1]").text()).isEmpty();
        assertThat(story.request(id).answeredOn()).as("nothing is sent by it").isNull();
    }

    @Test
    void whatIsWrittenAlreadyStaysAndWhatWasChosenIsNotLost() throws Exception {
        as(
                story.tess,
                post(at + "/write")
                        .param("version", "0")
                        .param("need.1", "He falls silent")
                        .param("go", "later"));
        pastes(REPORT, "0");
        Document again = read(puts("strategy", "", "provision"));
        assertThat(again.select(".govuk-error-summary a").eachText())
                .containsExactly("Paragraph 2: choose where it goes, or leave it out");
        assertThat(again.select(".govuk-error-summary a").attr("href")).isEqualTo("#place.2");
        assertThat(again.select("select").stream()
                        .map(select -> select.select("option[selected]").val())
                        .toList())
                .containsExactly("strategy", "", "provision");
        puts("seen", "need", "left-out");
        Document write = page(at + "/write");
        assertThat(write.select("[name=seen]").text()).isEqualTo("Report");
        assertThat(write.select("[name=need.1]").text()).isEqualTo("He falls silent");
        assertThat(write.select("[name=need.2]").text()).startsWith("He loses");
    }

    @Test
    void nothingPastedIsLostWhereItIsRefused() throws Exception {
        for (String text : List.of("x".repeat(60_001), "a.\n".repeat(201))) {
            MockHttpServletResponse answer = pastes(text, "0");
            assertThat(answer.getStatus()).isEqualTo(422);
            assertThat(read(answer)
                            .select("textarea[name=report]")
                            .first()
                            .wholeText()
                            .strip())
                    .isEqualTo(text.strip());
        }
        assertThat(read(pastes(" ", "0")).text()).contains("Paste the report, or attach it as a file");
    }

    @Test
    void anotherReportTakesItsPlaceOnlyForWhoeverSawTheFirst() throws Exception {
        pastes(REPORT, "0");
        MockHttpServletResponse second = pastes("Needs:\nHe waits.", "0");
        assertThat(second.getStatus()).isEqualTo(422);
        Document both = read(second);
        assertThat(both.text()).contains("Another report was pasted meanwhile", "He asks for time.");
        assertThat(both.select("textarea[name=report]").text()).contains("He waits.");
        assertThat(both.select("details").hasAttr("open")).isTrue();
        String seen = both.select("details input[name=version]").val();
        assertThat(pastes("Needs:\nHe waits.", seen).getRedirectedUrl()).isEqualTo(at + "/report");
        assertThat(page(at + "/report").text())
                .contains("1 paragraph. Say where each goes.")
                .doesNotContain("He asks");
    }

    /** By the program and by its wall: an officer and somebody else of the body see no word of it. */
    @Test
    void itIsItsWritersAloneAndGoneOnceTheAdviceIsSent() throws Exception {
        pastes(REPORT, "0");
        for (PersonId who : List.of(story.cora, story.dina, story.omar, story.around.theo, story.around.mina)) {
            assertThat(as(who, get(at + "/report")).getStatus()).isEqualTo(404);
            Long rows = story.as(
                    who,
                    () -> transaction.execute(status -> jdbc.sql("SELECT count(*) FROM assessments.advice_paragraph")
                            .query(Long.class)
                            .single()));
            assertThat(rows).as("by a plain query").isZero();
        }
        story.send(story.tess, id, AdviceStory.good());
        assertThat(story.count("SELECT count(*) FROM assessments.advice_paragraph WHERE area_id = :area"))
                .isZero();
        assertThat(as(story.tess, get(at + "/report")).getStatus()).as("sent").isEqualTo(404);
    }

    @Test
    void whoeverIsKeptAwaySeesTheirOwnReportNoMore() throws Exception {
        pastes(REPORT, "0");
        story.around.exclude(story.around.kit, story.tess, null, null, AdviceStory.TODAY, null);
        assertThat(as(story.tess, get(at + "/report")).getStatus()).isEqualTo(404);
        assertThat(pastes(REPORT, "0").getStatus()).isEqualTo(404);
    }
}
