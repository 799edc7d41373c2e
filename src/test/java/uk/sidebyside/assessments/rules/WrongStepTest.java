package uk.sidebyside.assessments.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.sidebyside.shared.Finding;

/** A step is put right where the life that results is possible; else the step that stands in the way is named. */
class WrongStepTest {
    private static final LocalDate TODAY = LocalDate.of(2027, 12, 1);
    private static final List<CaseEvent> PLANNED = List.of(
            on(CaseStep.RECEIVED, "2026-09-07"),
            on(CaseStep.WILL_ASSESS, "2026-10-19"),
            on(CaseStep.WILL_ISSUE, "2026-12-07"),
            on(CaseStep.DRAFT_SERVED, "2026-12-11"),
            on(CaseStep.FINAL_SENT, "2027-01-04"));

    private static CaseEvent on(CaseStep step, String day) {
        return CaseEvent.of(step, LocalDate.parse(day));
    }

    private static CaseEvent of(List<CaseEvent> row, CaseStep step) {
        return row.stream().filter(one -> one.step() == step).findFirst().orElseThrow();
    }

    private static List<CaseEvent> with(CaseEvent... more) {
        List<CaseEvent> row = new ArrayList<>(PLANNED);
        row.addAll(List.of(more));
        return row;
    }

    /** As {@code put.right.before DRAFT_SERVED 2026-12-11}. */
    private static String found(List<CaseEvent> row, CaseStep step, @Nullable String day) {
        CaseEvent wrong = of(row, step);
        List<Finding> findings =
                new WrongStep(row, wrong, day == null ? null : on(step, day)).check("Because it is so.", 0, TODAY);
        return findings.isEmpty()
                ? "may be"
                : findings.getFirst().key() + " "
                        + String.join(
                                " ",
                                findings.getFirst().details().stream()
                                        .map(Object::toString)
                                        .toList());
    }

    @ParameterizedTest
    @CsvSource({
        "FINAL_SENT, 2027-01-05, may be",
        "FINAL_SENT, 2026-12-26, may be",
        "FINAL_SENT, 2026-12-25, final.too.early 2026-12-11 2026-12-26",
        "FINAL_SENT, 2026-12-10, put.right.before DRAFT_SERVED 2026-12-11",
        "FINAL_SENT, 2026-12-01, put.right.before DRAFT_SERVED 2026-12-11",
        "FINAL_SENT, 2027-12-02, step.in.the.future 2027-12-01",
        "FINAL_SENT, 2014-08-31, before.the.law 2014-09-01",
        "DRAFT_SERVED, 2026-12-07, may be",
        "DRAFT_SERVED, 2026-12-06, put.right.before WILL_ISSUE 2026-12-07",
        "DRAFT_SERVED, 2026-12-20, may be",
        "DRAFT_SERVED, 2026-12-21, put.right.too.soon FINAL_SENT 2027-01-04",
        "DRAFT_SERVED, 2027-01-05, put.right.depends FINAL_SENT 2027-01-04",
        "WILL_ASSESS, 2026-12-08, put.right.depends WILL_ISSUE 2026-12-07",
        "RECEIVED, 2026-10-20, put.right.depends WILL_ASSESS 2026-10-19",
        "RECEIVED, 2026-10-19, may be"
    })
    void aDayIsOneThatTheStepsAroundItLeaveRoomFor(CaseStep step, String day, String found) {
        assertThat(found(PLANNED, step, day)).isEqualTo(found);
    }

    @ParameterizedTest
    @CsvSource({
        "FINAL_SENT, may be",
        "DRAFT_SERVED, put.right.depends FINAL_SENT 2027-01-04",
        "WILL_ISSUE, put.right.depends DRAFT_SERVED 2026-12-11",
        "WILL_ASSESS, put.right.depends WILL_ISSUE 2026-12-07",
        "RECEIVED, put.right.depends WILL_ASSESS 2026-10-19"
    })
    void whatLaterStepsRestOnIsNotTakenAway(CaseStep step, String found) {
        assertThat(found(PLANNED, step, null)).isEqualTo(found);
    }

