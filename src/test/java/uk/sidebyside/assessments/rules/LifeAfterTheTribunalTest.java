package uk.sidebyside.assessments.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What is ordered, or not opposed, has times of its own (C33 and C34), which the steps of the case fulfil. */
class LifeAfterTheTribunalTest extends LifeStory<LifeAfterTheTribunalTest> {
    private static final List<String> OF_THE_REQUEST = List.of("C04", "C05", "C07");

    private List<String> shown() {
        return life().clocks().stream().map(due -> due.duty().key()).toList();
    }

    private LifeAfterTheTribunalTest notAssessed() {
        return and(CaseStep.RECEIVED, "2026-09-07")
                .and(CaseStep.WILL_NOT_ASSESS, "2026-10-05")
                .and(CaseStep.APPEALED, "2026-11-02");
    }

    private LifeAfterTheTribunalTest noPlan() {
        return and(CaseStep.RECEIVED, "2026-09-07")
                .and(CaseStep.WILL_ASSESS, "2026-10-05")
                .and(CaseStep.WILL_NOT_ISSUE, "2026-12-14")
                .and(CaseStep.APPEALED, "2027-01-11");
    }

    private LifeAfterTheTribunalTest planAppealed() {
        return and(CaseStep.MOVED_IN, "2026-01-12", CaseEvent.KNOWN_BEFORE)
                .and(CaseStep.REVIEW_MET, "2026-12-01")
                .and(CaseStep.KEPT, "2026-12-14")
                .and(CaseStep.APPEALED, "2027-01-11");
    }

    static Stream<Arguments> endings() {
        return Stream.of(
                Arguments.of(CaseStep.ORDERED, "C33", "assess", "make-plan", "C33.4", "C33.5"),
                Arguments.of(CaseStep.NOT_OPPOSED, "C34", "assess", "make-plan", "C34.6", "C34.7"));
    }

    @ParameterizedTest
    @MethodSource("endings")
    void anAssessmentThatFollowsAnAppealIsNotLateByTheFirstRequest(CaseStep ending, String id, String assess) {
        notAssessed().and(ending, "2027-05-03", assess);
        assertThat(next()).isEqualTo(id + ".1 2027-05-17");
        and(CaseStep.WILL_ASSESS, "2027-05-10");
        assertThat(next()).as("told in time, and the request long past").isEqualTo(id + ".2 2027-07-12");
        and(CaseStep.WILL_ISSUE, "2027-06-28");
        assertThat(next()).as("fifteen days before the plan").isEqualTo("draft 2027-07-25");
        and(CaseStep.DRAFT_SERVED, "2027-07-05");
        assertThat(next()).isEqualTo(id + ".3 2027-08-09");
        assertThat(NextStep.of(life()).waitsUntil()).isEqualTo("2027-07-19");
        and(CaseStep.FINAL_SENT, "2027-07-26");
        assertThat(open(id)).as("nothing is called late that was done").isEmpty();
        assertThat(life().met()).containsEntry(id + ".3", LocalDate.of(2027, 7, 26));
        assertThat(shown()).doesNotContainAnyElementsOf(OF_THE_REQUEST);
        assertThat(next()).isEqualTo("C10 2028-07-26");
    }

    @ParameterizedTest
    @MethodSource("endings")
    void afterAnAssessmentThereMayBeNoPlanAndThenNoneIsDue(CaseStep ending, String id, String assess) {
        notAssessed().and(ending, "2027-05-03", assess).and(CaseStep.WILL_ASSESS, "2027-05-10");
        and(CaseStep.WILL_NOT_ISSUE, "2027-07-12");
        assertThat(open(id)).isEmpty();
        assertThat(shown()).doesNotContain(id + ".3");
        and(CaseStep.WILL_ISSUE, "2027-08-02");
        assertThat(open(id)).as("the council thought better of it").containsExactly(id + ".3 2027-08-09");
    }

