package uk.sidebyside.assessments.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.sidebyside.assessments.rules.CaseLife.Review;

/** A meeting is prepared and held while changes are with the family that were proposed before it: both go on by their own days. */
class ReviewBesideChangesTest extends LifeStory<ReviewBesideChangesTest> {
    @BeforeEach
    void changesBeforeAMeetingThatIsCalled() {
        and(CaseStep.MOVED_IN, "2025-11-03", CaseEvent.KNOWN_BEFORE, "2025-11-03")
                .and(CaseStep.REVIEW_CALLED, "2026-08-24", "", "2026-10-10")
                .and(CaseStep.CHANGES_SENT, "2026-09-01");
    }

    private ReviewBesideChangesTest met() {
        return and(CaseStep.REVIEW_ADVICE, "2026-09-20").and(CaseStep.REVIEW_MET, "2026-10-10");
    }

    @Test
    void itsAdviceIsNextUntilItWentOut() {
        assertThat(next()).isEqualTo("C11 2026-09-26");
        assertThat(refused(CaseStep.REVIEW_ADVICE, "2026-09-20", "")).isEmpty();
        and(CaseStep.REVIEW_ADVICE, "2026-09-20");
        assertThat(life().met()).containsEntry("C11", LocalDate.of(2026, 9, 20));
        assertThat(life().state()).isEqualTo(CaseState.CHANGES_OUT);
        assertThat(next()).isEqualTo("C15 2026-10-27");
        assertThat(life().allows(CaseStep.REVIEW_ADVICE)).isFalse();
    }

    @Test
    void theMeetingIsOfItsOwnDayAndTheChangesGoOn() {
        and(CaseStep.REVIEW_ADVICE, "2026-09-20").and(CaseStep.FAMILY_FINISHED, "2026-10-02");
        assertThat(refused(CaseStep.REVIEW_MET, "2026-10-10", "")).isEmpty();
        and(CaseStep.REVIEW_MET, "2026-10-10");
        assertThat(life().state()).isEqualTo(CaseState.CHANGES_OUT);
        assertThat(next()).isEqualTo("C15 2026-10-27");
        assertThat(open("C13")).containsExactly("C13 2026-11-07");
        assertThat(open("C12")).containsExactly("C12 2026-10-24");
        assertThat(Finishing.said(life())).as("of the changes").hasValue(LocalDate.of(2026, 10, 2));
        assertThat(life().met()).containsKeys("C11", "C14");
        assertThat(life().odd()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"AMENDED, same-phase", "NOT_AMENDED, ''"})
    void onceTheChangesAreOverTheReviewWaitsForItsDecision(CaseStep step, String choice) {
        met().and(step, "2026-10-25", choice);
        assertThat(life().state()).isEqualTo(CaseState.REVIEW_MET);
        assertThat(life().review()).isEqualTo(Review.MET);
        assertThat(next()).as("the year is over before").isEqualTo("C10 2026-11-03");
        assertThat(open("C15")).as("of the meeting, where the plan is changed").containsExactly("C15 2027-01-02");
        and(CaseStep.KEPT, "2026-11-02");
        assertThat(life().met()).containsEntry("C13", LocalDate.of(2026, 11, 2));
        assertThat(open("C15")).isEmpty();
        assertThat(next()).isEqualTo("C10 2027-11-02");
        assertThat(life().odd()).isEmpty();
    }

    @Test
    void otherChangesAreItsDecision() {
        met().and(CaseStep.CHANGES_SENT, "2026-10-20");
        assertThat(life().met())
                .containsEntry("C13", LocalDate.of(2026, 10, 20))
                .doesNotContainKey("C14");
        assertThat(life().review()).isEqualTo(Review.DECIDED);
        assertThat(next()).isEqualTo("C15 2026-12-15");
        assertThat(refused(CaseStep.REVIEW_MET, "2026-10-22", ""))
                .as("these changes are its end")
                .containsExactly("step.not.now");
        and(CaseStep.AMENDED, "2026-11-10", "same-phase");
        assertThat(life().state()).isEqualTo(CaseState.PLAN);
        assertThat(life().met()).containsEntry("C15", LocalDate.of(2026, 11, 10));
    }

    @Test
    void itMeetsOnceAndMayDoSoWithoutACall() {
        events.remove(1);
        assertThat(refused(CaseStep.REVIEW_MET, "2026-10-10", "")).isEmpty();
        and(CaseStep.REVIEW_MET, "2026-10-10");
        assertThat(refused(CaseStep.REVIEW_MET, "2026-10-12", "")).containsExactly("step.not.now");
        assertThat(life().review()).isEqualTo(Review.MET);
    }

    /** The year of the plan ends on 3 November. */
    @Test
    void theYearOfTheReviewGoesOnBesideThem() {
        and(CaseStep.REVIEW_ADVICE, "2026-09-20").and(CaseStep.CHANGES_SENT, "2026-09-21");
        assertThat(next()).isEqualTo("C10 2026-11-03");
    }

    @Test
    void aReviewThatIsNotDecidedIsNextWhereItIsDueBeforeTheChanges() {
        events.clear();
        and(CaseStep.MOVED_IN, "2026-01-05", CaseEvent.KNOWN_BEFORE, "2026-01-05")
                .and(CaseStep.CHANGES_SENT, "2026-10-09")
                .and(CaseStep.REVIEW_MET, "2026-10-10");
        assertThat(next()).isEqualTo("C13 2026-11-07");
    }
}
