package uk.sidebyside.assessments.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.sidebyside.assessments.rules.CaseLife.Review;
import uk.sidebyside.assessments.rules.StatutoryClocks.Due;
import uk.sidebyside.shared.Finding;

/** Year after year: what was done for one review, change or reassessment does not count for the next one. */
class LifeOfReviewsTest extends LifeStory<LifeOfReviewsTest> {
    @BeforeEach
    void aPlanThatWasReviewedAndChanged() {
        and(CaseStep.MOVED_IN, "2025-01-10", CaseEvent.KNOWN_BEFORE, "2025-01-10")
                .and(CaseStep.REVIEW_CALLED, "2025-11-20", ReviewCalled.WITH_ADVICE, "2026-01-08")
                .and(CaseStep.REVIEW_MET, "2026-01-08")
                .and(CaseStep.REVIEW_REPORTED, "2026-01-20")
                .and(CaseStep.CHANGES_SENT, "2026-02-02")
                .and(CaseStep.AMENDED, "2026-03-12");
    }

    /** As "due, met on": the second is missing while it is not met. */
    private String clock(String key) {
        Optional<Due> due = life().clocks().stream()
                .filter(one -> one.duty().key().equals(key))
                .findFirst();
        return due.map(one -> one.on()
                        + (life().met().containsKey(key) ? ", " + life().met().get(key) : ""))
                .orElse("none");
    }

    /** The report of the meeting is owed whatever was decided meanwhile, and holds up nothing. */
    @Test
    void theReportMayComeAfterTheDecision() {
        and(CaseStep.REVIEW_MET, "2027-01-05").and(CaseStep.CHANGES_SENT, "2027-01-12");
        assertThat(clock("C12")).isEqualTo("2027-01-19");
        assertThat(life().allows(CaseStep.REVIEW_REPORTED)).isTrue();
        and(CaseStep.REVIEW_REPORTED, "2027-01-18");
        assertThat(clock("C12")).isEqualTo("2027-01-19, 2027-01-18");
        assertThat(life().last()).isEqualTo("2027-01-12");
        assertThat(life().allows(CaseStep.REVIEW_REPORTED)).isFalse();
        assertThat(life().odd()).isEmpty();
    }

    @Test
    void noReportIsOwedOfAMeetingThatIsToCome() {
        and(CaseStep.REVIEW_CALLED, "2026-11-20", ReviewCalled.WITH_ADVICE, "2027-01-05");
        assertThat(life().allows(CaseStep.REVIEW_REPORTED)).isFalse();
    }

    @Test
    void noReportIsAskedForOfAMeetingThatAReturnAloneKnows() {
        and(CaseStep.REVIEW_MET, "2027-01-05", CaseEvent.KNOWN_BEFORE, null).and(CaseStep.KEPT, "2027-01-12");
        assertThat(life().allows(CaseStep.REVIEW_REPORTED)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"2027-01-04, step.out.of.order", "2027-01-05, ", "2027-01-20, "})
    void theReportIsNotBeforeItsMeeting(String on, @Nullable String key) {
        and(CaseStep.REVIEW_MET, "2027-01-05").and(CaseStep.KEPT, "2027-01-12");
        var wanted = new StepRules.Wanted(CaseStep.REVIEW_REPORTED, LocalDate.parse(on), null, "", "", 0);
        assertThat(StepRules.check(life(), wanted, LocalDate.parse("2027-02-01")))
                .extracting(Finding::key)
                .isEqualTo(key == null ? List.of() : List.of(key));
    }

    @Test
    void aSecondReassessmentHasItsOwnLastDays() {
        and(CaseStep.REASSESSMENT_ASKED, "2026-04-01").and(CaseStep.REASSESSMENT_REFUSED, "2026-04-10");
        assertThat(clock("C20")).isEqualTo("2026-04-16, 2026-04-10");
        and(CaseStep.REASSESSMENT_ASKED, "2026-09-01");
        assertThat(next()).isEqualTo("C20 2026-09-16");
        and(CaseStep.REASSESSMENT_AGREED, "2026-09-10").and(CaseStep.DRAFT_SERVED, "2026-10-20");
        assertThat(next()).isEqualTo("C21 2026-12-17");
        and(CaseStep.FINAL_SENT, "2026-12-01").and(CaseStep.REASSESSMENT_ASKED, "2027-08-02");
        assertThat(next()).isEqualTo("C20 2027-08-17");
        and(CaseStep.REASSESSMENT_AGREED, "2027-08-12");
        assertThat(next()).isEqualTo("C21 2027-11-18");
    }

    @Test
    void changesWithoutAReviewHaveEightWeeksAndNothingOfLastYearsMeeting() {
        and(CaseStep.CHANGES_SENT, "2026-09-01");
        assertThat(next()).isEqualTo("C15 2026-10-27");
        assertThat(clock("C16")).isEqualTo("2026-10-27");
        assertThat(clock("C13")).isEqualTo("none");
        and(CaseStep.AMENDED, "2026-10-01");
        assertThat(clock("C15")).isEqualTo("none");
    }