    @ParameterizedTest
    @MethodSource("endings")
    void aPlanThatIsToBeMadeHasFiveWeeksForItsDraft(
            CaseStep ending, String id, String assess, String makePlan, String draft, String plan) {
        noPlan().and(ending, "2027-05-03", makePlan);
        assertThat(open(id)).containsExactly(draft + " 2027-06-07", plan + " 2027-07-19");
        and(CaseStep.WILL_ISSUE, "2027-05-04");
        assertThat(next()).isEqualTo(draft + " 2027-06-07");
        and(CaseStep.DRAFT_SERVED, "2027-06-01");
        assertThat(next()).isEqualTo(plan + " 2027-07-19");
        and(CaseStep.FINAL_SENT, "2027-06-16");
        assertThat(open(id)).isEmpty();
        assertThat(shown()).doesNotContain("C07");
        assertThat(life().met()).containsKey("C04");
    }

    @Test
    void aCaseThatWasReferredBackIsThoughtOverAndItsPlanHasNoDayThatWeKnow() {
        noPlan().and(CaseStep.ORDERED, "2027-05-03", "refer-back");
        assertThat(next()).isEqualTo("C33.8 2027-05-17");
        and(CaseStep.WILL_ISSUE, "2027-05-10");
        assertThat(next()).isEqualTo("draft null");
        and(CaseStep.DRAFT_SERVED, "2027-05-20");
        assertThat(next()).isEqualTo("C07 null");
    }

    @Test
    void aNewAssessmentThatIsOrderedMeetsTheSame() {
        and(CaseStep.MOVED_IN, "2026-01-12", CaseEvent.KNOWN_BEFORE)
                .and(CaseStep.REASSESSMENT_ASKED, "2026-02-02")
                .and(CaseStep.REASSESSMENT_REFUSED, "2026-02-10")
                .and(CaseStep.APPEALED, "2026-03-02")
                .and(CaseStep.ORDERED, "2026-06-01", "assess")
                .and(CaseStep.REASSESSMENT_ASKED, "2026-06-02")
                .and(CaseStep.REASSESSMENT_AGREED, "2026-06-08");
        assertThat(open("C33")).containsExactly("C33.2 2026-08-10", "C33.3 2026-09-07");
        and(CaseStep.DRAFT_SERVED, "2026-08-03").and(CaseStep.FINAL_SENT, "2026-08-24");
        assertThat(open("C33")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"ORDERED, C33.2, C33.3", "NOT_OPPOSED, C34.2, C34.3"})
    void noNewPlanIsOwedOnceThePlanIsNotChangedAfterAnAssessmentThatWasOrdered(
            CaseStep ending, String noPlan, String plan) {
        and(CaseStep.MOVED_IN, "2026-01-12", CaseEvent.KNOWN_BEFORE)
                .and(CaseStep.REASSESSMENT_ASKED, "2026-02-02")
                .and(CaseStep.REASSESSMENT_REFUSED, "2026-02-10")
                .and(CaseStep.APPEALED, "2026-03-02")
                .and(ending, "2026-06-01", "assess")
                .and(CaseStep.REASSESSMENT_ASKED, "2026-06-02")
                .and(CaseStep.REASSESSMENT_AGREED, "2026-06-08")
                .and(CaseStep.NOT_AMENDED, "2026-08-10");
        assertThat(life().met()).containsEntry(noPlan, LocalDate.of(2026, 8, 10));
        assertThat(shown()).contains(noPlan).doesNotContain(plan);
        assertThat(open(plan.substring(0, 3))).isEmpty();
    }

    @Test
    void whatNobodyOrderedIsNotMet() {
        and(CaseStep.MOVED_IN, "2026-01-12", CaseEvent.KNOWN_BEFORE)
                .and(CaseStep.REASSESSMENT_ASKED, "2026-06-02")
                .and(CaseStep.REASSESSMENT_AGREED, "2026-06-08")
                .and(CaseStep.NOT_AMENDED, "2026-08-10");
        assertThat(life().met()).doesNotContainKeys("C33.2", "C34.2");
    }

