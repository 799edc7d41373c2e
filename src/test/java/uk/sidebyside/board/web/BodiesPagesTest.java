package uk.sidebyside.board.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static uk.sidebyside.board.web.BoardReader.page;

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
import uk.sidebyside.access.OrganisationId;
import uk.sidebyside.access.Organisations;
import uk.sidebyside.access.Principal;
import uk.sidebyside.board.BoardStory;
import uk.sidebyside.board.Bodies;
import uk.sidebyside.board.Body;
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
    private BoardReader reader;
    private String board = "";

    @BeforeEach
    void aBoard() {
        story = BoardStory.tell(program);
        reader = new BoardReader(pages, story);
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
            MockHttpServletResponse answer = reader.as(story.ada, get(address));
            assertThat(answer.getStatus()).as(address).isEqualTo(200);
            assertThat(page(answer).select("h1")).as(address).hasSize(1);
            for (Principal other : List.of(story.plan.ruth, story.bilal, story.farah, story.simon)) {
                assertThat(reader.as(other, get(address)).getStatus())
                        .as(address)
                        .isEqualTo(404);
            }
        }
        assertThat(reader.as(story.ada, get("/admin/bodies/" + UUID.randomUUID()))
                        .getStatus())
                .isEqualTo(404);
    }

    @Test
    void aBodyIsAddedAndNamesThatAreTakenComeBackBesideTheField() throws Exception {
        MockHttpServletResponse added = reader.as(story.ada, aBody("Health Executive", "no"));
        assertThat(added.getRedirectedUrl()).startsWith("/admin/bodies/");
        assertThat(page(reader.as(story.ada, get(added.getRedirectedUrl()))).text())
                .contains("Health Executive", "From 1 July 2026");
        assertThat(page(reader.as(story.ada, get("/board/governance"))).text()).doesNotContain("Health Executive");

        MockHttpServletResponse again = reader.as(story.ada, aBody("Health Executive", "no"));
        assertThat(again.getStatus()).isEqualTo(422);
        assertThat(page(again).select(".govuk-error-summary a[href=#name]").text())
                .isEqualTo("There is a body with this name already");
        assertThat(page(again).select("input[name=name]").val()).isEqualTo("Health Executive");
        assertThat(page(again).select("input[name=kind][value=executive]").hasAttr("checked"))
                .isTrue();
        assertThat(page(reader.as(story.ada, aBody("Another board", "yes")))
                        .select(".govuk-error-summary")
                        .text())
                .contains("The plan's leads report to another body already");
    }

    @Test
    void whatIsMissingIsSaidBesideEachField() throws Exception {
        Document refused = page(reader.as(story.ada, post("/admin/bodies/new")));
        assertThat(refused.select(".govuk-error-summary a").eachText())
                .containsExactly(
                        "Enter the name of the body",
                        "Choose what kind of body it is",
                        "Choose whether the plan's leads report to it",
                        "Enter the first day");
    }

    @Test
    void aSecondChairIsRefusedUntilTheFirstPlaceHasEnded() throws Exception {
        MockHttpServletResponse second = reader.as(story.ada, aChair());
        assertThat(second.getStatus()).isEqualTo(422);
        assertThat(page(second).select(".govuk-error-summary").text()).contains("Another post is in the chair");
        String chair = board + "/places/"
                + story.plan.ruth.seats().keySet().iterator().next().value() + "/end";
        assertThat(page(reader.as(story.ada, day(post(chair), "lastDay", "1", "1", "2001")))
                        .select(".govuk-error-summary")
                        .text())
                .contains("The last day must not be before");
        assertThat(reader.as(story.ada, day(post(chair), "lastDay", "22", "6", "2026"))
                        .getRedirectedUrl())
                .isEqualTo(board);
        assertThat(reader.as(story.ada, aChair()).getRedirectedUrl()).isEqualTo(board);
        assertThat(page(reader.as(story.ada, get(board))).text())
                .contains("until 22 June 2026", "Begins on 1 July 2026");
    }

    @Test
    void aPlaceOfFamiliesIsForAFamilySeatAndAnOfficerReportsBesideIt() throws Exception {
        Document refused = page(reader.as(story.ada, aPlace("family")));
        assertThat(refused.select(".govuk-error-summary a").eachText())
                .containsExactly("Choose a family seat. Only those speak for families here");
        assertThatThrownBy(() -> story.as(story.ada, () -> {
                    program.getBean(Bodies.class)
                            .givePlace(
                                    story.area,
                                    story.board,
                                    story.scrutinySeat,
                                    Body.PlaceKind.FAMILY,
                                    java.time.LocalDate.of(2026, 7, 1));
                    return story.board;
                }))
                .isInstanceOf(IllegalArgumentException.class);

        assertThat(reader.as(story.ada, aPlace("reports")).getRedirectedUrl()).isEqualTo(board);
        story.clock.set(java.time.LocalDate.of(2026, 7, 1));
        assertThat(page(reader.as(null, get("/board/governance"))).text())
                .contains("Reports beside the seats Chair of the scrutiny committee, the forum");
    }

    private MockHttpServletRequestBuilder aPlace(String kind) {
        return day(
                post(board + "/places")
                        .param("seat", story.scrutinySeat.value().toString())
                        .param("kind", kind),
                "fromOn",
                "1",
                "7",
                "2026");
    }

    @Test
    void organisationsThatLeadABodyJointlyAreNamedAndWhoFollowsOneLeadsInItsPlace() throws Exception {
        Organisations organisations = program.getBean(Organisations.class);
        OrganisationId group = partner(organisations, "Testwick Clinical Group");
        OrganisationId care = partner(organisations, "Testwick Care Board");
        assertThat(reader.as(
                                story.ada,
                                day(
                                        post(board + "/leaders")
                                                .param(
                                                        "organisation",
                                                        group.value().toString()),
                                        "fromOn",
                                        "1",
                                        "6",
                                        "2026"))
                        .getRedirectedUrl())
                .isEqualTo(board);
        story.plan.asOperator(() -> {
            organisations.succeed(group, care, java.time.LocalDate.of(2026, 7, 1));
            return care;
        });

        story.clock.set(java.time.LocalDate.of(2026, 6, 30));
        assertThat(leaders()).containsExactly("Testwick Parent Carer Forum", "Testwick Clinical Group");
        story.clock.set(java.time.LocalDate.of(2026, 7, 1));
        assertThat(leaders()).containsExactly("Testwick Parent Carer Forum", "Testwick Care Board");
    }

    private OrganisationId partner(Organisations organisations, String name) {
        return story.plan.asOperator(
                () -> organisations.add(story.area, new Organisations.AddOrganisation(name, name, "health", true)));
    }

    private List<String> leaders() throws Exception {
        return page(reader.as(null, get("/board/governance")))
                .select("dt:contains(Jointly led by) + dd li")
                .eachText();
    }

    @Test
    void whomABodyReportsToStandsInThePicture() throws Exception {
        String scrutiny = "/admin/bodies/" + story.scrutiny.value();
        MockHttpServletRequestBuilder line = post(scrutiny + "/reports-to")
                .param("other", story.executive.value().toString())
                .param("what", "scrutiny report")
                .param("howOften", "every year");
        assertThat(reader.as(story.ada, day(line, "fromOn", "1", "6", "2026")).getRedirectedUrl())
                .isEqualTo(scrutiny);
        assertThat(page(reader.as(story.simon, get("/board/governance"))).text())
                .contains("Council Executive, with its scrutiny report, every year");
    }

    @Test
    void theDayOnWhichReportsAreDueIsANumberFrom1To20() throws Exception {
        Document refused =
                page(reader.as(story.ada, post("/admin/bodies/reports-due").param("workingDay", "31")));
        assertThat(refused.select(".govuk-error-summary a[href=#workingDay]").text())
                .isEqualTo("Enter a number from 1 to 20");
        assertThat(refused.select("input[name=workingDay]").val()).isEqualTo("31");
        assertThat(reader.as(story.ada, post("/admin/bodies/reports-due").param("workingDay", "7"))
                        .getRedirectedUrl())
                .isEqualTo("/admin/bodies");
        assertThat(page(reader.as(story.ada, get("/admin/bodies"))).text())
                .contains("working day 7 of the month after");
    }

    @Test
    void aTimeThatNobodyCanReadIsAFaultBesideItsField() throws Exception {
        MockHttpServletRequestBuilder form = post("/board/meetings/plan")
                .param("body", story.board.value().toString())
                .param("from", "tenish")
                .param("to", "11pm and a bit")
                .param("place", "Room 2");
        MockHttpServletResponse refused = reader.as(story.ada, day(form, "heldOn", "1", "9", "2026"));
        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(page(refused).select(".govuk-error-summary a").eachAttr("href"))
                .containsExactly("#from", "#to");
        assertThat(page(refused).select("input[name=from]").val()).isEqualTo("tenish");
        assertThat(page(refused).select("input[name=place]").val()).isEqualTo("Room 2");
        MockHttpServletRequestBuilder right = post("/board/meetings/plan")
                .param("body", story.board.value().toString())
                .param("from", "2.30 pm")
                .param("to", "16:00");
        String agenda =
                reader.as(story.ada, day(right, "heldOn", "1", "9", "2026")).getRedirectedUrl();
        assertThat(agenda).endsWith("/agenda");
        assertThat(page(reader.as(story.ada, get(agenda.replace("/agenda", ""))))
                        .text())
                .contains("14:30 to 16:00");
    }

    @Test
    void anAgendaSaysWhyEachItemIsThereAndNothingTypedIsLost() throws Exception {
        String meeting = "/board/meetings/" + story.meeting.value();
        for (Principal other : List.of(story.plan.ruth, story.farah)) {
            assertThat(reader.as(other, get(meeting + "/agenda")).getStatus()).isEqualTo(404);
            assertThat(reader.as(other, get(meeting + "/call-off")).getStatus()).isEqualTo(404);
        }
        Document refused = page(reader.as(story.ada, agenda(meeting, "1", "Vacant posts", "an hour")));
        assertThat(refused.select(".govuk-error-summary a[href=#minutes1]").text())
                .isEqualTo("Enter the minutes for item 1 as a number from 1 to 480");
        assertThat(refused.select("input[name=title1]").val()).isEqualTo("Vacant posts");
        assertThat(reader.as(story.ada, agenda(meeting, "1", "Vacant posts", "15"))
                        .getRedirectedUrl())
                .isEqualTo(meeting);
        assertThat(page(reader.as(null, get(meeting))).select("ol li").eachText())
                .containsExactly("Vacant posts (for decision, 15 minutes)");
        MockHttpServletResponse stale = reader.as(story.ada, agenda(meeting, "1", "Something else", "15"));
        assertThat(stale.getStatus()).isEqualTo(422);
        assertThat(page(stale).text()).contains("What somebody else saved", "Vacant posts (for decision, 15 minutes)");
        assertThat(page(stale).select("input[name=title1]").val()).isEqualTo("Something else");
    }

    @Test
    void aMeetingIsCalledOffWithAReasonWhileItLiesAhead() throws Exception {
        String meeting = "/board/meetings/" + story.meeting.value();
        assertThat(page(reader.as(story.ada, post(meeting + "/call-off")))
                        .select(".govuk-error-summary a[href=#why]")
                        .text())
                .startsWith("Enter why it is called off");
        assertThat(reader.as(story.ada, post(meeting + "/call-off").param("why", "Too few can come."))
                        .getRedirectedUrl())
                .isEqualTo(meeting);
        assertThat(page(reader.as(null, get(meeting))).text()).contains("Called off. Too few can come.");
        assertThat(page(reader.as(
                                story.ada,
                                post("/board/meetings/" + story.earlier.value() + "/call-off")
                                        .param("why", "Late thought.")))
                        .text())
                .contains("The day of this meeting has passed");
    }

    private static MockHttpServletRequestBuilder agenda(String meeting, String version, String title, String minutes) {
        return post(meeting + "/agenda")
                .param("version", version)
                .param("title1", title)
                .param("purpose1", "decision")
                .param("minutes1", minutes)
                .param("title2", " ")
                .param("purpose2", "discussion")
                .param("minutes2", "");
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
}
