package uk.sidebyside.assessments.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.sidebyside.assessments.rules.Counting.DaysBeginningWith;
import uk.sidebyside.assessments.rules.Counting.Months;
import uk.sidebyside.assessments.rules.Counting.MonthsBefore;
import uk.sidebyside.assessments.rules.Counting.MonthsBeginningWith;
import uk.sidebyside.assessments.rules.Counting.TribunalDays;
import uk.sidebyside.assessments.rules.Counting.Weeks;
import uk.sidebyside.assessments.rules.Counting.WorkingDaysBeginningWith;
import uk.sidebyside.assessments.rules.DeemedReceipt.Way;

/** What "within", "beginning with" and "before" do to a day. */
class CountingTest {

    @ParameterizedTest(name = "{0} weeks from {1}: {2}")
    @CsvSource({
        "6, 2028-02-29, 2028-04-11, from a leap day",
        "6, 2028-01-18, 2028-02-29, to a leap day",
        "6, 2027-01-18, 2027-03-01, where there is none",
        "20, 2026-09-07, 2027-01-25, day 140",
        "16, 2026-09-07, 2026-12-28, a bank holiday is no reason to wait",
    })
    void weeksEndOnTheSameDayOfTheWeek(int weeks, LocalDate from, LocalDate last, String why) {
        assertThat(new Weeks(weeks).lastDay(from)).as(why).isEqualTo(last);
        assertThat(last.getDayOfWeek()).isEqualTo(from.getDayOfWeek());
    }

    @Test
    void fifteenDaysBeginningWithTheDayOfServiceAreCalendarDays() {
        assertThat(new DaysBeginningWith(15).lastDay(LocalDate.of(2026, 12, 11)))
                .isEqualTo("2026-12-25");
        assertThat(new DaysBeginningWith(15).lastDay(LocalDate.of(2028, 2, 15))).isEqualTo("2028-02-29");
    }

    @ParameterizedTest(name = "{0} months from {1}: {2}")
    @CsvSource({
        "2, 2026-12-31, 2027-02-28, the month has no 31st",
        "2, 2027-12-31, 2028-02-29, a leap year",
        "1, 2026-08-31, 2026-09-30, the month has no 31st",
        "1, 2026-09-30, 2026-10-30, and back: the 30th stays the 30th",
        "12, 2028-02-29, 2029-02-28, a leap day after a year",
        "3, 2026-11-28, 2027-02-28, the month has a 28th",
        "3, 2026-11-29, 2027-02-28, no 29th",
        "3, 2026-11-30, 2027-02-28, and no 30th",
        "3, 2027-11-29, 2028-02-29, in a leap year a 29th",
        "3, 2027-11-30, 2028-02-29, and no 30th",
        "3, 2027-02-28, 2027-05-28, from the last day of a month not to the last",
        "3, 2026-01-30, 2026-04-30, the month has a 30th",
        "3, 2026-01-31, 2026-04-30, and no 31st",
        "18, 2026-08-31, 2028-02-29, to a leap year",
        "36, 2028-02-29, 2031-02-28, from one",
    })
    void monthsEndOnTheSameNumberOrOnTheLastDay(int months, LocalDate from, LocalDate last, String why) {
        assertThat(new Months(months).lastDay(from)).as(why).isEqualTo(last);
        assertThat(new Months(months).strictDay(from)).isEqualTo(last.minusDays(1));
    }

    @ParameterizedTest(name = "{0} months beginning with {1}: {2}")
    @CsvSource({
        "3, 2026-11-27, 2027-02-26, mid-month",
        "3, 2026-11-28, 2027-02-27, February has a 28th",
        "3, 2026-11-29, 2027-02-28, and no 29th",
        "3, 2026-11-30, 2027-02-28, nor a 30th",
        "3, 2026-12-01, 2027-02-28, from the first of a month",
        "3, 2027-11-28, 2028-02-27, a leap year",
        "3, 2027-11-29, 2028-02-28, has a 29th",
        "3, 2027-11-30, 2028-02-29, and no 30th",
        "3, 2026-01-29, 2026-04-28, the month has a 29th",
        "3, 2026-01-30, 2026-04-29, a 30th",
        "3, 2026-01-31, 2026-04-30, and no 31st",
        "3, 2026-08-31, 2026-11-30, November neither",
        "3, 2026-10-31, 2027-01-30, January has one",
        "12, 2028-02-28, 2029-02-27, the day before a leap day after a year",
        "12, 2028-02-29, 2029-02-28, a leap day after a year",
        "12, 2027-02-28, 2028-02-27, to a leap year",
        "12, 2027-03-01, 2028-02-29, whose February has a day more",
        "48, 2028-02-29, 2032-02-28, from one leap day to the next",
    })
    void monthsThatBeginWithADayEndTheDayBeforeOrOnTheLastDay(int months, LocalDate from, LocalDate last, String why) {
        assertThat(new MonthsBeginningWith(months).lastDay(from)).as(why).isEqualTo(last);
        assertThat(new MonthsBeginningWith(months).strictDay(from)).isEqualTo(last);
    }

