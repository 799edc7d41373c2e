package uk.sidebyside.assessments.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.sidebyside.assessments.rules.StatutoryClock.Standing;
import uk.sidebyside.assessments.rules.StatutoryClocks.Due;

/** The table of clocks: each row with its last day, and how it stands the day before, on and after it. */
class StatuteTest {

    @ParameterizedTest(name = "{0}: {1} on {2}, due {3}")
    @CsvSource({
        // key, what happened, when, last lawful day, the same by the strict count, how sure, provision
        "C01,   REQUEST_RECEIVED,               2026-09-07, 2026-10-19, 2026-10-18, LAW,       regulation 5(1)",
        "C03,   ADVICE_REQUEST_RECEIVED,        2026-10-21, 2026-12-02, 2026-12-01, REPORTED,  regulation 8(1)",
        "C04,   REQUEST_RECEIVED,               2026-09-07, 2026-12-28, 2026-12-27, LAW,       regulation 10(1)",
        "C05,   REQUEST_RECEIVED,               2026-09-07, 2026-12-28, 2026-12-27, UNCHECKED, No law sets this date",
        "C06,   DRAFT_SERVED,                   2026-12-11, 2026-12-25, 2026-12-25, LAW,       regulation 13(1)(a)",
        "C07,   REQUEST_RECEIVED,               2026-09-07, 2027-01-25, 2027-01-24, LAW,       regulation 13(2)",
        "C08,   SETTING_CONSULTED,              2026-09-07, 2026-09-22, 2026-09-21, UNCHECKED, paragraph 9.83",
        "C09,   PLAN_MADE,                      2026-09-07, 2026-09-07, 2026-09-07, REPORTED,  section 42; and regulation 14",
        "C10,   PLAN_MADE,                      2026-09-07, 2027-09-07, 2027-09-06, REPORTED,  section 44(1)",
        "C10,   LAST_REVIEW,                    2028-02-29, 2029-02-28, 2029-02-27, REPORTED,  section 44(1)",
        "C11,   REVIEW_MEETING,                 2027-01-14, 2026-12-31, 2026-12-31, LAW,       regulation 20(3) and (4)",
        "C12,   REVIEW_MEETING,                 2027-01-14, 2027-01-28, 2027-01-27, REPORTED,  regulation 20(7)",
        "C13,   REVIEW_MEETING,                 2027-01-14, 2027-02-11, 2027-02-10, REPORTED,  EWHC 493",
        "C14,   AMENDMENT_NOTICE_SENT,          2027-02-04, 2027-02-18, 2027-02-18, LAW,       regulation 22(2)(c)",
        "C15,   AMENDMENT_NOTICE_SENT,          2027-02-04, 2027-04-01, 2027-03-31, REPORTED,  regulation 22(3)",
        "C15,   REVIEW_MEETING,                 2027-01-14, 2027-04-08, 2027-04-07, REPORTED,  EWHC 493",
        "C16,   AMENDMENT_NOTICE_SENT,          2027-02-04, 2027-04-01, 2027-03-31, REPORTED,  regulation 22(4)",
        "C17,   MOVE_FROM_SECONDARY_TO_POST_16, 2027-09-01, 2027-03-30, 2027-03-30, LAW,       regulation 18(1)(a)",
        "C18,   MOVE_BETWEEN_PHASES,            2027-09-01, 2027-02-14, 2027-02-14, LAW,       regulation 18(1)(b)",
        "C19,   MOVE_BETWEEN_POST_16,           2027-07-31, 2027-02-28, 2027-02-28, LAW,       regulation 18(2)",
        "C20,   REASSESSMENT_REQUEST_RECEIVED,  2026-09-07, 2026-09-22, 2026-09-21, REPORTED,  regulation 25(1)",
        "C21,   REASSESSMENT_AGREED,            2026-09-07, 2026-12-14, 2026-12-13, LAW,       regulation 27(2)",
        "C23,   MOVED,                          2026-10-01, 2026-10-01, 2026-10-01, LAW,       regulation 15(2)",
        "C23,   MOVE_LEARNED,                   2026-09-05, 2026-09-25, 2026-09-25, LAW,       regulation 15(2)",
        "C24,   TRANSFERRED,                    2026-09-07, 2026-10-19, 2026-10-18, LAW,       regulation 15(4)",
        "C25,   TRANSFERRED,                    2026-09-07, 2026-12-06, 2026-12-06, UNCHECKED, regulation 15(5)",
        "C26.1, ICB_CHANGED,                    2026-10-01, 2026-10-01, 2026-10-01, REPORTED,  regulation 16",
        "C26.1, ICB_CHANGE_LEARNED,             2026-09-07, 2026-09-25, 2026-09-25, REPORTED,  regulation 16",
        "C26.2, ICB_TOLD,                       2026-12-18, 2027-01-12, 2027-01-12, REPORTED,  regulation 16",
        "C27,   DECISION_SENT,                  2026-09-07, 2026-11-07, 2026-11-06, LAW,       regulation 33",
        "C28,   MEDIATION_HELD,                 2026-12-23, 2026-12-30, 2026-12-29, REPORTED,  regulation 34 and 39",
        "C28,   MEDIATION_DECLINED,             2026-11-20, 2026-11-25, 2026-11-24, REPORTED,  regulation 34 and 39",
        "C28,   MEDIATION_NOT_ARRANGED,         2026-12-23, 2026-12-30, 2026-12-29, REPORTED,  regulation 34 and 39",
        "C29,   HEALTH_ISSUE_TOLD,              2026-11-20, 2026-11-25, 2026-11-24, REPORTED,  regulation 35",
        "C30,   MEDIATION_REQUESTED,            2026-09-07, 2026-10-07, 2026-10-06, REPORTED,  regulation 36 and 37",
        "C30.2, HEALTH_MEDIATION_TOLD,          2026-09-07, 2026-10-07, 2026-10-06, REPORTED,  regulation 35",
        "C31,   DECISION_SENT,                  2026-09-07, 2026-11-07, 2026-11-06, LAW,       rule 20(1)(c)",
        "C31,   DECISION_SENT,                  2026-06-15, 2026-09-01, 2026-09-01, REPORTED,  rule 20(1)(c)",
        "C31,   MEDIATION_CERTIFICATE,          2026-10-31, 2026-11-30, 2026-11-29, LAW,       rule 20(1)(c)",
        "C32,   APPEAL_SENT_TO_COUNCIL,         2026-09-07, 2026-10-19, 2026-10-16, REPORTED,  rule 21",
        "C32,   APPEAL_SENT_TO_COUNCIL,         2026-07-20, 2026-09-29, 2026-09-28, UNCHECKED, rule 21",
        "C33.1, ORDERED_TO_ASSESS,              2026-09-07, 2026-09-21, 2026-09-20, REPORTED,  regulation 44(2)(b)",
        "C33.2, ORDERED_TO_ASSESS,              2026-09-07, 2026-11-16, 2026-11-15, REPORTED,  regulation 44(2)(b)(i)",
        "C33.3, ORDERED_TO_ASSESS,              2026-09-07, 2026-12-14, 2026-12-13, REPORTED,  regulation 44(2)(b)(ii)",
        "C33.4, ORDERED_TO_MAKE_PLAN,           2026-09-07, 2026-10-12, 2026-10-11, REPORTED,  regulation 44(2)(c)(i)",
        "C33.5, ORDERED_TO_MAKE_PLAN,           2026-09-07, 2026-11-23, 2026-11-22, REPORTED,  regulation 44(2)(c)(ii)",
        "C33.6, ORDERED_TO_AMEND,               2026-09-07, 2026-10-12, 2026-10-11, REPORTED,  regulation 44(2)",
        "C33.7, ORDERED_TO_NAME_SCHOOL,         2026-09-07, 2026-09-21, 2026-09-20, REPORTED,  regulation 44(2)",
        "C33.8, REFERRED_BACK,                  2026-09-07, 2026-09-21, 2026-09-20, UNCHECKED, regulation 44(2)",
        "C33.9, ORDERED_TO_MAINTAIN,            2026-09-07, 2026-09-07, 2026-09-07, UNCHECKED, regulation 44(2)",
        "C33.10, CEASING_UPHELD,                2026-09-07, 2026-09-07, 2026-09-07, REPORTED,  regulation 44(2)(a)",
        "C33.11, AGREED_TO_ASSESS,              2026-09-07, 2026-09-21, 2026-09-20, REPORTED,  regulation 42(2); and regulation 44(2)(b)",
        "C33.12, AGREED_TO_ASSESS,              2026-09-07, 2026-11-16, 2026-11-15, REPORTED,  regulation 42(2); and regulation 44(2)(b)(i)",
        "C33.13, AGREED_TO_ASSESS,              2026-09-07, 2026-12-14, 2026-12-13, REPORTED,  regulation 42(2); and regulation 44(2)(b)(ii)",
        "C33.14, AGREED_TO_MAKE_PLAN,           2026-09-07, 2026-10-12, 2026-10-11, REPORTED,  regulation 42(2); and regulation 44(2)(c)(i)",
        "C33.15, AGREED_TO_MAKE_PLAN,           2026-09-07, 2026-11-23, 2026-11-22, REPORTED,  regulation 42(2); and regulation 44(2)(c)(ii)",
        "C33.16, AGREED_TO_AMEND,               2026-09-07, 2026-10-12, 2026-10-11, REPORTED,  regulation 42(2); and regulation 44(2)",
        "C33.17, AGREED_TO_NAME_SCHOOL,         2026-09-07, 2026-09-21, 2026-09-20, REPORTED,  regulation 42(2); and regulation 44(2)",
        "C33.18, AGREED_TO_MAINTAIN,            2026-09-07, 2026-09-07, 2026-09-07, UNCHECKED, regulation 42(2); and regulation 44(2)",
        "C34.1, ASSESSMENT_NOT_OPPOSED,         2026-09-07, 2026-09-21, 2026-09-20, LAW,       regulation 45(3)",
        "C34.2, ASSESSMENT_NOT_OPPOSED,         2026-09-07, 2026-11-16, 2026-11-15, LAW,       regulation 45(3A)(a)",
        "C34.3, ASSESSMENT_NOT_OPPOSED,         2026-09-07, 2026-12-14, 2026-12-13, LAW,       regulation 45(3A)(b)",
        "C34.4, CONTENTS_NOT_OPPOSED,           2026-09-07, 2026-10-12, 2026-10-11, LAW,       regulation 45(4)",
        "C34.5, SCHOOL_NOT_OPPOSED,             2026-09-07, 2026-09-21, 2026-09-20, REPORTED,  regulation 45",
        "C34.6, PLAN_NOT_OPPOSED,               2026-09-07, 2026-10-12, 2026-10-11, REPORTED,  regulation 45",
        "C34.7, PLAN_NOT_OPPOSED,               2026-09-07, 2026-11-23, 2026-11-22, REPORTED,  regulation 45",
        "C35.1, RECOMMENDATION_SENT,            2026-09-07, 2026-10-12, 2026-10-11, UNCHECKED, regulation 6",
        "C35.2, RECOMMENDATION_ANSWERED,        2026-09-07, 2026-09-14, 2026-09-13, UNCHECKED, regulation 7",
        "C36,   FIRST_DIRECT_PAYMENT,           2026-11-30, 2027-02-28, 2027-02-27, REPORTED,  regulation 11",
        "C39.1, DETENTION_ENDED,                2026-09-07, 2026-10-19, 2026-10-18, LAW,       regulation 15",
        "C39.2, DETENTION_ENDED,                2026-09-07, 2026-12-28, 2026-12-27, LAW,       regulation 15",
        "C39.3, DETENTION_ENDED,                2026-09-07, 2027-01-25, 2027-01-24, LAW,       regulation 15",
        "C40.1, INSPECTION_REPORT,              2026-09-07, 2026-10-26, 2026-10-23, UNCHECKED, Area SEND inspection framework",
        "C40.2, INSPECTION_REPORT,              2026-09-07, 2028-03-07, 2028-03-06, UNCHECKED, Area SEND inspection framework",
        "C40.3, INSPECTION_REPORT,              2026-09-07, 2029-09-07, 2029-09-06, UNCHECKED, Area SEND inspection framework",
    })
    void everyClockIsInTimeTheDayBeforeAndOnItsLastDayAndLateTheDayAfter(
            String key,
            Trigger happened,
            LocalDate on,
            LocalDate due,
            LocalDate strict,
            Certainty certainty,
            String says) {
        Due found = due(KnownDates.of(happened, on), key);
        assertThat(found.on()).isEqualTo(due);
        assertThat(found.strictOn()).isEqualTo(strict);
        assertThat(found.startedOn()).isEqualTo(on);
        assertThat(found.certainty()).isEqualTo(certainty);
        assertThat(found.duty().source().words()).contains(says);

        StatutoryClock clock = StatutoryClock.started(found);
        assertThat(clock.standingOn(due.minusDays(1))).isEqualTo(Standing.RUNNING);
        assertThat(clock.standingOn(due)).isEqualTo(Standing.RUNNING);
        assertThat(clock.standingOn(due.plusDays(1))).isEqualTo(Standing.LATE);
        assertThat(clock.met(due.minusDays(1)).standingOn(due.plusDays(9))).isEqualTo(Standing.MET);
        assertThat(clock.met(due).standingOn(due.plusDays(9))).isEqualTo(Standing.MET);
        assertThat(clock.met(due.plusDays(1)).standingOn(due.plusDays(9))).isEqualTo(Standing.MET_LATE);
    }

