package uk.sidebyside.board.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static uk.sidebyside.board.web.BoardReader.page;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.UUID;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import uk.sidebyside.board.BoardStory;
import uk.sidebyside.board.Challenges;
import uk.sidebyside.board.MonthlyReports;
import uk.sidebyside.testing.CountedStatements;
import uk.sidebyside.testing.DatabaseTest;
import uk.sidebyside.testing.StoryClock;

/** Questions, decisions and briefings, through the pages, with nothing typed lost. */
@DatabaseTest
@Import({StoryClock.Provided.class, CountedStatements.Provided.class})
class ChallengePagesTest {
    @Autowired
    ApplicationContext program;

    @Autowired
    MockMvc pages;

    private BoardStory story;
    private BoardReader board;

    @BeforeEach
    void aBoardWithALateLine() {
        story = BoardStory.tell(program);
        board = new BoardReader(pages, story);
        story.progressIsReported();
        story.clock.set(LocalDate.of(2026, 6, 22));
        story.as(story.ada, () -> {
            program.getBean(MonthlyReports.class).open(story.area, YearMonth.of(2026, 5));
            return story;
        });
    }

    @Test
    void aQuestionWithoutAnOwnerComesBackWithEverythingThatWasTyped() throws Exception {
        MockHttpServletResponse answer = board.as(
                story.simon,
                post("/board/challenges/ask")
                        .param("question", "Why is it late?")
                        .param("dueOn.day", "31")
                        .param("dueOn.month", "7")
                        .param("dueOn.year", "2026"));
        assertThat(answer.getStatus()).isEqualTo(422);
        Document page = page(answer);
        assertThat(page.title()).startsWith("Error: ");
        assertThat(page.select(".govuk-error-summary a[href=#owner]").text()).isEqualTo("Choose who must answer");
        assertThat(page.select("textarea[name=question]").text()).isEqualTo("Why is it late?");
        assertThat(page.select("input[name=dueOn.day]").val()).isEqualTo("31");
    }

    @Test
    void aQuestionIsAskedFromThePageAndStandsInTheRegister() throws Exception {
        MockHttpServletResponse answer = board.as(
                story.simon,
                post("/board/challenges/ask")
                        .param("submission", UUID.randomUUID().toString())
                        .param("question", "=SUM(A1) why is it late?")
                        .param("owner", story.plan.nadiasSeat.value().toString())
                        .param("dueOn.day", "31")
                        .param("dueOn.month", "7")
                        .param("dueOn.year", "2026"));
        assertThat(answer.getRedirectedUrl()).startsWith("/board/challenges/");
        assertThat(board.as(story.simon, get("/board/challenges.csv")).getContentAsString())
                .contains("'=SUM(A1) why is it late?");
        assertThat(board.as(null, get(answer.getRedirectedUrl())).getStatus()).isEqualTo(404);
        assertThat(story.as(story.simon, () -> program.getBean(Challenges.class).inArea(story.area)))
                .hasSize(1);
    }

    @Test
    void questionsAndDecisionsLeadToTheLineThatTheyAreAbout() throws Exception {
        String line = "action-line:" + story.plan.lineA.value();
        String question = board.as(
                        story.simon,
                        post("/board/challenges/ask")
                                .param("question", "Why is it late?")
                                .param("line", line)
                                .param("owner", story.plan.nadiasSeat.value().toString())
                                .param("dueOn.day", "31")
                                .param("dueOn.month", "7")
                                .param("dueOn.year", "2026"))
                .getRedirectedUrl();
        assertThat(page(board.as(story.simon, get(question))).select("dd a").attr("href"))
                .isEqualTo("/plan/action/1.1(A)");
        assertThat(board.as(
                                story.plan.ruth,
                                post("/board/decisions/record")
                                        .param("body", story.board.value().toString())
                                        .param("decidedOn.day", "1")
                                        .param("decidedOn.month", "6")
                                        .param("decidedOn.year", "2026")
                                        .param("what", "Fill the posts.")
                                        .param("why", "Families wait.")
                                        .param("line", line)
                                        .param(
                                                "present",
                                                story.scrutinySeat.value().toString()))
                        .getRedirectedUrl())
                .isEqualTo("/board/decisions");
        assertThat(page(board.as(story.simon, get("/board/decisions"))).select("a[href='/plan/action/1.1(A)']"))
                .hasSize(1);
    }

    @Test
    void whatWasHandedOutAtABriefingStandsWithIt() throws Exception {
        String briefing = board.as(
                        story.plan.ruth,
                        post("/board/briefings/log")
                                .param("givenOn.day", "1")
                                .param("givenOn.month", "6")
                                .param("givenOn.year", "2026")
                                .param("audience", "Parents and carers")
                                .param("subject", "What comes next"))
                .getRedirectedUrl();
        Document refused =
                page(board.as(story.plan.ruth, post(briefing + "/material").param("title", "Slides")));
        assertThat(refused.select(".govuk-error-summary").text()).contains("Choose a file or enter a link");
        assertThat(refused.select("input[name=title]").val()).isEqualTo("Slides");
        var file = multipart(briefing + "/material")
                .file(new MockMultipartFile(
                        "file", "notes.txt", "text/plain", "What we said.".getBytes(StandardCharsets.UTF_8)))
                .param("title", "Notes of the evening");
        assertThat(board.as(story.plan.ruth, file).getRedirectedUrl()).isEqualTo(briefing);
        assertThat(page(board.as(story.simon, get(briefing)))
                        .select("a[href^=/evidence/]")
                        .text())
                .isEqualTo("Notes of the evening");
        assertThat(board.as(story.simon, post(briefing + "/material").param("title", "Slides"))
                        .getStatus())
                .isEqualTo(404);
    }
}
