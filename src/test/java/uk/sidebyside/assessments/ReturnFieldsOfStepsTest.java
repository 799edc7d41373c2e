package uk.sidebyside.assessments;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import uk.sidebyside.assessments.rules.CaseStep;
import uk.sidebyside.testing.DatabaseTest;
import uk.sidebyside.testing.StoryClock;

/** What a step says beside the process goes into the fields of the return, so that nobody types it twice. */
@DatabaseTest
@Import(StoryClock.Provided.class)
class ReturnFieldsOfStepsTest {
    private static final LocalDate RECEIVED = LocalDate.of(2026, 3, 2);
    private static final LocalDate SERVED = LocalDate.of(2026, 6, 10);
    private static final LocalDate FINAL = LocalDate.of(2026, 7, 10);

    @Autowired
    ApplicationContext program;

    private CaseStory story;

    @BeforeEach
    void begin() {
        story = new CaseStory(program);
    }

    private EhcRequest request(CaseId id) {
        return story.file(id).current().orElseThrow();
    }

    private void take(CaseId id, CaseStep step, LocalDate on, String choice) {
        story.take(id, step, on, null, choice, "Because it is so.").orThrow();
    }

    /** As {@code pb/oa/dp}. */
    private String budget(CaseId id) {
        EhcRequest.Plan plan = request(id).plan();
        return plan == null ? "no plan yet" : plan.pb() + "/" + plan.oa() + "/" + plan.dp();
    }

    @Test
    void aBudgetThatIsAgreedWhileTheDraftIsOutIsSaidOfThePlanOnceThereIsOne() {
        CaseId id = story.draftOut(RECEIVED, SERVED);
        take(id, CaseStep.BUDGET_ASKED, SERVED.plusDays(2), "");
        take(id, CaseStep.BUDGET_AGREED, SERVED.plusDays(9), "E");
        assertThat(budget(id)).isEqualTo("no plan yet");
        take(id, CaseStep.FINAL_SENT, FINAL, "");
        assertThat(budget(id)).isEqualTo("1/null/E");
    }

    @Test
    void aRefusalIsSaidAndWhatAnotherLookChangedToo() {
        CaseId id = story.draftOut(RECEIVED, SERVED);
        take(id, CaseStep.FINAL_SENT, FINAL, "");
        assertThat(budget(id)).as("nobody asked").isEqualTo("null/null/null");
        take(id, CaseStep.BUDGET_ASKED, FINAL.plusDays(2), "");
        take(id, CaseStep.BUDGET_REFUSED, FINAL.plusDays(9), "");
        assertThat(budget(id)).isEqualTo("0/null/null");
        take(id, CaseStep.BUDGET_REVIEW_ASKED, FINAL.plusDays(12), "");
        take(id, CaseStep.BUDGET_REVIEWED, FINAL.plusDays(20), "agreed");
        assertThat(budget(id)).isEqualTo("1/null/null");
        take(id, CaseStep.BUDGET_ASKED, FINAL.plusDays(40), "");
        take(id, CaseStep.BUDGET_REFUSED, FINAL.plusDays(50), "");
        assertThat(budget(id)).as("who is refused another one keeps the first").isEqualTo("1/null/null");
        take(id, CaseStep.BUDGET_ASKED, FINAL.plusDays(60), "");
        take(id, CaseStep.BUDGET_AGREED, FINAL.plusDays(70), "organised");
        assertThat(budget(id)).isEqualTo("1/1/null");
    }

    @Test
    void whatIsNotDecidedIsPendingInTheReturn() {
        CaseId id = story.requested(RECEIVED);
        assertThat(request(id).outcome()).isEqualTo("A");
        take(id, CaseStep.WILL_ASSESS, RECEIVED.plusWeeks(5), "");
        assertThat(request(id).outcome()).isEqualTo("Y");
        EhcRequest.Assessment assessed = request(id).assessment();
        assertThat(assessed).isNotNull();
        assertThat(assessed.outcome()).isEqualTo("A");
        assertThat(assessed.outcomeOn()).isNull();
    }

