package uk.sidebyside.assessments.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What was agreed in mediation is kept to by the times of an order (regulation 42(2)), which the steps of the case fulfil. */
class LifeAfterMediationTest extends LifeStory<LifeAfterMediationTest> {
    private static final LocalDate AGREED = LocalDate.of(2027, 5, 3);

    private LifeAfterMediationTest agreed(String choice) {
        return and(CaseStep.MEDIATION_AGREED, AGREED.toString(), choice);
    }

    private LifeAfterMediationTest notAssessed() {
        return and(CaseStep.RECEIVED, "2026-09-07")
                .and(CaseStep.WILL_NOT_ASSESS, "2026-10-05")
                .and(CaseStep.MEDIATION_ASKED, "2026-11-02");
    }

    private LifeAfterMediationTest noPlan() {
        return and(CaseStep.RECEIVED, "2026-09-07")
                .and(CaseStep.WILL_ASSESS, "2026-10-05")
                .and(CaseStep.WILL_NOT_ISSUE, "2026-12-14")
                .and(CaseStep.MEDIATION_ASKED, "2027-01-11");
    }

    private LifeAfterMediationTest plan() {
        return and(CaseStep.MOVED_IN, "2026-01-12", CaseEvent.KNOWN_BEFORE)
                .and(CaseStep.REVIEW_MET, "2026-12-01")
                .and(CaseStep.KEPT, "2026-12-14")
                .and(CaseStep.MEDIATION_ASKED, "2027-01-11");
    }

    private List<String> shown() {
        return life().clocks().stream().map(due -> due.duty().key()).toList();
    }

    @Test
    void aNoThatIsTakenBackIsNotOwedByTheDaysOfTheFirstRequest() {
        notAssessed().agreed("assess");
        assertThat(open("C33")).containsExactly("C33.11 2027-05-17", "C33.12 2027-07-12", "C33.13 2027-08-09");
        assertThat(next()).isEqualTo("C33.11 2027-05-17");
        and(CaseStep.WILL_ASSESS, "2027-05-10");
        assertThat(next()).as("and nothing of the request").isEqualTo("C33.12 2027-07-12");
        and(CaseStep.WILL_ISSUE, "2027-06-28");
        assertThat(next()).as("fifteen days before the plan").isEqualTo("draft 2027-07-25");
        and(CaseStep.DRAFT_SERVED, "2027-07-05");
        assertThat(next()).isEqualTo("C33.13 2027-08-09");
        assertThat(NextStep.of(life()).waitsUntil()).isEqualTo("2027-07-19");
        and(CaseStep.FINAL_SENT, "2027-07-26");
        assertThat(open("C33")).isEmpty();
        assertThat(life().met())
                .containsEntry("C33.11", LocalDate.of(2027, 5, 10))
                .containsEntry("C33.12", LocalDate.of(2027, 6, 28))
                .containsEntry("C33.13", LocalDate.of(2027, 7, 26));
        assertThat(shown()).doesNotContain("C04", "C05", "C07");
    }

    @ParameterizedTest
    @CsvSource({
        "assess, 2027-05-16, 2027-05-17, 2027-05-18",
        "make-plan, 2027-06-06, 2027-06-07, 2027-06-08",
        "amend, 2027-06-06, 2027-06-07, 2027-06-08",
        "name-school, 2027-05-16, 2027-05-17, 2027-05-18",
    })
    void itIsLateTheDayAfterItsLastAndNotBefore(String choice, LocalDate before, LocalDate on, LocalDate after) {
        plan().agreed(choice);
        NextStep next = NextStep.of(life());
        assertThat(next.dueOn()).isEqualTo(on);
        assertThat(next.lateOn(before)).isFalse();
        assertThat(next.lateOn(on)).isFalse();
        assertThat(next.lateOn(after)).isTrue();
    }

    @Test
    void afterTheAssessmentThereMayBeNoPlanAndThenNoneIsDue() {
        notAssessed().agreed("assess").and(CaseStep.WILL_ASSESS, "2027-05-10");
        and(CaseStep.WILL_NOT_ISSUE, "2027-07-12");
        assertThat(open("C33")).isEmpty();
        assertThat(shown()).doesNotContain("C33.13");
        and(CaseStep.WILL_ISSUE, "2027-08-02");
        assertThat(open("C33")).as("the council thought better of it").containsExactly("C33.13 2027-08-09");
    }

