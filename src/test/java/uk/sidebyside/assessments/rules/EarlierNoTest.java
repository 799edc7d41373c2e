package uk.sidebyside.assessments.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever asks anew can still appeal against the no before, and what goes on about it goes on beside the new request. */
class EarlierNoTest extends LifeStory<EarlierNoTest> {
    private static final LocalDate REFUSED = LocalDate.of(2026, 3, 2);
    private static final LocalDate LAST = LocalDate.of(2026, 5, 2);

    /** On 2 March; one can appeal until 2 May. */
    private EarlierNoTest refused() {
        return and(CaseStep.RECEIVED, "2026-02-02").and(CaseStep.WILL_NOT_ASSESS, "2026-03-02");
    }

    /** On the same days. */
    private EarlierNoTest noPlan() {
        return and(CaseStep.RECEIVED, "2025-11-17")
                .and(CaseStep.WILL_ASSESS, "2025-12-15")
                .and(CaseStep.WILL_NOT_ISSUE, "2026-03-02");
    }

    private EarlierNoTest askedAnew() {
        return and(CaseStep.RECEIVED, "2026-03-16");
    }

    private List<String> clocks() {
        return life().clocks().stream().map(due -> due.duty().key()).toList();
    }

    private List<CaseStep> besides() {
        return Arrays.stream(CaseStep.values())
                .filter(step -> step.dispute() && life().allows(step))
                .toList();
    }

    @Test
    void theTimeToAppealIsThatOfTheNoAndTheNewRequestHasItsOwn() {
        refused().askedAnew();
        assertThat(life().state()).isEqualTo(CaseState.REQUESTED);
        assertThat(life().earlier()).isTrue();
        assertThat(next()).isEqualTo("C01 2026-04-27");
        assertThat(clocks()).containsExactlyInAnyOrder("C01", "C04", "C05", "C07", "C27", "C31");
        assertThat(life().met()).as("nothing of the new request").isEmpty();
        assertThat(TimeToAppeal.toAppeal(life()).map(StatutoryClocks.Due::on)).hasValue(LAST);
        assertThat(TimeToAppeal.toSpeakToAnAdviser(life()).map(StatutoryClocks.Due::on))
                .hasValue(LAST);
        assertThat(TimeToAppeal.decidedBy(life())).hasValue(CaseStep.WILL_NOT_ASSESS);
        assertThat(LetterKind.of(life())).containsExactly(LetterKind.WILL_NOT_ASSESS);
        assertThat(besides()).containsExactly(CaseStep.MEDIATION_DECLINED, CaseStep.MEDIATION_ASKED, CaseStep.APPEALED);
    }

    @Test
    void anAppealAgainstItIsAnsweredAndWhatIsOrderedIsDone() {
        refused().askedAnew().and(CaseStep.APPEALED, "2026-04-20");
        assertThat(life().odd()).isEmpty();
        assertThat(open("C32")).containsExactly("C32 2026-06-03");
        assertThat(next()).isEqualTo("C01 2026-04-27");
        assertThat(TimeToAppeal.toAppeal(life())).isEmpty();
        and(CaseStep.APPEAL_ANSWERED, "2026-04-22").and(CaseStep.ORDERED, "2026-04-23", "assess");
        assertThat(open("C33")).containsExactly("C33.1 2026-05-07", "C33.2 2026-07-02", "C33.3 2026-07-30");
        assertThat(open("C07")).as("the new request keeps its own time").containsExactly("C07 2026-08-03");
        and(CaseStep.WILL_ASSESS, "2026-04-24");
        assertThat(next()).isEqualTo("C33.2 2026-07-02");
        assertThat(life().counting().on(Trigger.REQUEST_RECEIVED))
                .as("a letter names the plan that is due first")
                .isEmpty();
        and(CaseStep.WILL_ISSUE, "2026-06-01").and(CaseStep.DRAFT_SERVED, "2026-06-08");
        and(CaseStep.FINAL_SENT, "2026-07-01");
        assertThat(open("C33")).isEmpty();
        assertThat(life().earlier()).isFalse();
        assertThat(life().dispute()).isEqualTo(DisputeState.NONE);
        assertThat(LetterKind.of(life())).doesNotContain(LetterKind.WILL_NOT_ASSESS);
        assertThat(life().odd()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"2026-04-26, false, true", "2026-04-27, true, false", "2026-04-28, true, false"})
    void aLetterNamesTheDaysOfTheRequestWhereItsPlanIsDueFirst(String ordered, boolean request, boolean order) {
        refused().and(CaseStep.RECEIVED, "2026-03-16").and(CaseStep.APPEALED, "2026-03-17");
        and(CaseStep.ORDERED, ordered, "assess");
        assertThat(life().counting().on(Trigger.REQUEST_RECEIVED).isPresent()).isEqualTo(request);
        assertThat(life().counting().on(Trigger.ORDERED_TO_ASSESS).isPresent()).isEqualTo(order);
        assertThat(life().counting().on(Trigger.DECISION_SENT)).isPresent();
    }

