package uk.sidebyside.plan.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.MockMvc;
import uk.sidebyside.access.Principal;
import uk.sidebyside.measures.Measure.Unit;
import uk.sidebyside.measures.Measures;
import uk.sidebyside.measures.Reading;
import uk.sidebyside.measures.Readings;
import uk.sidebyside.measures.SetTarget;
import uk.sidebyside.measures.Targets;
import uk.sidebyside.measures.rules.TypedTarget.Kind;
import uk.sidebyside.plan.PlanStory;
import uk.sidebyside.plan.ReportingPoints;
import uk.sidebyside.plan.SuccessMeasure;
import uk.sidebyside.plan.SuccessMeasures;
import uk.sidebyside.plan.Workstreams;
import uk.sidebyside.testing.CountedStatements;
import uk.sidebyside.testing.DatabaseTest;
import uk.sidebyside.testing.StoryClock;

/** The pages on which a workstream lead keeps points, measures and milestones. */
@DatabaseTest
@Import({StoryClock.Provided.class, CountedStatements.Provided.class})
class EditFormsTest {
    @Autowired
    ApplicationContext program;

    @Autowired
    MockMvc mvc;

    @Autowired
    SuccessMeasures measures;

    @Autowired
    Workstreams workstreams;

    @Autowired
    ReportingPoints points;

    @Autowired
    StoryClock clock;

    private PlanStory story;
    private Typing ines;