    @Test
    void whatStandsBesideTheWayMayBeTakenAway() {
        List<CaseEvent> row =
                with(on(CaseStep.REPRESENTATIONS, "2026-12-14"), on(CaseStep.MEDIATION_ASKED, "2027-02-01"));
        assertThat(found(row, CaseStep.REPRESENTATIONS, null)).isEqualTo("may be");
        assertThat(found(row, CaseStep.MEDIATION_ASKED, null)).isEqualTo("may be");
        assertThat(found(row, CaseStep.FINAL_SENT, null)).isEqualTo("put.right.depends MEDIATION_ASKED 2027-02-01");
    }

    /** A step may pass one that it has nothing to do with, else a true day could not be written down. */
    @Test
    void aStepMayPassAnotherThatLeavesItRoom() {
        List<CaseEvent> row = with(on(CaseStep.BUDGET_ASKED, "2026-12-09"));
        assertThat(found(row, CaseStep.DRAFT_SERVED, "2026-12-08")).isEqualTo("may be");
        assertThat(found(row, CaseStep.BUDGET_ASKED, "2026-12-01")).isEqualTo("put.right.before WILL_ISSUE 2026-12-07");
        assertThat(found(with(on(CaseStep.REPRESENTATIONS, "2026-12-14")), CaseStep.REPRESENTATIONS, "2027-01-05"))
                .isEqualTo("put.right.depends FINAL_SENT 2027-01-04");
    }

    @Test
    void thatTheFamilyHadFinishedIsNotTakenAwayFromUnderAPlanThatCameSooner() {
        List<CaseEvent> row = new ArrayList<>(PLANNED.subList(0, 4));
        row.add(on(CaseStep.FAMILY_FINISHED, "2026-12-14"));
        row.add(on(CaseStep.FINAL_SENT, "2026-12-15"));
        assertThat(found(row, CaseStep.FAMILY_FINISHED, null)).isEqualTo("put.right.too.soon FINAL_SENT 2026-12-15");
        assertThat(found(row, CaseStep.FINAL_SENT, "2026-12-14")).isEqualTo("may be");
    }

    @Test
    void aReasonForGoingOnIsNotTakenAwayFromUnderThePlanThatWentOn() {
        List<CaseEvent> row = with(on(CaseStep.VIEWS_LEFT_OPEN, "2026-12-20"));
        assertThat(found(row, CaseStep.VIEWS_LEFT_OPEN, null)).isEqualTo("put.right.depends FINAL_SENT 2027-01-04");
        assertThat(found(row, CaseStep.VIEWS_LEFT_OPEN, "2026-12-21")).isEqualTo("may be");
    }

    @Test
    void aPlanDoesNotEndBeforeTheTimeToAppealIsOverOnceTheDecisionIsLater() {
        List<CaseEvent> row = with(
                on(CaseStep.CEASING, "2027-03-01"),
                on(CaseStep.WILL_CEASE, "2027-04-01"),
                on(CaseStep.CEASING_TOLD, "2027-04-20"),
                new CaseEvent(CaseStep.CEASED, LocalDate.of(2027, 6, 2), "2", null));
        assertThat(found(row, CaseStep.WILL_CEASE, "2027-04-02")).isEqualTo("put.right.too.soon CEASED 2027-06-02");
        assertThat(found(row, CaseStep.WILL_CEASE, "2027-03-31")).isEqualTo("may be");
        assertThat(found(row, CaseStep.CEASING_TOLD, null)).isEqualTo("put.right.too.soon CEASED 2027-06-02");
    }

    @Test
    void whatDidNotFitBeforeKeepsNothingFromBeingPutRight() {
        List<CaseEvent> row = with(on(CaseStep.REASSESSMENT_AGREED, "2027-02-01"));
        assertThat(CaseLife.of(row).odd()).hasSize(1);
        assertThat(found(row, CaseStep.FINAL_SENT, "2027-01-10")).isEqualTo("may be");
    }

    @Test
    void onlyTheWrongStepIsPutRightAndNotAnotherLikeIt() {
        CaseEvent again = on(CaseStep.DRAFT_SERVED, "2026-12-15");
        var put = new WrongStep(with(again), again, null);
        assertThat(put.rowPutRight()).isEqualTo(PLANNED);
    }

    @ParameterizedTest
    @CsvSource({"0, true", "1, false", "1000, false", "1001, true"})
    void theFamilyReadsWhy(int letters, boolean refused) {
        assertThat(WrongStep.reason("x".repeat(letters)).isPresent()).isEqualTo(refused);
    }
}