    @Test
    void aPlanThatIsToBeMadeHasFiveWeeksForItsDraft() {
        noPlan().agreed("make-plan");
        assertThat(open("C33")).containsExactly("C33.14 2027-06-07", "C33.15 2027-07-19");
        and(CaseStep.WILL_ISSUE, "2027-05-04");
        assertThat(next()).isEqualTo("C33.14 2027-06-07");
        and(CaseStep.DRAFT_SERVED, "2027-06-01");
        assertThat(next()).isEqualTo("C33.15 2027-07-19");
        assertThat(NextStep.of(life()).waitsUntil()).isEqualTo("2027-06-15");
        and(CaseStep.FINAL_SENT, "2027-06-16");
        assertThat(open("C33")).isEmpty();
        assertThat(shown()).doesNotContain("C07");
    }

    @Test
    void aNewAssessmentThatWasAgreedMeetsTheSame() {
        and(CaseStep.MOVED_IN, "2026-01-12", CaseEvent.KNOWN_BEFORE)
                .and(CaseStep.REASSESSMENT_ASKED, "2026-02-02")
                .and(CaseStep.REASSESSMENT_REFUSED, "2026-02-10")
                .and(CaseStep.MEDIATION_ASKED, "2026-03-02")
                .and(CaseStep.MEDIATION_AGREED, "2026-06-01", "assess")
                .and(CaseStep.REASSESSMENT_ASKED, "2026-06-02")
                .and(CaseStep.REASSESSMENT_AGREED, "2026-06-08");
        assertThat(open("C33")).containsExactly("C33.12 2026-08-10", "C33.13 2026-09-07");
        and(CaseStep.DRAFT_SERVED, "2026-08-03").and(CaseStep.FINAL_SENT, "2026-08-24");
        assertThat(open("C33")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"amend, C33.16, 2027-06-07", "name-school, C33.17, 2027-05-17"})
    void aPlanIsChangedAsItWasAgreedWithoutNewChangesAndTheirFifteenDays(String choice, String duty, String due) {
        plan();
        assertThat(life().allows(CaseStep.AMENDED)).isFalse();
        agreed(choice);
        assertThat(next()).isEqualTo(duty + " " + due);
        assertThat(refused(CaseStep.AMENDED, "2027-05-10", "same-phase")).isEmpty();
        and(CaseStep.AMENDED, "2027-05-10", "same-phase");
        assertThat(life().odd()).isEmpty();
        assertThat(life().met()).containsEntry(duty, LocalDate.of(2027, 5, 10));
        assertThat(next()).as("the year goes on").isEqualTo("C10 2027-12-14");
        assertThat(life().allows(CaseStep.AMENDED)).as("once").isFalse();
    }

    @Test
    void anAgreementIsFulfilledOnItsOwnDay() {
        plan().agreed("amend").and(CaseStep.AMENDED, "2027-05-03", "same-phase");
        assertThat(life().odd()).isEmpty();
        assertThat(open("C33")).isEmpty();
    }

    @Test
    void aPlanThatNobodyEndsIsKeptByTheAgreementAlone() {
        plan().agreed("maintain");
        assertThat(open("C33")).isEmpty();
        assertThat(life().met()).containsEntry("C33.18", AGREED).doesNotContainKey("C33.9");
    }

    @Test
    void aPlanThatWasToEndIsKept() {
        plan().and(CaseStep.SETTLED, "2027-01-20").and(CaseStep.CEASING, "2027-02-01");
        and(CaseStep.WILL_CEASE, "2027-02-15")
                .and(CaseStep.MEDIATION_ASKED, "2027-03-01")
                .agreed("maintain");
        assertThat(next()).isEqualTo("C33.18 2027-05-03");
        and(CaseStep.KEPT, "2027-05-04");
        assertThat(open("C33")).isEmpty();
        assertThat(life().met()).containsEntry("C33.18", LocalDate.of(2027, 5, 4));
    }

