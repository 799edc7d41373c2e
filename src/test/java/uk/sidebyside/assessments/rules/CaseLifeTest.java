package uk.sidebyside.assessments.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.sidebyside.assessments.rules.Duty.Who;
import uk.sidebyside.shared.Finding;

/** What is next, who must act, by when; and what is refused. The dates are those of the worked examples. */
class CaseLifeTest extends LifeStory<CaseLifeTest> {
    private static final LocalDate RECEIVED = LocalDate.of(2026, 9, 7);
    private static final LocalDate TODAY = LocalDate.of(2027, 12, 1);

    private void next(String key, String due, Who who) {
        NextStep next = NextStep.of(life());
        assertThat(next.key() + " " + next.dueOn() + " " + next.who()).isEqualTo(key + " " + due + " " + who);
    }

    private CaseLifeTest draftOut() {
        return and(CaseStep.RECEIVED, "2026-09-07")
                .and(CaseStep.WILL_ASSESS, "2026-10-19")
                .and(CaseStep.WILL_ISSUE, "2026-12-07")
                .and(CaseStep.DRAFT_SERVED, "2026-12-11");
    }

    private CaseLifeTest planned() {
        return draftOut().and(CaseStep.FINAL_SENT, "2026-12-26");
    }

    @Test
    void fromTheRequestToTheFinalPlanEachStepHasItsDay() {
        and(CaseStep.RECEIVED, "2026-09-07");
        next("C01", "2026-10-19", Who.COUNCIL);
        and(CaseStep.WILL_ASSESS, "2026-10-19");
        next("C04", "2026-12-28", Who.COUNCIL);
        and(CaseStep.WILL_ISSUE, "2026-12-07");
        next("draft", "2027-01-10", Who.COUNCIL);
        and(CaseStep.DRAFT_SERVED, "2026-12-11");
        next("C07", "2027-01-25", Who.COUNCIL);
        assertThat(NextStep.of(life()).waitsOn(LocalDate.of(2026, 12, 25))).isEqualTo(Who.FAMILY);
        assertThat(NextStep.of(life()).waitsOn(LocalDate.of(2026, 12, 26))).isEqualTo(Who.COUNCIL);
        and(CaseStep.FINAL_SENT, "2026-12-26");
        next("C10", "2027-12-26", Who.COUNCIL);
    }

    @Test
    void aReviewHasFourWeeksFromItsMeetingAndItsChangesEightFromTheNotice() {
        planned().and(CaseStep.REVIEW_MET, "2027-01-14");
        next("C13", "2027-02-11", Who.COUNCIL);
        and(CaseStep.CHANGES_SENT, "2027-02-04");
        next("C15", "2027-04-01", Who.COUNCIL);
        assertThat(NextStep.of(life()).waitsOn(LocalDate.of(2027, 2, 18))).isEqualTo(Who.FAMILY);
        assertThat(NextStep.of(life()).waitsOn(LocalDate.of(2027, 2, 19))).isEqualTo(Who.COUNCIL);
        and(CaseStep.AMENDED, "2027-03-10", "same-phase", null);
        next("C10", "2028-02-04", Who.COUNCIL);
    }

    @Test
    void aMoveBetweenPhasesComesBeforeTheYearlyReviewUntilTheSchoolIsNamed() {
        planned().and(CaseStep.PHASE_TRANSFER, "2027-01-04", "primary-secondary", "2027-09-01");
        next("C18", "2027-02-14", Who.COUNCIL);
        and(CaseStep.REVIEW_MET, "2027-01-05").and(CaseStep.CHANGES_SENT, "2027-01-06");
        next("C18", "2027-02-14", Who.COUNCIL);
        and(CaseStep.AMENDED, "2027-02-10", "names-next-school", null);
        next("C10", "2028-01-06", Who.COUNCIL);
    }

    @Test
    void assessingAgainHasItsOwnClocksAndASecondDraft() {
        planned().and(CaseStep.REASSESSMENT_ASKED, "2027-03-01");
        next("C20", "2027-03-16", Who.COUNCIL);
        and(CaseStep.REASSESSMENT_AGREED, "2027-03-10");
        next("C21", "2027-06-16", Who.COUNCIL);
        and(CaseStep.DRAFT_SERVED, "2027-05-01");
        assertThat(life().state()).isEqualTo(CaseState.NEW_DRAFT_OUT);
        assertThat(NextStep.of(life()).waitsUntil()).isEqualTo("2027-05-15");
        and(CaseStep.FINAL_SENT, "2027-06-01");
        next("C10", "2028-06-01", Who.COUNCIL);
        assertThat(life().met()).containsEntry("C21", LocalDate.of(2027, 6, 1));
        assertThat(life().met())
                .as("the first plan stays when it was")
                .containsEntry("C07", LocalDate.of(2026, 12, 26));
    }

