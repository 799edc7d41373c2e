package uk.sidebyside.assessments.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import uk.sidebyside.assessments.rules.Ground.Circumstance;
import uk.sidebyside.assessments.rules.StatutoryClock.Exemption;
import uk.sidebyside.assessments.rules.StatutoryClock.Standing;
import uk.sidebyside.assessments.rules.StatutoryClocks.Due;
import uk.sidebyside.shared.Finding;

/** An exemption excuses lateness and never moves the due date. The case: a request of 1 July 2026, due on 12 August. */
class StatutoryClockTest {
    private static final LocalDate START = LocalDate.of(2026, 7, 1);
    private static final LocalDate DUE = LocalDate.of(2026, 8, 12);

    private final StatutoryClock clock = StatutoryClock.started(due("C01", Trigger.REQUEST_RECEIVED));

    @ParameterizedTest(name = "closed {1} to {2}, asked on {0}: {3}")
    @CsvSource({
        "2026-07-15, 2026-07-23, 2026-09-01, false, eight days before it closes",
        "2026-07-16, 2026-07-23, 2026-09-01, true,  one week before it closes",
        "2026-07-17, 2026-07-23, 2026-09-01, true,  within",
        "2026-08-24, 2026-07-23, 2026-09-01, true,  eight days before it opens",
        "2026-08-25, 2026-07-23, 2026-09-01, true,  one week before it opens",
        "2026-08-26, 2026-07-23, 2026-09-01, false, six days before it opens",
        "2026-07-23, 2026-07-23, 2026-08-19, false, closed for 27 days",
        "2026-07-23, 2026-07-23, 2026-08-20, true,  closed for 4 weeks",
        "2026-07-23, 2026-07-23, 2026-08-21, true,  closed for 29 days",
        "2026-10-26, 2026-10-24, 2026-11-02, false, half term",
        "2019-07-24, 2019-07-24, 2019-09-02, false, another summer",
        "2026-06-01, 2026-05-30, 2026-07-07, false, over the day before the request",
        "2026-06-01, 2026-05-30, 2026-07-08, true,  over on its day",
        "2026-08-20, 2026-08-19, 2026-09-20, true,  from its last day",
        "2026-08-20, 2026-08-20, 2026-09-20, false, from the day after",
    })
    void theClosureOfASchoolCountsOnlyWhereAdviceWasAskedAroundIt(
            LocalDate asked, LocalDate closed, LocalDate reopens, boolean holds, String why) {
        var closure = new Circumstance.Closure(asked, closed, reopens);
        assertThat(Ground.SCHOOL_CLOSED.holds(closure, START, DUE)).as(why).isEqualTo(holds);
        assertThat(Ground.EARLY_YEARS_CLOSED.holds(closure, START, DUE)).isEqualTo(holds);
        assertThat(Ground.PERSONAL_CIRCUMSTANCES.holds(closure, START, DUE)).isFalse();
        assertThat(Ground.ABSENT_FOUR_WEEKS.holds(closure, START, DUE)).isFalse();
        assertThat(Ground.MISSED_APPOINTMENT.holds(closure, START, DUE)).isFalse();
    }

    @ParameterizedTest(name = "away {0} to {1}: four weeks {2}, two weeks {3}")
    @CsvSource({
        "2026-07-06, 2026-08-01, false, true,  27 days",
        "2026-07-06, 2026-08-02, true,  true,  28 days",
        "2026-07-06, 2026-08-03, true,  true,  29 days",
        "2026-07-06, 2026-07-18, false, false, 13 days",
        "2026-07-06, 2026-07-19, false, true,  14 days",
        "2026-07-06, 2026-07-20, false, true,  15 days",
        "2026-06-01, 2026-07-27, false, true,  only 27 days of it in the time",
        "2026-06-01, 2026-07-28, true,  true,  28 days of it in the time",
        "2026-07-16, 2026-09-30, true,  true,  28 days to the last day",
        "2026-07-17, 2026-09-30, false, true,  27 days to the last day",
        "2026-09-01, 2026-10-30, false, false, after it",
    })
    void anAbsenceCountsByItsDaysInTheTime(LocalDate from, LocalDate to, boolean four, boolean two, String why) {
        var absence = new Circumstance.Absence(from, to);
        assertThat(Ground.ABSENT_FOUR_WEEKS.holds(absence, START, DUE)).as(why).isEqualTo(four);
        assertThat(Ground.ABSENT_TWO_WEEKS.holds(absence, START, DUE)).as(why).isEqualTo(two);
        assertThat(Ground.PERSONAL_CIRCUMSTANCES.holds(absence, START, DUE)).isFalse();
        assertThat(Ground.SCHOOL_CLOSED.holds(absence, START, DUE)).isFalse();
    }

