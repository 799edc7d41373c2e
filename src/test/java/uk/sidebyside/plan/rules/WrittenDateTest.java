package uk.sidebyside.plan.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import uk.sidebyside.plan.rules.WrittenDate.Day;
import uk.sidebyside.plan.rules.WrittenDate.Month;
import uk.sidebyside.plan.rules.WrittenDate.NotStated;
import uk.sidebyside.plan.rules.WrittenDate.Unreadable;
import uk.sidebyside.plan.rules.WrittenDate.Why;

class WrittenDateTest {

    @ParameterizedTest(name = "{0} starts {1} and ends {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "June 2020           | 2020-06-01 | 2020-06-30",
                "june  2020          | 2020-06-01 | 2020-06-30",
                "by March 2021       | 2021-03-31 | 2021-03-31",
                "By end of July 2021 | 2021-07-31 | 2021-07-31",
                "end July 2021       | 2021-07-31 | 2021-07-31",
                "the end of Feb 2024 | 2024-02-29 | 2024-02-29",
                "by the end of Feb 2021 | 2021-02-28 | 2021-02-28",
                "before the end of May 2021 | 2021-05-31 | 2021-05-31",
                "no later than May 2021 | 2021-05-31 | 2021-05-31",
                "from March 2021     | 2021-03-01 | 2021-03-01",
                "From September 2020 | 2020-09-01 | 2020-09-01",
                "start of April 2021 | 2021-04-01 | 2021-04-01",
                "from the beginning of April 2021 | 2021-04-01 | 2021-04-01",
                "since April 2021    | 2021-04-01 | 2021-04-01",
                "starting April 2021 | 2021-04-01 | 2021-04-01",
                "Sept 2020           | 2020-09-01 | 2020-09-30",
                "Sept. 2020          | 2020-09-01 | 2020-09-30",
                "Sep-2020            | 2020-09-01 | 2020-09-30",
                "December, 2020      | 2020-12-01 | 2020-12-31",
                "03/2021             | 2021-03-01 | 2021-03-31",
                "2021-03             | 2021-03-01 | 2021-03-31",
            })
    void aMonthIsItsFirstDayAsAStartAndItsLastAsAnEnd(String words, LocalDate start, LocalDate end) {
        WrittenDate date = WrittenDate.read(words);

        assertThat(date).isInstanceOfSatisfying(Month.class, month -> assertThat(month.check())
                .isFalse());
        assertThat(date.asStart()).contains(start);
        assertThat(date.asEnd()).contains(end);
        assertThat(date.words()).isEqualTo(words);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Mar-21", "Mar 21", "March 21", "mar '21"})
    void aMonthWithAShortYearIsReadAndShouldBeLookedAt(String words) {
        assertThat(WrittenDate.read(words))
                .isEqualTo(new Month(words, java.time.YearMonth.of(2021, 3), WrittenDate.Edge.AS_ASKED, true));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "31/03/2021            | 2021-03-31",
                "31.03.2021            | 2021-03-31",
                "31-03-2021            | 2021-03-31",
                "31/3/21               | 2021-03-31",
                "13/12/2021            | 2021-12-13",
                "4/4/2021              | 2021-04-04",
                "31 March 2021         | 2021-03-31",
                "31st March 2021       | 2021-03-31",
                "1st of April 2021     | 2021-04-01",
                "2nd Apr 2021          | 2021-04-02",
                "3rd May, 2021         | 2021-05-03",
                "31-Mar-2021           | 2021-03-31",
                "31-Mar-21             | 2021-03-31",
                "March 31, 2021        | 2021-03-31",
                "March 31st 2021       | 2021-03-31",
                "by 31 March 2021      | 2021-03-31",
                "from 1 April 2021     | 2021-04-01",
                "2021-03-31            | 2021-03-31",
                "2021-03-31T00:00      | 2021-03-31",
                "2021-03-31 00:00:00.0 | 2021-03-31",
                "29 February 2024      | 2024-02-29",
                "Wednesday 31 March 2021 | 2021-03-31",
                "Wed, 31 March 2021    | 2021-03-31",
                "Tues 30 March 2021    | 2021-03-30",
                "1 Jan 1990            | 1990-01-01",
                "31 Dec 2099           | 2099-12-31",
            })
    void aDayIsThatDay(String words, LocalDate day) {
        assertThat(WrittenDate.read(words)).isEqualTo(new Day(words, day, false));
        assertThat(WrittenDate.read(words).asStart()).contains(day);
        assertThat(WrittenDate.read(words).asEnd()).contains(day);
    }

    @ParameterizedTest
    @CsvSource({"03/04/21, 2021-04-03", "1/12/2020, 2020-12-01", "12/1/2020, 2020-01-12", "12/11/2020, 2020-11-12"})
    void numbersAreReadInTheBritishOrderAndShouldBeLookedAtWhereTheOtherOrderIsADayToo(String words, LocalDate day) {
        assertThat(WrittenDate.read(words)).isEqualTo(new Day(words, day, true));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "\u00A0", "-", "–", "Not stated"})
    void nothingWrittenIsNotStated(String words) {
        WrittenDate date = WrittenDate.read(words);

        assertThat(date).isEqualTo(new NotStated(words));
        assertThat(date.asStart()).isEmpty();
        assertThat(date.asEnd()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "March 2-21           | NOT_A_DATE",
                "by March 2-21        | NOT_A_DATE",
                "Ju                   | NOT_A_DATE",
                "June 2020)           | NOT_A_DATE",
                "Juny 2020            | NOT_A_DATE",
                "March 20211          | NOT_A_DATE",
                "when ready           | NOT_A_DATE",
                "44286                | NOT_A_DATE",
                "31/02/2021           | NO_SUCH_DAY",
                "29 February 2021     | NO_SUCH_DAY",
                "2021-02-30           | NO_SUCH_DAY",
                "12/25/2021           | NO_SUCH_DAY",
                "0/12/2021            | NO_SUCH_DAY",
                "32 May 2021          | NO_SUCH_DAY",
                "13/2021              | NO_SUCH_DAY",
                "2021-00              | NO_SUCH_DAY",
                "by 31 June 2021      | NO_SUCH_DAY",
                "Monday 31 March 2021 | OTHER_WEEKDAY",
                "2021                 | ONLY_A_YEAR",
                "by 2021              | ONLY_A_YEAR",
                "2020/21              | ONLY_A_YEAR",
                "March                | NO_YEAR",
                "by March             | NO_YEAR",
                "31 March             | NO_YEAR",
                "31/03                | NO_YEAR",
                "31 March 1989        | STRANGE_YEAR",
                "March 2100           | STRANGE_YEAR",
                "31/03/0202           | STRANGE_YEAR",
                "Summer term 2021     | TERM_OR_SEASON",
                "Autumn 2020          | TERM_OR_SEASON",
                "Q1 2021              | TERM_OR_SEASON",
                "mid March 2021       | PART_OF_MONTH",
                "early 2021           | PART_OF_MONTH",
                "June 2020 to May 2021 | SEVERAL_DATES",
                "June 2020 – May 2021 | SEVERAL_DATES",
                "Jun - Sep 2020       | SEVERAL_DATES",
                "1 to 5 June 2020     | SEVERAL_DATES",
                "TBC                  | NOT_DECIDED",
                "to be agreed         | NOT_DECIDED",
                "ongoing              | NO_END",
                "On-going             | NO_END",
            })
    void whatCanNotBeReadIsAskedAbout(String words, Why why) {
        WrittenDate date = WrittenDate.read(words);

        assertThat(date).isEqualTo(new Unreadable(words, why));
        assertThat(date.asStart()).isEmpty();
        assertThat(date.asEnd()).isEmpty();
    }

    @Test
    void theWordsAreKeptAsTheyWereWritten() {
        assertThat(WrittenDate.read("  By  March 2021 ").words()).isEqualTo("  By  March 2021 ");
    }
}
