package uk.sidebyside.assessments.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.MockMvc;
import uk.sidebyside.assessments.CaseId;
import uk.sidebyside.assessments.CaseStory;
import uk.sidebyside.assessments.OtherClocks;
import uk.sidebyside.assessments.rules.CaseStep;
import uk.sidebyside.assessments.rules.ClockLine;
import uk.sidebyside.assessments.rules.Duty.Who;
import uk.sidebyside.assessments.rules.OtherClock;
import uk.sidebyside.assessments.rules.OtherClockRules.Wanted;
import uk.sidebyside.assessments.rules.Statute;
import uk.sidebyside.shared.AreaId;
import uk.sidebyside.testing.CountedStatements;
import uk.sidebyside.testing.DatabaseTest;
import uk.sidebyside.testing.StoryClock;

/** What the council owes by a clock that no step sets off stands in the officer's list: due this week, late, and gone once it is done. */
@DatabaseTest
@Import({StoryClock.Provided.class, CountedStatements.Provided.class})
class OtherClocksInTheListTest {
    private static final String TELL = "Tell the health board (ICB) which health issue it is";
    private static final LocalDate TOLD = LocalDate.of(2027, 2, 24);
    private static final LocalDate LAST = LocalDate.of(2027, 3, 1);

    @Autowired
    ApplicationContext program;

    @Autowired
    MockMvc pages;

    @Autowired
    OtherClocks clocks;

    private CaseStory story;
    private Visits visits;
    private AreaId area;
    private CaseId id;

    @BeforeEach
    void kitsCase() {
        story = new CaseStory(program);
        visits = new Visits(pages, story.around.host);
        area = story.around.area;
        id = story.requested("EHC-9", LocalDate.of(2027, 2, 15));
        story.linkedToKit(id);
    }

    private void begin(OtherClock kind, LocalDate on) {
        story.around
                .as(
                        story.around.cora,
                        () -> clocks.begin(area, id, UUID.randomUUID(), new Wanted(kind, on, null, "Ely")))
                .orThrow();
    }

    private List<ClockLine> lines() {
        return story.file(id).clockLines();
    }

    private void done(String duty, LocalDate on) {
        UUID clock = lines().getFirst().id();
        story.around
                .as(story.around.cora, () -> clocks.done(area, id, UUID.randomUUID(), clock, duty, on))
                .orThrow();
    }

    private void takeBack(ClockLine line) {
        story.around
                .as(story.around.cora, () -> clocks.takeBack(area, id, UUID.randomUUID(), line.id(), "A mistake."))
                .orThrow();
    }

    private String list(String query) throws Exception {
        return visits.page(story.around.cora, "/cases" + query)
                .select("tbody tr")
                .text();
    }

    @Test
    void itIsDueThisWeekUntilItsLastDayAndLateTheDayAfter() throws Exception {
        begin(OtherClock.HEALTH_ISSUE_TOLD, TOLD);
        assertThat(list("?when=week&waits=council"))
                .contains(TELL, "1 March 2027 (today)", "Today is the last day", "Waits on: The council");
        assertThat(list("?when=late")).isEmpty();
        story.clock.set(LAST.minusDays(8));
        assertThat(list("?when=week")).as("eight days before").isEmpty();
        story.clock.set(LAST.plusDays(1));
        assertThat(list("?when=late")).contains("EHC-9", TELL, "1 March 2027 (1 day late)");
        assertThat(list("?when=week")).isEmpty();
        assertThat(visits.page(story.around.cora, "/cases").text()).contains("1 case is open. 1 is late.");
        assertThat(visits.as(story.around.cora, get("/cases.csv?when=late")).getContentAsString(StandardCharsets.UTF_8))
                .contains("EHC-9,", TELL + ",2027-03-01,yes,no,The council");
    }

    @Test
    void onceItIsDoneOrTakenBackItIsGone() throws Exception {
        story.clock.set(LAST.plusDays(1));
        begin(OtherClock.HEALTH_ISSUE_TOLD, TOLD);
        assertThat(list("?when=late")).contains(TELL);
        done("C29", LAST);
        assertThat(list("?when=late")).isEmpty();
        assertThat(list("")).contains("Decide whether to assess, and tell the family 29 March 2027 (27 days left)");
        takeBack(lines().getLast());
        assertThat(list("?when=late")).as("it was not done").contains(TELL);
        takeBack(lines().getFirst());
        assertThat(list("?when=late")).as("it never began").isEmpty();
        begin(OtherClock.HEALTH_ISSUE_TOLD, TOLD.minusDays(1));
        assertThat(list("?when=late")).contains("26 February 2027");
        UUID clock = lines().getLast().id();
        story.around
                .as(story.around.cora, () -> clocks.notOwed(area, id, UUID.randomUUID(), clock, "C29", "They agreed."))
                .orThrow();
        assertThat(list("?when=late")).as("owed no more").isEmpty();
    }

