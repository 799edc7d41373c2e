package uk.sidebyside.assessments.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.sidebyside.shared.Finding;

/** What a step must say besides its day: a second day, words, a choice. */
class StepRulesTest {
    private static final LocalDate TODAY = LocalDate.of(2027, 12, 1);
    private static final CaseLife PLANNED = CaseLife.of(List.of(
            CaseEvent.of(CaseStep.RECEIVED, LocalDate.of(2026, 9, 7)),
            CaseEvent.of(CaseStep.WILL_ASSESS, LocalDate.of(2026, 10, 19)),
            CaseEvent.of(CaseStep.WILL_ISSUE, LocalDate.of(2026, 12, 7)),
            CaseEvent.of(CaseStep.DRAFT_SERVED, LocalDate.of(2026, 12, 11)),
            CaseEvent.of(CaseStep.FINAL_SENT, LocalDate.of(2026, 12, 26))));
    private static final CaseLife NOTHING = CaseLife.of(List.of());

    private static List<String> keys(
            CaseLife life, CaseStep step, String on, @Nullable String until, String choice, String words) {
        return StepRules.check(
                        life,
                        new StepRules.Wanted(
                                step,
                                LocalDate.parse(on),
                                until == null ? null : LocalDate.parse(until),
                                choice,
                                words,
                                0),
                        TODAY)
                .stream()
                .map(Finding::key)
                .toList();
    }

    @ParameterizedTest
    @CsvSource({
        "2027-05-03, , step.needs.second.day",
        "2027-05-03, 2027-05-02, step.second.day.wrong",
        "2027-05-03, 2027-05-03, ",
        "2027-05-03, 2099-12-31, ",
        "2027-05-03, 2100-01-01, too.far.ahead"
    })
    void aMeetingIsCalledForADayThatIsNotBeforeTheCall(String on, @Nullable String until, @Nullable String key) {
        assertThat(keys(PLANNED, CaseStep.REVIEW_CALLED, on, until, "", ""))
                .isEqualTo(key == null ? List.of() : List.of(key));
    }

