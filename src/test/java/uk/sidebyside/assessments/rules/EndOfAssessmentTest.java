package uk.sidebyside.assessments.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/** What was asked for an assessment is needed until it ends. */
class EndOfAssessmentTest {
    private static final LocalDate RECEIVED = LocalDate.of(2026, 1, 5);
    private static final LocalDate ASKED = RECEIVED.plusDays(10);
    private static final LocalDate LATER = RECEIVED.plusDays(30);

    private static List<CaseEvent> requested(CaseStep... steps) {
        List<CaseEvent> events = new ArrayList<>(List.of(CaseEvent.of(CaseStep.RECEIVED, RECEIVED)));
        for (int n = 0; n < steps.length; n++) {
            events.add(CaseEvent.of(steps[n], LATER.plusDays(10L * n)));
        }
        return events;
    }

    /** With a plan that stands, and is assessed anew. */
    private static List<CaseEvent> reassessing(CaseStep... steps) {
        List<CaseEvent> events = new ArrayList<>(List.of(
                new CaseEvent(CaseStep.MOVED_IN, RECEIVED.minusYears(1), "", RECEIVED.minusYears(2)),
                CaseEvent.of(CaseStep.REASSESSMENT_ASKED, RECEIVED),
                CaseEvent.of(CaseStep.REASSESSMENT_AGREED, RECEIVED.plusDays(5))));
        Arrays.stream(steps).forEach(step -> events.add(CaseEvent.of(step, LATER)));
        return events;
    }

    private static List<String> since(List<CaseEvent> events, LocalDate... asked) {
        EndOfAssessment end = EndOfAssessment.of(events);
        return Arrays.stream(asked)
                .map(day -> end.ofWhatWasAskedOn(day).map(LocalDate::toString).orElse("needed"))
                .toList();
    }

    @Test
    void whileItRunsAndOnceThereIsAPlanItIsOwed() {
        assertThat(since(requested(), ASKED)).containsExactly("needed");
        assertThat(since(
                        requested(
                                CaseStep.WILL_ASSESS, CaseStep.WILL_ISSUE, CaseStep.DRAFT_SERVED, CaseStep.FINAL_SENT),
                        ASKED))
                .containsExactly("needed");
        assertThat(EndOfAssessment.of(List.of()).over()).isFalse();
    }

    @Test
    void aWithdrawalAMoveAndANoEndIt() {
        assertThat(since(requested(CaseStep.WILL_ASSESS, CaseStep.MOVED_AWAY), ASKED))
                .containsExactly(LATER.plusDays(10).toString());
        assertThat(since(requested(CaseStep.WITHDRAWN), ASKED)).containsExactly(LATER.toString());
        assertThat(since(requested(CaseStep.WILL_NOT_ASSESS), ASKED)).containsExactly(LATER.toString());
        assertThat(since(requested(CaseStep.WILL_ASSESS, CaseStep.WILL_NOT_ISSUE), ASKED))
                .containsExactly(LATER.plusDays(10).toString());
    }

    /** The end may be written down after somebody was asked who did not know of it. */
    @Test
    void whereNothingGoesOnNothingIsNeeded() {
        assertThat(since(requested(CaseStep.WITHDRAWN), LATER, LATER.plusDays(3)))
                .containsExactly(LATER.toString(), LATER.plusDays(3).toString());
    }

    @Test
    void goingOnAfterANoAsksAnewAndBringsNothingBack() {
        assertThat(since(requested(CaseStep.WILL_NOT_ASSESS, CaseStep.WILL_ASSESS), ASKED, LATER.plusDays(10)))
                .containsExactly(LATER.toString(), "needed");
        assertThat(since(requested(CaseStep.WITHDRAWN, CaseStep.RECEIVED), ASKED, LATER.plusDays(12)))
                .containsExactly(LATER.toString(), "needed");
    }

    @ParameterizedTest
    @EnumSource(
            value = CaseStep.class,
            mode = Mode.INCLUDE,
            names = {"WITHDRAWN", "NOT_AMENDED", "HANDED_OVER", "CEASED"})
    void aReassessmentEndsToo(CaseStep step) {
        assertThat(since(reassessing(), ASKED)).containsExactly("needed");
        assertThat(since(reassessing(step), ASKED)).containsExactly(LATER.toString());
    }

    /** The plan stands, and what is asked for its review is owed. */
    @Test
    void afterAReassessmentThePlanGoesOn() {
        assertThat(since(reassessing(CaseStep.WITHDRAWN), LATER.plusDays(1))).containsExactly("needed");
        assertThat(since(reassessing(CaseStep.CEASED), LATER.plusDays(1)))
                .containsExactly(LATER.plusDays(1).toString());
    }

    /** Changes to a plan are no assessment. */
    @Test
    void aDecisionNotToAmendEndsAReviewAndNoAdvice() {
        List<CaseEvent> events = List.of(
                new CaseEvent(CaseStep.MOVED_IN, RECEIVED.minusYears(1), "", RECEIVED.minusYears(2)),
                CaseEvent.of(CaseStep.CHANGES_SENT, ASKED),
                CaseEvent.of(CaseStep.NOT_AMENDED, LATER));
        assertThat(since(events, ASKED)).containsExactly("needed");
    }
}