    @Test
    void changesWithoutAReviewDoNotPutTheYearlyReviewOff() {
        assertThat(next()).as("12 months from the decision").isEqualTo("C10 2027-02-02");
        and(CaseStep.CHANGES_SENT, "2026-09-01").and(CaseStep.AMENDED, "2026-10-01");
        assertThat(next()).isEqualTo("C10 2027-02-02");
        and(CaseStep.CHANGES_SENT, "2026-11-02").and(CaseStep.NOT_AMENDED, "2026-11-20");
        assertThat(next()).isEqualTo("C10 2027-02-02");
        and(CaseStep.CEASING, "2026-12-01");
        assertThat(next()).isEqualTo("C22 null");
        and(CaseStep.KEPT, "2026-12-10");
        assertThat(next()).as("the end was thought about, and the plan kept").isEqualTo("C10 2027-02-02");
    }

    @Test
    void theEndIsThoughtAboutByADayOnlyWhereAReviewAsked() {
        and(CaseStep.REVIEW_CALLED, "2026-11-02", ReviewCalled.WITH_ADVICE, "2027-01-11")
                .and(CaseStep.CEASING, "2026-11-10");
        assertThat(next()).isEqualTo("C22 null");
        and(CaseStep.KEPT, "2026-12-01").and(CaseStep.REVIEW_MET, "2027-01-11").and(CaseStep.CEASING, "2027-01-15");
        assertThat(next()).isEqualTo("C13 2027-02-08");
        assertThat(clock("C11")).isEqualTo("2026-12-28, 2026-11-02");
        and(CaseStep.WILL_CEASE, "2027-02-01");
        assertThat(clock("C13")).isEqualTo("2027-02-08, 2027-02-01");
        assertThat(life().review()).isEqualTo(Review.DECIDED);
        and(CaseStep.KEPT, "2027-03-01");
        assertThat(next()).isEqualTo("C10 2028-02-01");
    }

    @Test
    void whatWasDoneForTheLastMeetingIsNotDoneForTheOneThatIsCalled() {
        assertThat(clock("C12")).isEqualTo("2026-01-22, 2026-01-20");
        assertThat(clock("C13")).isEqualTo("2026-02-05, 2026-02-02");
        assertThat(clock("C15")).isEqualTo("2026-04-02, 2026-03-12");
        and(CaseStep.REVIEW_CALLED, "2026-11-02", ReviewCalled.WITH_ADVICE, "2027-01-11");
        assertThat(clock("C11")).isEqualTo("2026-12-28, 2026-11-02");
        assertThat(clock("C12")).isEqualTo("2027-01-25");
        assertThat(clock("C13")).isEqualTo("2027-02-08");
        assertThat(clock("C15")).isEqualTo("2027-04-05");
        assertThat(next()).isEqualTo("C10 2027-02-02");
    }

    @Test
    void aMeetingThatNobodyCalledHasNoCallOfLastYear() {
        assertThat(clock("C11")).isEqualTo("2025-12-25, 2025-11-20");
        and(CaseStep.REVIEW_MET, "2027-01-11");
        assertThat(clock("C11")).isEqualTo("2026-12-28");
        assertThat(next()).as("the year ends before its four weeks").isEqualTo("C10 2027-02-02");
    }

    @Test
    void whoKeepsAPlanOwesNoChangedOne() {
        and(CaseStep.REVIEW_MET, "2027-01-11").and(CaseStep.KEPT, "2027-02-01");
        assertThat(clock("C15")).isEqualTo("none");
        assertThat(next()).isEqualTo("C10 2028-02-01");
        and(CaseStep.REVIEW_MET, "2028-01-10").and(CaseStep.CHANGES_SENT, "2028-02-01");
        assertThat(next()).isEqualTo("C15 2028-03-28");
    }

    /** A review goes on while the tribunal is asked about the plan, and may end before the hearing. */
    @Test
    void anAppealThatHasNoEndGoesOnBesideTheNextDecision() {
        and(CaseStep.APPEALED, "2026-04-01")
                .and(CaseStep.REVIEW_MET, "2026-05-11")
                .and(CaseStep.KEPT, "2026-06-01");
        assertThat(life().dispute()).isEqualTo(DisputeState.APPEALED);
        assertThat(clock("C32")).isEqualTo("2026-05-18");
        assertThat(clock("C31")).as("against the new one").isEqualTo("2026-09-01");
        assertThat(TimeToAppeal.toAppeal(life())).isPresent();
        assertThat(life().allows(CaseStep.APPEALED)).isTrue();
        and(CaseStep.APPEAL_ANSWERED, "2026-06-02");
        assertThat(clock("C32")).isEqualTo("2026-05-18, 2026-06-02");
        and(CaseStep.APPEALED, "2026-06-08");
        assertThat(clock("C32")).as("the new one").isEqualTo("2026-07-20");
        assertThat(TimeToAppeal.toAppeal(life())).isEmpty();
        assertThat(life().allows(CaseStep.APPEALED)).isFalse();
        and(CaseStep.ORDERED, "2026-09-14", "amend", null);
        assertThat(clock("C33.6")).isEqualTo("2026-10-19");
        assertThat(life().odd()).isEmpty();
    }

    @Test
    void anAppealOfLastYearIsOverWithTheNextDecision() {
        and(CaseStep.APPEALED, "2026-04-01").and(CaseStep.SETTLED, "2026-06-01");
        assertThat(clock("C31")).isEqualTo("2026-05-12, 2026-04-01");
        and(CaseStep.REVIEW_MET, "2027-01-11").and(CaseStep.KEPT, "2027-02-01");
        assertThat(clock("C31")).isEqualTo("2027-04-01");
        assertThat(clock("C32")).isEqualTo("none");
    }
}
