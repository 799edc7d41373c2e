package uk.sidebyside.assessments;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.sidebyside.assessments.rules.CaseEvent;
import uk.sidebyside.assessments.rules.CaseLife;
import uk.sidebyside.assessments.rules.CaseState;
import uk.sidebyside.assessments.rules.CaseStep;
import uk.sidebyside.assessments.rules.StatutoryClocks.Due;
import uk.sidebyside.assessments.rules.TimeToAppeal;
import uk.sidebyside.assessments.rules.Trigger;

/** One life of what a return says and of what was written down here. */
class CaseEventsTest {
    private static final CaseId CASE = new CaseId(UUID.randomUUID());
    private static final RequestId FIRST = new RequestId(UUID.randomUUID());
    private static final RequestId SECOND = new RequestId(UUID.randomUUID());

    private final List<EhcRequest> requests = new ArrayList<>();
    private final List<Happening> happenings = new ArrayList<>();

    private CaseLife life() {
        return CaseEvents.life(requests, happenings);
    }

    private void requested(RequestId id, String received, @Nullable String outcome, @Nullable String on) {
        requests.add(request(id, LocalDate.parse(received), outcome, day(on), null, null, null));
    }

    private static EhcRequest request(
            RequestId id,
            @Nullable LocalDate received,
            @Nullable String outcome,
            @Nullable LocalDate on,
            EhcRequest.@Nullable Assessment assessment,
            EhcRequest.@Nullable Plan plan,
            EhcRequest.@Nullable Upkeep upkeep) {
        return new EhcRequest(
                id, CASE, received, null, null, null, null, outcome, on, null, null, null, assessment, plan, upkeep);
    }

    private static EhcRequest.Plan plan(String start) {
        return new EhcRequest.Plan(LocalDate.parse(start), List.of(), null, null, null, null, null, null, null);
    }

    /** A plan since 20 January 2026, with what a return says of its review. */
    private void planned(
            @Nullable String met, @Nullable String outcome, @Nullable String draft, @Nullable String decided) {
        var upkeep = new EhcRequest.Upkeep(
                null, List.of(), List.of(), day(met), outcome, day(draft), null, null, day(decided));
        var assessment = new EhcRequest.Assessment("Y", day("2025-12-15"), null, null, null, null, "0", null);
        requests.clear();
        requests.add(request(
                FIRST,
                LocalDate.parse("2025-09-08"),
                "Y",
                LocalDate.parse("2025-10-06"),
                assessment,
                plan("2026-01-20"),
                upkeep));
    }

    private static @Nullable LocalDate day(@Nullable String day) {
        return day == null ? null : LocalDate.parse(day);
    }

    private void wrote(RequestId of, CaseStep step, String on, String choice) {
        wrote(of, step, on, choice, null);
    }

    private void wrote(RequestId of, CaseStep step, String on, String choice, @Nullable String until) {
        happenings.add(new Happening(
                UUID.randomUUID(),
                UUID.randomUUID(),
                CASE,
                of,
                step.code(),
                choice,
                LocalDate.parse(on),
                day(until),
                "",
                "Case officer",
                Instant.EPOCH));
    }

    private List<String> owed() {
        CaseLife life = life();
        return life.clocks().stream()
                .map((Due due) -> due.duty().key())
                .filter(life::isToMeet)
                .toList();
    }

    /** A field of another request says nothing of this one, which was refused as well and then ordered to be assessed. */
    @Test
    void aSecondRefusalStandsThoughTheFirstRequestHasOneInItsField() {
        requested(FIRST, "2024-03-04", "N", "2024-04-02");
        requested(SECOND, "2026-01-05", "Y", "2026-06-10");
        wrote(SECOND, CaseStep.WILL_NOT_ASSESS, "2026-02-10", "");
        wrote(SECOND, CaseStep.APPEALED, "2026-03-10", "");
        wrote(SECOND, CaseStep.ORDERED, "2026-06-01", "assess");
        wrote(SECOND, CaseStep.WILL_ASSESS, "2026-06-10", "");
        assertThat(life().odd()).isEmpty();
        assertThat(life().met())
                .containsEntry("C01", LocalDate.parse("2026-02-10"))
                .containsKey("C33.1");
        assertThat(owed()).contains("C33.2", "C33.3").doesNotContain("C04", "C07");
    }

