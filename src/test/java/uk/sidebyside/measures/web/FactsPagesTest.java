package uk.sidebyside.measures.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static uk.sidebyside.testing.Posted.csrf;

import java.time.LocalDate;
import java.util.List;
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
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import uk.sidebyside.access.Principal;
import uk.sidebyside.board.BoardStory;
import uk.sidebyside.measures.Definition;
import uk.sidebyside.measures.Measure;
import uk.sidebyside.measures.Measures;
import uk.sidebyside.measures.ledger.SourceKey;
import uk.sidebyside.measures.rules.Direction;
import uk.sidebyside.testing.CountedStatements;
import uk.sidebyside.testing.DatabaseTest;
import uk.sidebyside.testing.StoryClock;

/** From a figure to its facts and to the record behind, and what a recount found. */
@DatabaseTest
@Import({StoryClock.Provided.class, CountedStatements.Provided.class})
class FactsPagesTest {
    private static final LocalDate DAY = LocalDate.of(2026, 6, 22);

    @Autowired
    ApplicationContext program;

    @Autowired
    MockMvc pages;

    @Autowired
    Measures measures;

    private BoardStory story;

    @BeforeEach
    void aCountedMeasure() {
        story = BoardStory.tell(program);
        story.progressIsReported();
        story.clock.set(DAY);
        story.plan.asOperator(
                () -> measures.create(story.area, "delayed-actions", counted()).orThrow());
    }

    private static Definition counted() {
        return new Definition(
                "Actions that are delayed",
                "Published actions whose latest report says that they are delayed.",
                "actions that are delayed",
                "published actions",
                Measure.Unit.COUNT,
                Direction.LOWER,
                Measure.FedBy.COUNTED,
                new SourceKey("plan.delayed"),
                "the plan",
                null,
                Measure.Refresh.DAILY,
                "",
                "",
                Measure.Accountability.HOW_WELL,
                Measure.Audience.PUBLIC,
                "");
    }

    @Test
    void aFigureLeadsToItsFactsAndEachFactToItsRecord() throws Exception {
        Document page = page(story.bilal, "/measures/delayed-actions/facts?on=2026-06-22");
        assertThat(page.select(".govuk-body-l").text()).isEqualTo("1 of 2 on 22 June 2026.");
        assertThat(page.select("tbody tr")).hasSize(1);
        assertThat(page.select("tbody td").eachText()).contains("5 June 2026", "+1", "5 Jun 2026, 09:00");
        String record = page.select("tbody a").attr("href");
        assertThat(page(story.bilal, record).select("h1").text()).contains("1.1(A)");
    }

    @Test
    void whatMakesUpTheWholeIsThereForWhoAsks() throws Exception {
        Document page = page(story.bilal, "/measures/delayed-actions/facts?on=2026-06-22&show=all");
        assertThat(page.select("tbody tr")).hasSize(3);
        assertThat(page.select(".govuk-body-l").text()).isEqualTo("1 of 2 on 22 June 2026.");
    }

    @Test
    void howManyRecordsStandBehindAFigureNeedsNoMoreStatements() throws Exception {
        List<String> statements = CountedStatements.during(
                () -> assertThat(page(story.bilal, "/measures/delayed-actions/facts?on=2026-06-22&show=all")
                                .select("tbody a")
                                .eachAttr("href")
                                .stream()
                                .distinct())
                        .hasSize(2));

        assertThat(statements)
                .filteredOn(sql -> sql.contains("plan.fact_subject"))
                .hasSize(1);
    }

    @Test
    void asItWasKnownOnADayThereIsNothingThatBecameKnownLater() throws Exception {
        Document page = page(story.bilal, "/measures/delayed-actions/facts?on=2026-06-22&as-at=2026-06-04");
        assertThat(page.select(".govuk-body-l").text())
                .isEqualTo("0 of 2 on 22 June 2026, as it was known on 4 June 2026.");
        assertThat(page.select("tbody tr")).isEmpty();
    }

    @Test
    void theFileHasTheSameFacts() throws Exception {
        String csv = answer(story.bilal, get("/measures/delayed-actions/facts.csv?on=2026-06-22&show=all"))
                .getContentAsString();
        assertThat(csv.lines()).hasSize(4);
        assertThat(csv)
                .startsWith(
                        "counts_on,numerator,denominator,bands,known_at,record,address\r\n2026-06-05,1,0,improvement: 1,");
    }

    @Test
    void theRecordIsNotNamedToWhoMayNotSeeIt() throws Exception {
        new uk.sidebyside.testing.Superuser(program.getEnvironment())
                .sql("DELETE FROM plan.fact_subject WHERE area_id = :area")
                .param("area", story.area.value())
                .update();
        Document page = page(story.bilal, "/measures/delayed-actions/facts");
        assertThat(page.select("tbody th").text()).isEqualTo("Not shown to you, or erased");
        assertThat(page.select("tbody a")).isEmpty();
    }

    @Test
    void thePublicSeesNoFacts() throws Exception {
        for (String address :
                List.of("/measures/delayed-actions/facts", "/measures/delayed-actions/facts.csv", "/measures/checks")) {
            assertThat(answer(null, get(address)).getStatus()).as(address).isNotEqualTo(200);
        }
        assertThat(answer(story.bilal, get("/measures/checks")).getStatus()).isEqualTo(404);
    }

    @Test
    void aDayThatIsNoneAndAMeasureThatIsNoneAreNotThere() throws Exception {
        for (String address : List.of(
                "/measures/delayed-actions/facts?on=2026-02-30",
                "/measures/delayed-actions/facts?month=May",
                "/measures/nothing/facts")) {
            assertThat(answer(story.bilal, get(address)).getStatus())
                    .as(address)
                    .isEqualTo(404);
        }
    }

    @Test
    void anAdministratorCountsAgainAndAddsUpAgain() throws Exception {
        assertThat(page(story.ada, "/measures/checks").text()).contains("Nothing has been counted again yet");
        assertThat(answer(story.ada, post("/measures/checks/recount")).getStatus())
                .isEqualTo(302);
        assertThat(page(story.ada, "/measures/checks").text()).contains("All agree.", "22 June 2026, 09:00");
        assertThat(answer(story.ada, post("/measures/checks/rebuild")).getStatus())
                .isEqualTo(302);
        assertThat(page(story.ada, "/measures/checks").text()).contains("All agree.");
    }

    private Document page(Principal principal, String address) throws Exception {
        MockHttpServletResponse answer = answer(principal, get(address));
        assertThat(answer.getStatus()).as(address).isEqualTo(200);
        return Jsoup.parse(answer.getContentAsString());
    }

    private MockHttpServletResponse answer(
            @Nullable Principal principal, AbstractMockHttpServletRequestBuilder<?> request) throws Exception {
        request.with(csrf()).with(servlet -> {
            servlet.setServerName(story.host());
            return servlet;
        });
        if (principal != null) {
            request.with(authentication(
                    UsernamePasswordAuthenticationToken.authenticated(principal.person(), null, List.of())));
        }
        return pages.perform(request).andReturn().getResponse();
    }
}
