package uk.sidebyside.assessments.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Row C24: six weeks from the move, whatever is done with the plan in them. */
class ToldAfterMoveTest extends LifeStory<ToldAfterMoveTest> {
    private static final LocalDate TOLD = LocalDate.of(2027, 6, 25);

    @BeforeEach
    void aPlanThatCame() {
        and(CaseStep.MOVED_IN, "2027-06-01", "", "2026-10-05");
    }

    @Test
    void itIsWrittenDownOnItsDayThoughTheReviewWasDecidedSince() {
        and(CaseStep.REVIEW_MET, "2027-06-20");
        assertThat(next()).isEqualTo("C24 2027-07-13");
        and(CaseStep.KEPT, "2027-07-08");
        assertThat(refused(CaseStep.TOLD_AFTER_MOVE, "2027-06-25", "")).isEmpty();
        and(CaseStep.TOLD_AFTER_MOVE, "2027-06-25");
        assertThat(life().met()).containsEntry("C24", TOLD);
        assertThat(life().last()).as("it holds up nothing").isEqualTo("2027-07-08");
        assertThat(life().when(CaseStep.TOLD_AFTER_MOVE))
                .as("the day of its letter")
                .hasValue(TOLD);
        assertThat(next()).isEqualTo("C10 2028-07-08");
        assertThat(life().odd()).isEmpty();
    }

    @Test
    void whatHappenedBeforeItIsWrittenDownAfterIt() {
        and(CaseStep.TOLD_AFTER_MOVE, "2027-06-25");
        assertThat(life().last()).isEqualTo("2027-06-01");
        assertThat(refused(CaseStep.REVIEW_MET, "2027-06-20", "")).isEmpty();
        and(CaseStep.REVIEW_MET, "2027-06-20");
        assertThat(life().odd()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"2027-05-31, step.out.of.order", "2027-06-01, ''", "2027-06-02, ''"})
    void nobodyIsToldBeforeTheMove(String on, String key) {
        and(CaseStep.REVIEW_MET, "2027-06-20");
        assertThat(String.join("", refused(CaseStep.TOLD_AFTER_MOVE, on, ""))).isEqualTo(key);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CHANGES_SENT",
                "REASSESSMENT_ASKED",
                "REASSESSMENT_AGREED",
                "DRAFT_SERVED",
                "CEASING",
                "WILL_CEASE"
            })
    void itIsNextAndCanBeWrittenDownWhereverThePlanStands(CaseStep step) {
        switch (step) {
            case REASSESSMENT_AGREED -> and(CaseStep.REASSESSMENT_ASKED, "2027-06-03");
            case DRAFT_SERVED ->
                and(CaseStep.REASSESSMENT_ASKED, "2027-06-03").and(CaseStep.REASSESSMENT_AGREED, "2027-06-03");
            case WILL_CEASE -> and(CaseStep.CEASING, "2027-06-03");
            default -> {}
        }
        and(step, "2027-06-04");
        assertThat(open("C24")).containsExactly("C24 2027-07-13");
        assertThat(next()).isEqualTo(step == CaseStep.REASSESSMENT_ASKED ? "C20 2027-06-19" : "C24 2027-07-13");
        assertThat(refused(CaseStep.TOLD_AFTER_MOVE, "2027-06-25", "")).isEmpty();
        CaseState state = life().state();
        and(CaseStep.TOLD_AFTER_MOVE, "2027-06-25");
        assertThat(life().state()).isEqualTo(state);
        assertThat(next()).doesNotContain("C24");
        assertThat(life().odd()).isEmpty();
    }

    @Test
    void onceAndOfAPlanThatCameFromElsewhereAlone() {
        and(CaseStep.TOLD_AFTER_MOVE, "2027-06-25");
        assertThat(refused(CaseStep.TOLD_AFTER_MOVE, "2027-06-26", "")).containsExactly("step.not.now");
        events.clear();
        and(CaseStep.RECEIVED, "2026-09-07")
                .and(CaseStep.WILL_ASSESS, "2026-10-12")
                .and(CaseStep.WILL_ISSUE, "2026-12-07")
                .and(CaseStep.DRAFT_SERVED, "2026-12-11")
                .and(CaseStep.FINAL_SENT, "2027-01-11");
        assertThat(refused(CaseStep.TOLD_AFTER_MOVE, "2027-06-25", "")).containsExactly("step.not.now");
    }
}