    @ParameterizedTest(name = "{0} to {1}: {2}")
    @CsvSource({
        "2026-06-01, 2026-06-30, false, over the day before",
        "2026-06-01, 2026-07-01, true,  to the first day",
        "2026-07-10, 2026-07-10, true,  one day",
        "2026-08-12, 2026-09-30, true,  from the last day",
        "2026-08-13, 2026-09-30, false, from the day after",
    })
    void troubleAndMissedAppointmentsCountWithinTheTime(LocalDate from, LocalDate to, boolean holds, String why) {
        assertThat(Ground.PERSONAL_CIRCUMSTANCES.holds(new Circumstance.Trouble(from, to), START, DUE))
                .as(why)
                .isEqualTo(holds);
        LocalDate missed = from.isBefore(START) ? to : from;
        assertThat(Ground.MISSED_APPOINTMENT.holds(new Circumstance.Appointment(missed), START, DUE))
                .as(why)
                .isEqualTo(holds);
    }

    @Test
    void schoolHolidaysByThemselvesExcuseNothingAndTheDueDateStays() {
        assertThat(clock.due().on()).isEqualTo(DUE);
        Exemption halfTerm = exemption(
                Ground.SCHOOL_CLOSED,
                new Circumstance.Closure(
                        LocalDate.of(2026, 7, 1), LocalDate.of(2026, 7, 23), LocalDate.of(2026, 9, 1)));
        assertThat(clock.refusal(halfTerm)).map(Finding::key).contains("exemption.outside.its.window");
        assertThat(clock.excusedBy(halfTerm).standingOn(DUE.plusDays(1))).isEqualTo(Standing.LATE);
    }

    /** One of the days is mistyped; which, nobody can tell but whoever typed it. */
    @Test
    void whatEndsBeforeItBeginsIsRefusedAtItsLastDay() {
        LocalDate from = LocalDate.of(2026, 7, 23);
        for (LocalDate to : List.of(from, from.minusDays(1))) {
            for (Exemption one : List.of(
                    exemption(Ground.SCHOOL_CLOSED, new Circumstance.Closure(from, from, to)),
                    exemption(Ground.PERSONAL_CIRCUMSTANCES, new Circumstance.Trouble(from, to)),
                    exemption(Ground.ABSENT_FOUR_WEEKS, new Circumstance.Absence(from, to)))) {
                assertThat(clock.refusal(one)
                                .filter(found -> found.field().equals("to")
                                        && found.key().equals("exemption.ends.before.it.begins"))
                                .isPresent())
                        .as(one.ground() + " to " + to)
                        .isEqualTo(to.isBefore(from));
            }
        }
        assertThat(new Circumstance.Appointment(from).endsBeforeItBegins()).isFalse();
    }

    @Test
    void anExcusedClockStaysDueOnItsDayAndIsLateWithAGround() {
        Exemption summer = exemption(
                Ground.SCHOOL_CLOSED,
                new Circumstance.Closure(
                        LocalDate.of(2026, 7, 20), LocalDate.of(2026, 7, 23), LocalDate.of(2026, 9, 1)));
        assertThat(clock.refusal(summer)).isEmpty();
        StatutoryClock excused = clock.excusedBy(summer);
        assertThat(excused.due().on()).isEqualTo(DUE);
        assertThat(excused.exemptions()).containsExactly(summer);
        assertThat(excused.standingOn(DUE)).isEqualTo(Standing.RUNNING);
        assertThat(excused.standingOn(DUE.plusDays(1))).isEqualTo(Standing.LATE_EXCUSED);
        assertThat(excused.met(DUE.plusDays(20)).standingOn(DUE.plusDays(19))).isEqualTo(Standing.LATE_EXCUSED);
        assertThat(excused.met(DUE.plusDays(20)).standingOn(DUE.plusDays(20))).isEqualTo(Standing.MET_LATE_EXCUSED);
        assertThat(excused.met(DUE).standingOn(DUE)).isEqualTo(Standing.MET);
    }

