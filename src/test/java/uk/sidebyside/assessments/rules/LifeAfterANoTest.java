package uk.sidebyside.assessments.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import uk.sidebyside.assessments.rules.StatutoryClock.Standing;

/**
 * What can't fall due any more is not late: after a no the time for a decision against a plan, for the draft and for the plan is over
 * (regulations 10(1) and 13(2)). What was late itself stays late. By the worked example, C01 is due on 19 October, C04 on 28 December
 * and C07 on 25 January.
 */
class LifeAfterANoTest extends LifeStory<LifeAfterANoTest> {
    private static final LocalDate LATER = LocalDate.of(2028, 12, 1);

    private LifeAfterANoTest requested() {
        return and(CaseStep.RECEIVED, "2026-09-07");
    }

    private LifeAfterANoTest assessing() {
        return requested().and(CaseStep.WILL_ASSESS, "2026-10-05");
    }

    /** Every clock that is shown, but for those of the family, with how it stands years later. */
    private List<String> shown() {
        Map<String, LocalDate> met = life().met();
        return life().clocks().stream()
                .filter(due -> due.duty().who() != Duty.Who.FAMILY)
                .map(due -> due.duty().key() + " "
                        + standing(due, met.get(due.duty().key())))
                .toList();
    }

    private static Standing standing(StatutoryClocks.Due due, @Nullable LocalDate met) {
        StatutoryClock clock = StatutoryClock.started(due);
        return (met == null ? clock : clock.met(met)).standingOn(LATER);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-10-18, MET",
        "2026-10-19, MET",
        "2026-10-20, MET_LATE",
        "2026-12-28, MET_LATE",
        "2027-01-25, MET_LATE",
        "2027-01-26, MET_LATE"
    })
    void afterARefusalToAssessOnlyItsOwnClockStandsThereInTimeOrLate(String no, Standing standing) {
        requested().and(CaseStep.WILL_NOT_ASSESS, no);
        assertThat(shown()).containsExactly("C01 " + standing);
        assertThat(NextStep.running(life()))
                .extracting(due -> due.duty().id())
                .as("the family can appeal")
                .containsExactlyInAnyOrder("C27", "C31");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-12-27, MET",
        "2026-12-28, MET",
        "2026-12-29, MET_LATE",
        "2027-01-24, MET_LATE",
        "2027-01-25, MET_LATE",
        "2027-01-26, MET_LATE"
    })
    void afterARefusalOfAPlanNoDraftAndNoPlanIsOwed(String no, Standing standing) {
        assessing().and(CaseStep.WILL_NOT_ISSUE, no);
        assertThat(shown()).containsExactly("C01 MET", "C04 " + standing);
    }

    @Test
    void beforeTheNoTheyRunAndAreLate() {
        assessing();
        assertThat(shown()).containsExactlyInAnyOrder("C01 MET", "C04 LATE", "C05 LATE", "C07 LATE");
    }

    @Test
    void whatTheCouncilTakesBackByItselfIsOwedByTheDaysOfTheRequest() {
        requested().and(CaseStep.WILL_NOT_ASSESS, "2026-10-20").and(CaseStep.MEDIATION_ASKED, "2026-10-26");
        and(CaseStep.MEDIATION_HELD, "2026-11-16").and(CaseStep.SETTLED, "2026-11-16");
        and(CaseStep.WILL_ASSESS, "2026-11-20");
        assertThat(shown()).containsExactlyInAnyOrder("C01 MET_LATE", "C04 LATE", "C05 LATE", "C07 LATE", "C30 MET");
        assertThat(NextStep.of(life()).dueOn()).isEqualTo("2026-12-28");
        and(CaseStep.WILL_NOT_ISSUE, "2026-12-20");
        assertThat(shown()).containsExactly("C01 MET_LATE", "C04 MET");
        and(CaseStep.WILL_ISSUE, "2027-01-04");
        assertThat(shown()).containsExactlyInAnyOrder("C01 MET_LATE", "C04 MET", "C05 LATE", "C07 LATE");
        assertThat(NextStep.of(life()).key()).isEqualTo(NextStep.DRAFT);
        and(CaseStep.DRAFT_SERVED, "2027-01-05").and(CaseStep.FINAL_SENT, "2027-01-26");
        assertThat(life().met()).containsEntry("C07", LocalDate.of(2027, 1, 26));
    }

    @ParameterizedTest
    @CsvSource({"ORDERED, C33.2, C33.3", "NOT_OPPOSED, C34.2, C34.3"})
    void whatTheTribunalTakesBackIsOwedByItsOwnTimesAlsoAfterAnotherNo(CaseStep ending, String decide, String plan) {
        requested().and(CaseStep.WILL_NOT_ASSESS, "2026-10-05").and(CaseStep.APPEALED, "2026-11-02");
        and(ending, "2027-05-03", "assess").and(CaseStep.WILL_ASSESS, "2027-05-10");
        assertThat(shown()).contains(decide + " LATE", plan + " LATE").noneMatch(clock -> clock.startsWith("C04"));
        and(CaseStep.WILL_NOT_ISSUE, "2027-07-12");
        assertThat(shown())
                .contains("C01 MET", decide + " MET")
                .noneMatch(clock -> clock.matches("(C04|C05|C07|" + plan + ") .*"));
        and(CaseStep.WILL_ISSUE, "2027-08-02");
        assertThat(shown()).contains(plan + " LATE").noneMatch(clock -> clock.matches("(C05|C07) .*"));
    }

    @ParameterizedTest
    @EnumSource(
            value = CaseStep.class,
            names = {"RECEIVED", "WILL_ASSESS", "WILL_ISSUE", "DRAFT_SERVED"})
    void nothingIsOwedOnARequestThatWasTakenBack(CaseStep before) {
        for (CaseStep step :
                List.of(CaseStep.RECEIVED, CaseStep.WILL_ASSESS, CaseStep.WILL_ISSUE, CaseStep.DRAFT_SERVED)) {
            if (step.compareTo(before) <= 0) {
                and(step, "2026-09-07");
            }
        }
        and(CaseStep.WITHDRAWN, "2026-09-10");
        assertThat(shown()).allMatch(clock -> clock.endsWith(" MET"));
        assertThat(NextStep.running(life())).isEmpty();
        and(CaseStep.RECEIVED, "2027-02-01");
        assertThat(shown())
                .as("another request has its own clocks")
                .containsExactlyInAnyOrder("C01 LATE", "C04 LATE", "C05 LATE", "C07 LATE");
    }

    @Test
    void whoeverTakesBackThatAChildIsAssessedAgainLeavesThePlanItsClocks() {
        and(CaseStep.MOVED_IN, "2026-01-12", CaseEvent.KNOWN_BEFORE).and(CaseStep.REASSESSMENT_ASKED, "2026-03-02");
        and(CaseStep.WITHDRAWN, "2026-03-09");
        assertThat(shown()).containsExactly("C09 LATE", "C10 LATE");
    }

    @Test
    void aPlanThatEndedOrWentToAnotherCouncilIsNotReviewedHere() {
        and(CaseStep.MOVED_IN, "2026-01-12", CaseEvent.KNOWN_BEFORE).and(CaseStep.REVIEW_MET, "2026-12-01");
        assertThat(shown()).contains("C10 LATE", "C12 LATE", "C13 LATE");
        and(CaseStep.MOVE_LEARNED, "2026-12-02").and(CaseStep.HANDED_OVER, "2026-12-09");
        assertThat(shown()).containsExactly("C23 MET");
        events.clear();
        and(CaseStep.MOVED_IN, "2026-01-12", CaseEvent.KNOWN_BEFORE).and(CaseStep.CEASING, "2026-12-01");
        and(CaseStep.CEASED, "2026-12-09", EndOfPlan.DIED);
        assertThat(shown()).isEmpty();
        and(CaseStep.RECEIVED, "2027-02-01");
        assertThat(shown()).contains("C07 LATE");
    }

    @Test
    void aLetterOfARefusalKnowsTheDayOfItsRequest() {
        requested().and(CaseStep.WILL_NOT_ASSESS, "2026-10-05");
        assertThat(life().counting().on(Trigger.REQUEST_RECEIVED)).isPresent();
        and(CaseStep.APPEALED, "2026-11-02").and(CaseStep.ORDERED, "2027-05-03", AfterTheTribunal.DISMISSED);
        assertThat(life().counting().on(Trigger.REQUEST_RECEIVED)).isPresent();
    }

    @ParameterizedTest
    @CsvSource({"WILL_NOT_ASSESS, C01", "WILL_NOT_ISSUE, C04"})
    void anAppealThatIsDismissedLeavesTheNoAndNothingIsOwed(CaseStep no, String own) {
        if (no == CaseStep.WILL_NOT_ASSESS) {
            requested();
        } else {
            assessing();
        }
        and(no, "2026-10-12").and(CaseStep.APPEALED, "2026-11-02");
        and(CaseStep.ORDERED, "2027-05-03", AfterTheTribunal.DISMISSED);
        assertThat(life().odd()).isEmpty();
        assertThat(life().dispute()).isEqualTo(DisputeState.DECIDED);
        assertThat(NextStep.of(life())).isEqualTo(NextStep.NOTHING);
        assertThat(shown()).contains(own + " MET").noneMatch(clock -> clock.matches("(C05|C07|C33.*|C34.*) .*"));
        assertThat(shown()).as("no answer to it is owed any more").noneMatch(clock -> clock.endsWith(" LATE"));
    }

    @Test
    void anAppealAgainstTheEndOfAPlanThatIsDismissedLetsItEnd() {
        and(CaseStep.MOVED_IN, "2026-01-12", CaseEvent.KNOWN_BEFORE).and(CaseStep.CEASING, "2027-02-01");
        and(CaseStep.WILL_CEASE, "2027-02-15").and(CaseStep.CEASING_TOLD, "2027-02-15");
        and(CaseStep.APPEALED, "2027-03-01").and(CaseStep.ORDERED, "2027-06-01", AfterTheTribunal.DISMISSED);
        assertThat(NextStep.of(life()).key()).isEqualTo("C33.10");
        assertThat(EndOfPlan.refusal(life(), "2", LocalDate.of(2027, 6, 1))).isEmpty();
        events.removeLast();
        and(CaseStep.NOT_OPPOSED, "2027-06-01", "maintain");
        assertThat(EndOfPlan.refusal(life(), "2", LocalDate.of(2027, 6, 1))).isPresent();
    }

    @Test
    void whatIsOwedInADisputeIsOwedUntilItIsOver() {
        requested().and(CaseStep.WILL_NOT_ASSESS, "2026-10-05").and(CaseStep.MEDIATION_ASKED, "2026-10-12");
        assertThat(shown()).containsExactly("C01 MET", "C30 LATE");
        and(CaseStep.MEDIATION_CERTIFICATE, "2026-11-16");
        assertThat(shown()).as("it could not be arranged, and may be yet").containsExactly("C01 MET", "C30 LATE");
        and(CaseStep.APPEALED, "2026-11-20");
        assertThat(shown()).contains("C32 LATE");
        and(CaseStep.SETTLED, "2026-12-01");
        assertThat(shown()).containsExactly("C01 MET");
        and(CaseStep.MEDIATION_ASKED, "2026-12-02");
        assertThat(shown()).contains("C30 LATE");
        and(CaseStep.SETTLED, "2026-12-03").and(CaseStep.APPEALED, "2026-12-04");
        assertThat(shown()).contains("C32 LATE").doesNotContain("C30 LATE");
        and(CaseStep.WILL_ASSESS, "2026-12-07").and(CaseStep.WILL_NOT_ISSUE, "2026-12-14");
        and(CaseStep.MEDIATION_ASKED, "2026-12-21");
        assertThat(shown()).containsExactly("C01 MET", "C04 MET", "C30 LATE");
    }

    /** Regulation 10(1) names the last day for a no. A yes on it is in time; after it, nobody is late with a no. */
    @ParameterizedTest
    @CsvSource({"2026-12-28, C04 MET", "2026-12-29, "})
    void aYesAfterTheLastDayForANoIsNotLate(String yes, @Nullable String c04) {
        assessing().and(CaseStep.WILL_ISSUE, yes);
        assertThat(shown().stream().filter(clock -> clock.startsWith("C04")))
                .isEqualTo(c04 == null ? List.of() : List.of(c04));
        assertThat(shown()).contains("C07 LATE");
    }

    @ParameterizedTest
    @CsvSource({"2027-03-23, C33.2 MET", "2027-03-24, "})
    void soItIsAfterAnOrder(String yes, @Nullable String decision) {
        requested().and(CaseStep.WILL_NOT_ASSESS, "2026-10-05").and(CaseStep.APPEALED, "2026-11-02");
        and(CaseStep.ORDERED, "2027-01-12", "assess").and(CaseStep.WILL_ASSESS, "2027-01-19");
        and(CaseStep.WILL_ISSUE, yes);
        assertThat(shown().stream().filter(clock -> clock.startsWith("C33.2")))
                .isEqualTo(decision == null ? List.of() : List.of(decision));
    }

    private LifeAfterANoTest referredBack() {
        assessing().and(CaseStep.WILL_NOT_ISSUE, "2026-12-14").and(CaseStep.APPEALED, "2027-01-11");
        return and(CaseStep.ORDERED, "2027-05-03", "refer-back");
    }

    @ParameterizedTest
    @CsvSource({"2027-05-16, MET", "2027-05-17, MET", "2027-05-18, MET_LATE"})
    void whoeverThinksAgainAndStillSaysNoHasSaidItInTimeOrLate(String no, Standing standing) {
        referredBack();
        assertThat(NextStep.of(life()).key()).isEqualTo("C33.8");
        assertThat(life().allows(CaseStep.STILL_NO_PLAN)).isTrue();
        and(CaseStep.STILL_NO_PLAN, no);
        assertThat(life().odd()).isEmpty();
        assertThat(life().state()).isEqualTo(CaseState.NO_PLAN);
        assertThat(shown()).contains("C04 MET", "C33.8 " + standing).noneMatch(clock -> clock.endsWith(" LATE"));
        assertThat(NextStep.of(life())).isEqualTo(NextStep.NOTHING);
        assertThat(life().known().on(Trigger.DECISION_SENT))
                .as("the family can appeal")
                .hasValue(LocalDate.parse(no));
        assertThat(life().allows(CaseStep.APPEALED)).isTrue();
        assertThat(LetterKind.of(life()).getFirst()).isEqualTo(LetterKind.STILL_NO_PLAN);
        assertThat(life().allows(CaseStep.STILL_NO_PLAN)).as("once").isFalse();
    }

    @Test
    void nobodyThinksAgainWhomTheTribunalDidNotAsk() {
        assessing().and(CaseStep.WILL_NOT_ISSUE, "2026-12-14");
        assertThat(life().allows(CaseStep.STILL_NO_PLAN)).isFalse();
        and(CaseStep.APPEALED, "2027-01-11").and(CaseStep.ORDERED, "2027-05-03", "make-plan");
        assertThat(life().allows(CaseStep.STILL_NO_PLAN)).isFalse();
    }

    @Test
    void aSecondReferralIsThoughtOverAnewOnItsOwnDay() {
        referredBack().and(CaseStep.STILL_NO_PLAN, "2027-05-10").and(CaseStep.APPEALED, "2027-06-01");
        and(CaseStep.ORDERED, "2027-10-04", "refer-back");
        assertThat(life().allows(CaseStep.STILL_NO_PLAN)).isTrue();
        and(CaseStep.STILL_NO_PLAN, "2027-10-04");
        assertThat(life().odd()).isEmpty();
        assertThat(life().met()).containsEntry("C33.8", LocalDate.of(2027, 10, 4));
    }
}
