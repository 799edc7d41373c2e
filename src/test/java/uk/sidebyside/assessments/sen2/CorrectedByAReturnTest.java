package uk.sidebyside.assessments.sen2;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.sidebyside.assessments.sen2.ReturnsOfKit.decided;
import static uk.sidebyside.assessments.sen2.ReturnsOfKit.person;
import static uk.sidebyside.assessments.sen2.ReturnsOfKit.planned;
import static uk.sidebyside.assessments.sen2.ReturnsOfKit.waiting;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.MockMvc;
import uk.sidebyside.access.Principal;
import uk.sidebyside.access.Principals;
import uk.sidebyside.assessments.CaseId;
import uk.sidebyside.assessments.CaseStory;
import uk.sidebyside.assessments.DateChange;
import uk.sidebyside.assessments.FamilyCases;
import uk.sidebyside.assessments.sen2.format.Node;
import uk.sidebyside.assessments.web.Visits;
import uk.sidebyside.testing.CountedStatements;
import uk.sidebyside.testing.DatabaseTest;
import uk.sidebyside.testing.StoryClock;

/** Where a return puts a date right from which a last day is counted, the family reads the old day, the new one and why. */
@DatabaseTest
@Import({StoryClock.Provided.class, CountedStatements.Provided.class})
class CorrectedByAReturnTest {
    private static final LocalDate FIRST = LocalDate.of(2026, 8, 18);
    private static final LocalDate STORED_ON = LocalDate.of(2027, 2, 2);
    private static final String RETURN =
            "A date in the council’s record was wrong. The council’s yearly return of 21 January 2027 put it right.";

    @Autowired
    private ApplicationContext program;

    @Autowired
    private MockMvc mvc;

    private CaseStory story;
    private ReturnsOfKit returns;
    private Visits visits;

    @BeforeEach
    void begin() {
        story = new CaseStory(program);
        story.clock.set(STORED_ON);
        returns = new ReturnsOfKit(program, story);
        visits = new Visits(mvc, story.around.host);
    }

    private void brought(Node person) {
        returns.brought(person);
    }

    private CaseId kits(Node person) {
        return returns.kits(person);
    }

    private Document familysPage() throws Exception {
        return visits.page(story.around.mina, "/assessment/" + story.around.kit);
    }

    private String dayOnTheFamilysList() {
        var step = story.around
                .as(story.around.mina, () -> program.getBean(FamilyCases.class)
                        .tell(story.around.area, List.of(story.around.kit), null, STORED_ON))
                .get(story.around.kit)
                .next()
                .getFirst();
        return step.byOn() + ", before " + step.wasOn();
    }

    @Test
    void aLaterDayIsSaidWithTheOldOneAndWhy() throws Exception {
        CaseId id = kits(planned(FIRST, "", ""));
        assertThat(familysPage().text()).contains("by 18 August 2027.").doesNotContain("First we said");
        brought(planned(FIRST.plusDays(7), "", ""));
        assertThat(familysPage().text())
                .contains("by 25 August 2027.")
                .contains("First we said 18 August 2027. Now it is 25 August 2027, because: " + RETURN);
        assertThat(dayOnTheFamilysList()).isEqualTo("2027-08-25, before 2027-08-18");
        assertThat(story.file(id).toldNext()).contains(LocalDate.of(2027, 8, 25));
        assertThat(story.file(id).changes().getFirst().recordedAs()).contains("Cora Quayle");
        brought(planned(FIRST.plusDays(7), "", ""));
        assertThat(story.file(id).changes())
                .as("the same again corrects nothing")
                .hasSize(1);
    }

    @Test
    void soIsAnEarlierOneAndADayThatWasPutRightTwice() throws Exception {
        CaseId id = kits(planned(FIRST, "", ""));
        brought(planned(FIRST.minusDays(3), "", ""));
        assertThat(familysPage().text())
                .contains("by 15 August 2027.")
                .contains("First we said 18 August 2027. Now it is 15 August 2027, because: " + RETURN);
        brought(planned(FIRST.plusDays(1), "", ""));
        assertThat(familysPage().text())
                .contains("by 19 August 2027.")
                .contains("First we said 15 August 2027. Now it is 19 August 2027, because: ")
                .contains("First we said 18 August 2027. Then it was 15 August 2027, because: ");
        assertThat(dayOnTheFamilysList()).isEqualTo("2027-08-19, before 2027-08-15");
        brought(planned(FIRST, "", ""));
        assertThat(familysPage().text())
                .as("back to where it was")
                .contains("by 18 August 2027.")
                .contains("First we said 19 August 2027. Now it is 18 August 2027, because: ");
        assertThat(dayOnTheFamilysList()).isEqualTo("2027-08-18, before 2027-08-19");
        assertThat(story.file(id).changes()).hasSize(3);
    }