    @ParameterizedTest(name = "{0} months before {1}: {2}")
    @CsvSource({
        "5, 2027-07-27, 2027-02-27",
        "5, 2027-07-28, 2027-02-28",
        "5, 2027-07-29, 2027-02-28",
        "5, 2027-07-30, 2027-02-28",
        "5, 2027-07-31, 2027-02-28",
        "5, 2027-08-01, 2027-03-01",
        "5, 2028-07-28, 2028-02-28",
        "5, 2028-07-29, 2028-02-29",
        "5, 2028-07-31, 2028-02-29",
        "5, 2027-02-28, 2026-09-28",
        "5, 2028-02-29, 2027-09-29",
        "5, 2027-08-31, 2027-03-31",
        "5, 2027-09-01, 2027-04-01",
    })
    void monthsBeforeEndOnTheSameNumberOrOnTheLastDay(int months, LocalDate from, LocalDate last) {
        assertThat(new MonthsBefore(months).lastDay(from)).isEqualTo(last);
    }

    @ParameterizedTest(name = "{0} working days beginning with {1}: {2}")
    @CsvSource({
        "1, 2026-11-20, 2026-11-20",
        "1, 2026-11-21, 2026-11-23",
        "2, 2026-11-21, 2026-11-24",
        "15, 2026-09-07, 2026-09-25",
    })
    void workingDaysBeginWithTheDayOrTheNextThatIsWorked(int count, LocalDate from, LocalDate last) {
        assertThat(new WorkingDaysBeginningWith(count).lastDay(from)).isEqualTo(last);
    }

    @ParameterizedTest(name = "1 day of the tribunal after {0}: {1}")
    @CsvSource({
        "2026-07-30, 2026-07-31, the last day of July counts",
        "2026-07-31, 2026-09-01, August does not",
        "2026-08-15, 2026-09-01, from within August",
        "2026-12-23, 2026-12-24, Christmas Eve counts",
        "2026-12-24, 2027-01-04, then the first working day of January",
        "2025-12-31, 2026-01-02, 2 January counts",
        "2027-01-01, 2027-01-04, New Year's Day does not",
        "2026-11-20, 2026-11-23, a weekend",
    })
    void theTribunalRestsInAugustAndFromChristmasToNewYear(LocalDate from, LocalDate next, String why) {
        assertThat(new TribunalDays(1).lastDay(from)).as(why).isEqualTo(next);
        assertThat(new TribunalDays(2).strictDay(from)).isEqualTo(next);
    }

    @ParameterizedTest(name = "{0} sent at {1} counts from {2}")
    @CsvSource({
        "BY_HAND,          2026-11-20T09:00,    2026-11-20, a working day",
        "BY_HAND,          2026-11-20T17:00,    2026-11-20, at 5 pm",
        "BY_HAND,          2026-11-20T17:00:01, 2026-11-23, after 5 pm on a Friday",
        "BY_HAND,          2026-11-21T09:00,    2026-11-23, a Saturday",
        "EMAIL,            2026-11-20T16:59,    2026-11-20, before 5 pm",
        "EMAIL,            2026-11-19T17:01,    2026-11-20, after 5 pm",
        "EMAIL,            2026-12-25T09:00,    2026-12-29, Christmas Day, a weekend and the day for Boxing Day",
        "EMAIL,            2026-11-21T18:00,    2026-11-23, after 5 pm on a day off is not a day more",
        "FIRST_CLASS_POST, 2026-11-19T09:00,    2026-11-20, the next working day",
        "FIRST_CLASS_POST, 2026-11-20T09:00,    2026-11-23, over a weekend",
        "FIRST_CLASS_POST, 2026-11-21T09:00,    2026-11-23, posted on a Saturday",
    })
    void whatIsSentCountsAsReceivedByItsWay(Way way, LocalDateTime sent, LocalDate deemed, String why) {
        assertThat(new DeemedReceipt(way, sent, null).deemedOn()).as(why).isEqualTo(deemed);
    }

    @Test
    void whenItReallyCameIsKeptBesideAndChangesNothing() {
        var receipt = new DeemedReceipt(Way.EMAIL, LocalDateTime.of(2026, 11, 20, 9, 0), LocalDate.of(2026, 11, 24));
        assertThat(receipt.deemedOn()).isEqualTo("2026-11-20");
        assertThat(receipt.receivedOn()).isEqualTo("2026-11-24");
    }

    @Test
    void stepsWithoutADayAreWorkedBackFromWhatFollows() {
        assertThat(WorkingBack.latestMeeting(LocalDate.of(2027, 2, 14))).isEqualTo("2026-11-22");
        assertThat(WorkingBack.latestNotice(LocalDate.of(2027, 2, 14))).isEqualTo("2026-12-20");
        assertThat(WorkingBack.latestMeeting(LocalDate.of(2027, 3, 30))).isEqualTo("2027-01-05");
        assertThat(WorkingBack.latestNotice(LocalDate.of(2027, 3, 30))).isEqualTo("2027-02-02");
        assertThat(WorkingBack.earliestFinalPlan(LocalDate.of(2026, 12, 11))).isEqualTo("2026-12-26");
        assertThat(WorkingBack.latestDraft(LocalDate.of(2027, 1, 25))).isEqualTo("2027-01-10");
        assertThat(WorkingBack.earliestFinalPlan(LocalDate.of(2027, 1, 10))).isEqualTo("2027-01-25");
    }
}
