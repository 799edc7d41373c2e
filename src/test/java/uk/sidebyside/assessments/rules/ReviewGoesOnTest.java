package uk.sidebyside.assessments.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import uk.sidebyside.assessments.rules.CaseLife.Review;

/** Row C13: a review that has met is decided, whatever comes of assessing again meanwhile. */
class ReviewGoesOnTest extends LifeStory<ReviewGoesOnTest> {
    @BeforeEach
    void aReviewThatHasMetAtWhichToAssessAgainWasAskedFor() {
        and(CaseStep.MOVED_IN, "2026-05-04", CaseEvent.KNOWN_BEFORE, "2026-05-04")
                .and(CaseStep.REVIEW_MET, "2026-06-01")
                .and(CaseStep.REASSESSMENT_ASKED, "2026-06-01");
    }

    private void waitsForItsDecision() {
        assertThat(life().state()).isEqualTo(CaseState.REVIEW_MET);
        assertThat(next()).isEqualTo("C13 2026-06-29");
        assertThat(refused(CaseStep.KEPT, "2026-06-25", "")).isEmpty();
        and(CaseStep.KEPT, "2026-06-25");
        assertThat(life().state()).isEqualTo(CaseState.PLAN);
        assertThat(life().met()).containsEntry("C13", life().last());
        assertThat(next()).isEqualTo("C10 2027-06-25");
        assertThat(life().odd()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = {"REASSESSMENT_REFUSED", "WITHDRAWN"})
    void itWaitsForItsDecisionOnceNobodyAssessesAgain(CaseStep nothingComesOfIt) {
        and(nothingComesOfIt, "2026-06-12");
        waitsForItsDecision();
    }

    @Test
    void norDoesItRestWhereTheNewAssessmentChangesNothing() {
        and(CaseStep.REASSESSMENT_AGREED, "2026-06-03").and(CaseStep.NOT_AMENDED, "2026-06-15");
        waitsForItsDecision();
    }

    @Test
    void whatIsDueFirstOfBothIsNext() {
        assertThat(next()).isEqualTo("C20 2026-06-16");
        and(CaseStep.REASSESSMENT_AGREED, "2026-06-03");
        assertThat(next()).isEqualTo("C13 2026-06-29");
        assertThat(NextStep.of(life()).waitsOn()).as("for the report").isEqualTo(Duty.Who.COUNCIL_OR_SCHOOL);
        and(CaseStep.DRAFT_SERVED, "2026-06-10");
        assertThat(next()).isEqualTo("C13 2026-06-29");
    }

    @Test
    void itIsDecidedWhileTheNewAssessmentGoesOn() {
        and(CaseStep.REASSESSMENT_AGREED, "2026-06-03").and(CaseStep.KEPT, "2026-06-25");
        assertThat(life().state()).isEqualTo(CaseState.REASSESSING);
        assertThat(life().review()).isEqualTo(Review.NONE);
        assertThat(next()).isEqualTo("C21 2026-09-09");
        assertThat(TimeToAppeal.decidedBy(life())).hasValue(CaseStep.KEPT);
        assertThat(life().allows(CaseStep.KEPT)).as("once").isFalse();
        and(CaseStep.NOT_AMENDED, "2026-07-20");
        assertThat(life().state()).isEqualTo(CaseState.PLAN);
        assertThat(next()).isEqualTo("C10 2027-06-25");
    }

    @Test
    void aNewPlanBeginsItsOwnYear() {
        and(CaseStep.REASSESSMENT_AGREED, "2026-06-03").and(CaseStep.DRAFT_SERVED, "2026-06-10");
        assertThat(life().allows(CaseStep.KEPT)).isTrue();
        and(CaseStep.FINAL_SENT, "2026-06-26");
        assertThat(life().state()).isEqualTo(CaseState.PLAN);
        assertThat(next()).isEqualTo("C10 2027-06-26");
        and(CaseStep.REASSESSMENT_ASKED, "2027-03-01");
        assertThat(next()).as("no review waits").isEqualTo("C20 2027-03-16");
        assertThat(life().allows(CaseStep.KEPT)).isFalse();
    }

    @Test
    void withoutAReviewNothingIsKeptWhileTheChildIsAssessedAgain() {
        and(CaseStep.KEPT, "2026-06-02");
        for (var step : new CaseStep[] {CaseStep.REASSESSMENT_AGREED, CaseStep.DRAFT_SERVED}) {
            assertThat(life().allows(CaseStep.KEPT)).isFalse();
            and(step, "2026-06-03");
        }
        assertThat(life().allows(CaseStep.KEPT)).isFalse();
        assertThat(refused(CaseStep.KEPT, "2026-06-25", "")).containsExactly("step.not.now");
        assertThat(next()).isEqualTo("C21 2026-09-09");
    }

    @Test
    void theEndOfThePlanIsDecidedByTheReviewThatCameBack() {
        and(CaseStep.REASSESSMENT_REFUSED, "2026-06-12").and(CaseStep.CEASING, "2026-06-15");
        assertThat(next()).isEqualTo("C13 2026-06-29");
        and(CaseStep.WILL_CEASE, "2026-06-22");
        assertThat(life().review()).isEqualTo(Review.DECIDED);
        assertThat(life().odd()).isEmpty();
    }
}