    @Test
    void whereNoPlanIsOrderedALetterCountsByAllDays() {
        refused().askedAnew();
        assertThat(life().counting()).isEqualTo(life().known());
    }

    @ParameterizedTest
    @CsvSource({"2026-05-02, true", "2026-06-26, true", "2026-06-27, true", "2026-06-28, false", "2028-03-02, false"})
    void anAppealThatWasInTimeMayReachTheCouncilAfterTheLastDay(String asked, boolean carried) {
        refused().and(CaseStep.RECEIVED, asked);
        assertThat(life().earlier()).isEqualTo(carried);
        assertThat(life().allows(CaseStep.APPEALED)).isEqualTo(carried);
        assertThat(clocks().contains("C31")).isEqualTo(carried);
        assertThat(life().when(CaseStep.WILL_NOT_ASSESS).isPresent()).isEqualTo(carried);
    }

    @Test
    void anAppealThatRunsStaysWithItsAnswerHoweverLateTheFamilyAsksAnew() {
        refused().and(CaseStep.APPEALED, "2026-03-09").and(CaseStep.RECEIVED, "2027-01-11");
        assertThat(life().dispute()).isEqualTo(DisputeState.APPEALED);
        assertThat(open("C32")).containsExactly("C32 2026-04-22");
        assertThat(next()).isEqualTo("C32 2026-04-22");
        assertThat(life().met()).containsEntry("C31", LocalDate.of(2026, 3, 9));
        assertThat(life().allows(CaseStep.ORDERED)).isTrue();
        and(CaseStep.SETTLED, "2027-01-12");
        assertThat(open("C32")).isEmpty();
        and(CaseStep.WITHDRAWN, "2027-01-13").and(CaseStep.RECEIVED, "2027-01-14");
        assertThat(life().earlier()).as("it is over, and so is its time").isFalse();
        assertThat(life().lifted()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "MEDIATION_ASKED, , true",
        "MEDIATION_ASKED, MEDIATION_HELD, true",
        "MEDIATION_ASKED, SETTLED, false",
        "MEDIATION_DECLINED, , false",
        "MEDIATION_DECLINED, MEDIATION_CERTIFICATE, false",
        "APPEALED, , true",
        "APPEALED, SETTLED, false"
    })
    void whatGoesOnOutlastsTheTimeAndWhatIsOverDoesNot(CaseStep first, CaseStep second, boolean carried) {
        refused().and(first, "2026-03-09");
        if (second != null) {
            and(second, "2026-03-10");
        }
        DisputeState dispute = life().dispute();
        and(CaseStep.RECEIVED, "2026-03-16");
        assertThat(life().dispute()).as("in its time").isEqualTo(dispute);
        assertThat(life().when(first)).isPresent();
        events.removeLast();
        and(CaseStep.RECEIVED, "2026-08-03");
        assertThat(life().dispute()).isEqualTo(carried ? dispute : DisputeState.NONE);
        assertThat(life().known().on(Trigger.DECISION_SENT).isPresent()).isEqualTo(carried);
        assertThat(life().when(first).isPresent()).isEqualTo(carried);
    }

    @Test
    void mediationIsArrangedAndGivesItsCertificateAfterANewRequestToo() {
        refused().and(CaseStep.MEDIATION_ASKED, "2026-03-09").askedAnew();
        assertThat(next()).isEqualTo("C30 2026-04-08");
        and(CaseStep.MEDIATION_HELD, "2026-04-01").and(CaseStep.MEDIATION_CERTIFICATE, "2026-04-15");
        assertThat(life().odd()).isEmpty();
        assertThat(TimeToAppeal.toAppeal(life()).map(StatutoryClocks.Due::on))
                .as("a month from the certificate")
                .hasValue(LocalDate.of(2026, 5, 15));
        and(CaseStep.WITHDRAWN, "2026-04-16").and(CaseStep.RECEIVED, "2026-04-20");
        assertThat(life().met()).containsOnlyKeys("C28", "C30");
    }