    @Test
    void aRefusedAssessmentRestsUntilTheFamilyAppeals() {
        and(CaseStep.RECEIVED, "2026-09-07").and(CaseStep.WILL_NOT_ASSESS, "2026-10-05");
        assertThat(NextStep.of(life())).isEqualTo(NextStep.NOTHING);
        and(CaseStep.MEDIATION_ASKED, "2026-10-20");
        next("C30", "2026-11-19", Who.COUNCIL_OR_NHS);
        and(CaseStep.MEDIATION_CERTIFICATE, "2026-11-20").and(CaseStep.APPEALED, "2026-12-01");
        assertThat(NextStep.of(life()).key()).isEqualTo("C32");
        and(CaseStep.ORDERED, "2027-02-01", "assess", null);
        next("C33.1", "2027-02-15", Who.COUNCIL);
        assertThat(life().allows(CaseStep.WILL_ASSESS)).isTrue();
    }

    @Test
    void aPlanThatMovesAwayIsHandedOverAndOneThatCameIsReviewed() {
        planned().and(CaseStep.MOVE_LEARNED, "2027-02-01", "", "2027-02-03");
        next("C23", "2027-02-19", Who.OLD_COUNCIL);
        and(CaseStep.HANDED_OVER, "2027-02-10");
        assertThat(life().state()).isEqualTo(CaseState.MOVED_AWAY);
        events.clear();
        and(CaseStep.MOVED_IN, "2027-03-01", "", "2026-11-01");
        next("C24", "2027-04-12", Who.NEW_COUNCIL);
        and(CaseStep.TOLD_AFTER_MOVE, "2027-03-20");
        assertThat(NextStep.of(life()).dueOn()).isEqualTo("2027-10-31");
        and(CaseStep.REVIEW_MET, "2027-05-03").and(CaseStep.KEPT, "2027-05-10");
        next("C10", "2028-05-10", Who.COUNCIL);
        assertThat(life().clocks()).extracting(due -> due.duty().id()).doesNotContain("C25");
        and(CaseStep.HANDED_OVER, "2027-06-01").and(CaseStep.MOVED_IN, "2027-09-01", "", "2027-05-10");
        assertThat(NextStep.running(life())).extracting(due -> due.duty().id()).contains("C25");
    }

    /** Regulation 15(5): the year counts from the plan or from its last review, wherever that was. */
    @Test
    void theReviewThatAPlanHadElsewhereCountsOnceAndUntilThereIsOneHere() {
        planned();
        assertThat(life().allows(CaseStep.REVIEWED_THERE))
                .as("a plan of our own")
                .isFalse();
        events.clear();
        and(CaseStep.MOVED_IN, "2027-02-01", "", "2025-05-05").and(CaseStep.TOLD_AFTER_MOVE, "2027-02-08");
        next("C25", "2027-04-30", Who.NEW_COUNCIL);
        and(CaseStep.REVIEWED_THERE, "2027-02-20", "", "2026-06-15");
        next("C25", "2027-06-14", Who.NEW_COUNCIL);
        assertThat(life().allows(CaseStep.REVIEWED_THERE)).as("a second time").isFalse();
        events.removeLast();
        and(CaseStep.REVIEW_MET, "2027-03-01").and(CaseStep.KEPT, "2027-03-10");
        assertThat(life().allows(CaseStep.REVIEWED_THERE))
                .as("after a review here")
                .isFalse();
        next("C10", "2028-03-10", Who.COUNCIL);
    }

    /** Regulation 15(5) gives the later of two days, and the year of the old council's plan is over before. */
    @Test
    void aPlanThatCameIsReviewedFirstByTheLaterDayAlone() {
        and(CaseStep.MOVED_IN, "2027-02-01", "", "2025-05-05").and(CaseStep.TOLD_AFTER_MOVE, "2027-02-08");
        next("C25", "2027-04-30", Who.NEW_COUNCIL);
        assertThat(life().clocks()).extracting(due -> due.duty().id()).doesNotContain("C10");
        and(CaseStep.REASSESSMENT_ASKED, "2027-03-01").and(CaseStep.REASSESSMENT_AGREED, "2027-03-10");
        and(CaseStep.DRAFT_SERVED, "2027-04-01").and(CaseStep.FINAL_SENT, "2027-04-20");
        next("C10", "2028-04-20", Who.COUNCIL);
        assertThat(life().clocks()).extracting(due -> due.duty().id()).doesNotContain("C25");
    }