    @Test
    void changesThatAreGivenUpLeaveAnAssessmentThatWasOrderedOwed() {
        and(CaseStep.MOVED_IN, "2026-01-12", CaseEvent.KNOWN_BEFORE)
                .and(CaseStep.REASSESSMENT_ASKED, "2026-02-02")
                .and(CaseStep.REASSESSMENT_REFUSED, "2026-02-10")
                .and(CaseStep.APPEALED, "2026-03-02")
                .and(CaseStep.CHANGES_SENT, "2026-05-25")
                .and(CaseStep.ORDERED, "2026-06-01", "assess")
                .and(CaseStep.NOT_AMENDED, "2026-06-15");
        assertThat(open("C33")).containsExactly("C33.1 2026-06-15", "C33.2 2026-08-10", "C33.3 2026-09-07");
    }

    @ParameterizedTest
    @CsvSource({
        "ORDERED, amend, C33.6, 2027-06-07",
        "ORDERED, name-school, C33.7, 2027-05-17",
        "NOT_OPPOSED, amend, C34.4, 2027-06-07",
        "NOT_OPPOSED, name-school, C34.5, 2027-05-17"
    })
    void aPlanIsChangedInTimeAsItWasOrderedAndNobodyInventsThatTheFamilyHasFinished(
            CaseStep ending, String choice, String duty, String due) {
        planAppealed();
        assertThat(life().allows(CaseStep.AMENDED)).isFalse();
        and(ending, "2027-05-03", choice);
        assertThat(next()).isEqualTo(duty + " " + due);
        assertThat(refused(CaseStep.AMENDED, "2027-05-10", "same-phase")).isEmpty();
        and(CaseStep.AMENDED, "2027-05-10", "same-phase");
        assertThat(life().state()).isEqualTo(CaseState.PLAN);
        assertThat(life().odd()).isEmpty();
        assertThat(next()).as("the year goes on").isEqualTo("C10 2027-12-14");
        assertThat(life().met()).containsEntry(duty, LocalDate.of(2027, 5, 10));
        assertThat(life().allows(CaseStep.AMENDED)).as("once").isFalse();
    }

    @Test
    void anOrderIsFulfilledOnItsOwnDay() {
        planAppealed().and(CaseStep.ORDERED, "2027-05-03", "name-school");
        assertThat(refused(CaseStep.AMENDED, "2027-05-03", "same-phase")).isEmpty();
        and(CaseStep.AMENDED, "2027-05-03", "names-next-school");
        assertThat(life().odd()).isEmpty();
        assertThat(open("C33")).isEmpty();
        events.clear();
        notAssessed().and(CaseStep.ORDERED, "2027-05-03", "assess").and(CaseStep.WILL_ASSESS, "2027-05-03");
        assertThat(next()).isEqualTo("C33.2 2027-07-12");
    }

    @Test
    void whatTheCouncilProposesItselfHasItsFifteenDays() {
        planAppealed()
                .and(CaseStep.SETTLED, "2027-02-01")
                .and(CaseStep.CHANGES_SENT, "2027-04-26")
                .and(CaseStep.APPEALED, "2027-04-27")
                .and(CaseStep.ORDERED, "2027-05-03", "name-school");
        assertThat(refused(CaseStep.AMENDED, "2027-05-10", "same-phase")).containsExactly("final.too.early");
        assertThat(refused(CaseStep.AMENDED, "2027-05-11", "same-phase")).isEmpty();
        events.removeLast();
        assertThat(refused(CaseStep.AMENDED, "2027-05-10", "same-phase")).containsExactly("final.too.early");
        and(CaseStep.ORDERED, "2027-05-03", "assess");
        assertThat(refused(CaseStep.AMENDED, "2027-05-10", "same-phase")).containsExactly("final.too.early");
    }

    @Test
    void changesThatWereSentAsOrderedNeedNotWait() {
        planAppealed().and(CaseStep.ORDERED, "2027-05-03", "name-school").and(CaseStep.CHANGES_SENT, "2027-05-04");
        assertThat(refused(CaseStep.AMENDED, "2027-05-10", "same-phase")).isEmpty();
        assertThat(refused(CaseStep.NOT_AMENDED, "2027-05-10", "same-phase")).containsExactly("final.too.early");
        and(CaseStep.AMENDED, "2027-05-10", "same-phase");
        assertThat(open("C33")).isEmpty();
        and(CaseStep.CHANGES_SENT, "2027-06-01");
        assertThat(refused(CaseStep.AMENDED, "2027-06-10", "same-phase")).containsExactly("final.too.early");
    }

