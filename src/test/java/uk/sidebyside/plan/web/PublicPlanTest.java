package uk.sidebyside.plan.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import uk.sidebyside.access.Principal;
import uk.sidebyside.plan.LineEditing;
import uk.sidebyside.plan.LineId;
import uk.sidebyside.plan.PlanEditing;
import uk.sidebyside.plan.PlanStory;
import uk.sidebyside.plan.Progress;
import uk.sidebyside.plan.ReportingPoints;
import uk.sidebyside.testing.CountedStatements;
import uk.sidebyside.testing.DatabaseTest;
import uk.sidebyside.testing.StoryClock;

@DatabaseTest
@Import({StoryClock.Provided.class, CountedStatements.Provided.class})
class PublicPlanTest {
    @Autowired
    ApplicationContext program;

    @Autowired
    MockMvc mvc;

    @Autowired
    Progress progress;

    @Autowired
    ReportingPoints points;

    @Autowired
    LineEditing lines;

    @Autowired
    StoryClock clock;

    private PlanStory story;

    @BeforeEach
    void aPlanWithADelay() {
        story = PlanStory.tell(program);
        clock.set(LocalDate.of(2026, 6, 10));
        report(story.lineA, "progressing-and-on-track", Progress.Late.NONE);
        clock.set(LocalDate.of(2026, 7, 1));
        report(
                story.lineA,
                "progressing-but-delayed",
                new Progress.Late(
                        "A post was empty for a month.",
                        "Families wait longer.",
                        "The post is filled.",
                        LocalDate.of(2027, 3, 31)));
        clock.set(LocalDate.of(2026, 9, 1));
        story.as(Principal.job(story.area.id(), "test"), () -> points.closeDue(story.area.id()));
    }

    @Test
    void thePlanSaysFirstHowFarItIs() throws Exception {
        mvc.perform(to("/plan"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("We promised 2 actions.")))
                .andExpect(content().string(containsString("Progressing but delayed")))
                .andExpect(content().string(containsString("Last updated on 1 July 2026.")));
    }

    @Test
    void aDelayStandsThereWithItsReasonAndBothDates() throws Exception {
        for (String page : List.of("/plan", "/plan/action/1.1(A)")) {
            mvc.perform(to(page))
                    .andExpect(status().isOk())
                    .andExpect(content().string(containsString("A post was empty for a month.")))
                    .andExpect(content().string(containsString("31 December 2026")))
                    .andExpect(content().string(containsString("31 March 2027")));
        }
    }

    @Test
    void theWeaknessStandsThereAsFoundWithTheWayToTheLetterThatSaysSo() throws Exception {
        story.asOperator(() -> program.getBean(PlanEditing.class)
                .changeArea(
                        story.area.id(),
                        new PlanEditing.ChangeArea(
                                story.weakness,
                                "Leadership",
                                "Leaders did not know enough.",
                                "Letter of May 2026, page 3",
                                "https://inspections.example.org/letter",
                                1))
                .orThrow());
        for (String page : List.of("/plan", "/plan/outcome/1.1", "/plan/action/1.1(A)")) {
            mvc.perform(to(page))
                    .andExpect(content().string(containsString("What was found: Leaders did not know enough.")))
                    .andExpect(content()
                            .string(containsString("href=\"https://inspections.example.org/letter\">"
                                    + "Letter of May 2026, page 3</a>")));
        }
    }

    @Test
    void aLineIsLedByAPostAndNeverByAName() throws Exception {
        mvc.perform(to("/plan/action/1.1(A)"))
                .andExpect(content().string(containsString("Head of Commissioning, Council")))
                .andExpect(content().string(not(containsString("Nadia"))));
    }

    @Test
    void whatIsHeldBackSaysWhyAndNothingElse() throws Exception {
        story.asOperator(() -> {
            lines.holdBack(story.area.id(), story.lineA, "A court case is open.");
            return story.lineA;
        });
        for (String page : List.of("/plan", "/plan/action/1.1(A)", "/plan/outcome/1.1", "/plan.csv", "/plan.json")) {
            mvc.perform(to(page))
                    .andExpect(status().isOk())
                    .andExpect(content().string(containsString("A court case is open.")))
                    .andExpect(content().string(not(containsString("A post was empty"))))
                    .andExpect(content().string(not(containsString("Do what 1.1(A) says"))));
        }
    }