    private CaseLifeTest reassessing() {
        return planned().and(CaseStep.REASSESSMENT_ASKED, "2027-03-01").and(CaseStep.REASSESSMENT_AGREED, "2027-03-10");
    }

    @Test
    void aFamilyMovesWhateverTheCouncilIsAbout() {
        reassessing().and(CaseStep.MOVE_LEARNED, "2027-04-01", "", "2027-04-05");
        next("C23", "2027-04-21", Who.OLD_COUNCIL);
        and(CaseStep.HANDED_OVER, "2027-04-10");
        assertThat(life().state()).isEqualTo(CaseState.MOVED_AWAY);
        assertThat(life().odd()).isEmpty();
        events.clear();
        planned().and(CaseStep.CEASING, "2027-03-01").and(CaseStep.WILL_CEASE, "2027-03-15");
        and(CaseStep.MOVE_LEARNED, "2027-04-01", "", "2027-04-05");
        next("C23", "2027-04-21", Who.OLD_COUNCIL);
        and(CaseStep.HANDED_OVER, "2027-04-10");
        assertThat(life().odd()).isEmpty();
    }

    @Test
    void whoeverAskedToAssessAgainMayWithdrawAndTheFirstPlanGoesOn() {
        reassessing().and(CaseStep.WITHDRAWN, "2027-04-01");
        assertThat(life().state()).isEqualTo(CaseState.PLAN);
        next("C10", "2027-12-26", Who.COUNCIL);
        assertThat(NextStep.running(life())).extracting(due -> due.duty().id()).doesNotContain("C20", "C21");
        and(CaseStep.REASSESSMENT_ASKED, "2027-05-03").and(CaseStep.WITHDRAWN, "2027-05-10");
        next("C10", "2027-12-26", Who.COUNCIL);
        assertThat(asked(CaseStep.REASSESSMENT_ASKED, "2027-06-01", "", 0)).isEmpty();
    }

    @Test
    void aCouncilThatAssessedAgainMayDecideNotToChangeThePlanAndSaysWhy() {
        reassessing();
        assertThat(asked(CaseStep.NOT_AMENDED, "2027-05-03", "", 0))
                .extracting(Finding::key)
                .containsExactly("step.needs.words");
        and(CaseStep.NOT_AMENDED, "2027-05-03");
        next("C10", "2027-12-26", Who.COUNCIL);
        assertThat(life().known().on(Trigger.DECISION_SENT)).hasValue(LocalDate.of(2027, 5, 3));
        assertThat(life().allows(CaseStep.APPEALED)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"2, cease.died.alone", "8, "})
    void whileAPlanIsChangedOrTheChildAssessedAgainOnlyADeathEndsIt(String reason, @Nullable String key) {
        reassessing();
        List<String> keys = key == null ? List.of() : List.of(key);
        assertThat(ends(reason)).isEqualTo(keys);
        and(CaseStep.DRAFT_SERVED, "2027-04-20");
        assertThat(ends(reason)).isEqualTo(keys);
        events.clear();
        planned().and(CaseStep.REASSESSMENT_ASKED, "2027-03-01");
        assertThat(ends(reason)).isEqualTo(keys);
        events.clear();
        planned().and(CaseStep.CHANGES_SENT, "2027-03-01");
        assertThat(ends(reason)).isEqualTo(keys);
        and(CaseStep.CEASED, "2027-05-10", reason, null);
        assertThat(life().state()).isEqualTo(CaseState.CEASED);
    }

    private List<String> ends(String reason) {
        return StepRules.check(
                        life(),
                        new StepRules.Wanted(CaseStep.CEASED, LocalDate.of(2027, 5, 10), null, reason, "", 0),
                        TODAY)
                .stream()
                .map(Finding::key)
                .toList();
    }

    /** A return has plans that are older than what it says of requests: they came from nowhere. */
    @Test
    void aPlanThatWasKnownBeforeIsReviewedAndNobodyIsToldOfAMove() {
        and(CaseStep.MOVED_IN, "2026-11-01", CaseEvent.KNOWN_BEFORE, "2026-11-01");
        assertThat(life().state()).isEqualTo(CaseState.PLAN);
        next("C10", "2027-11-01", Who.COUNCIL);
    }

    @Test
    void whatDoesNotFitMovesNothingAndIsKeptApart() {
        and(CaseStep.RECEIVED, "2026-09-07").and(CaseStep.FINAL_SENT, "2026-09-08");
        assertThat(life().state()).isEqualTo(CaseState.REQUESTED);
        assertThat(life().odd()).extracting(CaseEvent::step).containsExactly(CaseStep.FINAL_SENT);
    }

