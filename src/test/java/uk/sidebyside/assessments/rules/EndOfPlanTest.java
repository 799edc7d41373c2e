package uk.sidebyside.assessments.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.sidebyside.shared.Finding;

/** The table's row C22: inform, consult, notify; and the plan goes on until nobody can appeal any more. */
class EndOfPlanTest {
    private static final LocalDate DECIDED = LocalDate.of(2027, 1, 19);
    private static final LocalDate LAST = LocalDate.of(2027, 3, 19);

    private final List<CaseEvent> events = new ArrayList<>();

    private CaseLife life() {
        return CaseLife.of(events);
    }

    private void on(CaseStep step, LocalDate day) {
        on(step, day, "");
    }

    private void on(CaseStep step, LocalDate day, String choice) {
        events.add(new CaseEvent(step, day, choice, null));
    }

    private void thoughtAbout() {
        on(CaseStep.MOVED_IN, LocalDate.of(2026, 1, 5), CaseEvent.KNOWN_BEFORE);
        on(CaseStep.CEASING, LocalDate.of(2027, 1, 4));
        on(CaseStep.CEASING_VIEWS, LocalDate.of(2027, 1, 11));
        on(CaseStep.CEASING_SCHOOL, LocalDate.of(2027, 1, 11));
    }

    private void decided() {
        thoughtAbout();
        on(CaseStep.WILL_CEASE, DECIDED);
    }

    private void told() {
        decided();
        on(CaseStep.CEASING_TOLD, DECIDED);
    }

    private List<String> refused(String reason, LocalDate day) {
        return StepRules.check(
                        life(),
                        new StepRules.Wanted(CaseStep.CEASED, day, null, reason, "", 0),
                        LocalDate.of(2028, 1, 1))
                .stream()
                .map(Finding::key)
                .toList();
    }

    @Test
    void nothingEndsBeforeADecisionThatOneCanAppealAgainst() {
        thoughtAbout();
        assertThat(life().state()).isEqualTo(CaseState.CEASING);
        assertThat(refused("2", LAST.plusDays(1))).containsExactly("cease.decide.first");
        assertThat(NextStep.of(life()).key()).isEqualTo("C22");
    }

    @Test
    void nothingEndsBeforeTheSchoolAndHealthWereToldOfThisDecision() {
        decided();
        assertThat(life().state()).isEqualTo(CaseState.ENDING);
        assertThat(NextStep.of(life()).key()).isEqualTo(NextStep.END);
        assertThat(refused("2", LAST.plusDays(1))).containsExactly("cease.tell.first");
    }

    @Test
    void whatWasToldOfAnEarlierDecisionDoesNotCount() {
        told();
        on(CaseStep.KEPT, DECIDED.plusDays(1));
        on(CaseStep.CEASING, DECIDED.plusDays(2));
        on(CaseStep.WILL_CEASE, DECIDED.plusDays(9));
        assertThat(EndOfPlan.appealUntil(life())).hasValue(LocalDate.of(2027, 3, 28));
        assertThat(refused("2", LocalDate.of(2027, 3, 29))).containsExactly("cease.tell.first");
    }

    @ParameterizedTest
    @CsvSource({"2027-03-18, false", "2027-03-19, false", "2027-03-20, true"})
    void thePlanGoesOnUntilTheTimeToAppealIsOver(LocalDate day, boolean may) {
        told();
        assertThat(EndOfPlan.appealUntil(life())).hasValue(LAST);
        assertThat(refused("2", day)).isEqualTo(may ? List.of() : List.of("cease.time.to.appeal"));
    }

    @Test
    void nobodyAppealsForAChildWhoHasDied() {
        thoughtAbout();
        assertThat(refused(EndOfPlan.DIED, LocalDate.of(2027, 1, 11))).isEmpty();
    }

    /** Whatever goes on by then: a review, the thought of ending the plan, its end decided, mediation about that. */
    @ParameterizedTest
    @CsvSource({"0, 8", "1, 8", "2, 8", "3, 8", "4, 8", "5, 8", "2, 9", "3, 9"})
    void afterADeathNobodyAppealsAndNobodyIsOwedAnything(int steps, String reason) {
        on(CaseStep.MOVED_IN, LocalDate.of(2026, 1, 5), CaseEvent.KNOWN_BEFORE);
        List<CaseStep> before =
                List.of(CaseStep.REVIEW_MET, CaseStep.CEASING, CaseStep.WILL_CEASE, CaseStep.MEDIATION_ASKED);
        before.stream().limit(steps).forEach(step -> on(step, DECIDED));
        if (steps == 5) {
            on(CaseStep.APPEALED, DECIDED.plusDays(1));
        }
        on(CaseStep.CEASED, DECIDED.plusDays(9), reason);
        boolean died = reason.equals(EndOfPlan.DIED);
        assertThat(life().state()).isEqualTo(CaseState.CEASED);
        assertThat(life().died()).isEqualTo(died);
        assertThat(TimeToAppeal.toAppeal(life()).isEmpty()).isEqualTo(died);
        assertThat(LetterKind.of(life()).isEmpty()).isEqualTo(died);
        assertThat(life().allows(CaseStep.MEDIATION_ASKED)).isEqualTo(!died && steps < 4);
        if (died) {
            assertThat(NextStep.of(life())).isEqualTo(NextStep.NOTHING);
            assertThat(NextStep.running(life())).isEmpty();
            assertThat(life().clocks())
                    .allMatch(due -> life().met().containsKey(due.duty().key()));
            assertThat(life().met().containsKey("C13"))
                    .as("whether the review was decided before")
                    .isEqualTo(steps > 2);
        }
        on(CaseStep.RECEIVED, DECIDED.plusDays(99));
        assertThat(life().died()).isFalse();
    }