    @Test
    void aMoveMayHaveBeenBeforeItWasLearnedOf() {
        assertThat(keys(PLANNED, CaseStep.MOVE_LEARNED, "2027-05-03", "2027-04-01", "", ""))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"2027-11-30, ", "2027-12-01, ", "2027-12-02, step.second.day.wrong", ", step.needs.second.day"})
    void thePlanOfWhoMovesInWasMadeBefore(@Nullable String made, @Nullable String key) {
        assertThat(keys(NOTHING, CaseStep.MOVED_IN, "2027-11-01", made, "", ""))
                .isEqualTo(key == null ? List.of() : List.of(key));
    }

    /** The plan was made on 4 May 2026 and came on 1 June 2027. */
    @ParameterizedTest
    @CsvSource({
        "2026-05-03, reviewed.there.when",
        "2026-05-04, ",
        "2027-06-01, ",
        "2027-06-02, reviewed.there.when",
        ", step.needs.second.day"
    })
    void whereItWasBeforeAPlanIsReviewedBetweenItsDayAndTheMove(@Nullable String reviewed, @Nullable String key) {
        CaseLife came = CaseLife.of(
                List.of(new CaseEvent(CaseStep.MOVED_IN, LocalDate.of(2027, 6, 1), "", LocalDate.of(2026, 5, 4))));
        assertThat(keys(came, CaseStep.REVIEWED_THERE, "2027-06-08", reviewed, "", ""))
                .isEqualTo(key == null ? List.of() : List.of(key));
    }

    @Test
    void aTransferSaysWhichPhase() {
        assertThat(keys(PLANNED, CaseStep.PHASE_TRANSFER, "2027-05-03", "2028-09-01", " ", ""))
                .containsExactly("step.needs.choice");
        assertThat(keys(PLANNED, CaseStep.PHASE_TRANSFER, "2027-05-03", "2028-09-01", "primary-secondary", ""))
                .isEmpty();
    }

    /** The plan is of 26 December 2026. A mistyped year would make its change ten years late on the family's page. */
    @ParameterizedTest
    @CsvSource({
        "2027-05-03, 2017-09-01, transfer.before.the.plan",
        "2027-05-03, 2026-12-25, transfer.before.the.plan",
        "2027-05-03, 2026-12-26, ",
        "2027-05-03, 2027-01-04, ",
        "2027-12-01, 2026-12-26, ",
        "2027-05-03, 2099-12-31, ",
        "2027-05-03, 2100-01-01, too.far.ahead",
    })
    void aMoveIsNotBeforeThePlanThatIsChangedForIt(String on, String begins, @Nullable String key) {
        assertThat(keys(PLANNED, CaseStep.PHASE_TRANSFER, on, begins, "primary-secondary", ""))
                .isEqualTo(key == null ? List.of() : List.of(key));
    }

    @ParameterizedTest
    @CsvSource({"2024-11-30, transfer.long.over", "2024-12-01, transfer.long.over", "2024-12-02, ", "2025-09-01, "})
    void norIsItOverForAYearWhenItIsNoted(String begins, @Nullable String key) {
        CaseLife old = CaseLife.of(
                List.of(new CaseEvent(CaseStep.MOVED_IN, LocalDate.of(2016, 3, 1), CaseEvent.KNOWN_BEFORE, null)));
        assertThat(keys(old, CaseStep.PHASE_TRANSFER, "2025-12-01", begins, "primary-secondary", ""))
                .isEqualTo(key == null ? List.of() : List.of(key));
    }

    @Test
    void wordsHaveAnEnd() {
        assertThat(keys(PLANNED, CaseStep.REVIEW_MET, "2027-05-03", null, "", "x".repeat(4000)))
                .isEmpty();
        assertThat(keys(PLANNED, CaseStep.REVIEW_MET, "2027-05-03", null, "", "x".repeat(4001)))
                .containsExactly("step.words.too.long");
    }

    @Test
    void formsAskForWhatTheRulesWant() {
        assertThat(Stream.of(CaseStep.values()).filter(StepRules::needsWords))
                .containsExactlyInAnyOrder(
                        CaseStep.WILL_NOT_ASSESS,
                        CaseStep.WILL_NOT_ISSUE,
                        CaseStep.STILL_NO_PLAN,
                        CaseStep.VIEWS_LEFT_OPEN,
                        CaseStep.BUDGET_REFUSED,
                        CaseStep.BUDGET_REVIEWED,
                        CaseStep.REASSESSMENT_REFUSED,
                        CaseStep.NOT_AMENDED,
                        CaseStep.CEASING,
                        CaseStep.WILL_CEASE,
                        CaseStep.WITHDRAWN);
        assertThat(Stream.of(CaseStep.values()).filter(StepRules::needsSecondDay))
                .containsExactlyInAnyOrder(
                        CaseStep.REVIEW_CALLED,
                        CaseStep.MOVE_LEARNED,
                        CaseStep.PHASE_TRANSFER,
                        CaseStep.MOVED_IN,
                        CaseStep.REVIEWED_THERE);
    }

    @Test
    void withoutHealthNoPlanIsFinal() {
        assertThat(StepRules.healthHasNotAgreed().key()).isEqualTo("final.health.open");
    }

    @ParameterizedTest
    @CsvSource({"2027-12-25, false", "2027-12-26, false", "2027-12-27, true"})
    void whatIsDueIsLateTheDayAfter(LocalDate day, boolean late) {
        NextStep next = NextStep.of(PLANNED);
        assertThat(next.dueOn()).isEqualTo("2027-12-26");
        assertThat(next.lateOn(day)).isEqualTo(late);
        assertThat(NextStep.of(NOTHING).lateOn(day)).as("nothing is due").isFalse();
    }

    @Test
    void statesAndStepsAreFoundByTheirCodes() {
        for (CaseState state : CaseState.values()) {
            assertThat(CaseState.of(state.code())).isEqualTo(state);
        }
        for (CaseStep step : CaseStep.values()) {
            assertThat(CaseStep.of(step.code())).contains(step);
        }
        assertThat(CaseStep.of("nothing")).isEmpty();
        assertThat(Stream.of("nothing").map(StepRulesTest::fails)).containsExactly("No state of a case: nothing");
    }

    private static String fails(String code) {
        try {
            return CaseState.of(code).toString();
        } catch (IllegalArgumentException none) {
            return String.valueOf(none.getMessage());
        }
    }

    @Test
    void aCaseRestsWhereTheCouncilHasNothingToDo() {
        assertThat(Stream.of(CaseState.values()).filter(state -> !state.open()))
                .containsExactlyInAnyOrder(
                        CaseState.NOT_BEGUN,
                        CaseState.NOT_ASSESSING,
                        CaseState.WITHDRAWN,
                        CaseState.NO_PLAN,
                        CaseState.CEASED,
                        CaseState.MOVED_AWAY);
        assertThat(Stream.of(CaseState.values()).filter(CaseState::draftOut))
                .containsExactly(CaseState.DRAFT_OUT, CaseState.NEW_DRAFT_OUT);
    }

    @Test
    void aPageOffersTheStepsThatArePossibleInTheirOrder() {
        assertThat(CasePath.possible(CaseState.REQUESTED, DisputeState.CERTIFIED))
                .containsExactly(
                        CaseStep.WILL_ASSESS,
                        CaseStep.WILL_NOT_ASSESS,
                        CaseStep.STILL_NO_PLAN,
                        CaseStep.MOVED_AWAY,
                        CaseStep.WITHDRAWN,
                        CaseStep.MEDIATION_AGREED,
                        CaseStep.APPEALED,
                        CaseStep.SETTLED);
    }
}