    private List<Finding> asked(CaseStep step, @Nullable String on, String words, int open) {
        return StepRules.check(
                life(),
                new StepRules.Wanted(step, on == null ? null : LocalDate.parse(on), null, "", words, open),
                TODAY);
    }

    @ParameterizedTest
    @CsvSource({"2026-12-24, final.too.early", "2026-12-25, final.too.early", "2026-12-26, ", "2026-12-27, "})
    void noFinalPlanBeforeTheFifteenDaysEnd(String on, @Nullable String key) {
        draftOut();
        assertThat(asked(CaseStep.FINAL_SENT, on, "", 0))
                .extracting(Finding::key)
                .isEqualTo(key == null ? List.of() : List.of(key));
    }

    @Test
    void theFifteenDaysNeedNotEndWhereTheFamilySaysThatItHasFinished() {
        draftOut().and(CaseStep.FAMILY_FINISHED, "2026-12-18");
        assertThat(asked(CaseStep.FINAL_SENT, "2026-12-19", "", 0)).isEmpty();
        and(CaseStep.DRAFT_SERVED, "2026-12-20");
        assertThat(asked(CaseStep.FINAL_SENT, "2026-12-21", "", 0))
                .as("a new draft has fifteen days of its own")
                .extracting(Finding::key)
                .containsExactly("final.too.early");
    }

    @Test
    void anUnansweredViewHoldsTheFinalPlanUntilItIsAnsweredOrTheFamilyIsToldWhy() {
        draftOut();
        assertThat(asked(CaseStep.FINAL_SENT, "2026-12-28", "", 1))
                .extracting(Finding::key)
                .containsExactly("final.views.open");
        assertThat(asked(CaseStep.VIEWS_LEFT_OPEN, "2026-12-27", " ", 1))
                .extracting(Finding::key)
                .containsExactly("step.needs.words");
        assertThat(asked(CaseStep.FINAL_SENT, "2026-12-28", "", 0)).isEmpty();
        and(CaseStep.VIEWS_LEFT_OPEN, "2026-12-27");
        assertThat(asked(CaseStep.FINAL_SENT, "2026-12-28", "", 1))
                .as("a reason for one view does not let a later one go: ViewsHoldTheFinalTest")
                .extracting(Finding::key)
                .containsExactly("final.views.open");
    }

    @ParameterizedTest
    @CsvSource({
        "2014-08-31, before.the.law",
        "2026-09-06, step.out.of.order",
        "2026-09-07, ",
        "2027-12-01, ",
        "2027-12-02, step.in.the.future",
        ", step.needs.day"
    })
    void aDayIsInOrderAndNotInTheFuture(@Nullable String on, @Nullable String key) {
        and(CaseStep.RECEIVED, RECEIVED.toString());
        assertThat(asked(CaseStep.WILL_ASSESS, on, "", 0))
                .extracting(Finding::key)
                .isEqualTo(key == null ? List.of() : List.of(key));
    }

    @Test
    void aRefusalSaysWhatAndWhereAndWhatThereIsToMend() {
        draftOut();
        Finding finding = asked(CaseStep.REPRESENTATIONS, "2026-12-10", "", 0).getFirst();
        assertThat(finding.field()).isEqualTo("on");
        assertThat(finding.details())
                .containsExactly(LocalDate.of(2026, 12, 10), CaseState.DRAFT_OUT, LocalDate.of(2026, 12, 11));
        Finding notNow = asked(CaseStep.KEPT, "2026-12-12", "", 0).getFirst();
        assertThat(notNow.key()).isEqualTo("step.not.now");
        assertThat(notNow.details()).containsExactly(CaseState.DRAFT_OUT, CaseStep.KEPT);
    }

    @Test
    void aNoIsNeverWithoutAReason() {
        and(CaseStep.RECEIVED, "2026-09-07");
        assertThat(asked(CaseStep.WILL_NOT_ASSESS, "2026-10-01", "", 0))
                .extracting(Finding::key)
                .containsExactly("step.needs.words");
        assertThat(asked(CaseStep.WILL_NOT_ASSESS, "2026-10-01", "The school can do it.", 0))
                .isEmpty();
    }

    @Test
    void theTwentyNinthOfFebruaryIsADayLikeAnother() {
        and(CaseStep.RECEIVED, "2028-02-29");
        next("C01", "2028-04-11", Who.COUNCIL);
    }
}