    @Test
    void mediationAndAppealAreSaidOfTheDecisionThatTheyAreAbout() {
        CaseId refused = story.requested(RECEIVED);
        take(refused, CaseStep.WILL_NOT_ASSESS, RECEIVED.plusWeeks(5), "");
        disagrees(refused, RECEIVED.plusWeeks(6));
        assertThat(request(refused).mediation() + "/" + request(refused).tribunal())
                .isEqualTo("1/1");

        CaseId noPlan = story.requested(RECEIVED);
        take(noPlan, CaseStep.WILL_ASSESS, RECEIVED.plusWeeks(5), "");
        take(noPlan, CaseStep.WILL_NOT_ISSUE, RECEIVED.plusWeeks(15), "");
        disagrees(noPlan, RECEIVED.plusWeeks(16));
        assertThat(request(noPlan).mediation()).isNull();
        assertThat(disputes(noPlan)).isEqualTo("1/1, null/null");

        CaseId agreed = story.requested(RECEIVED);
        take(agreed, CaseStep.WILL_NOT_ASSESS, RECEIVED.plusWeeks(5), "");
        take(agreed, CaseStep.MEDIATION_ASKED, RECEIVED.plusWeeks(6), "");
        assertThat(request(agreed).mediation()).isNull();
        take(agreed, CaseStep.MEDIATION_AGREED, RECEIVED.plusWeeks(8), "assess");
        assertThat(request(agreed).mediation()).isEqualTo("1");

        CaseId plan = story.draftOut(RECEIVED, SERVED);
        take(plan, CaseStep.FINAL_SENT, FINAL, "");
        disagrees(plan, FINAL.plusDays(10));
        assertThat(disputes(plan)).isEqualTo("null/null, 1/1");
    }

    /** Also where the family has asked anew since. */
    @Test
    void anAppealAgainstAnEarlierNoIsSaidOfTheEarlierRequest() {
        CaseId refused = story.requested(RECEIVED);
        take(refused, CaseStep.WILL_NOT_ASSESS, RECEIVED.plusWeeks(5), "");
        take(refused, CaseStep.RECEIVED, RECEIVED.plusWeeks(6), "1");
        take(refused, CaseStep.APPEALED, RECEIVED.plusWeeks(7), "");
        assertThat(tribunals(refused)).containsExactly("1", "null");
        take(refused, CaseStep.SETTLED, RECEIVED.plusWeeks(8), "");
        take(refused, CaseStep.WITHDRAWN, RECEIVED.plusWeeks(8), "");
        take(refused, CaseStep.RECEIVED, RECEIVED.plusWeeks(9), "1");
        take(refused, CaseStep.MEDIATION_ASKED, RECEIVED.plusWeeks(9), "");
        take(refused, CaseStep.MEDIATION_HELD, RECEIVED.plusWeeks(10), "");
        assertThat(story.file(refused).requests())
                .extracting(one -> one.mediation() + "/" + one.tribunal())
                .containsExactly("1/1", "null/null", "null/null");
        assertThat(story.file(refused).life().odd()).isEmpty();
        take(refused, CaseStep.WILL_ASSESS, RECEIVED.plusWeeks(12), "");
        assertThat(disputes(refused)).isEqualTo("null/null, null/null");

        CaseId noPlan = story.requested(RECEIVED);
        take(noPlan, CaseStep.WILL_ASSESS, RECEIVED.plusWeeks(5), "");
        take(noPlan, CaseStep.WILL_NOT_ISSUE, RECEIVED.plusWeeks(15), "");
        take(noPlan, CaseStep.RECEIVED, RECEIVED.plusWeeks(16), "1");
        take(noPlan, CaseStep.MEDIATION_ASKED, RECEIVED.plusWeeks(16), "");
        take(noPlan, CaseStep.MEDIATION_HELD, RECEIVED.plusWeeks(17), "");
        take(noPlan, CaseStep.MEDIATION_CERTIFICATE, RECEIVED.plusWeeks(17), "");
        take(noPlan, CaseStep.WILL_ASSESS, RECEIVED.plusWeeks(17), "");
        take(noPlan, CaseStep.APPEALED, RECEIVED.plusWeeks(18), "");
        assertThat(disputes(noPlan)).as("of the new request").isEqualTo("null/null, null/null");
        assertThat(tribunals(noPlan)).containsExactly("null", "null");
        EhcRequest.Assessment first = story.file(noPlan).requests().getFirst().assessment();
        assertThat(first).isNotNull();
        assertThat(first.mediation() + "/" + first.tribunal()).isEqualTo("1/1");
    }

    private List<String> tribunals(CaseId id) {
        return story.file(id).requests().stream()
                .map(one -> String.valueOf(one.tribunal()))
                .toList();
    }

    /** As {@code meeting/outcome/decided}. */
    private String review(CaseId id) {
        EhcRequest.Upkeep its = request(id).upkeep();
        return its == null
                ? "none"
                : its.reviewMeetingOn() + "/" + its.reviewOutcome() + "/" + its.lastReviewOn() + "/"
                        + its.reviewDraftOn();
    }

    private CaseId reviewed(LocalDate met, LocalDate decided) {
        CaseId id = story.draftOut(RECEIVED, SERVED);
        take(id, CaseStep.FINAL_SENT, FINAL, "");
        take(id, CaseStep.REVIEW_MET, met, "");
        take(id, CaseStep.CHANGES_SENT, decided, "");
        return id;
    }

