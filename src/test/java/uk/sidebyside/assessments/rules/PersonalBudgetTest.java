package uk.sidebyside.assessments.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uk.sidebyside.shared.Finding;

/** A personal budget is asked for, agreed to or refused with reasons, and a refusal is looked at again. */
class PersonalBudgetTest {
    private static final LocalDate DRAFT = LocalDate.of(2026, 12, 11);
    private static final LocalDate TODAY = LocalDate.of(2027, 12, 1);

    private final List<CaseEvent> events = new ArrayList<>();

    @BeforeEach
    void aDraftIsPrepared() {
        events.add(CaseEvent.of(CaseStep.RECEIVED, LocalDate.of(2026, 9, 7)));
        events.add(CaseEvent.of(CaseStep.WILL_ASSESS, LocalDate.of(2026, 10, 19)));
        events.add(CaseEvent.of(CaseStep.WILL_ISSUE, LocalDate.of(2026, 12, 7)));
    }

    private void on(CaseStep step, LocalDate day) {
        events.add(CaseEvent.of(step, day));
    }

    private CaseLife life() {
        return CaseLife.of(events);
    }

    private Set<CaseStep> possible() {
        Set<CaseStep> possible = EnumSet.noneOf(CaseStep.class);
        EnumSet.range(CaseStep.BUDGET_ASKED, CaseStep.BUDGET_REVIEWED).stream()
                .filter(life()::allows)
                .forEach(possible::add);
        return possible;
    }

    @Test
    void eachStepFollowsOnTheOneBefore() {
        assertThat(possible()).containsExactly(CaseStep.BUDGET_ASKED);
        on(CaseStep.BUDGET_ASKED, DRAFT);
        assertThat(possible()).containsExactly(CaseStep.BUDGET_AGREED, CaseStep.BUDGET_REFUSED);
        assertThat(PersonalBudget.open(life())).contains(CaseStep.BUDGET_ASKED);
        on(CaseStep.BUDGET_REFUSED, DRAFT);
        assertThat(possible()).containsExactly(CaseStep.BUDGET_ASKED, CaseStep.BUDGET_REVIEW_ASKED);
        assertThat(PersonalBudget.open(life())).isEmpty();
        on(CaseStep.BUDGET_REVIEW_ASKED, DRAFT.plusDays(1));
        assertThat(possible()).containsExactly(CaseStep.BUDGET_REVIEWED);
        assertThat(PersonalBudget.open(life())).contains(CaseStep.BUDGET_REVIEW_ASKED);
        on(CaseStep.BUDGET_REVIEWED, DRAFT.plusDays(2));
        assertThat(possible()).containsExactly(CaseStep.BUDGET_ASKED);
        on(CaseStep.BUDGET_ASKED, DRAFT.plusDays(3));
        on(CaseStep.BUDGET_AGREED, DRAFT.plusDays(3));
        assertThat(possible()).containsExactly(CaseStep.BUDGET_ASKED);
        assertThat(life().odd()).isEmpty();
    }

    /** The answer may come when the plan is final already, and no step of it moves the case or sets off a clock. */
    @Test
    void itGoesOnBesideTheCaseAndNoStepOfItSetsOffAClock() {
        on(CaseStep.DRAFT_SERVED, DRAFT);
        on(CaseStep.BUDGET_ASKED, DRAFT.plusDays(1));
        on(CaseStep.FINAL_SENT, DRAFT.plusDays(20));
        CaseLife before = life();
        on(CaseStep.BUDGET_REFUSED, DRAFT.plusDays(40));
        assertThat(life().state()).isEqualTo(CaseState.PLAN);
        assertThat(life().known()).isEqualTo(before.known());
        assertThat(life().met()).isEqualTo(before.met());
        assertThat(LetterKind.of(life())).first().isEqualTo(LetterKind.BUDGET_REFUSED);
    }

    @Test
    void aNewRoundBeginsWithoutOne() {
        on(CaseStep.BUDGET_ASKED, DRAFT);
        on(CaseStep.WITHDRAWN, DRAFT.plusDays(1));
        assertThat(possible()).isEmpty();
        on(CaseStep.RECEIVED, DRAFT.plusDays(30));
        assertThat(PersonalBudget.open(life())).isEmpty();
    }

    @Test
    void aRefusalAndWhatComesOfAnotherLookHaveTheirReasons() {
        on(CaseStep.BUDGET_ASKED, DRAFT);
        assertThat(refused(CaseStep.BUDGET_AGREED, "", "")).isEmpty();
        assertThat(refused(CaseStep.BUDGET_REFUSED, "", "")).containsExactly("step.needs.words");
        assertThat(refused(CaseStep.BUDGET_REVIEWED, "agreed", "So it is.")).containsExactly("step.not.now");
        on(CaseStep.BUDGET_REFUSED, DRAFT);
        on(CaseStep.BUDGET_REVIEW_ASKED, DRAFT);
        assertThat(refused(CaseStep.BUDGET_REVIEWED, "", "")).containsExactly("step.needs.words", "step.needs.choice");
        assertThat(refused(CaseStep.BUDGET_REVIEWED, "refused", "So it is.")).isEmpty();
    }

    private List<String> refused(CaseStep step, String choice, String words) {
        return StepRules.check(life(), new StepRules.Wanted(step, DRAFT.plusDays(5), null, choice, words, 0), TODAY)
                .stream()
                .map(Finding::key)
                .toList();
    }
}
