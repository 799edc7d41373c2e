package uk.sidebyside.assessments.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.sidebyside.shared.Finding;

/** Row C07: the family, the school or college in the plan and the health body get it. In time is the family's day; the others hold nothing up. */
class PlanSentOnTest {
    private static final LocalDate SENT = LocalDate.of(2027, 1, 19);

    private final List<CaseEvent> events = new ArrayList<>();

    private void on(CaseStep step, LocalDate day) {
        on(step, day, "");
    }

    private void on(CaseStep step, LocalDate day, String choice) {
        events.add(new CaseEvent(step, day, choice, null));
    }

    @BeforeEach
    void aFinalPlan() {
        on(CaseStep.RECEIVED, LocalDate.of(2026, 9, 7));
        on(CaseStep.WILL_ASSESS, LocalDate.of(2026, 10, 19));
        on(CaseStep.WILL_ISSUE, LocalDate.of(2026, 12, 14));
        on(CaseStep.DRAFT_SERVED, LocalDate.of(2027, 1, 4));
        on(CaseStep.FINAL_SENT, SENT);
    }

    private CaseLife life() {
        return CaseLife.of(events);
    }

    private List<String> refused(CaseStep step, LocalDate day) {
        return StepRules.check(life(), new StepRules.Wanted(step, day, null, "", "", 0), LocalDate.of(2028, 1, 1))
                .stream()
                .map(Finding::key)
                .toList();
    }

    @Test
    void bothGetItOnceAndTheClockIsMetWhenTheFamilyHasIt() {
        assertThat(PlanSentOn.open(life())).containsExactly(CaseStep.PLAN_TO_SCHOOL, CaseStep.PLAN_TO_HEALTH);
        assertThat(life().met()).containsEntry("C07", SENT);
        assertThat(PlanSentOn.isMetBy(life(), "C07")).isTrue();
        assertThat(PlanSentOn.isMetBy(life(), "C04"))
                .as("met by an earlier step")
                .isFalse();
        assertThat(PlanSentOn.went(life(), CaseStep.PLAN_TO_SCHOOL)).isEmpty();
        on(CaseStep.PLAN_TO_SCHOOL, SENT);
        assertThat(PlanSentOn.open(life())).containsExactly(CaseStep.PLAN_TO_HEALTH);
        assertThat(PlanSentOn.went(life(), CaseStep.PLAN_TO_SCHOOL)).hasValue(SENT);
        on(CaseStep.PLAN_TO_HEALTH, SENT.plusDays(9));
        assertThat(PlanSentOn.open(life())).isEmpty();
        assertThat(refused(CaseStep.PLAN_TO_HEALTH, SENT.plusDays(10))).containsExactly("step.not.now");
        assertThat(life().met()).containsEntry("C07", SENT);
        assertThat(life().odd()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"2027-01-18, step.out.of.order", "2027-01-19, ''", "2027-01-20, ''"})
    void nobodyGetsItBeforeTheFamily(LocalDate day, String key) {
        assertThat(String.join("", refused(CaseStep.PLAN_TO_SCHOOL, day))).isEqualTo(key);
    }

    @Test
    void whatIsWrittenDownOfItHoldsNothingUp() {
        on(CaseStep.PLAN_TO_HEALTH, SENT.plusDays(20));
        assertThat(life().last()).isEqualTo(SENT);
        assertThat(refused(CaseStep.CHANGES_SENT, SENT.plusDays(5))).isEmpty();
        on(CaseStep.CHANGES_SENT, SENT.plusDays(5));
        assertThat(refused(CaseStep.PLAN_TO_SCHOOL, SENT.plusDays(1)))
                .as("and is written down late")
                .isEmpty();
        on(CaseStep.PLAN_TO_SCHOOL, SENT.plusDays(1));
        assertThat(life().state()).isEqualTo(CaseState.CHANGES_OUT);
        assertThat(life().odd()).isEmpty();
        assertThat(NextStep.of(life()).key()).isEqualTo("C15");
    }

    @Test
    void aPlanThatIsChangedGoesToBothAnew() {
        on(CaseStep.PLAN_TO_SCHOOL, SENT);
        on(CaseStep.PLAN_TO_HEALTH, SENT);
        on(CaseStep.CHANGES_SENT, LocalDate.of(2027, 3, 1));
        on(CaseStep.AMENDED, LocalDate.of(2027, 4, 5), "names-next-school");
        assertThat(PlanSentOn.open(life())).hasSize(2);
        assertThat(PlanSentOn.went(life(), CaseStep.PLAN_TO_HEALTH)).isEmpty();
        assertThat(PlanSentOn.sent(life())).hasValue(LocalDate.of(2027, 4, 5));
        assertThat(PlanSentOn.isMetBy(life(), "C15")).isTrue();
        assertThat(PlanSentOn.isMetBy(life(), "C18"))
                .as("met on that day, and said of C15 alone")
                .isFalse();
        assertThat(PlanSentOn.isMetBy(life(), "C07"))
                .as("that was the plan before")
                .isFalse();
        on(CaseStep.PLAN_TO_HEALTH, LocalDate.of(2027, 4, 5));
        assertThat(PlanSentOn.open(life())).containsExactly(CaseStep.PLAN_TO_SCHOOL);
        on(CaseStep.NOT_AMENDED, LocalDate.of(2027, 4, 6));
        assertThat(PlanSentOn.sent(life())).hasValue(LocalDate.of(2027, 4, 5));
    }

    @Test
    void aPlanThatCameFromElsewhereOrHasEndedGoesToNobody() {
        on(CaseStep.CEASING, LocalDate.of(2027, 6, 1));
        assertThat(PlanSentOn.open(life())).hasSize(2);
        on(CaseStep.CEASED, LocalDate.of(2027, 7, 1), EndOfPlan.DIED);
        assertThat(PlanSentOn.open(life())).isEmpty();
        events.clear();
        on(CaseStep.MOVED_IN, SENT);
        assertThat(PlanSentOn.open(life())).isEmpty();
    }

    @Test
    void itsLettersAreThoseOfThePlan() {
        assertThat(LetterKind.of(life()))
                .startsWith(LetterKind.FINAL, LetterKind.FINAL_SCHOOL, LetterKind.FINAL_HEALTH);
        assertThat(List.of(LetterKind.AMENDED_SCHOOL.reader(), LetterKind.AMENDED_HEALTH.reader()))
                .containsExactly(LetterKind.Reader.SCHOOL, LetterKind.Reader.HEALTH);
    }
}