    @Test
    void everyRowOfTheTableIsAClockOrHasNoLimit() {
        Set<String> rows =
                Statute.IN_FORCE.duties().stream().map(Duty::id).collect(Collectors.toCollection(TreeSet::new));
        assertThat(rows).doesNotContainAnyElementsOf(Statute.WITHOUT_A_LIMIT.keySet());
        rows.addAll(Statute.WITHOUT_A_LIMIT.keySet());
        assertThat(rows)
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 40)
                        .mapToObj("C%02d"::formatted)
                        .toList());
        assertThat(Statute.WITHOUT_A_LIMIT.get("C38").words()).isEqualTo("Children and Families Act 2014, section 23");
    }

    @Test
    void everyTriggerSetsAClockOff() {
        for (Trigger trigger : Trigger.values()) {
            var known =
                    KnownDates.of(trigger, LocalDate.of(2026, 9, 7)).and(Trigger.TRANSFERRED, LocalDate.of(2026, 9, 7));
            assertThat(Statute.IN_FORCE.dueFrom(known)).as(trigger.name()).hasSizeGreaterThan(1);
        }
    }

    @Test
    void theKeysOfTheTableAreUnique() {
        assertThat(Statute.IN_FORCE.duties()).extracting(Duty::key).doesNotHaveDuplicates();
    }

    @Test
    void theMovesOfAPhaseEndOneMonthBeforeInALeapYearToo() {
        assertThat(due(KnownDates.of(Trigger.MOVE_BETWEEN_PHASES, LocalDate.of(2028, 9, 1)), "C18")
                        .on())
                .isEqualTo("2028-02-14");
        assertThat(due(KnownDates.of(Trigger.MOVE_FROM_SECONDARY_TO_POST_16, LocalDate.of(2028, 9, 1)), "C17")
                        .on())
                .isEqualTo("2028-03-30");
    }

    @Test
    void anAmendedPlanIsDueEightWeeksAfterTheNoticeAndTwelveAfterTheMeetingWhicheverIsFirst() {
        var meeting = KnownDates.of(Trigger.REVIEW_MEETING, LocalDate.of(2027, 1, 14));
        assertThat(due(meeting.and(Trigger.AMENDMENT_NOTICE_SENT, LocalDate.of(2027, 2, 4)), "C15")
                        .on())
                .isEqualTo("2027-04-01");
        assertThat(due(meeting.and(Trigger.AMENDMENT_NOTICE_SENT, LocalDate.of(2027, 2, 11)), "C15")
                        .on())
                .isEqualTo("2027-04-08");
        Due late = due(meeting.and(Trigger.AMENDMENT_NOTICE_SENT, LocalDate.of(2027, 3, 1)), "C15");
        assertThat(late.on()).isEqualTo("2027-04-08");
        assertThat(late.startedOn()).isEqualTo("2027-01-14");
        assertThat(late.strictOn()).isEqualTo("2027-04-07");
    }

    @Test
    void theNextReviewCountsFromTheLastDecisionAndNotFromThePlan() {
        Due due = due(
                KnownDates.of(Trigger.PLAN_MADE, LocalDate.of(2025, 5, 1))
                        .and(Trigger.LAST_REVIEW, LocalDate.of(2026, 4, 20)),
                "C10");
        assertThat(due.on()).isEqualTo("2027-04-20");
    }

    @Test
    void aPlanOfAnotherAreaIsReviewedByTheLaterOfItsYearAndThreeMonths() {
        var transferred = KnownDates.of(Trigger.TRANSFERRED, LocalDate.of(2026, 9, 7));
        Due year = due(transferred.and(Trigger.PLAN_MADE, LocalDate.of(2026, 3, 10)), "C25");
        assertThat(year.on()).isEqualTo("2027-03-09");
        assertThat(year.startedOn()).isEqualTo("2026-09-07");
        assertThat(year.strictOn()).isEqualTo("2027-03-09");
        assertThat(due(transferred.and(Trigger.PLAN_MADE, LocalDate.of(2025, 10, 1)), "C25")
                        .on())
                .isEqualTo("2026-12-06");
        assertThat(due(
                                transferred
                                        .and(Trigger.PLAN_MADE, LocalDate.of(2020, 10, 1))
                                        .and(Trigger.LAST_REVIEW, LocalDate.of(2026, 6, 1)),
                                "C25")
                        .on())
                .isEqualTo("2027-05-31");
        assertThat(due(KnownDates.of(Trigger.TRANSFERRED, LocalDate.of(2026, 11, 30)), "C25")
                        .on())
                .as("February has no 30th")
                .isEqualTo("2027-02-28");
        assertThat(due(
                                KnownDates.of(Trigger.TRANSFERRED, LocalDate.of(2028, 9, 7))
                                        .and(Trigger.PLAN_MADE, LocalDate.of(2028, 2, 29)),
                                "C25")
                        .on())
                .as("nor a 29th after a year")
                .isEqualTo("2029-02-28");
        assertThat(Statute.IN_FORCE.dueFrom(KnownDates.of(Trigger.PLAN_MADE, LocalDate.of(2026, 3, 10))))
                .extracting(found -> found.duty().id())
                .as("nothing of a new council before the plan is transferred")
                .containsExactly("C09", "C10");
    }

    @ParameterizedTest(name = "moved on {0}, learned of it on {1}: transferred by {2}")
    @CsvSource({
        "2026-10-01, 2026-09-09, 2026-10-01, 16 working days before",
        "2026-10-01, 2026-09-10, 2026-10-01, 15 working days before",
        "2026-10-01, 2026-09-11, 2026-10-01, 14 working days before: the 15th day is that of the move",
        "2026-10-01, 2026-09-14, 2026-10-02, 13 working days before",
        "2026-10-01, 2026-10-01, 2026-10-21, on the day",
        "2026-10-01, 2026-12-18, 2027-01-12, long after: over Christmas",
        "2026-10-01, 2026-12-24, 2027-01-18, Christmas Eve is day 1",
        "2026-10-01, 2026-12-26, 2027-01-19, a day off: the next that is worked is day 1",
    })
    void aPlanMovesOnTheDayOrFifteenWorkingDaysAfterTheCouncilLearned(
            LocalDate moved, LocalDate learned, LocalDate due, String why) {
        Due found = due(KnownDates.of(Trigger.MOVED, moved).and(Trigger.MOVE_LEARNED, learned), "C23");
        assertThat(found.on()).as(why).isEqualTo(due);
        assertThat(found.startedOn()).isEqualTo(moved.isBefore(learned) ? moved : learned);
    }

    @ParameterizedTest(name = "decision {0}, certificate {1}: appeal by {2}")
    @CsvSource({
        "2026-09-07, 2026-10-06, 2026-11-07, LAW,      a month from the certificate is earlier",
        "2026-09-07, 2026-10-07, 2026-11-07, LAW,      the same day",
        "2026-09-07, 2026-10-08, 2026-11-08, LAW,      a month from the certificate is later",
        "2026-05-31, 2026-06-01, 2026-07-31, LAW,      the day before the tribunal rests",
        "2026-06-01, 2026-06-01, 2026-09-01, REPORTED, 1 August",
        "2026-06-30, 2026-06-30, 2026-09-01, REPORTED, 30 August",
        "2026-07-01, 2026-07-01, 2026-09-01, LAW,      1 September by itself",
        "2026-10-24, 2026-10-24, 2026-12-24, LAW,      Christmas Eve",
        "2026-10-25, 2026-10-25, 2027-01-04, REPORTED, Christmas Day",
        "2026-11-01, 2026-11-01, 2027-01-04, REPORTED, New Year's Day",
        "2026-11-02, 2026-11-02, 2027-01-02, LAW,      2 January is a Saturday and stays",
    })
    void anAppealIsReceivedByTheLaterOfTwoMonthsAndOneAndNeverWhileTheTribunalRests(
            LocalDate decision, LocalDate certificate, LocalDate due, Certainty certainty, String why) {
        Due found = due(
                KnownDates.of(Trigger.DECISION_SENT, decision).and(Trigger.MEDIATION_CERTIFICATE, certificate), "C31");
        assertThat(found.on()).as(why).isEqualTo(due);
        assertThat(found.certainty()).as(why).isEqualTo(certainty);
    }

    /** One day less may lie in the rest, and the last day on the weekend after it. */
    @ParameterizedTest
    @CsvSource({
        "2026-11-02, 2027-01-02, 2027-01-02",
        "2027-11-02, 2028-01-02, 2028-01-02",
        "2029-07-01, 2029-09-01, 2029-09-01",
        "2026-11-03, 2027-01-03, 2027-01-02",
        "2026-11-04, 2027-01-04, 2027-01-03"
    })
    void theSafeDayToAppealIsNeverAfterTheLastDay(LocalDate decision, LocalDate due, LocalDate strict) {
        Due found = due(KnownDates.of(Trigger.DECISION_SENT, decision), "C31");
        assertThat(found.on()).isEqualTo(due);
        assertThat(found.strictOn()).isEqualTo(strict);
    }

    /** The plan that moved was reviewed by then, so the next review is the yearly one. */
    @ParameterizedTest
    @CsvSource({"2026-09-06, 1", "2026-09-07, 1", "2026-09-08, 0"})
    void theFirstReviewAfterAMoveIsOwedUntilItIsDone(LocalDate reviewed, int owed) {
        assertThat(Statute.IN_FORCE.dueFrom(KnownDates.of(Trigger.TRANSFERRED, LocalDate.of(2026, 9, 7))
                        .and(Trigger.LAST_REVIEW, reviewed)))
                .filteredOn(due -> due.duty().id().equals("C25"))
                .hasSize(owed);
    }

    @Test
    void whatIsDueFirstComesFirst() {
        List<Due> due = Statute.IN_FORCE.dueFrom(KnownDates.of(Trigger.REQUEST_RECEIVED, LocalDate.of(2026, 9, 7))
                .and(Trigger.ORDERED_TO_ASSESS, LocalDate.of(2026, 9, 7))
                .and(Trigger.CEASING_UPHELD, LocalDate.of(2027, 1, 25)));
        assertThat(due)
                .extracting(found -> found.duty().key())
                .containsExactly("C33.1", "C01", "C33.2", "C33.3", "C04", "C05", "C07", "C33.10");
    }

    @Test
    void onOneDayTheOrderIsThatOfTheNamesAndSteps() {
        Duty first = Statute.IN_FORCE.find("C01", LocalDate.of(2026, 9, 7)).orElseThrow();
        var backwards =
                new StatutoryClocks(List.of(named(first, "C03", 0), named(first, "C02", 2), named(first, "C02", 1)));
        assertThat(backwards.dueFrom(KnownDates.of(Trigger.REQUEST_RECEIVED, LocalDate.of(2026, 9, 7))))
                .extracting(due -> due.duty().key())
                .containsExactly("C02.1", "C02.2", "C03");
    }

    private static Duty named(Duty like, String id, int step) {
        return new Duty(
                id, step, like.limit(), like.source(), like.certainty(), like.who(), like.excuses(), like.from(), null);
    }

    @Test
    void aRowIsPutTogetherFromItsParts() {
        Provision place = Provision.Instrument.REGULATIONS.at("1").with("a case");
        assertThat(place.words())
                .isEqualTo(
                        "Special Educational Needs and Disability Regulations 2014 (SI 2014/1530), regulation 1; a case");
        Duty excused = Statute.IN_FORCE
                .find("C05", LocalDate.of(2026, 9, 7))
                .orElseThrow()
                .excusedBy("regulation 2", Set.of(Ground.SCHOOL_CLOSED));
        assertThat(excused.excuses().place()).isEqualTo("regulation 2");
        assertThat(excused.excuses().grounds()).containsExactly(Ground.SCHOOL_CLOSED);
        var known = KnownDates.of(Trigger.DECISION_SENT, LocalDate.of(2026, 9, 7))
                .and(Trigger.MEDIATION_HELD, LocalDate.of(2026, 9, 8));
        var weeks = new Counting.Weeks(1);
        assertThat(Limit.earliestOf(Limit.from(Trigger.DECISION_SENT, weeks), Limit.from(Trigger.MEDIATION_HELD, weeks))
                        .lastDay(known))
                .contains(LocalDate.of(2026, 9, 14));
        assertThat(Limit.latestOf(Limit.from(Trigger.DECISION_SENT, weeks), Limit.from(Trigger.MEDIATION_HELD, weeks))
                        .lastDay(known))
                .contains(LocalDate.of(2026, 9, 15));
    }

    @Test
    void nothingIsDueOfNothing() {
        assertThat(Statute.IN_FORCE.dueFrom(new KnownDates(java.util.Map.of()))).isEmpty();
    }

    @Test
    void aNewLawAppliesToWhatBeginsUnderIt() {
        Duty now = Statute.IN_FORCE.find("C01", LocalDate.of(2026, 9, 7)).orElseThrow();
        Duty until = now.inForce(Statute.FIRST_DAY, LocalDate.of(2029, 8, 31));
        Duty reform = new Duty(
                "C01",
                0,
                Limit.from(Trigger.REQUEST_RECEIVED, new Counting.Weeks(4)),
                now.source(),
                Certainty.LAW,
                now.who(),
                now.excuses(),
                LocalDate.of(2029, 9, 1),
                null);
        var both = new StatutoryClocks(List.of(until, reform));
        assertThat(both.dueFrom(KnownDates.of(Trigger.REQUEST_RECEIVED, LocalDate.of(2029, 8, 31))))
                .singleElement()
                .satisfies(due -> assertThat(due.on()).isEqualTo("2029-10-12"));
        assertThat(both.dueFrom(KnownDates.of(Trigger.REQUEST_RECEIVED, LocalDate.of(2029, 9, 1))))
                .singleElement()
                .satisfies(due -> assertThat(due.on()).isEqualTo("2029-09-29"));
        assertThat(both.dueFrom(KnownDates.of(Trigger.REQUEST_RECEIVED, LocalDate.of(2014, 8, 31))))
                .isEmpty();
        assertThat(both.dueFrom(KnownDates.of(Trigger.REQUEST_RECEIVED, LocalDate.of(2014, 9, 1))))
                .hasSize(1);
        assertThat(both.find("C01", LocalDate.of(2029, 9, 1))).contains(reform);
        assertThat(both.find("C02", LocalDate.of(2029, 9, 1))).isEmpty();
    }

    @ParameterizedTest(name = "{1} on {2} sets {0} off: {3}")
    @CsvSource({
        "C34.1, ASSESSMENT_NOT_OPPOSED, 2015-03-22, false",
        "C34.1, ASSESSMENT_NOT_OPPOSED, 2015-03-23, true",
        "C39.1, DETENTION_ENDED, 2015-03-31, false",
        "C39.1, DETENTION_ENDED, 2015-04-01, true",
        "C35.1, RECOMMENDATION_SENT, 2018-04-02, false",
        "C35.2, RECOMMENDATION_ANSWERED, 2018-04-03, true",
    })
    void aDutyIsNotOlderThanItsLaw(String key, Trigger happened, LocalDate on, boolean there) {
        assertThat(Statute.IN_FORCE.dueFrom(KnownDates.of(happened, on)).stream()
                        .anyMatch(found -> found.duty().key().equals(key)))
                .isEqualTo(there);
    }

    @Test
    void theReliefsOfThePandemicAreNotInForce() {
        assertThat(due(KnownDates.of(Trigger.REQUEST_RECEIVED, LocalDate.of(2020, 6, 1)), "C01")
                        .on())
                .isEqualTo("2020-07-13");
    }

    private static Due due(KnownDates known, String key) {
        return Statute.IN_FORCE.dueFrom(known).stream()
                .filter(due -> due.duty().key().equals(key))
                .findFirst()
                .orElseThrow();
    }
}
