package uk.sidebyside.board.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReportsDueTest {
    private static final LocalDate DUE = LocalDate.of(2026, 11, 6);

    @ParameterizedTest(name = "{0}, working day {1}: {2}")
    @CsvSource({
        "2026-10, 5, 2026-11-06",
        "2026-10, 1, 2026-11-02",
        "2026-12, 5, 2027-01-08", // New Year's Day is a Friday
        "2026-03, 5, 2026-04-09", // Good Friday and Easter Monday
    })
    void aReportIsDueOnAWorkingDayOfTheMonthThatFollows(YearMonth month, int workingDay, LocalDate due) {
        assertThat(new ReportsDue(workingDay).of(month)).isEqualTo(due);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 21})
    void aWorkingDayThatAMonthMayNotHaveIsRefused(int workingDay) {
        assertThatIllegalArgumentException().isThrownBy(() -> new ReportsDue(workingDay));
    }

    @Test
    void theAuthorIsRemindedAWeekBeforeOnTheDayAndThreeDaysLate() {
        assertThat(ReportsDue.reminderDays()).containsExactly(-7, 0, 3);
    }

    @ParameterizedTest(name = "{0} on {1}: not received {2}")
    @CsvSource({
        "DRAFT, 2026-11-05, false",
        "DRAFT, 2026-11-06, false",
        "DRAFT, 2026-11-07, true",
        "SUBMITTED, 2026-11-07, false",
        "APPROVED, 2026-11-07, false",
    })
    void aReportIsNotReceivedFromTheDayAfterItWasDue(ReportState state, LocalDate today, boolean expected) {
        assertThat(ReportsDue.notReceived(DUE, state, today)).isEqualTo(expected);
    }

    @Test
    void coverageIsRoundedDownSoThatAHundredMeansAll() {
        assertThat(new Coverage(2, 3).percent()).hasValue(66);
        assertThat(new Coverage(199, 200).percent()).hasValue(99);
        assertThat(new Coverage(4, 4).percent()).hasValue(100);
        assertThat(new Coverage(0, 4).percent()).hasValue(0);
        assertThat(new Coverage(0, 4).complete()).isFalse();
    }

    @Test
    void noReportExpectedIsNotZeroPerCent() {
        assertThat(new Coverage(0, 0).percent()).isEmpty();
        assertThatIllegalArgumentException().isThrownBy(() -> new Coverage(2, 1));
    }
}
