package uk.sidebyside.board.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static uk.sidebyside.testing.Posted.csrf;

import java.util.List;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import uk.sidebyside.access.Principal;
import uk.sidebyside.board.BoardStory;
import uk.sidebyside.board.Challenges;
import uk.sidebyside.board.FamilyVoices;
import uk.sidebyside.board.MonthlyReports;
import uk.sidebyside.board.Packs;
import uk.sidebyside.testing.CountedStatements;
import uk.sidebyside.testing.DatabaseTest;
import uk.sidebyside.testing.StoryClock;

/** The board's pages over the whole program: who may, what is said, and that nothing typed is lost. */
@DatabaseTest
@Import({StoryClock.Provided.class, CountedStatements.Provided.class})
class BoardPagesTest {
    @Autowired
    ApplicationContext program;

    @Autowired
    MockMvc pages;

    private BoardStory story;
    private String meeting = "";

    @BeforeEach
    void aBoardWithALateLine() {
        story = BoardStory.tell(program);
        story.progressIsReported();
        story.clock.set(java.time.LocalDate.of(2026, 6, 22));
        meeting = "/board/meetings/" + story.meeting.value();
        story.as(story.ada, () -> {
            program.getBean(MonthlyReports.class).open(story.area, java.time.YearMonth.of(2026, 5));
            return story;
        });
    }

    @Test
    void everyPageOfTheBoardIsShownToTheChair() throws Exception {
        for (String address : List.of(
                "/board",
                "/board/governance",
                "/board/meetings",
                meeting,
                meeting + "/pack",
                meeting + "/pack/edit",
                meeting + "/family-voice/history",
                "/board/pre-read/" + story.meeting.value(),
                "/board/challenges",
                "/board/challenges/ask",
                "/board/reports",
                "/board/decisions",
                "/board/decisions/record",
                "/board/actions/agree",
                "/board/briefings",
                "/board/briefings/log",
                "/board/documents",
                "/board/documents/new")) {
            MockHttpServletResponse answer = as(story.plan.ruth, get(address));
            assertThat(answer.getStatus()).as(address).isEqualTo(200);
            assertThat(page(answer).select("h1")).as(address).hasSize(1);
        }
    }

    @Test
    void theBoardsPageSaysTheSentenceFirstAndWhyALineIsLate() throws Exception {
        Document board = page(as(story.simon, get("/board")));
        assertThat(board.select("h1 + p").text()).startsWith("Of 2 actions, 1 is delayed.");
        assertThat(board.text()).contains("Why: Two posts are vacant.", "Report not received");
    }

    /** However long the plan: none of its statements is asked once a line. Principal and membership come on top. */
    @Test
    void theBoardsPageNeedsAtMostTwelveStatements() throws Exception {
        as(story.simon, get("/board"));
        List<String> statements = CountedStatements.during(() -> as(story.simon, get("/board")));
        assertThat(statements.stream()
                        .filter(sql -> !sql.contains("set_config") && !sql.contains("access.area_person"))
                        .toList())
                .hasSizeBetween(5, 12);
    }

    @Test
    void aVisitorIsLedToSignInAndMayReadWhoHoldsWhomToAccount() throws Exception {
        assertThat(as(null, get("/board")).getRedirectedUrl()).startsWith("/sign-in");
        assertThat(as(null, get(meeting + "/pack.pdf")).getRedirectedUrl()).startsWith("/sign-in");
        Document governance = page(as(null, get("/board/governance")));
        assertThat(governance.select("svg title").text()).isEqualTo("Who reports to whom");
        assertThat(governance.select("svg desc").text())
                .contains("SEND Improvement Board reports to Council Executive with its assurance report, monthly.");
        assertThat(governance.text()).contains("Independent Scrutineer, the forum: appointment to be confirmed");
        assertThat(governance.text()).doesNotContain("Farah");
    }