    @Test
    void whatWasOrderedOnTheEarlierRequestIsStillOwed() {
        refused().and(CaseStep.APPEALED, "2026-03-09").and(CaseStep.ORDERED, "2026-03-10", "assess");
        askedAnew();
        assertThat(life().dispute()).isEqualTo(DisputeState.DECIDED);
        assertThat(next()).isEqualTo("C33.1 2026-03-24");
        assertThat(open("C07")).containsExactly("C07 2026-08-03");
        and(CaseStep.WILL_ASSESS, "2026-03-20");
        assertThat(life().met()).containsEntry("C33.1", LocalDate.of(2026, 3, 20));
        assertThat(next()).isEqualTo("C33.2 2026-05-19");
    }

    @Test
    void whatWasOrderedAndDoneOrDismissedLeavesNothing() {
        refused().and(CaseStep.APPEALED, "2026-03-09");
        and(CaseStep.ORDERED, "2026-03-10", AfterTheTribunal.DISMISSED).askedAnew();
        assertThat(life().earlier()).isFalse();
        assertThat(life().dispute()).isEqualTo(DisputeState.NONE);
        assertThat(clocks()).containsExactlyInAnyOrder("C01", "C04", "C05", "C07");
        and(CaseStep.WILL_ASSESS, "2026-04-01");
        assertThat(life().met()).containsOnlyKeys("C01");
    }

    /** The plan that was ordered and refused all the same is owed; what followed from an order that was done is not. */
    @Test
    void ofWhatWasOrderedOnlyWhatIsNotDoneIsOwed() {
        refused().and(CaseStep.APPEALED, "2026-03-09").and(CaseStep.ORDERED, "2026-03-10", "assess");
        and(CaseStep.WILL_ASSESS, "2026-03-11")
                .and(CaseStep.WILL_NOT_ISSUE, "2026-03-12")
                .askedAnew();
        assertThat(life().earlier()).isTrue();
        assertThat(life().known().on(Trigger.ORDERED_TO_ASSESS)).isEmpty();
        assertThat(life().counting().on(Trigger.REQUEST_RECEIVED)).isPresent();
        assertThat(LetterKind.of(life())).as("its own alone").containsExactly(LetterKind.WILL_NOT_ISSUE);
        and(CaseStep.WILL_ASSESS, "2026-03-17");
        assertThat(life().takenBack()).isFalse();
        assertThat(life().met()).containsOnlyKeys("C01");
        events.clear();
        noPlan().askedAnew().and(CaseStep.WILL_ASSESS, "2026-03-17").and(CaseStep.APPEALED, "2026-03-18");
        and(CaseStep.ORDERED, "2026-03-19", "make-plan").and(CaseStep.WILL_NOT_ISSUE, "2026-03-20");
        and(CaseStep.RECEIVED, "2026-03-23");
        assertThat(open("C33")).containsExactly("C33.4 2026-04-23");
        events.removeLast();
        and(CaseStep.RECEIVED, "2027-03-23");
        assertThat(open("C33")).as("long over").isEmpty();
    }

    @Test
    void whatAnOrderGaveInPlaceOfTheTimesOfARequestIsOfThatRequestAlone() {
        refused().and(CaseStep.APPEALED, "2026-03-09").and(CaseStep.ORDERED, "2026-03-10", "assess");
        and(CaseStep.WILL_ASSESS, "2026-03-11")
                .and(CaseStep.WITHDRAWN, "2026-03-12")
                .askedAnew();
        assertThat(life().earlier()).isFalse();
        assertThat(life().takenBack()).isFalse();
        and(CaseStep.WILL_NOT_ASSESS, "2026-03-17").and(CaseStep.WILL_ASSESS, "2026-03-18");
        assertThat(open("C07")).containsExactly("C07 2026-08-03");
    }

