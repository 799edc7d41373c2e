package uk.sidebyside.assessments.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A letter says of a plan that is kept, changed or not changed what came before it, and nothing that did not. */
class OccasionTest extends LifeStory<OccasionTest> {

    @BeforeEach
    void thereIsAPlan() {
        and(CaseStep.MOVED_IN, "2026-01-12", CaseEvent.KNOWN_BEFORE);
    }

    private Occasion of(CaseStep step, String on) {
        return Occasion.of(events, step, LocalDate.parse(on));
    }

    private List<String> fulfilled(CaseStep step, String on) {
        return of(step, on).fulfils().stream().map(due -> due.duty().key()).toList();
    }

    @Test
    void aPlanIsKeptAfterAReviewOrAfterItsEndWasThoughtAboutOrBoth() {
        and(CaseStep.REVIEW_MET, "2026-02-02").and(CaseStep.KEPT, "2026-02-16");
        and(CaseStep.CEASING, "2026-03-02").and(CaseStep.KEPT, "2026-03-16");
        and(CaseStep.REVIEW_MET, "2026-04-01")
                .and(CaseStep.CEASING, "2026-04-02")
                .and(CaseStep.KEPT, "2026-04-16");
        and(CaseStep.REVIEW_MET, "2026-05-01")
                .and(CaseStep.CEASING, "2026-05-02")
                .and(CaseStep.WILL_CEASE, "2026-05-16")
                .and(CaseStep.KEPT, "2026-05-30");
        assertThat(of(CaseStep.KEPT, "2026-02-16")).isEqualTo(new Occasion(CaseState.REVIEW_MET, true, List.of()));
        assertThat(of(CaseStep.KEPT, "2026-03-16")).isEqualTo(new Occasion(CaseState.CEASING, false, List.of()));
        assertThat(of(CaseStep.KEPT, "2026-04-16")).isEqualTo(new Occasion(CaseState.CEASING, true, List.of()));
        assertThat(of(CaseStep.KEPT, "2026-05-30")).isEqualTo(new Occasion(CaseState.ENDING, false, List.of()));
        assertThat(of(CaseStep.KEPT, "2026-02-16").wasToEnd()).isFalse();
        assertThat(of(CaseStep.KEPT, "2026-03-16").wasToEnd()).isTrue();
        assertThat(of(CaseStep.KEPT, "2026-05-30").wasToEnd()).isTrue();
        assertThat(of(CaseStep.KEPT, "2026-02-16").asked()).isEmpty();
    }

    @Test
    void aPlanIsNotChangedAfterChangesWereProposedOrAfterANewAssessment() {
        and(CaseStep.CHANGES_SENT, "2026-02-02").and(CaseStep.NOT_AMENDED, "2026-03-02");
        and(CaseStep.REASSESSMENT_ASKED, "2026-04-01")
                .and(CaseStep.REASSESSMENT_AGREED, "2026-04-08")
                .and(CaseStep.NOT_AMENDED, "2026-06-01");
        assertThat(of(CaseStep.NOT_AMENDED, "2026-03-02").before()).isEqualTo(CaseState.CHANGES_OUT);
        assertThat(of(CaseStep.NOT_AMENDED, "2026-06-01").before()).isEqualTo(CaseState.REASSESSING);
        assertThat(of(CaseStep.NOT_AMENDED, "2026-06-02")).as("of another day").isEqualTo(Occasion.NONE);
        assertThat(of(CaseStep.KEPT, "2026-06-01")).as("of another step").isEqualTo(Occasion.NONE);
    }

    private OccasionTest appealed() {
        return and(CaseStep.REVIEW_MET, "2026-02-02")
                .and(CaseStep.KEPT, "2026-02-16")
                .and(CaseStep.APPEALED, "2026-03-02");
    }

