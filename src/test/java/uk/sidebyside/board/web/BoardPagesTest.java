package uk.sidebyside.board.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static uk.sidebyside.board.web.BoardReader.page;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import uk.sidebyside.board.BoardStory;
import uk.sidebyside.board.MonthlyReports;
import uk.sidebyside.measures.CountedDefinition;
import uk.sidebyside.measures.Measure;
import uk.sidebyside.measures.Measures;
import uk.sidebyside.plan.LineEditing;
import uk.sidebyside.plan.LineId;
import uk.sidebyside.plan.SuccessMeasures;
import uk.sidebyside.testing.CountedStatements;
import uk.sidebyside.testing.DatabaseTest;
import uk.sidebyside.testing.StoryClock;

/** The board's pages over the whole program: who may, what is said, and how many statements that takes. */
@DatabaseTest
@Import({StoryClock.Provided.class, CountedStatements.Provided.class})
class BoardPagesTest {
    @Autowired
    ApplicationContext program;

    @Autowired
    MockMvc pages;

    private BoardStory story;
    private BoardReader board;
    private String meeting = "";

    @BeforeEach
    void aBoardWithALateLine() {
        story = BoardStory.tell(program);
        board = new BoardReader(pages, story);
        story.progressIsReported();
        story.clock.set(LocalDate.of(2026, 6, 22));
        meeting = "/board/meetings/" + story.meeting.value();
        story.as(story.ada, () -> {
            program.getBean(MonthlyReports.class).open(story.area, YearMonth.of(2026, 5));
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
            MockHttpServletResponse answer = board.as(story.plan.ruth, get(address));
            assertThat(answer.getStatus()).as(address).isEqualTo(200);
            assertThat(page(answer).select("h1")).as(address).hasSize(1);
        }
    }

    @Test
    void theBoardsPageSaysTheSentenceFirstAndWhyALineIsLate() throws Exception {
        Document shown = page(board.as(story.simon, get("/board")));
        assertThat(shown.select("h1 + p").text()).startsWith("Of 2 actions, 1 is delayed.");
        assertThat(shown.text()).contains("Why: Two posts are vacant.", "Report not received");
    }

    /** However long the plan: none of its statements is asked once a line. Principal and membership come on top. */
    @Test
    void theBoardsPageNeedsAtMostTwelveStatements() throws Exception {
        board.as(story.simon, get("/board"));
        List<String> statements = CountedStatements.during(() -> board.as(story.simon, get("/board")));
        assertThat(statements.stream()
                        .filter(sql -> !sql.contains("set_config") && !sql.contains("access.area_person"))
                        .toList())
                .hasSizeBetween(5, 12);
    }

    @Test
    void aVisitorIsLedToSignInAndMayReadWhoHoldsWhomToAccount() throws Exception {
        assertThat(board.as(null, get("/board")).getRedirectedUrl()).startsWith("/sign-in");
        assertThat(board.as(null, get(meeting + "/pack.pdf")).getRedirectedUrl())
                .startsWith("/sign-in");
        Document governance = page(board.as(null, get("/board/governance")));
        assertThat(governance.select("svg title").text()).isEqualTo("Who reports to whom");
        assertThat(governance.select("svg desc").text())
                .contains("SEND Improvement Board reports to Council Executive with its assurance report, monthly.");
        assertThat(governance.text()).contains("Independent Scrutineer, the forum: appointment to be confirmed");
        assertThat(governance.text()).doesNotContain("Farah");
    }

    /** The board's page asks as many statements of a plan of 42 lines as of one of 2. */
    @Test
    void theNumberOfStatementsDoesNotGrowWithThePlan() throws Exception {
        var editing = program.getBean(LineEditing.class);
        story.plan.asOperator(() -> {
            for (int n = 1; n <= 40; n++) {
                LineId line = story.plan.line(editing, "1.1(C" + n + ")", story.plan.nadiasSeat);
                program.getBean(SuccessMeasures.class)
                        .addToLine(story.area, line, "Measure " + n, SuccessMeasures.Shown.NOT_STATED)
                        .orThrow();
            }
            return story;
        });
        board.as(story.simon, get("/board"));
        List<String> statements = CountedStatements.during(() -> board.as(story.simon, get("/board")));
        assertThat(statements.stream()
                        .filter(sql -> !sql.contains("set_config") && !sql.contains("access.area_person"))
                        .toList())
                .hasSizeBetween(5, 12);
        assertThat(page(board.as(story.simon, get("/board"))).text())
                .contains("Of 42 actions", "Of 41 measures, 41 are not reported.");
    }

    @Test
    void aMeasureThatIsCountedTakesOneStatementMoreAndNoMoreThanTwelve() throws Exception {
        story.as(story.ada, () -> {
            Measure done = program.getBean(Measures.class)
                    .create(story.area, CountedDefinition.actionsDone("Actions completed"))
                    .orThrow();
            return program.getBean(SuccessMeasures.class)
                    .addToLine(story.area, story.plan.lineA, "All is done", new SuccessMeasures.By(done.id()))
                    .orThrow();
        });
        board.as(story.simon, get("/board")); // from then on the area is known by its host
        List<String> statements = CountedStatements.during(() -> board.as(story.simon, get("/board")));
        assertThat(statements.stream()
                        .filter(sql -> !sql.contains("set_config") && !sql.contains("access.area_person"))
                        .toList())
                .hasSizeBetween(5, 12);
        assertThat(page(board.as(story.simon, get(meeting + "/pack"))).text())
                .contains("All is done Latest: 0% (0 of 2)");
    }

    @Test
    void aMeasureThatNobodyReportedIsNotReportedAndNeverNought() throws Exception {
        story.as(story.ada, () -> program.getBean(SuccessMeasures.class)
                .addToLine(
                        story.area, story.plan.lineA, "Parents who trust the board", SuccessMeasures.Shown.NOT_STATED)
                .orThrow());
        assertThat(page(board.as(story.simon, get("/board"))).text()).contains("Of 2 measures, 2 are not reported.");
        assertThat(page(board.as(story.simon, get(meeting + "/pack"))).text())
                .contains("1.1(A). Parents who trust the board Not reported.");
    }
}
