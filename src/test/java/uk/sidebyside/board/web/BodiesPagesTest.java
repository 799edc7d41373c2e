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
import uk.sidebyside.testing.CountedStatements;
import uk.sidebyside.testing.DatabaseTest;
import uk.sidebyside.testing.StoryClock;

/** Setting up boards and meetings: only administrators, with every fault beside its field. */
@DatabaseTest
@Import({StoryClock.Provided.class, CountedStatements.Provided.class})
class BodiesPagesTest {
    @Autowired
    ApplicationContext program;

    @Autowired
    MockMvc pages;

    private BoardStory story;
    private String board = "";

    @BeforeEach
    void aBoard() {
        story = BoardStory.tell(program);
        story.clock.set(java.time.LocalDate.of(2026, 6, 22));
        board = "/admin/bodies/" + story.board.value();
    }

    @Test
    void onlyAnAdministratorFindsThePages() throws Exception {
        for (String address : List.of(
                "/admin/bodies",
                "/admin/bodies/new",
                "/admin/bodies/reports-due",
                board,
                board + "/leaders",
                board + "/places",
                board + "/places/" + story.familySeat.value() + "/end",
                board + "/reports-to")) {
            MockHttpServletResponse answer = as(story.ada, get(address));
            assertThat(answer.getStatus()).as(address).isEqualTo(200);
            assertThat(page(answer).select("h1")).as(address).hasSize(1);
            for (Principal other : List.of(story.plan.ruth, story.bilal, story.farah, story.simon)) {
                assertThat(as(other, get(address)).getStatus()).as(address).isEqualTo(404);
            }
        }
        assertThat(as(story.ada, get("/admin/bodies/" + UUID.randomUUID())).getStatus())
                .isEqualTo(404);
    }

    @Test
    void aBodyIsAddedAndNamesThatAreTakenComeBackBesideTheField() throws Exception {
        MockHttpServletResponse added = as(story.ada, aBody("Health Executive", "no"));
        assertThat(added.getRedirectedUrl()).startsWith("/admin/bodies/");
        assertThat(page(as(story.ada, get(added.getRedirectedUrl()))).text())
                .contains("Health Executive", "From 1 July 2026");
        assertThat(page(as(story.ada, get("/board/governance"))).text()).doesNotContain("Health Executive");

        MockHttpServletResponse again = as(story.ada, aBody("Health Executive", "no"));
        assertThat(again.getStatus()).isEqualTo(422);
        assertThat(page(again).select(".govuk-error-summary a[href=#name]").text())
                .isEqualTo("There is a body with this name already");
        assertThat(page(again).select("input[name=name]").val()).isEqualTo("Health Executive");
        assertThat(page(again).select("input[name=kind][value=executive]").hasAttr("checked"))
                .isTrue();
        assertThat(page(as(story.ada, aBody("Another board", "yes")))
                        .select(".govuk-error-summary")
                        .text())
                .contains("The plan's leads report to another body already");
    }

    @Test
    void whatIsMissingIsSaidBesideEachField() throws Exception {
        Document refused = page(as(story.ada, post("/admin/bodies/new")));
        assertThat(refused.select(".govuk-error-summary a").eachText())
                .containsExactly(
                        "Enter the name of the body",
                        "Choose what kind of body it is",
                        "Choose whether the plan's leads report to it",
                        "Enter the first day");
    }

    @Test
    void aSecondChairIsRefusedUntilTheFirstPlaceHasEnded() throws Exception {
        MockHttpServletResponse second = as(story.ada, aChair());
        assertThat(second.getStatus()).isEqualTo(422);
        assertThat(page(second).select(".govuk-error-summary").text()).contains("Another post is in the chair");
        String chair = board + "/places/"
                + story.plan.ruth.seats().keySet().iterator().next().value() + "/end";
        assertThat(page(as(story.ada, day(post(chair), "lastDay", "1", "1", "2001")))
                        .select(".govuk-error-summary")
                        .text())
                .contains("The last day must not be before");
        assertThat(as(story.ada, day(post(chair), "lastDay", "22", "6", "2026")).getRedirectedUrl())
                .isEqualTo(board);
        assertThat(as(story.ada, aChair()).getRedirectedUrl()).isEqualTo(board);
        assertThat(page(as(story.ada, get(board))).text()).contains("until 22 June 2026", "Begins on 1 July 2026");
    }

    @Test
    void whomABodyReportsToStandsInThePicture() throws Exception {
        String scrutiny = "/admin/bodies/" + story.scrutiny.value();
        MockHttpServletRequestBuilder line = post(scrutiny + "/reports-to")
                .param("other", story.executive.value().toString())
                .param("what", "scrutiny report")
                .param("howOften", "every year");
        assertThat(as(story.ada, day(line, "fromOn", "1", "6", "2026")).getRedirectedUrl())
                .isEqualTo(scrutiny);
        assertThat(page(as(story.simon, get("/board/governance"))).text())
                .contains("Council Executive, with its scrutiny report, every year");
    }

    @Test
    void theDayOnWhichReportsAreDueIsANumberFrom1To20() throws Exception {
        Document refused = page(as(story.ada, post("/admin/bodies/reports-due").param("workingDay", "31")));
        assertThat(refused.select(".govuk-error-summary a[href=#workingDay]").text())
                .isEqualTo("Enter a number from 1 to 20");
        assertThat(refused.select("input[name=workingDay]").val()).isEqualTo("31");
        assertThat(as(story.ada, post("/admin/bodies/reports-due").param("workingDay", "7"))
                        .getRedirectedUrl())
                .isEqualTo("/admin/bodies");
        assertThat(page(as(story.ada, get("/admin/bodies"))).text()).contains("working day 7 of the month after");
    }

    private static MockHttpServletRequestBuilder aBody(String name, String holdsThePlan) {
        return day(
                post("/admin/bodies/new")
                        .param("name", name)
                        .param("kind", "executive")
                        .param("purpose", "It decides on money.")
                        .param("holdsThePlan", holdsThePlan),
                "fromOn",
                "1",
                "7",
                "2026");
    }

    private MockHttpServletRequestBuilder aChair() {
        return day(
                post(board + "/places")
                        .param("seat", story.scrutinySeat.value().toString())
                        .param("kind", "chair"),
                "fromOn",
                "1",
                "7",
                "2026");
    }

    private static MockHttpServletRequestBuilder day(
            MockHttpServletRequestBuilder form, String name, String day, String month, String year) {
        return form.param(name + ".day", day).param(name + ".month", month).param(name + ".year", year);
    }

    private MockHttpServletResponse as(Principal principal, MockHttpServletRequestBuilder request) throws Exception {
        request.with(csrf()).with(r -> {
            r.setServerName(story.host());
            return r;
        });
        request.with(
                authentication(UsernamePasswordAuthenticationToken.authenticated(principal.person(), null, List.of())));
        return pages.perform(request).andReturn().getResponse();
    }

    private static Document page(MockHttpServletResponse answer) throws Exception {
        return Jsoup.parse(answer.getContentAsString());
    }
}
