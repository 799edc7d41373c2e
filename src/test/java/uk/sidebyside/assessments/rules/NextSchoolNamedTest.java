package uk.sidebyside.assessments.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rows C17 to C19 while the child is assessed again: the move waits for nobody, and the new plan may name where to. */
class NextSchoolNamedTest extends LifeStory<NextSchoolNamedTest> {
    private NextSchoolNamedTest moving(String phase, String begins) {
        return and(CaseStep.MOVED_IN, "2026-05-04", CaseEvent.KNOWN_BEFORE, "2026-05-04")
                .and(CaseStep.PHASE_TRANSFER, "2026-09-14", phase, begins)
                .and(CaseStep.REASSESSMENT_ASKED, "2026-11-10");
    }

    private NextSchoolNamedTest newDraft() {
        return moving("primary-secondary", "2027-09-01")
                .and(CaseStep.REASSESSMENT_AGREED, "2026-11-16")
                .and(CaseStep.DRAFT_SERVED, "2027-01-11");
    }

    @ParameterizedTest
    @CsvSource({
        "primary-secondary, 2027-09-01, C18 2027-02-14",
        "secondary-post-16, 2026-12-01, C17 2026-03-30",
        "post-16, 2027-04-12, C19 2026-11-12"
    })
    void itIsNextWhereItIsDueBeforeTheNewPlan(String phase, String begins, String next) {
        moving(phase, begins);
        assertThat(next()).isEqualTo(next.startsWith("C18") ? "C20 2026-11-25" : next);
        and(CaseStep.REASSESSMENT_AGREED, "2026-11-16");
        assertThat(next()).isEqualTo(next);
        and(CaseStep.DRAFT_SERVED, "2026-11-23");
        assertThat(next()).isEqualTo(next);
    }

    @Test
    void theNewPlanIsNextWhereItIsDueBefore() {
        moving("primary-secondary", "2028-09-01").and(CaseStep.REASSESSMENT_AGREED, "2026-11-16");
        assertThat(next()).isEqualTo("C21 2027-02-22");
    }

    @Test
    void theNewPlanSaysIfItNamesTheSchool() {
        newDraft();
        assertThat(refused(CaseStep.FINAL_SENT, "2027-02-10", "")).containsExactly("step.needs.choice");
        assertThat(refused(CaseStep.FINAL_SENT, "2027-02-10", "same-phase")).isEmpty();
        and(CaseStep.FINAL_SENT, "2027-02-10", CaseEvent.NAMES_NEXT_SCHOOL);
        assertThat(life().met()).containsEntry("C18", LocalDate.of(2027, 2, 10));
        assertThat(next()).isEqualTo("C10 2028-02-10");
    }

    @ParameterizedTest
    @CsvSource({"same-phase", "''"})
    void aPlanThatNamesNoneLeavesItOwed(String choice) {
        newDraft().and(CaseStep.FINAL_SENT, "2027-02-10", choice);
        assertThat(next()).isEqualTo("C18 2027-02-14");
    }

    @Test
    void nobodyIsAskedWhereNoMoveIsToCome() {
        newDraft();
        assertThat(NextSchoolNamed.isAsked(life(), CaseStep.FINAL_SENT)).isTrue();
        assertThat(NextSchoolNamed.isAsked(life(), CaseStep.DRAFT_SERVED)).isFalse();
        events.remove(1);
        assertThat(NextSchoolNamed.isAsked(life(), CaseStep.FINAL_SENT)).isFalse();
        assertThat(refused(CaseStep.FINAL_SENT, "2027-02-10", "")).isEmpty();
        assertThat(NextSchoolNamed.isAsked(life(), CaseStep.AMENDED))
                .as("of a changed plan always")
                .isTrue();
    }

    @Test
    void norWhereThePlanNamedItAlready() {
        newDraft().and(CaseStep.PHASE_TRANSFER, "2027-01-20", CaseEvent.NAMES_NEXT_SCHOOL);
        assertThat(NextSchoolNamed.isAsked(life(), CaseStep.FINAL_SENT)).isFalse();
    }

    @Test
    void theFirstPlanOfARequestNamesNone() {
        and(CaseStep.RECEIVED, "2026-09-07")
                .and(CaseStep.WILL_ASSESS, "2026-10-12")
                .and(CaseStep.WILL_ISSUE, "2026-12-07")
                .and(CaseStep.DRAFT_SERVED, "2026-12-11");
        assertThat(NextSchoolNamed.isAsked(life(), CaseStep.FINAL_SENT)).isFalse();
        and(CaseStep.FINAL_SENT, "2027-01-11", CaseEvent.NAMES_NEXT_SCHOOL);
        assertThat(life().met()).doesNotContainKey("C18");
    }

    /** The year goes on until the decision (section 44(1)): a meeting before its end is no decision. */
    @ParameterizedTest
    @CsvSource({"2027-04-05, C13 2027-05-03", "2027-04-07, C10 2027-05-04"})
    void theYearOfTheReviewIsNextWhereItEndsBeforeTheFourWeeks(String met, String next) {
        and(CaseStep.MOVED_IN, "2026-05-04", CaseEvent.KNOWN_BEFORE, "2026-05-04")
                .and(CaseStep.REVIEW_MET, met);
        assertThat(next()).isEqualTo(next);
        and(CaseStep.KEPT, "2027-05-01");
        assertThat(next()).isEqualTo("C10 2028-05-01");
    }

    @Test
    void soItIsOfAPlanThatCameFromElsewhere() {
        and(CaseStep.MOVED_IN, "2027-02-01", "", "2026-03-02")
                .and(CaseStep.TOLD_AFTER_MOVE, "2027-02-08")
                .and(CaseStep.REVIEW_MET, "2027-04-12");
        assertThat(next()).isEqualTo("C25 2027-04-30");
        and(CaseStep.KEPT, "2027-04-20");
        assertThat(next()).isEqualTo("C10 2028-04-20");
    }
}