    @Test
    void aSecondRequestOfAReturnLeavesTheTimeToAppealAgainstTheFirstNo() {
        requested(FIRST, "2026-02-02", "N", "2026-03-02");
        requested(SECOND, "2026-03-16", "A", null);
        assertThat(TimeToAppeal.toAppeal(life()).map(Due::on)).hasValue(LocalDate.parse("2026-05-02"));
        wrote(FIRST, CaseStep.APPEALED, "2026-04-20", "");
        assertThat(life().odd()).isEmpty();
        assertThat(owed()).contains("C01", "C32");
    }

    @Test
    void whereItsOwnFieldSaysAnotherDayThatCounts() {
        requested(FIRST, "2026-01-05", "N", "2026-02-12");
        wrote(FIRST, CaseStep.WILL_NOT_ASSESS, "2026-02-10", "");
        assertThat(life().known().on(Trigger.DECISION_SENT)).hasValue(LocalDate.parse("2026-02-12"));
    }

    @Test
    void changesThatAReturnKnowsAreNoPlanThatStays() {
        planned("2027-01-14", "A", "2027-02-04", "2027-02-04");
        CaseLife life = life();
        assertThat(life.state()).isEqualTo(CaseState.PLAN);
        assertThat(life.when(CaseStep.KEPT)).isEmpty();
        assertThat(TimeToAppeal.toAppeal(life).map(Due::startedOn))
                .as("the first plan alone was decided by then")
                .hasValue(LocalDate.parse("2026-01-20"));
        assertThat(life.met()).containsEntry("C13", LocalDate.parse("2027-02-04"));
        assertThat(life.known().on(Trigger.LAST_REVIEW)).hasValue(LocalDate.parse("2027-02-04"));
        assertThat(owed()).contains("C10").doesNotContain("C11", "C12", "C15", "C16");
        assertThat(life.odd()).isEmpty();
    }

    @Test
    void anEndThatAReturnKnowsIsADecisionToEndThePlan() {
        planned("2027-01-14", "C", null, "2027-02-04");
        assertThat(life().state()).isEqualTo(CaseState.ENDING);
        assertThat(life().known().on(Trigger.DECISION_SENT)).hasValue(LocalDate.parse("2027-02-04"));
        assertThat(life().odd()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"M", "''"})
    void aPlanThatStaysIsDecided(String outcome) {
        planned("2027-01-14", outcome.isEmpty() ? null : outcome, null, "2027-02-04");
        assertThat(life().when(CaseStep.KEPT)).hasValue(LocalDate.parse("2027-02-04"));
        assertThat(life().known().on(Trigger.DECISION_SENT)).hasValue(LocalDate.parse("2027-02-04"));
    }

    /** The return has no day for the notice, the report or the draft: nobody can say that they were late. */
    @Test
    void whatAReturnHasNoDayForIsNotLate() {
        planned("2027-01-14", null, null, null);
        assertThat(owed()).contains("C13").doesNotContain("C05", "C11", "C12");
        assertThat(life().met()).doesNotContainKeys("C05", "C11", "C12");
    }

    @ParameterizedTest
    @CsvSource({"2027-01-14, 2027-02-04", "2027-03-11, 2027-02-04", "2027-03-12, 2028-02-03"})
    void aReviewThatAReturnKnowsLaterThanWhatWasWrittenHereIsAnother(String met, String decided) {
        planned(met, "M", null, met.equals("2027-03-12") ? "2028-02-03" : "2027-02-04");
        wrote(FIRST, CaseStep.REVIEW_MET, "2027-01-14", "");
        wrote(FIRST, CaseStep.KEPT, "2027-02-04", "");
        assertThat(life().known().on(Trigger.LAST_REVIEW)).hasValue(LocalDate.parse(decided));
        assertThat(life().state()).as("no meeting waits for its decision").isEqualTo(CaseState.PLAN);
        assertThat(life().odd()).isEmpty();
    }