    @Test
    void aDraftIsNobodysBusiness() throws Exception {
        var words = new LineEditing.Words("A secret draft.", "", "", null, "", null, "", "");
        story.asOperator(
                () -> lines.add(story.area.id(), new LineEditing.AddLine(story.outcome, "1.1(Z)", words, List.of()))
                        .orThrow());
        for (String page : List.of("/plan", "/plan.csv", "/plan.json", "/plan/lines", "/plan/outcome/1.1")) {
            mvc.perform(to(page)).andExpect(content().string(not(containsString("A secret draft"))));
        }
        mvc.perform(to("/plan/action/1.1(Z)")).andExpect(status().isNotFound());
    }

    @Test
    void theTableHasEveryLineWithItsStateAtEachPoint() throws Exception {
        String csv = mvc.perform(to("/plan.csv"))
                .andExpect(status().isOk())
                .andExpect(content().contentType("text/csv;charset=UTF-8"))
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(csv.lines().findFirst().orElseThrow())
                .startsWith(
                        "ref,area_number,area,outcome_number,outcome,action,leads,start,end,expected_end,current_state")
                .endsWith("state_2026_08_31,state_2026_11_30,state_2027_02_28");
        assertThat(csv).contains("1.1(A),1,Leadership,1.1").contains("2026-12-31,2027-03-31,Progressing but delayed");
        assertThat(csv.lines()
                        .filter(line -> line.startsWith("1.1(A)"))
                        .findFirst()
                        .orElseThrow())
                .endsWith("Progressing but delayed,,");
    }

    @Test
    void theListIsChosenByItsAddress() throws Exception {
        mvc.perform(to("/plan/lines?delayed=yes"))
                .andExpect(content().string(containsString("1 action of 2 fit what you chose.")));
        mvc.perform(to("/plan/lines.csv?state=completed")).andExpect(content().string(not(containsString("1.1(A)"))));
    }

    @Test
    void anUnknownPlanOutcomeOrActionIsNotFound() throws Exception {
        for (String page : List.of("/plan?plan=nowhere", "/plan/outcome/9.9", "/plan/action/9.9")) {
            mvc.perform(to(page)).andExpect(status().isNotFound());
        }
    }

    @Test
    void thePlanTakesTheSameFewStatementsHoweverLongItIs() throws Exception {
        mvc.perform(to("/plan"));
        List<String> ofTwo = CountedStatements.during(() -> mvc.perform(to("/plan")));
        for (int i = 0; i < 20; i++) {
            String ref = "1.1(X" + i + ")";
            story.asOperator(() -> story.line(lines, ref, story.nadiasSeat));
        }
        List<String> ofMany = CountedStatements.during(() -> mvc.perform(to("/plan")));
        assertThat(ofMany.size()).isEqualTo(ofTwo.size()).isBetween(1, 12);
    }

    @Test
    void thePlanOfSixteenLinesWeighsLittle() throws Exception {
        for (int i = 0; i < 14; i++) {
            String ref = "1.1(X" + i + ")";
            story.asOperator(() -> story.line(lines, ref, story.nadiasSeat));
        }
        String html = mvc.perform(to("/plan")).andReturn().getResponse().getContentAsString();
        ByteArrayOutputStream compressed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(compressed)) {
            gzip.write(html.getBytes(StandardCharsets.UTF_8));
        }
        assertThat(compressed.size()).isLessThan(14 * 1024);
    }

    private void report(LineId line, String state, Progress.Late late) {
        var report = Progress.Report.of(line, UUID.randomUUID(), state, LocalDate.now(clock), "We did something.")
                .with(late);
        story.as(story.nadia, () -> progress.record(story.area.id(), report)).orThrow();
    }

    private MockHttpServletRequestBuilder to(String path) {
        return get(path).with(request -> {
            request.setServerName(story.host());
            return request;
        });
    }
}