    @Test
    void anExemptionNeedsAGroundOfItsOwnDutyEvidenceAndSomebodyWhoApproved() {
        var missed = new Circumstance.Appointment(LocalDate.of(2026, 7, 10));
        assertThat(clock.refusal(exemption(Ground.MISSED_APPOINTMENT, missed)))
                .map(Finding::key)
                .contains("exemption.not.for.this.duty");
        StatutoryClock advice = StatutoryClock.started(due("C03", Trigger.ADVICE_REQUEST_RECEIVED));
        assertThat(advice.refusal(exemption(Ground.MISSED_APPOINTMENT, missed))).isEmpty();
        assertThat(advice.refusal(new Exemption(Ground.MISSED_APPOINTMENT, missed, " ", "A manager", START)))
                .map(Finding::key)
                .contains("exemption.needs.evidence");
        assertThat(advice.refusal(new Exemption(Ground.MISSED_APPOINTMENT, missed, "A letter", " ", START)))
                .map(Finding::key)
                .contains("exemption.needs.approver");
        assertThat(advice.refusal(exemption(Ground.MISSED_APPOINTMENT, missed))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Ground.class)
    void adviceIsNotExcusedByTheClosureOfASchool(Ground ground) {
        Set<Ground> ofAdvice =
                Set.of(Ground.PERSONAL_CIRCUMSTANCES, Ground.ABSENT_FOUR_WEEKS, Ground.MISSED_APPOINTMENT);
        assertThat(due("C03", Trigger.ADVICE_REQUEST_RECEIVED)
                        .duty()
                        .excuses()
                        .grounds()
                        .contains(ground))
                .isEqualTo(ofAdvice.contains(ground));
    }

    @ParameterizedTest(name = "{0}: {1} by {3}")
    @CsvSource({
        "C01, REQUEST_RECEIVED, 4, regulation 5(4)",
        "C03, ADVICE_REQUEST_RECEIVED, 3, regulation 8(2)",
        "C04, REQUEST_RECEIVED, 4, regulation 10(4)",
        "C05, REQUEST_RECEIVED, 0, ''",
        "C07, REQUEST_RECEIVED, 4, regulation 13(3)",
        "C13, REVIEW_MEETING, 0, ''",
        "C21, REASSESSMENT_AGREED, 4, regulation 27(3)",
        "C33.1, ORDERED_TO_ASSESS, 0, ''",
        "C34.1, ASSESSMENT_NOT_OPPOSED, 5, regulation 45(7)",
    })
    void eachDutyHasItsGrounds(String key, Trigger trigger, int grounds, String place) {
        assertThat(due(key, trigger).duty().excuses().grounds()).hasSize(grounds);
        assertThat(due(key, trigger).duty().excuses().place()).isEqualTo(place);
    }

    @Test
    void aWarningComesOnTheLastDayOrOneDayEarlierWhereTheAreaWantsIt() {
        assertThat(clock.warnsOn(DUE.minusDays(1), false)).isFalse();
        assertThat(clock.warnsOn(DUE, false)).isTrue();
        assertThat(clock.warnsOn(DUE.plusDays(1), false)).isTrue();
        assertThat(clock.warnsOn(DUE.minusDays(2), true)).isFalse();
        assertThat(clock.warnsOn(DUE.minusDays(1), true)).isTrue();
        assertThat(clock.met(DUE.minusDays(3)).warnsOn(DUE, true)).isFalse();
        assertThat(clock.met(DUE).warnsOn(DUE, false)).isFalse();
        assertThat(clock.met(DUE.plusDays(1)).warnsOn(DUE, false)).isTrue();
    }

    private static Exemption exemption(Ground ground, Circumstance happened) {
        return new Exemption(ground, happened, "A letter from the school", "Head of SEND", LocalDate.of(2026, 8, 1));
    }

    private static Due due(String key, Trigger trigger) {
        return Statute.IN_FORCE.dueFrom(KnownDates.of(trigger, START)).stream()
                .filter(due -> due.duty().key().equals(key))
                .findFirst()
                .orElseThrow();
    }
}