    @BeforeEach
    void tell() {
        story = PlanStory.tell(program);
        ines = new Typing(mvc, story, story.ines);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/plan/edit/points",
                "/plan/edit/points/add",
                "/plan/edit/measures",
                "/plan/edit/measures/action/1.1(A)/add",
                "/plan/edit/measures/outcome/1.1/add",
                "/plan/edit/milestones",
                "/plan/edit/milestones/action/1.1(A)/add",
                "/plan/edit/risks",
                "/plan/edit/risks/add",
                "/plan/edit/commitments",
                "/plan/edit/commitments/add",
                "/plan/edit/activities",
                "/plan/edit/activities/add",
                "/plan/edit/versions",
                "/plan/edit/versions/prepare",
                "/plan/edit/outline",
                "/plan/edit/outline/area/add",
                "/plan/edit/outline/area/1",
                "/plan/edit/outline/area/1/outcome/add",
                "/plan/edit/outline/outcome/1.1",
                "/plan/edit/look-backs",
                "/plan/edit/look-backs/begin",
                "/plan/edit/plan/begin",
                "/plan/edit/plan/change",
                "/plan/edit/plan/close"
            })
    void onlyThoseWhoEditFindThePage(String page) throws Exception {
        ines.open(page).andExpect(status().isOk());
        new Typing(mvc, story, story.nadia).open(page).andExpect(status().isNotFound());
        new Typing(mvc, story, story.ruth).send(page).andExpect(status().is4xxClientError());
    }

    @Test
    void theEditPageLeadsToEachOfThem() throws Exception {
        assertThat(ines.read("/plan/edit"))
                .contains("href=\"/plan/edit/points\"", "href=\"/plan/edit/measures\"")
                .contains("href=\"/plan/edit/milestones\"");
    }

    @Test
    void aReportingPointIsAddedOnADayThatIsFree() throws Exception {
        ines.send("/plan/edit/points/add", "on", "2026-10-05", "label", "October 2026")
                .andExpect(redirectedUrl("/plan/edit/points"));
        assertThat(ines.read("/plan/edit/points")).contains("October 2026", "5 October 2026. Open.");
        ines.send("/plan/edit/points/add", "on", "2026-10-05", "label", "Again in October")
                .andExpect(status().is(422))
                .andExpect(content().string(containsString("There is a reporting point on 5 October 2026 already.")))
                .andExpect(content().string(containsString("Again in October")));
    }

    @Test
    void aDayThatIsNoneStaysAsItWasTyped() throws Exception {
        ines.send("/plan/edit/points/add", "on", "2026-10-05", "label", "")
                .andExpect(status().is(422))
                .andExpect(content().string(containsString("Enter a label.")));
        ines.send("/plan/edit/points/add", "on.day", "31", "on.month", "2", "on.year", "2027", "label", "Spring")
                .andExpect(status().is(422))
                .andExpect(content().string(containsString("Day must be a real date")))
                .andExpect(content().string(containsString("value=\"31\"")))
                .andExpect(content().string(containsString("Spring")));
        ines.send("/plan/edit/points/add", "label", "Spring")
                .andExpect(status().is(422))
                .andExpect(content().string(containsString("Enter a date, like 7 9 2026")));
    }

    @Test
    void aPointIsWithdrawnOnlyWhileItIsOpen() throws Exception {
        clock.set(LocalDate.of(2026, 9, 1));
        story.as(Principal.job(story.area.id(), "test"), () -> points.closeDue(story.area.id()));
        String closed = "/plan/edit/points/" + story.points.getFirst().value() + "/withdraw";
        String open = "/plan/edit/points/" + story.points.getLast().value() + "/withdraw";
        assertThat(ines.read("/plan/edit/points")).contains(open).doesNotContain(closed);
        ines.send(closed).andExpect(status().isNotFound());
        ines.send(open).andExpect(redirectedUrl("/plan/edit/points"));
        assertThat(ines.read("/plan/edit/points"))
                .doesNotContain("February 2027")
                .contains("August 2026");
    }

    @Test
    void aMeasureWithoutAFigureSaysSoUntilOneIsRecorded() throws Exception {
        ines.send("/plan/edit/measures/action/1.1(A)/add", "words", "Plans are sent in time.", "unit", "PERCENT")
                .andExpect(redirectedUrl("/plan/edit/measures"));
        assertThat(ines.read("/plan/edit/measures"))
                .contains("Plans are sent in time.", "Latest figure: not stated.")
                .contains("href=\"/measures/plans-are-sent-in-time/readings\"")
                .contains("href=\"/measures/plans-are-sent-in-time/targets\"");
        SuccessMeasure added = measure();
        story.as(story.ines, () -> {
            program.getBean(Targets.class)
                    .set(
                            story.area.id(),
                            added.measure(),
                            SetTarget.core(Kind.AT_LEAST, new BigDecimal(90), LocalDate.of(2026, 4, 30)),
                            0)
                    .orThrow();
            return program.getBean(Readings.class)
                    .record(
                            story.area.id(),
                            added.measure(),
                            Reading.share(LocalDate.of(2026, 4, 30), 169, 200, "Our system"))
                    .orThrow();
        });
        assertThat(ines.read("/plan/edit/measures"))
                .contains("Target: at least 90% by 30 April 2026.")
                .contains("84.5% (169 of 200), 30 April 2026", "The target is not met.");
    }

    @Test
    void aMeasureOfSuccessPointsToOneThatTheAreaHas() throws Exception {
        var known = story.as(story.ines, () -> program.getBean(Measures.class)
                .begin(story.area.id(), "Answers in time", Unit.PERCENT));
        ines.send(
                        "/plan/edit/measures/outcome/1.1/add",
                        "words",
                        "Families are answered in time.",
                        "measure",
                        known.id().toString())
                .andExpect(redirectedUrl("/plan/edit/measures"));
        assertThat(ines.read("/plan/edit/measures"))
                .contains("Families are answered in time.", "href=\"/measures/answers-in-time/readings\"");
        ines.send(
                        "/plan/edit/measures/outcome/1.1/add",
                        "words",
                        "Anything.",
                        "measure",
                        UUID.randomUUID().toString())
                .andExpect(status().is(422))
                .andExpect(content().string(containsString("Choose one of them")))
                .andExpect(content().string(containsString("Anything.")));
        ines.send("/plan/edit/measures/outcome/1.1/add", "words", "Yes.", "unit", "WEATHER")
                .andExpect(status().is(422))
                .andExpect(content().string(containsString("Choose one of them")));
    }

    @Test
    void ofTwoWhoChangeAMeasureTheSecondSeesTheFirstsWords() throws Exception {
        addMeasure(UUID.randomUUID(), "Plans are sent in time.");
        String address = "/plan/edit/measures/" + measure().id().value();
        String shown = measure().measure().toString();
        ines.send(address, "words", "Plans come in time.", "measure", shown, "version", "1")
                .andExpect(redirectedUrl("/plan/edit/measures"));
        ines.send(address, "words", "Plans are quick.", "measure", shown, "version", "1")
                .andExpect(status().is(422))
                .andExpect(content().string(containsString("Plans come in time.")))
                .andExpect(content().string(containsString("Plans are quick.")));
    }

    @Test
    void aFormThatIsSentTwiceIsStoredOnceAndOtherWordsAreStoredToo() throws Exception {
        UUID submission = UUID.randomUUID();
        addMeasure(submission, "Plans are sent in time.");
        addMeasure(submission, "Plans are sent in time.");
        assertThat(all()).hasSize(1);
        addMeasure(submission, "Plans are clear.");
        assertThat(all()).hasSize(2);
    }

    @Test
    void aMilestoneIsAddedDoneAndRemovedAndRollsUpToItsAction() throws Exception {
        ines.send(
                        "/plan/edit/milestones/action/1.1(A)/add",
                        "kind",
                        "milestone",
                        "title",
                        "The panel has met.",
                        "owner",
                        story.nadiasSeat.value().toString(),
                        "dueOn",
                        "2026-04-20")
                .andExpect(redirectedUrl("/plan/edit/milestones"));
        assertThat(ines.read("/plan/edit/milestones"))
                .contains("The panel has met.", "Head of Commissioning", "0 of 1 done, 1 late");
        var step = story.as(story.ines, () -> workstreams.milestones(story.area.id(), story.plan))
                .get(story.lineA)
                .getFirst();
        String address = "/plan/edit/milestones/"
                + java.util.Objects.requireNonNull(step.id()).value();
        ines.send(address, "kind", "milestone", "title", "The panel has met.", "doneOn", "2026-05-02", "version", "1")
                .andExpect(status().is(422))
                .andExpect(content().string(containsString("not after today")));
        ines.send(address, "kind", "milestone", "title", "The panel has met.", "doneOn", "2026-05-01", "version", "1")
                .andExpect(redirectedUrl("/plan/edit/milestones"));
        assertThat(ines.read("/plan/edit/milestones")).contains("1 of 1 done");
        ines.send(address + "/remove").andExpect(redirectedUrl("/plan/edit/milestones"));
        assertThat(ines.read("/plan/edit/milestones")).doesNotContain("The panel has met.");
    }

    private void addMeasure(UUID submission, String words) throws Exception {
        ines.sendAs(submission, "/plan/edit/measures/action/1.1(A)/add", "words", words, "unit", "COUNT")
                .andExpect(redirectedUrl("/plan/edit/measures"));
    }

    private SuccessMeasure measure() {
        return all().getFirst();
    }

    private java.util.List<SuccessMeasure> all() {
        return story.as(story.ines, () -> measures.inPlan(story.area.id(), story.plan)).stream()
                .filter(measure -> measure.line() != null)
                .toList();
    }
}