    @ParameterizedTest
    @ValueSource(strings = {"other", ""})
    void somethingElseSetsNoClockOff(String choice) {
        notAssessed().agreed(choice);
        assertThat(life().dispute()).isEqualTo(DisputeState.AGREED);
        assertThat(open("C33")).isEmpty();
        assertThat(open("C30")).as("nobody arranges mediation any more").isEmpty();
        and(CaseStep.WILL_ASSESS, "2027-05-10");
        assertThat(next()).as("by the days of the request").isEqualTo("C04 2026-12-28");
    }

    @Test
    void aDisagreementThatIsOverWithoutAnAgreementStaysAsItWas() {
        notAssessed().and(CaseStep.SETTLED, AGREED.toString(), "assess");
        assertThat(life().dispute()).isEqualTo(DisputeState.NONE);
        assertThat(open("C33")).isEmpty();
        and(CaseStep.WILL_ASSESS, "2027-05-10");
        assertThat(next()).isEqualTo("C04 2026-12-28");
    }

    @Test
    void whatWasAgreedIsSaid() {
        notAssessed();
        assertThat(refused(CaseStep.MEDIATION_AGREED, "2027-05-03", "")).containsExactly("step.needs.choice");
        assertThat(refused(CaseStep.MEDIATION_AGREED, "2027-05-03", "assess")).isEmpty();
        and(CaseStep.MEDIATION_HELD, "2027-04-30");
        assertThat(refused(CaseStep.MEDIATION_AGREED, "2027-05-03", "assess")).isEmpty();
    }

    @Test
    void whoWantedNoMediationAgreedInNone() {
        and(CaseStep.RECEIVED, "2026-09-07").and(CaseStep.WILL_NOT_ASSESS, "2026-10-05");
        and(CaseStep.MEDIATION_DECLINED, "2026-11-02").and(CaseStep.MEDIATION_CERTIFICATE, "2026-11-04");
        assertThat(life().allows(CaseStep.MEDIATION_AGREED)).isFalse();
        events.clear();
        notAssessed().and(CaseStep.MEDIATION_CERTIFICATE, "2026-11-30");
        assertThat(life().allows(CaseStep.MEDIATION_AGREED)).isTrue();
    }

    @Test
    void whoAgreedCanStillAppealAndAnOrderTakesThePlaceOfTheAgreement() {
        notAssessed().and(CaseStep.MEDIATION_AGREED, "2026-11-23", "assess");
        and(CaseStep.MEDIATION_CERTIFICATE, "2026-11-26");
        assertThat(life().dispute()).isEqualTo(DisputeState.AGREED);
        assertThat(open("C33")).isNotEmpty();
        assertThat(open("C31")).containsExactly("C31 2027-01-04");
        and(CaseStep.APPEALED, "2026-12-20");
        assertThat(open("C32")).hasSize(1);
        and(CaseStep.ORDERED, "2027-05-03", "assess");
        assertThat(open("C33")).containsExactly("C33.1 2027-05-17", "C33.2 2027-07-12", "C33.3 2027-08-09");
    }

    @Test
    void nothingIsOwedOnItOnceTheFamilyWithdrew() {
        notAssessed().agreed("assess").and(CaseStep.WILL_ASSESS, "2027-05-10").and(CaseStep.WITHDRAWN, "2027-05-20");
        assertThat(open("C33")).isEmpty();
        assertThat(next()).isEqualTo(" null");
    }

    @Test
    void aLetterNamesTheNewTimesAlone() {
        notAssessed().agreed("assess").and(CaseStep.WILL_ASSESS, "2027-05-10");
        assertThat(life().counting().on(Trigger.REQUEST_RECEIVED)).isEmpty();
        assertThat(life().counting().on(Trigger.AGREED_TO_ASSESS)).hasValue(AGREED);
    }

    @Test
    void whichDutiesAreOfAnAgreement() {
        assertThat(Statute.IN_FORCE.duties().stream()
                        .filter(duty -> duty.source().place().equals("42(2)"))
                        .map(Duty::key))
                .hasSize(8)
                .allMatch(AfterTheTribunal::wasAgreed);
        assertThat(AfterTheTribunal.wasAgreed("C33.1")).isFalse();
    }
}