    @Test
    void whatASchoolOwesIsInTheListOfNobody() throws Exception {
        begin(OtherClock.SCHOOL_ASKED, LocalDate.of(2027, 2, 15));
        story.clock.set(LocalDate.of(2027, 3, 5));
        assertThat(list("?when=late")).isEmpty();
        assertThat(list("")).contains("Decide whether to assess");
    }

    @Test
    void aStepAndAReturnLeaveItInTheList() throws Exception {
        story.clock.set(LAST.plusDays(1));
        begin(OtherClock.HEALTH_ISSUE_TOLD, TOLD);
        story.take(id, CaseStep.WILL_ASSESS, LAST).orThrow();
        assertThat(list("?when=late")).as("after a step").contains(TELL, "Being assessed");
        CaseId other = story.requested("EHC-10", LocalDate.of(2027, 2, 16));
        story.around.as(story.around.cora, () -> {
            story.cases.refresh(area, List.of(other, id));
            return true;
        });
        assertThat(list("?when=late"))
                .as("worked out with others")
                .contains(TELL)
                .doesNotContain("EHC-10");
    }

    @Test
    void aCaseThatIsAtRestIsOpenUntilItIsDone() throws Exception {
        story.take(id, CaseStep.WILL_NOT_ASSESS, LocalDate.of(2027, 2, 22)).orThrow();
        assertThat(list("")).isEmpty();
        begin(OtherClock.HEALTH_ISSUE_TOLD, TOLD);
        assertThat(list("")).contains("EHC-9", "No assessment", TELL);
        done("C29", LAST);
        assertThat(list("")).isEmpty();
    }

    @Test
    void whatIsNextByTheStepsStaysNextOnTheCaseAndForTheFamily() throws Exception {
        story.around
                .as(
                        story.around.cora,
                        () -> story.excuses.move(
                                area, id, UUID.randomUUID(), "C01", LocalDate.of(2027, 4, 1), "We need two more days."))
                .orThrow();
        String own = visits.page(story.around.mina, "/family").text();
        assertThat(own).contains("1 April 2027", "29 March 2027");
        begin(OtherClock.HEALTH_ISSUE_TOLD, TOLD);
        assertThat(list("")).contains(TELL);
        assertThat(visits.page(story.around.mina, "/family").text()).isEqualTo(own);
        assertThat(visits.page(story.around.cora, "/cases/" + id).text())
                .contains("Next Decide whether to assess, and tell the family By 29 March 2027", "by 1 March 2027");
        assertThat(visits.page(story.around.mina, "/assessment/" + story.around.kit)
                        .text())
                .contains("The council tells you if it will assess your child’s needs, by 1 April 2027");
        story.take(id, CaseStep.WILL_NOT_ASSESS, LAST).orThrow();
        assertThat(list("")).contains(TELL);
        assertThat(visits.page(story.around.mina, "/family").text())
                .as("nothing is next by the steps")
                .doesNotContain("Read what the council does next");
    }

    @Test
    void listAndCaseKeepToTwelveStatements() throws Exception {
        begin(OtherClock.HEALTH_ISSUE_TOLD, TOLD);
        for (String address : List.of("/cases", "/cases?when=week", "/cases/" + id)) {
            visits.page(story.around.cora, address);
            assertThat(CountedStatements.during(() -> visits.page(story.around.cora, address)))
                    .as(address)
                    .hasSizeLessThanOrEqualTo(12);
        }
    }

    @Test
    void whatTheCouncilOwesBySuchAClockHasItsWords() {
        List<String> begun = List.of("C29", "C35", "C36", "C39");
        assertThat(Statute.IN_FORCE.duties())
                .filteredOn(duty -> duty.who() == Who.COUNCIL && begun.contains(duty.id()))
                .hasSize(6)
                .extracting(duty -> CaseWords.next(duty.key()))
                .doesNotHaveDuplicates()
                .doesNotContain(CaseWords.next(""));
    }
}
