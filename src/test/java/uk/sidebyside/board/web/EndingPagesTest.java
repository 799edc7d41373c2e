package uk.sidebyside.board.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.time.LocalDate;
import java.util.List;
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
import uk.sidebyside.board.Bodies;
import uk.sidebyside.board.Governance;
import uk.sidebyside.testing.CountedStatements;
import uk.sidebyside.testing.DatabaseTest;
import uk.sidebyside.testing.StoryClock;

/** A body, who leads it and whom it reports to end on a day; what was stays on record. */
@DatabaseTest
@Import({StoryClock.Provided.class, CountedStatements.Provided.class})
class EndingPagesTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 6, 22);
    private static final LocalDate TOMORROW = TODAY.plusDays(1);

    @Autowired
    ApplicationContext program;

    @Autowired
    MockMvc pages;

    private BoardStory story;
    private AtTheBoard web;
    private String board = "";
    private String executive = "";

    @BeforeEach
    void aBoard() {
        story = BoardStory.tell(program);
        story.clock.set(TODAY);
        web = new AtTheBoard(pages, story);
        board = "/admin/bodies/" + story.board.value();
        executive = "/admin/bodies/" + story.executive.value();
    }

    @Test
    void aLineOfReportingEndsOnItsLastDay() throws Exception {
        String end = board + "/reports-to/" + line().id() + "/end";
        assertThat(web.errors(story.ada, ending(end, LocalDate.of(2025, 1, 1))))
                .contains("The last day must not be before the first day");
        assertThat(web.errors(story.ada, post(end))).contains("Enter the last day");
        assertThat(web.as(story.ada, ending(end, TODAY)).getRedirectedUrl()).isEqualTo(board);
        assertThat(governance()).as("on its last day").contains("reports to Council Executive");
        assertThat(web.page(story.ada, get(board)).text()).contains("Until 22 June 2026.");
        story.clock.set(TOMORROW);
        assertThat(governance()).as("the day after").doesNotContain("reports to Council Executive");
    }

    @Test
    void anOrganisationStopsLeadingABody() throws Exception {
        String end = web.page(story.ada, get(board)).select("a[href*=/leaders/]").stream()
                .map(link -> link.attr("href"))
                .filter(href -> href.endsWith("/end"))
                .findFirst()
                .orElseThrow();
        assertThat(web.as(story.ada, ending(end, TODAY)).getRedirectedUrl()).isEqualTo(board);
        assertThat(governance()).contains("Jointly led by Testwick Parent Carer Forum");
        story.clock.set(TOMORROW);
        assertThat(governance()).doesNotContain("Jointly led by");
        assertThat(web.as(story.ada, get(end)).getStatus()).isEqualTo(404);
    }

    @Test
    void aBodyEndsWithItsPlacesAndLinesAndStaysOnRecord() throws Exception {
        assertThat(web.as(story.ada, ending(executive + "/end", TODAY)).getRedirectedUrl())
                .isEqualTo("/admin/bodies");
        assertThat(governance()).contains("Council Executive");
        story.clock.set(TOMORROW);
        assertThat(governance()).doesNotContain("Council Executive");
        assertThat(web.page(story.ada, get("/admin/bodies")).text())
                .contains("Council Executive: 1 May 2026 to 22 June 2026");
        assertThat(web.as(story.ada, get(executive + "/end")).getStatus()).isEqualTo(404);
    }

    @Test
    void theBodyThatHoldsThePlanEndsOnlyWhereAnotherTakesItOver() throws Exception {
        Document refused = web.page(story.ada, ending(board + "/end", TOMORROW));
        assertThat(refused.select(".govuk-error-summary a").eachText())
                .containsExactly(
                        "Meetings are planned after that day. Call them off first, or choose a later day",
                        "Choose the body that the plan's leads report to from now on");
        web.as(
                story.ada,
                post("/board/meetings/" + story.meeting.value() + "/call-off").param("why", "It ends."));
        MockHttpServletRequestBuilder right = ending(board + "/end", TODAY)
                .param("takesOver", story.executive.value().toString());
        assertThat(web.as(story.ada, right).getRedirectedUrl()).isEqualTo("/admin/bodies");
        story.clock.set(TOMORROW);
        Governance now = story.as(story.ada, () -> program.getBean(Bodies.class).governance(story.area));
        assertThat(now.holdingThePlan().orElseThrow().id()).isEqualTo(story.executive);
        assertThat(now.lines()).isEmpty();
        assertThat(web.as(story.simon, get("/board")).getStatus()).isEqualTo(200);
    }

    @Test
    void onlyAnAdministratorEndsAnything() throws Exception {
        for (String address : List.of(board + "/end", board + "/reports-to/" + line().id() + "/end")) {
            assertThat(web.as(story.ada, get(address)).getStatus()).isEqualTo(200);
            for (Principal other : List.of(story.plan.ruth, story.bilal, story.farah, story.simon)) {
                assertThat(web.as(other, get(address)).getStatus()).as(address).isEqualTo(404);
                assertThat(web.as(other, ending(address, TODAY)).getStatus())
                        .as(address)
                        .isEqualTo(404);
            }
        }
    }

    private Governance.ReportingLine line() {
        return story
                .as(story.ada, () -> program.getBean(Bodies.class).governance(story.area))
                .from(story.board)
                .stream()
                .filter(each -> each.to().equals(story.executive))
                .findFirst()
                .orElseThrow();
    }

    private String governance() throws Exception {
        return web.page(null, get("/board/governance")).text();
    }

    private static MockHttpServletRequestBuilder ending(String address, LocalDate lastDay) {
        return AtTheBoard.day(post(address), "lastDay", lastDay);
    }
}