    @Test
    void ofOneRequestTheLettersOfBothItsNoesAreWrittenAndNoDayOfAnotherAssessmentGoes() {
        refused().and(CaseStep.WILL_ASSESS, "2026-03-03").and(CaseStep.WILL_NOT_ISSUE, "2026-03-04");
        assertThat(LetterKind.of(life())).contains(LetterKind.WILL_NOT_ISSUE, LetterKind.WILL_NOT_ASSESS);
        and(CaseStep.WILL_ISSUE, "2026-03-05").and(CaseStep.DRAFT_SERVED, "2026-03-05");
        and(CaseStep.FINAL_SENT, "2026-04-01").and(CaseStep.REASSESSMENT_ASKED, "2026-11-02");
        and(CaseStep.REASSESSMENT_REFUSED, "2026-11-09").and(CaseStep.APPEALED, "2026-12-01");
        and(CaseStep.ORDERED, "2027-03-01", "assess");
        assertThat(life().counting()).isEqualTo(life().known());
    }

    @ParameterizedTest
    @CsvSource({"assess, 2027-03-01, true", "other, 2026-06-27, true", "other, 2026-06-28, false"})
    void whatWasAgreedInMediationIsKeptToAndElseTheTimeRuns(String what, String asked, boolean carried) {
        refused().and(CaseStep.MEDIATION_ASKED, "2026-03-09").and(CaseStep.MEDIATION_AGREED, "2026-03-10", what);
        and(CaseStep.RECEIVED, asked);
        assertThat(life().dispute()).isEqualTo(carried ? DisputeState.AGREED : DisputeState.NONE);
        assertThat(open("C33").isEmpty()).isEqualTo(!what.equals("assess"));
    }

    @Test
    void aYesToTheNewRequestTakesTheNoBack() {
        refused().askedAnew().and(CaseStep.APPEALED, "2026-03-17").and(CaseStep.WILL_ASSESS, "2026-04-01");
        assertThat(life().takenBack()).isTrue();
        assertThat(life().dispute()).as("until it has an end").isEqualTo(DisputeState.APPEALED);
        and(CaseStep.WILL_ISSUE, "2026-05-01");
        assertThat(life().takenBack()).isTrue();
        and(CaseStep.DRAFT_SERVED, "2026-05-04").and(CaseStep.FINAL_SENT, "2026-05-20");
        assertThat(life().dispute()).isEqualTo(DisputeState.NONE);
        assertThat(life().takenBack()).isFalse();
    }

    @Test
    void aYesToAnAssessmentTakesBackNoNoAgainstAPlan() {
        noPlan().askedAnew().and(CaseStep.WILL_ASSESS, "2026-04-01");
        assertThat(TimeToAppeal.toAppeal(life()).map(StatutoryClocks.Due::on)).hasValue(LAST);
        and(CaseStep.WILL_ISSUE, "2026-04-15");
        assertThat(TimeToAppeal.toAppeal(life())).isEmpty();
    }

    @Test
    void anotherNoHasItsOwnTimeAndTheAppealAgainstTheFirstGoesOnBesideIt() {
        refused().askedAnew().and(CaseStep.APPEALED, "2026-03-17").and(CaseStep.WILL_NOT_ASSESS, "2026-04-13");
        assertThat(life().dispute()).isEqualTo(DisputeState.APPEALED);
        assertThat(life().earlier()).isFalse();
        assertThat(TimeToAppeal.toAppeal(life()).map(StatutoryClocks.Due::on)).hasValue(LocalDate.of(2026, 6, 13));
        assertThat(life().met()).containsEntry("C01", LocalDate.of(2026, 4, 13));
        and(CaseStep.ORDERED, "2026-05-04", "assess");
        assertThat(open("C07")).as("what was refused has the time of the order").isEmpty();
        and(CaseStep.WILL_ASSESS, "2026-05-11");
        assertThat(open("C07")).isEmpty();
        assertThat(open("C33")).containsExactly("C33.2 2026-07-13", "C33.3 2026-08-10");
    }

    @Test
    void anotherNoOfTheDayOnWhichTheFamilyAskedAnewIsTheOneToAppealAgainst() {
        and(CaseStep.RECEIVED, "2026-02-02").and(CaseStep.WILL_NOT_ASSESS, "2026-03-02");
        and(CaseStep.RECEIVED, "2026-03-02").and(CaseStep.WILL_NOT_ASSESS, "2026-03-02");
        assertThat(life().earlier()).isFalse();
        assertThat(life().odd()).isEmpty();
        assertThat(life().state()).isEqualTo(CaseState.NOT_ASSESSING);
        assertThat(LetterKind.of(life())).containsExactly(LetterKind.WILL_NOT_ASSESS);
    }