    @Test
    void thePlanGoesOnWhileMediationOrAnAppealGoesOn() {
        told();
        LocalDate later = LocalDate.of(2027, 6, 1);
        assertThat(EndOfPlan.disputed(life())).isFalse();
        on(CaseStep.MEDIATION_ASKED, DECIDED.plusDays(10));
        assertThat(EndOfPlan.disputed(life())).isTrue();
        assertThat(refused("2", later)).containsExactly("cease.disputed");
        on(CaseStep.MEDIATION_HELD, DECIDED.plusDays(20));
        assertThat(refused("2", later)).containsExactly("cease.disputed");
        on(CaseStep.MEDIATION_CERTIFICATE, LocalDate.of(2027, 3, 1));
        assertThat(refused("2", LocalDate.of(2027, 4, 1)))
                .as("a month from the certificate")
                .containsExactly("cease.time.to.appeal");
        assertThat(refused("2", LocalDate.of(2027, 4, 2))).isEmpty();
        on(CaseStep.APPEALED, LocalDate.of(2027, 3, 10));
        assertThat(refused("2", later)).containsExactly("cease.disputed");
        on(CaseStep.ORDERED, LocalDate.of(2027, 3, 12), "cease");
        assertThat(EndOfPlan.disputed(life())).isFalse();
        assertThat(refused("2", LocalDate.of(2027, 3, 12))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"ORDERED, maintain, C33.9", "ORDERED, refer-back, C33.8", "NOT_OPPOSED, maintain, C33.9"})
    void aPlanGoesOnWhoseEndTheTribunalDidNotAgreeTo(CaseStep ending, String choice, String next) {
        told();
        on(CaseStep.APPEALED, DECIDED.plusDays(20));
        on(ending, LocalDate.of(2027, 6, 1), choice);
        assertThat(refused("2", LocalDate.of(2027, 9, 1))).containsExactly("cease.not.upheld");
        assertThat(NextStep.of(life()).key()).isEqualTo(next);
        on(CaseStep.KEPT, LocalDate.of(2027, 6, 2));
        assertThat(life().state()).isEqualTo(CaseState.PLAN);
    }

    @Test
    void aPlanGoesOnThatBothSidesAgreedToKeep() {
        told();
        on(CaseStep.MEDIATION_ASKED, DECIDED.plusDays(10));
        on(CaseStep.MEDIATION_AGREED, LocalDate.of(2027, 3, 1), "maintain");
        assertThat(EndOfPlan.disputed(life())).isFalse();
        assertThat(EndOfPlan.goesOnAfterTheDispute(life())).isTrue();
        assertThat(refused("2", LocalDate.of(2027, 9, 1))).containsExactly("cease.agreed.to.go.on");
        assertThat(NextStep.of(life()).key()).isEqualTo("C33.18");
        on(CaseStep.KEPT, LocalDate.of(2027, 3, 2));
        assertThat(life().state()).isEqualTo(CaseState.PLAN);
        assertThat(EndOfPlan.goesOnAfterTheDispute(life())).isFalse();
    }

    /** As that the help goes on until the summer: the end stays as it was decided, and one can still appeal against it. */
    @Test
    void anAgreementAboutSomethingElseLeavesTheTimeToAppeal() {
        told();
        on(CaseStep.MEDIATION_ASKED, DECIDED.plusDays(10));
        on(CaseStep.MEDIATION_AGREED, LocalDate.of(2027, 3, 1), "other");
        assertThat(EndOfPlan.goesOnAfterTheDispute(life())).isFalse();
        assertThat(refused("2", LAST)).containsExactly("cease.time.to.appeal");
        assertThat(refused("2", LAST.plusDays(1))).isEmpty();
    }

    @Test
    void theEndIsNoDecisionOfItsOwnAndNobodyIsAskedToAppealAnew() {
        told();
        on(CaseStep.CEASED, LAST.plusDays(1), "2");
        assertThat(life().state()).isEqualTo(CaseState.CEASED);
        assertThat(life().known().on(Trigger.DECISION_SENT)).hasValue(DECIDED);
        assertThat(LetterKind.of(life()))
                .containsExactly(
                        LetterKind.WILL_CEASE,
                        LetterKind.WILL_CEASE_SCHOOL,
                        LetterKind.WILL_CEASE_HEALTH,
                        LetterKind.CEASING,
                        LetterKind.CEASING_SCHOOL);
    }

    @Test
    void whatAReturnSaysEndsAPlanAtOnceAndIsADecision() {
        thoughtAbout();
        on(CaseStep.CEASED, DECIDED, "2");
        assertThat(life().state()).isEqualTo(CaseState.CEASED);
        assertThat(life().known().on(Trigger.DECISION_SENT)).hasValue(DECIDED);
        assertThat(LetterKind.of(life()))
                .containsExactly(LetterKind.CEASED, LetterKind.CEASING, LetterKind.CEASING_SCHOOL);
    }
}