    @Test
    void theDecisionOfAMeetingThatWasWrittenHereMayComeByAReturn() {
        planned("2027-01-14", "M", null, "2027-02-04");
        wrote(FIRST, CaseStep.REVIEW_MET, "2027-01-14", "");
        assertThat(life().state()).isEqualTo(CaseState.PLAN);
        assertThat(life().when(CaseStep.KEPT)).hasValue(LocalDate.parse("2027-02-04"));
    }

    @Test
    void soMayThatOfAReviewWhoseReassessmentCameToNothing() {
        planned("2027-01-14", "M", null, "2027-02-04");
        wrote(FIRST, CaseStep.REVIEW_MET, "2027-01-14", "");
        wrote(FIRST, CaseStep.REASSESSMENT_ASKED, "2027-01-14", "");
        wrote(FIRST, CaseStep.REASSESSMENT_REFUSED, "2027-01-25", "");
        assertThat(life().state()).isEqualTo(CaseState.PLAN);
        assertThat(life().met()).containsEntry("C13", LocalDate.parse("2027-02-04"));
        assertThat(life().odd()).isEmpty();
    }

    /** A review that came with the return was decided in time, though changes are written down here later in the year. */
    @ParameterizedTest
    @CsvSource({
        "CHANGES_SENT, 2027-04-01, 2027-04-01, CHANGES_OUT",
        "CHANGES_SENT, 2027-04-02, 2027-02-04, CHANGES_OUT",
        "CHANGES_SENT, 2027-10-05, 2027-02-04, CHANGES_OUT",
        "CEASING, 2027-02-20, 2027-02-04, CEASING"
    })
    void whatIsWrittenHereLongAfterAReviewIsNoDecisionOfIt(CaseStep step, String on, String decided, CaseState state) {
        planned("2027-01-14", "M", null, "2027-02-04");
        wrote(FIRST, step, on, "");
        assertThat(life().met()).containsEntry("C13", LocalDate.parse(decided));
        assertThat(life().state()).isEqualTo(state);
        assertThat(life().odd()).isEmpty();
    }

    @Test
    void anEndThatWasThoughtOfHereIsDecidedByAReturn() {
        planned("2027-01-14", "C", null, "2027-02-04");
        wrote(FIRST, CaseStep.CEASING, "2027-01-20", "");
        assertThat(life().state()).isEqualTo(CaseState.ENDING);
        assertThat(life().odd()).isEmpty();
    }

    @Test
    void changesThatWereWrittenHereAreNotDecidedTwice() {
        planned("2027-01-14", "A", "2027-02-04", "2027-02-04");
        wrote(FIRST, CaseStep.CHANGES_SENT, "2027-02-04", "");
        assertThat(life().state()).isEqualTo(CaseState.CHANGES_OUT);
        assertThat(owed()).contains("C15");
    }

    /** LastReview is of the review before, where the meeting is later: so a return has it each January. */
    @Test
    void theYearCountsFromTheReviewBeforeWhereTheLastOneIsNotDecided() {
        planned("2027-01-14", null, null, "2026-06-10");
        CaseLife life = life();
        assertThat(life.state()).isEqualTo(CaseState.REVIEW_MET);
        assertThat(life.odd()).isEmpty();
        assertThat(yearly(life)).containsExactly(LocalDate.parse("2027-06-10"));
        assertThat(life.known().on(Trigger.DECISION_SENT))
                .as("nobody knows what was decided, so it gives no time to appeal")
                .hasValue(LocalDate.parse("2026-01-20"));
        wrote(FIRST, CaseStep.REVIEW_MET, "2026-06-01", "");
        wrote(FIRST, CaseStep.KEPT, "2026-06-10", "");
        assertThat(yearly(life())).containsExactly(LocalDate.parse("2027-06-10"));
        assertThat(life().odd()).isEmpty();
        assertThat(CaseEvents.all(requests, happenings))
                .filteredOn(one -> one.step() == CaseStep.KEPT)
                .as("written down here, and not said again")
                .hasSize(1);
        happenings.clear();
        planned("2027-01-14", null, null, "2026-01-19");
        assertThat(yearly(life())).as("before there was a plan").containsExactly(LocalDate.parse("2027-01-20"));
        assertThat(life().odd()).isEmpty();
    }