    @Test
    void councilStaffAndAdministratorsFindNoPageToWriteTheFamilyVoice() throws Exception {
        for (Principal other : List.of(story.ada, story.plan.ruth, story.plan.ines, story.bilal)) {
            assertThat(as(other, get(meeting + "/family-voice")).getStatus()).isEqualTo(404);
            assertThat(as(other, post(meeting + "/family-voice").param("words", "All is well."))
                            .getStatus())
                    .isEqualTo(404);
        }
        assertThat(as(story.farah, get(meeting + "/family-voice")).getStatus()).isEqualTo(200);
        assertThat(as(story.farah, post(meeting + "/family-voice").param("words", "Waiting is hard."))
                        .getRedirectedUrl())
                .isEqualTo(meeting);
    }

    @Test
    void aQuestionWithoutAnOwnerComesBackWithEverythingThatWasTyped() throws Exception {
        MockHttpServletResponse answer = as(
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
        MockHttpServletResponse answer = as(
                story.simon,
                post("/board/challenges/ask")
                        .param("submission", UUID.randomUUID().toString())
                        .param("question", "=SUM(A1) why is it late?")
                        .param("owner", story.plan.nadiasSeat.value().toString())
                        .param("dueOn.day", "31")
                        .param("dueOn.month", "7")
                        .param("dueOn.year", "2026"));
        assertThat(answer.getRedirectedUrl()).startsWith("/board/challenges/");
        assertThat(as(story.simon, get("/board/challenges.csv")).getContentAsString())
                .contains("'=SUM(A1) why is it late?");
        assertThat(as(null, get(answer.getRedirectedUrl())).getStatus()).isEqualTo(404);
        assertThat(story.as(story.simon, () -> program.getBean(Challenges.class).inArea(story.area)))
                .hasSize(1);
    }

    @Test
    void questionsAndDecisionsLeadToTheLineThatTheyAreAbout() throws Exception {
        String line = "action-line:" + story.plan.lineA.value();
        String question = as(
                        story.simon,
                        post("/board/challenges/ask")
                                .param("question", "Why is it late?")
                                .param("line", line)
                                .param("owner", story.plan.nadiasSeat.value().toString())
                                .param("dueOn.day", "31")
                                .param("dueOn.month", "7")
                                .param("dueOn.year", "2026"))
                .getRedirectedUrl();
        assertThat(page(as(story.simon, get(question))).select("dd a").attr("href"))
                .isEqualTo("/plan/action/1.1(A)");
        assertThat(as(
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
        assertThat(page(as(story.simon, get("/board/decisions"))).select("a[href='/plan/action/1.1(A)']"))
                .hasSize(1);
    }

    @Test
    void whatWasHandedOutAtABriefingStandsWithIt() throws Exception {
        String briefing = as(
                        story.plan.ruth,
                        post("/board/briefings/log")
                                .param("givenOn.day", "1")
                                .param("givenOn.month", "6")
                                .param("givenOn.year", "2026")
                                .param("audience", "Parents and carers")
                                .param("subject", "What comes next"))
                .getRedirectedUrl();
        Document refused = page(as(story.plan.ruth, post(briefing + "/material").param("title", "Slides")));
        assertThat(refused.select(".govuk-error-summary").text()).contains("Choose a file or enter a link");
        assertThat(refused.select("input[name=title]").val()).isEqualTo("Slides");
        var file = org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart(briefing + "/material")
                .file(new org.springframework.mock.web.MockMultipartFile(
                        "file",
                        "notes.txt",
                        "text/plain",
                        "What we said.".getBytes(java.nio.charset.StandardCharsets.UTF_8)))
                .param("title", "Notes of the evening");
        file.with(csrf()).with(r -> {
            r.setServerName(story.host());
            return r;
        });
        file.with(authentication(
                UsernamePasswordAuthenticationToken.authenticated(story.plan.ruth.person(), null, List.of())));
        assertThat(pages.perform(file).andReturn().getResponse().getRedirectedUrl())
                .isEqualTo(briefing);
        assertThat(page(as(story.simon, get(briefing)))
                        .select("a[href^=/evidence/]")
                        .text())
                .isEqualTo("Notes of the evening");
        assertThat(as(story.simon, post(briefing + "/material").param("title", "Slides"))
                        .getStatus())
                .isEqualTo(404);
    }

    /** The board's page asks as many statements of a plan of 42 lines as of one of 2. */
    @Test
    void theNumberOfStatementsDoesNotGrowWithThePlan() throws Exception {
        var editing = program.getBean(uk.sidebyside.plan.LineEditing.class);
        story.plan.asOperator(() -> {
            for (int n = 1; n <= 40; n++) {
                uk.sidebyside.plan.LineId line = story.plan.line(editing, "1.1(C" + n + ")", story.plan.nadiasSeat);
                program.getBean(uk.sidebyside.plan.Measures.class)
                        .addToLine(story.area, line, "Measure " + n, uk.sidebyside.plan.Measures.Target.NOT_STATED)
                        .orThrow();
            }
            return story;
        });
        as(story.simon, get("/board"));
        List<String> statements = CountedStatements.during(() -> as(story.simon, get("/board")));
        assertThat(statements.stream()
                        .filter(sql -> !sql.contains("set_config") && !sql.contains("access.area_person"))
                        .toList())
                .hasSizeBetween(5, 12);
        assertThat(page(as(story.simon, get("/board"))).text())
                .contains("Of 42 actions", "Of 41 measures, 41 are not reported.");
    }

    @Test
    void aMeasureThatNobodyReportedIsNotReportedAndNeverNought() throws Exception {
        story.as(story.ada, () -> program.getBean(uk.sidebyside.plan.Measures.class)
                .addToLine(
                        story.area,
                        story.plan.lineA,
                        "Parents who trust the board",
                        uk.sidebyside.plan.Measures.Target.NOT_STATED)
                .orThrow());
        assertThat(page(as(story.simon, get("/board"))).text()).contains("Of 2 measures, 2 are not reported.");
        assertThat(page(as(story.simon, get(meeting + "/pack"))).text())
                .contains("1.1(A). Parents who trust the board Not reported.");
    }

    @Test
    void aPackThatLacksTheFamilyVoiceIsNotClosedAndSaysWhy() throws Exception {
        MockHttpServletResponse answer = as(story.plan.ruth, post(meeting + "/pack/close"));
        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(page(answer).select(".govuk-error-summary").text())
                .contains("A family seat must write it or say why not");
        assertThat(as(story.plan.ruth, get(meeting + "/pack.pdf")).getHeader("Content-Disposition"))
                .as("it can be printed all the same, as a draft")
                .contains("draft-pack-");
    }

    @Test
    void aClosedPackIsDrawnAsAPdf() throws Exception {
        story.as(story.plan.ruth, () -> program.getBean(Packs.class)
                .save(story.area, new Packs.Write(story.meeting, 0, BoardStory.words("Note it.", "One line is late.")))
                .orThrow());
        story.as(story.farah, () -> program.getBean(FamilyVoices.class)
                .write(story.area, new FamilyVoices.Write(UUID.randomUUID(), story.meeting, "Waiting is hard.", "", 0))
                .orThrow());
        assertThat(as(story.plan.ruth, post(meeting + "/pack/close")).getRedirectedUrl())
                .isEqualTo(meeting + "/pack");
        MockHttpServletResponse pdf = as(story.simon, get(meeting + "/pack.pdf"));
        assertThat(pdf.getContentType()).isEqualTo("application/pdf");
        assertThat(new String(pdf.getContentAsByteArray(), 0, 5, java.nio.charset.StandardCharsets.US_ASCII))
                .isEqualTo("%PDF-");
    }

    private MockHttpServletResponse as(@Nullable Principal principal, MockHttpServletRequestBuilder request)
            throws Exception {
        request.with(csrf()).with(r -> {
            r.setServerName(story.host());
            return r;
        });
        if (principal != null) {
            request.with(authentication(
                    UsernamePasswordAuthenticationToken.authenticated(principal.person(), null, List.of())));
        }
        return pages.perform(request).andReturn().getResponse();
    }

    private static Document page(MockHttpServletResponse answer) throws Exception {
        return Jsoup.parse(answer.getContentAsString());
    }
}