    @Test
    void whoTakesTheNewRequestBackLeavesTheEarlierNoAndWhatIsOrderedOnIt() {
        refused().askedAnew().and(CaseStep.APPEALED, "2026-03-17").and(CaseStep.WITHDRAWN, "2026-04-01");
        assertThat(life().dispute()).isEqualTo(DisputeState.APPEALED);
        assertThat(life().allows(CaseStep.WILL_ASSESS)).as("nothing is ordered").isFalse();
        and(CaseStep.ORDERED, "2026-04-13", "assess");
        assertThat(next()).isEqualTo("C33.1 2026-04-27");
        and(CaseStep.WILL_ASSESS, "2026-04-20");
        assertThat(life().odd()).isEmpty();
        assertThat(life().state()).isEqualTo(CaseState.ASSESSING);
        assertThat(life().met()).doesNotContainKey("C01");
        assertThat(clocks()).doesNotContain("C01", "C04", "C05", "C07");
        assertThat(next()).isEqualTo("C33.2 2026-06-22");
        assertThat(life().allows(CaseStep.WITHDRAWN)).isTrue();
        and(CaseStep.WITHDRAWN, "2026-05-01");
        assertThat(open("C33")).as("nobody is assessed who does not want it").isEmpty();
        assertThat(life().allows(CaseStep.WILL_ASSESS)).isFalse();
    }

    @Test
    void whatWasOrderedBeforeStaysOwedWhereTheNewRequestIsTakenBack() {
        refused().and(CaseStep.APPEALED, "2026-03-09").and(CaseStep.ORDERED, "2026-03-10", "assess");
        askedAnew().and(CaseStep.WITHDRAWN, "2026-03-17");
        assertThat(next()).isEqualTo("C33.1 2026-03-24");
        and(CaseStep.WILL_ASSESS, "2026-03-20");
        assertThat(life().state()).isEqualTo(CaseState.ASSESSING);
        assertThat(clocks()).doesNotContain("C04", "C05", "C07");
    }

    @Test
    void aNewRequestThatWasTakenBackLeavesTheTimeToAppealForTheNextOne() {
        refused().askedAnew().and(CaseStep.WITHDRAWN, "2026-04-01");
        assertThat(TimeToAppeal.toAppeal(life()).map(StatutoryClocks.Due::on)).hasValue(LAST);
        and(CaseStep.RECEIVED, "2026-04-13");
        assertThat(TimeToAppeal.toAppeal(life()).map(StatutoryClocks.Due::on)).hasValue(LAST);
        assertThat(life().known().on(Trigger.DECISION_SENT)).hasValue(REFUSED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"REQUESTED", "WITHDRAWN", "NOT_ASSESSING"})
    void whatTheTribunalReferredBackIsThoughtOverWhereverTheNewRequestStands(CaseState where) {
        noPlan().askedAnew().and(CaseStep.APPEALED, "2026-03-17");
        if (where != CaseState.REQUESTED) {
            and(where == CaseState.WITHDRAWN ? CaseStep.WITHDRAWN : CaseStep.WILL_NOT_ASSESS, "2026-03-20");
        }
        assertThat(life().allows(CaseStep.STILL_NO_PLAN)).isFalse();
        and(CaseStep.ORDERED, "2026-04-12", "refer-back");
        assertThat(next()).isEqualTo("C33.8 2026-04-26");
        and(CaseStep.STILL_NO_PLAN, "2026-04-20");
        assertThat(life().odd()).isEmpty();
        assertThat(life().state()).isEqualTo(where);
        assertThat(life().earlier()).isEqualTo(where != CaseState.NOT_ASSESSING);
        assertThat(TimeToAppeal.toAppeal(life()).map(StatutoryClocks.Due::on)).hasValue(LocalDate.of(2026, 6, 20));
        assertThat(LetterKind.of(life()).getFirst()).isEqualTo(LetterKind.STILL_NO_PLAN);
        assertThat(life().allows(CaseStep.STILL_NO_PLAN)).as("once").isFalse();
    }