    @Test
    void whatIsChangedOrKeptWithoutAReviewLeavesTheLastReviewAsItWas() {
        LocalDate met = LocalDate.of(2026, 9, 10);
        LocalDate decided = LocalDate.of(2026, 10, 1);
        CaseId id = reviewed(met, decided);
        String said = met + "/A/" + decided + "/" + decided;
        assertThat(review(id)).isEqualTo(said);
        take(id, CaseStep.AMENDED, LocalDate.of(2026, 10, 20), "same-phase");
        take(id, CaseStep.CHANGES_SENT, LocalDate.of(2026, 11, 20), "");
        assertThat(review(id)).as("changes without a review").isEqualTo(said);
        take(id, CaseStep.NOT_AMENDED, LocalDate.of(2026, 12, 10), "");
        take(id, CaseStep.CEASING, LocalDate.of(2026, 12, 20), "");
        take(id, CaseStep.KEPT, LocalDate.of(2027, 1, 4), "");
        assertThat(review(id))
                .as("the end was thought about, and the plan kept")
                .isEqualTo(said);
        take(id, CaseStep.CEASING, LocalDate.of(2027, 1, 5), "");
        take(id, CaseStep.WILL_CEASE, LocalDate.of(2027, 1, 20), "");
        assertThat(review(id)).as("no review decided that the plan ends").isEqualTo(said);
    }

    @Test
    void aMeetingWhileChangesAreOutIsOfItsOwnDayAndDecidedByWhatFollows() {
        CaseId id = story.draftOut(RECEIVED, SERVED);
        take(id, CaseStep.FINAL_SENT, FINAL, "");
        take(id, CaseStep.CHANGES_SENT, LocalDate.of(2026, 9, 1), "");
        take(id, CaseStep.REVIEW_MET, LocalDate.of(2026, 9, 10), "");
        assertThat(review(id)).isEqualTo("2026-09-10/null/null/null");
        take(id, CaseStep.AMENDED, LocalDate.of(2026, 9, 25), "same-phase");
        assertThat(review(id)).as("what was proposed before it is no decision").isEqualTo("2026-09-10/null/null/null");
        take(id, CaseStep.KEPT, LocalDate.of(2026, 10, 1), "");
        assertThat(review(id)).isEqualTo("2026-09-10/M/2026-10-01/null");

        take(id, CaseStep.CHANGES_SENT, LocalDate.of(2026, 11, 2), "");
        take(id, CaseStep.REVIEW_MET, LocalDate.of(2026, 11, 20), "");
        take(id, CaseStep.CHANGES_SENT, LocalDate.of(2026, 12, 1), "");
        assertThat(review(id)).isEqualTo("2026-11-20/A/2026-12-01/2026-12-01");
    }

    @Test
    void whoWithdrawsFromBeingAssessedAgainTakesNothingFromWhatWasAssessedFirst() {
        CaseId id = story.draftOut(RECEIVED, SERVED);
        take(id, CaseStep.FINAL_SENT, FINAL, "");
        take(id, CaseStep.REASSESSMENT_ASKED, FINAL.plusDays(40), "");
        take(id, CaseStep.WITHDRAWN, FINAL.plusDays(44), "");
        EhcRequest.Assessment first = request(id).assessment();
        assertThat(first).isNotNull();
        assertThat(first.outcome()).isEqualTo("Y");
        assertThat(request(id).plan()).isNotNull();
    }

    @Test
    void aReviewIsDecidedOnceWhateverFollows() {
        LocalDate met = LocalDate.of(2026, 9, 10);
        LocalDate decided = LocalDate.of(2026, 10, 1);
        CaseId id = reviewed(met, decided);
        LocalDate again = decided.plusDays(12);
        take(id, CaseStep.CHANGES_SENT, again, "");
        assertThat(review(id)).as("sent a second time").isEqualTo(met + "/A/" + decided + "/" + again);

        CaseId ends = story.draftOut(RECEIVED, SERVED);
        take(ends, CaseStep.FINAL_SENT, FINAL, "");
        take(ends, CaseStep.REVIEW_MET, met, "");
        take(ends, CaseStep.CEASING, met.plusDays(4), "");
        take(ends, CaseStep.WILL_CEASE, decided, "");
        assertThat(review(ends)).isEqualTo(met + "/C/" + decided + "/null");
        take(ends, CaseStep.KEPT, decided.plusWeeks(9), "");
        assertThat(review(ends)).isEqualTo(met + "/M/" + decided + "/null");
    }

    private void disagrees(CaseId id, LocalDate on) {
        take(id, CaseStep.MEDIATION_ASKED, on, "");
        assertThat(disputes(id)).as("asked for is not held").doesNotContain("1/1");
        take(id, CaseStep.MEDIATION_HELD, on.plusDays(20), "");
        take(id, CaseStep.MEDIATION_CERTIFICATE, on.plusDays(22), "");
        take(id, CaseStep.APPEALED, on.plusDays(30), "");
    }

    private String disputes(CaseId id) {
        EhcRequest.Assessment its = request(id).assessment();
        return its == null
                ? "no assessment"
                : its.mediation() + "/" + its.tribunal() + ", " + its.otherMediation() + "/" + its.otherTribunal();
    }
}