    @Test
    void anOrderLeavesAReviewWhereItStands() {
        planAppealed().and(CaseStep.REVIEW_MET, "2027-04-26").and(CaseStep.ORDERED, "2027-05-03", "amend");
        and(CaseStep.AMENDED, "2027-05-10", "same-phase");
        assertThat(life().state()).isEqualTo(CaseState.REVIEW_MET);
        assertThat(next()).isEqualTo("C13 2027-05-24");
    }

    @Test
    void aPlanThatIsToGoOnIsKept() {
        planAppealed().and(CaseStep.SETTLED, "2027-01-20").and(CaseStep.CEASING, "2027-02-01");
        and(CaseStep.WILL_CEASE, "2027-02-15").and(CaseStep.APPEALED, "2027-03-01");
        and(CaseStep.ORDERED, "2027-06-01", "maintain");
        assertThat(next()).isEqualTo("C33.9 2027-06-01");
        and(CaseStep.KEPT, "2027-06-02");
        assertThat(open("C33")).isEmpty();
        assertThat(next()).isEqualTo("C10 2027-12-14");
    }

    @Test
    void aPlanThatNobodyEndsIsKeptByTheOrderAlone() {
        planAppealed().and(CaseStep.ORDERED, "2027-05-03", "maintain");
        assertThat(open("C33")).isEmpty();
    }

    @Test
    void theEndThatTheTribunalAgreedToIsAtOnce() {
        planAppealed().and(CaseStep.SETTLED, "2027-01-20").and(CaseStep.CEASING, "2027-02-01");
        and(CaseStep.WILL_CEASE, "2027-02-15").and(CaseStep.CEASING_TOLD, "2027-02-15");
        and(CaseStep.APPEALED, "2027-03-01").and(CaseStep.ORDERED, "2027-06-01", "cease");
        assertThat(next()).isEqualTo("C33.10 2027-06-01");
        and(CaseStep.CEASED, "2027-06-01", "2");
        assertThat(open("C33")).isEmpty();
        assertThat(next()).isEqualTo(" null");
    }

    @Test
    void nothingIsOwedOnAnOrderOnceTheFamilyWithdrew() {
        notAssessed().and(CaseStep.ORDERED, "2027-05-03", "assess").and(CaseStep.WILL_ASSESS, "2027-05-10");
        and(CaseStep.WITHDRAWN, "2027-05-20");
        assertThat(open("C33")).isEmpty();
        assertThat(next()).isEqualTo(" null");
    }

    @Test
    void whatMetAnEarlierOrderDoesNotMeetTheNext() {
        planAppealed().and(CaseStep.ORDERED, "2027-05-03", "amend").and(CaseStep.AMENDED, "2027-05-10", "same-phase");
        and(CaseStep.APPEALED, "2027-06-01").and(CaseStep.ORDERED, "2027-10-04", "amend");
        assertThat(open("C33")).containsExactly("C33.6 2027-11-08");
        and(CaseStep.AMENDED, "2027-10-11", "same-phase").and(CaseStep.APPEALED, "2027-11-01");
        and(CaseStep.NOT_OPPOSED, "2027-12-06", "name-school");
        assertThat(shown()).contains("C34.5").doesNotContain("C33.6");
    }

    @Test
    void aLetterNamesTheNewTimesAlone() {
        notAssessed();
        assertThat(life().counting().on(Trigger.REQUEST_RECEIVED)).isPresent();
        and(CaseStep.ORDERED, "2027-05-03", "assess").and(CaseStep.WILL_ASSESS, "2027-05-10");
        assertThat(life().counting().on(Trigger.REQUEST_RECEIVED)).isEmpty();
        assertThat(life().counting().on(Trigger.ORDERED_TO_ASSESS)).hasValue(LocalDate.of(2027, 5, 3));
    }
}