    private static List<LocalDate> yearly(CaseLife life) {
        return life.clocks().stream()
                .filter(due -> due.duty().id().equals("C10"))
                .map(Due::on)
                .toList();
    }

    /** A plan since 20 January 2026 whose child moves on, as a return says by the last day alone. */
    private void movesOn(String due, @Nullable String sent) {
        planned(null, null, null, null);
        EhcRequest it = requests.getFirst();
        var upkeep = new EhcRequest.Upkeep(null, List.of(), List.of(), null, null, null, day(due), day(sent), null);
        requests.set(
                0, request(FIRST, it.receivedOn(), it.outcome(), it.outcomeOn(), it.assessment(), it.plan(), upkeep));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-01-19, ",
        "2026-02-15, C18 2026-02-14",
        "2027-01-31, C18 2027-02-14",
        "2027-02-15, C18 2027-02-14",
        "2027-02-28, C18 2027-02-14",
        "2027-03-01, C17 2027-03-30",
        "2027-03-31, C17 2027-03-30",
        "2027-04-01, "
    })
    void aReturnSaysByWhenTheNextSchoolIsNamed(String due, @Nullable String clock) {
        movesOn(due, null);
        CaseLife life = life();
        assertThat(life.clocks())
                .filteredOn(
                        one -> List.of("C17", "C18", "C19").contains(one.duty().id()))
                .filteredOn(one -> life.isToMeet(one.duty().key()))
                .extracting(one -> one.duty().id() + " " + one.on())
                .isEqualTo(clock == null ? List.of() : List.of(clock));
        assertThat(life.odd()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"2026-02-15, false", "2026-02-16, true", "2027-02-10, true", "2027-03-10, true"})
    void aPlanThatNamesTheNextSchoolIsOfItsOwnMove(String sent, boolean named) {
        movesOn("2027-02-15", sent);
        assertThat(life().met().containsKey("C18")).isEqualTo(named);
        assertThat(life().odd()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"2026-09-01, 2027-02-14, 2", "2027-09-01, 2027-02-14, 1", "2028-09-01, 2028-02-14, 1"})
    void aMoveThatWasWrittenHereCountsWhereItIsNoEarlierOne(String begins, String due, int moves) {
        movesOn("2027-02-15", null);
        wrote(FIRST, CaseStep.PHASE_TRANSFER, "2026-02-02", "primary-secondary", begins);
        assertThat(life().clocks())
                .filteredOn(one -> one.duty().id().equals("C18"))
                .extracting(Due::on)
                .containsExactly(LocalDate.parse(due));
        assertThat(moves()).hasSize(moves);
        assertThat(life().odd()).isEmpty();
    }

    private List<CaseEvent> moves() {
        return CaseEvents.all(requests, happenings).stream()
                .filter(one -> one.step() == CaseStep.PHASE_TRANSFER)
                .toList();
    }

    @Test
    void aMoveIsOfThePlanFromItsFirstDayOnThoughItWasMadeAnewLater() {
        movesOn("2026-02-15", null);
        wrote(FIRST, CaseStep.REASSESSMENT_ASKED, "2026-02-16", "");
        wrote(FIRST, CaseStep.REASSESSMENT_AGREED, "2026-02-17", "");
        wrote(FIRST, CaseStep.DRAFT_SERVED, "2026-02-18", "");
        wrote(FIRST, CaseStep.FINAL_SENT, "2026-03-06", "");
        assertThat(moves()).extracting(CaseEvent::on).containsExactly(LocalDate.parse("2026-01-20"));
        assertThat(life().odd()).isEmpty();
    }

    /** The return has the first plan, and what was written down here is of the second. */
    @Test
    void aPlanThatAReturnBroughtIsAssessedAgainHere() {
        planned(null, null, null, null);
        wrote(FIRST, CaseStep.REASSESSMENT_ASKED, "2026-05-04", "");
        wrote(FIRST, CaseStep.REASSESSMENT_AGREED, "2026-05-11", "");
        wrote(FIRST, CaseStep.DRAFT_SERVED, "2026-05-11", "");
        assertThat(life().odd()).isEmpty();
        assertThat(life().state()).isEqualTo(CaseState.NEW_DRAFT_OUT);
        wrote(FIRST, CaseStep.FINAL_SENT, "2026-06-15", "");
        assertThat(life().odd()).isEmpty();
        assertThat(life().state()).isEqualTo(CaseState.PLAN);
        assertThat(life().met()).containsEntry("C07", LocalDate.parse("2026-01-20"));
        assertThat(life().known().on(Trigger.PLAN_MADE)).hasValue(LocalDate.parse("2026-06-15"));
    }

    /** The move was noted on 2 November 2026. A return may know alone that the plan names the school. */
    @ParameterizedTest
    @CsvSource({
        "2027-09-01, 2026-11-02, false",
        "2027-09-01, 2026-11-03, true",
        "2027-09-01, 2027-02-10, true",
        "2028-09-01, 2027-02-10, false",
        "2027-09-01, , false"
    })
    void aReturnSaysOfAMoveThatWasWrittenHereWhenThePlanNamedTheSchool(
            String begins, @Nullable String sent, boolean named) {
        movesOn("2027-02-14", sent);
        wrote(FIRST, CaseStep.PHASE_TRANSFER, "2026-11-02", "primary-secondary", begins);
        assertThat(life().met().containsKey("C18")).isEqualTo(named);
        assertThat(life().odd()).isEmpty();
    }

    @Test
    void aPlanThatWasWrittenHereToNameItCountsBeforeAReturn() {
        movesOn("2027-02-14", "2027-02-12");
        wrote(FIRST, CaseStep.PHASE_TRANSFER, "2026-11-02", "primary-secondary", "2027-09-01");
        wrote(FIRST, CaseStep.CHANGES_SENT, "2027-01-04", "");
        wrote(FIRST, CaseStep.AMENDED, "2027-02-01", "names-next-school");
        assertThat(life().met()).containsEntry("C18", LocalDate.parse("2027-02-01"));
    }

    /** Within a year before the last day: what was sent before is of an earlier phase. */
    @ParameterizedTest
    @CsvSource({"2026-02-14, false", "2026-02-15, true"})
    void soIsAMoveThatWasNotedLongBefore(String sent, boolean named) {
        movesOn("2027-02-14", sent);
        wrote(FIRST, CaseStep.PHASE_TRANSFER, "2026-02-02", "primary-secondary", "2027-09-01");
        assertThat(life().met().containsKey("C18")).isEqualTo(named);
    }

    /** The final plan may have been written down here, and the move be known by a nightly file alone. */
    @Test
    void theMoveOfAPlanThatWasWrittenHere() {
        movesOn("2027-02-15", "2027-02-01");
        wrote(FIRST, CaseStep.FINAL_SENT, "2026-01-20", "");
        wrote(FIRST, CaseStep.CHANGES_SENT, "2027-01-04", "");
        wrote(FIRST, CaseStep.AMENDED, "2027-02-01", "names-next-school");
        assertThat(life().met()).containsEntry("C18", LocalDate.parse("2027-02-01"));
        assertThat(moves()).as("the plan that names the school is said once").hasSize(1);
    }

    /** Since when a plan is here that came from another council, a return does not say. */
    @Test
    void aPlanThatAReturnKnowsFromElsewhereIsNotLateWithItsNews() {
        var upkeep = new EhcRequest.Upkeep("999", List.of(), List.of(), null, null, null, null, null, null);
        requests.add(request(FIRST, null, "H", null, null, plan("2019-05-05"), upkeep));
        assertThat(life().state()).isEqualTo(CaseState.PLAN);
        assertThat(owed()).contains("C10").doesNotContain("C24", "C25");
    }
}