    @Test
    void theDecisionAfterAMeetingMovesWithTheMeeting() throws Exception {
        kits(planned(FIRST, "2027-01-12", ""));
        assertThat(familysPage().text()).contains("by 9 February 2027.");
        brought(planned(FIRST, "2027-01-14", ""));
        assertThat(familysPage().text())
                .contains("First we said 9 February 2027. Now it is 11 February 2027, because: " + RETURN);
        story.clock.set(LocalDate.of(2027, 2, 12));
        assertThat(familysPage().text())
                .as("a record that was put right is no reason for being late")
                .contains("This was due by 11 February 2027. We have not told you why yet.");
    }

    @Test
    void theNextReviewIsNoCorrectionOfTheLast() throws Exception {
        CaseId id = kits(planned(FIRST, "", ""));
        brought(planned(FIRST, "2026-12-01", "2026-12-15"));
        assertThat(familysPage().text()).contains("by 15 December 2027.");
        assertThat(story.file(id).changes()).isEmpty();
        brought(planned(FIRST, "2026-12-01", "2026-12-16"));
        assertThat(story.file(id).changes())
                .extracting(DateChange::duty)
                .as("its day was put right, and with it the last day to appeal")
                .containsExactly("C10", "C31");
    }

    /** A promise of a later day stands until the day of the law is later still. */
    @Test
    void aDayThatTheFamilyWasToldInsteadStaysOrIsTheOldOne() {
        CaseId id = kits(planned(FIRST, "", ""));
        story.around
                .as(
                        story.around.cora,
                        () -> story.excuses.move(
                                story.around.area,
                                id,
                                UUID.randomUUID(),
                                "C10",
                                LocalDate.of(2027, 9, 4),
                                "The school is closed in August."))
                .orThrow();
        brought(planned(FIRST.minusDays(3), "", ""));
        assertThat(story.file(id).toldNext()).contains(LocalDate.of(2027, 9, 4));
        assertThat(story.file(id).changes())
                .as("nothing changed for the family")
                .hasSize(1);
        brought(planned(FIRST.plusDays(23), "", ""));
        assertThat(story.file(id).toldNext()).contains(LocalDate.of(2027, 9, 10));
        DateChange last = story.file(id).changes().getLast();
        assertThat(last.oldOn() + " to " + last.newOn()).isEqualTo("2027-09-04 to 2027-09-10");
    }

    @Test
    void theLastDayToAppealIsSaidToo() throws Exception {
        kits(person(decided("N", LocalDate.of(2026, 12, 15))));
        assertThat(familysPage().text()).contains("have your appeal by 15 February 2027");
        brought(person(decided("N", LocalDate.of(2026, 12, 12))));
        assertThat(familysPage().text())
                .contains("have your appeal by 12 February 2027")
                .contains("First we said 15 February 2027. Then it was 12 February 2027, because: " + RETURN);
    }

    @Test
    void theDayOnWhichARequestCameIsPutRight() throws Exception {
        CaseId id = kits(waiting("2026-12-23"));
        assertThat(familysPage().text()).contains("by 3 February 2027.");
        Principals.call(Principal.job(story.around.area, "returns"), () -> returns.stored(true, waiting("2026-12-30")));
        assertThat(familysPage().text())
                .contains("by 10 February 2027.")
                .contains("First we said 3 February 2027. Now it is 10 February 2027, because: A date in the council’s"
                        + " record was wrong.");
        assertThat(dayOnTheFamilysList()).isEqualTo("2027-02-10, before 2027-02-03");
        assertThat(story.file(id).requests()).hasSize(1);
    }

    @Test
    void theCaseSystemsFileSaysThatItWasThat() throws Exception {
        kits(planned(FIRST, "", ""));
        Principals.call(
                Principal.job(story.around.area, "returns"),
                () -> returns.stored(true, planned(FIRST.plusDays(2), "", "")));
        assertThat(familysPage().text())
                .contains("First we said 18 August 2027. Now it is 20 August 2027, because: A date in the council’s"
                        + " record was wrong. The council’s own case system put it right on 2 February 2027.");
    }

    @Test
    void ofACaseThatNoFamilySeesNothingIsKept() {
        brought(planned(FIRST, "", ""));
        brought(planned(FIRST.plusDays(7), "", ""));
        assertThat(story.file(returns.theCase()).changes()).isEmpty();
    }

    /** The way of new cases is as long as it was. */
    @Test
    void newCasesAskForNoDayThatChanged() throws Exception {
        List<String> asked = CountedStatements.during(() -> brought(planned(FIRST, "", "")));
        assertThat(asked).isNotEmpty().noneMatch(sql -> sql.contains("date_change") || sql.contains("child_id IS NOT"));
    }
}