    @Test
    void thatThereIsStillNoPlanIsTakenBackByAPlan() {
        noPlan().and(CaseStep.APPEALED, "2026-03-03").and(CaseStep.ORDERED, "2026-03-04", "refer-back");
        and(CaseStep.STILL_NO_PLAN, "2026-03-05").askedAnew();
        assertThat(TimeToAppeal.decidedBy(life())).hasValue(CaseStep.STILL_NO_PLAN);
        and(CaseStep.WILL_ASSESS, "2026-03-17");
        assertThat(TimeToAppeal.toAppeal(life())).isPresent();
        and(CaseStep.WILL_ISSUE, "2026-03-18");
        assertThat(TimeToAppeal.toAppeal(life())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "assess, WILL_ASSESS, C33.2 C33.3",
        "assess, WILL_ISSUE, C33.3",
        "make-plan, WILL_ASSESS, C33.4 C33.5",
        "make-plan, WILL_ISSUE, C33.4 C33.5",
        "make-plan, DRAFT_SERVED, C33.5"
    })
    void whatTheCouncilDidByItselfBeforeTheOrderIsNotOwedOnceMore(String ordered, CaseStep done, String owed) {
        noPlan().askedAnew().and(CaseStep.APPEALED, "2026-03-17");
        for (CaseStep step : List.of(CaseStep.WILL_ASSESS, CaseStep.WILL_ISSUE, CaseStep.DRAFT_SERVED)) {
            if (step.compareTo(done) <= 0) {
                and(step, "2026-04-01");
            }
        }
        and(CaseStep.ORDERED, "2026-04-13", ordered);
        assertThat(open("C33").stream().map(duty -> duty.split(" ")[0])).containsExactly(owed.split(" "));
        assertThat(open("C07")).isNotEmpty();
    }

    @Test
    void theEndOfAPlanThatAReturnKnowsCanBeAppealedAgainstAfterANewRequest() {
        and(CaseStep.MOVED_IN, "2025-01-13", CaseEvent.KNOWN_BEFORE).and(CaseStep.CEASING, "2026-03-02");
        and(CaseStep.CEASED, "2026-03-02", "2").askedAnew();
        assertThat(TimeToAppeal.toAppeal(life()).map(StatutoryClocks.Due::on)).hasValue(LAST);
        and(CaseStep.WILL_ASSESS, "2026-04-01").and(CaseStep.WILL_ISSUE, "2026-04-02");
        assertThat(life().takenBack()).isFalse();
        events.clear();
        and(CaseStep.MOVED_IN, "2025-01-13", CaseEvent.KNOWN_BEFORE).and(CaseStep.CEASING, "2026-03-02");
        and(CaseStep.CEASED, "2026-03-02", EndOfPlan.DIED).askedAnew();
        assertThat(life().earlier()).isFalse();
    }

    @Test
    void whoeverMovedAwayAndAsksHereAgainHasNoneOfWhatWasBefore() {
        refused().askedAnew().and(CaseStep.APPEALED, "2026-03-17").and(CaseStep.MOVED_AWAY, "2026-03-20");
        and(CaseStep.RECEIVED, "2026-04-13");
        assertThat(life().earlier()).isFalse();
        assertThat(life().dispute()).isEqualTo(DisputeState.NONE);
        events.removeLast();
        and(CaseStep.MOVED_IN, "2026-04-13", "", "2026-04-01");
        assertThat(life().earlier()).isFalse();
        assertThat(clocks()).doesNotContain("C31", "C32");
    }

    /** It begins neither again nor from the day of the new request. */
    @Test
    void whoeverTookANoBackBeforeTheRequestWasWithdrawnGivesNoTimeToAppeal() {
        refused().and(CaseStep.WILL_ASSESS, "2026-03-03").and(CaseStep.WITHDRAWN, "2026-03-04");
        assertThat(TimeToAppeal.toAppeal(life())).isEmpty();
        askedAnew();
        assertThat(life().earlier()).isFalse();
        events.removeLast();
        events.add(3, new CaseEvent(CaseStep.APPEALED, LocalDate.of(2026, 3, 4), "", null));
        askedAnew();
        assertThat(life().dispute()).as("nobody has ended it").isEqualTo(DisputeState.APPEALED);
        assertThat(TimeToAppeal.toAppeal(life())).isEmpty();
        events.clear();
        noPlan().and(CaseStep.APPEALED, "2026-03-03").and(CaseStep.WILL_ISSUE, "2026-03-04");
        and(CaseStep.WITHDRAWN, "2026-03-05").askedAnew().and(CaseStep.WILL_ASSESS, "2026-03-17");
        assertThat(life().takenBack()).isTrue();
    }
}