    @ParameterizedTest
    @CsvSource({
        "ORDERED, amend, C33.6, ORDERED",
        "ORDERED, name-school, C33.7, ORDERED",
        "NOT_OPPOSED, amend, C34.4, NOT_OPPOSED",
        "NOT_OPPOSED, name-school, C34.5, NOT_OPPOSED"
    })
    void aPlanIsChangedAsItWasOrderedOrNotOpposedAndOnlyOnce(
            CaseStep ending, String choice, String duty, CaseStep asked) {
        appealed().and(ending, "2026-05-04", choice).and(CaseStep.AMENDED, "2026-05-11", "same-phase");
        and(CaseStep.CHANGES_SENT, "2026-07-06").and(CaseStep.AMENDED, "2026-08-03", "same-phase");
        assertThat(fulfilled(CaseStep.AMENDED, "2026-05-11")).containsExactly(duty);
        assertThat(of(CaseStep.AMENDED, "2026-05-11").asked()).hasValue(asked);
        assertThat(of(CaseStep.AMENDED, "2026-05-11").before()).isEqualTo(CaseState.PLAN);
        assertThat(fulfilled(CaseStep.AMENDED, "2026-08-03"))
                .as("what the council proposed itself afterwards")
                .isEmpty();
        assertThat(of(CaseStep.AMENDED, "2026-08-03").before()).isEqualTo(CaseState.CHANGES_OUT);
        assertThat(fulfilled(CaseStep.KEPT, "2026-02-16"))
                .as("before the appeal")
                .isEmpty();
    }

    /** The day on which it was told comes after that of the plan among the steps of one day. */
    @Test
    void anOrderOfTheSameDayIsFulfilledByChangesThatWereOutAlready() {
        appealed().and(CaseStep.CHANGES_SENT, "2026-04-06");
        and(CaseStep.AMENDED, "2026-05-11", "same-phase").and(CaseStep.ORDERED, "2026-05-11", "amend");
        assertThat(fulfilled(CaseStep.AMENDED, "2026-05-11")).containsExactly("C33.6");
        assertThat(of(CaseStep.AMENDED, "2026-05-11").before()).isEqualTo(CaseState.CHANGES_OUT);
    }

    @Test
    void whatWasAgreedInMediationIsDoneToo() {
        and(CaseStep.REVIEW_MET, "2026-02-02").and(CaseStep.KEPT, "2026-02-16");
        and(CaseStep.MEDIATION_ASKED, "2026-03-02").and(CaseStep.MEDIATION_AGREED, "2026-03-16", "amend");
        and(CaseStep.AMENDED, "2026-04-06", "same-phase");
        assertThat(fulfilled(CaseStep.AMENDED, "2026-04-06")).containsExactly("C33.16");
        assertThat(of(CaseStep.AMENDED, "2026-04-06").asked()).hasValue(CaseStep.MEDIATION_AGREED);
    }

    @Test
    void aPlanThatWasToEndIsKeptAsTheTribunalOrdered() {
        and(CaseStep.CEASING, "2026-02-02").and(CaseStep.WILL_CEASE, "2026-02-16");
        and(CaseStep.APPEALED, "2026-03-02").and(CaseStep.ORDERED, "2026-06-01", "maintain");
        and(CaseStep.KEPT, "2026-06-02");
        assertThat(fulfilled(CaseStep.KEPT, "2026-06-02")).containsExactly("C33.9");
        assertThat(of(CaseStep.KEPT, "2026-06-02").asked()).hasValue(CaseStep.ORDERED);
    }

    @Test
    void ofTwoOnOneDayItIsTheLast() {
        and(CaseStep.CHANGES_SENT, "2026-02-02").and(CaseStep.CHANGES_SENT, "2026-02-02");
        assertThat(of(CaseStep.CHANGES_SENT, "2026-02-02").before()).isEqualTo(CaseState.CHANGES_OUT);
    }

    @ParameterizedTest
    @CsvSource({"2026-02-01, PLAN", "2026-02-02, REVIEW_MET", "2026-02-15, REVIEW_MET", "2026-02-16, PLAN"})
    void aCaseStandsAtTheCloseOfADayWhereTheStepsOfThatDayLed(LocalDate day, CaseState state) {
        and(CaseStep.REVIEW_MET, "2026-02-02").and(CaseStep.KEPT, "2026-02-16");
        assertThat(CaseLife.on(events, day).state()).isEqualTo(state);
    }
}
