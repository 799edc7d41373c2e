package uk.sidebyside.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkingDaysTest {

    @ParameterizedTest(name = "{0}: {1} ({2})")
    @CsvSource({
        "2026-11-20, true, an ordinary Friday",
        "2026-11-21, false, Saturday",
        "2026-11-22, false, Sunday",
        "2026-12-25, false, Christmas Day",
        "2026-12-28, false, substitute for Boxing Day on a Saturday",
        "2026-04-03, false, Good Friday",
        "2026-04-06, false, Easter Monday",
        "2026-05-04, false, early May bank holiday",
        "2020-05-08, false, early May bank holiday moved to the Friday of VE Day",
        "2020-05-04, true, the Monday that it moved from",
        "2022-06-03, false, Platinum Jubilee",
        "2022-09-19, false, the late Queen's funeral",
        "2023-05-08, false, the coronation",
        "2026-03-17, true, Saint Patrick's Day is no holiday in England",
        "2026-11-30, true, Saint Andrew's Day is no holiday in England",
    })
    void knowsTheDaysThatEnglandWorks(LocalDate day, boolean worked, String why) {
        assertThat(WorkingDays.isWorkingDay(day)).as(why).isEqualTo(worked);
    }

    @ParameterizedTest(name = "{1} working days after {0} is {2}")
    @CsvSource({
        "2026-11-20, 1, 2026-11-23",
        "2026-11-20, 0, 2026-11-20",
        "2026-11-21, 0, 2026-11-23",
        "2026-12-24, 1, 2026-12-29",
        "2026-11-16, 5, 2026-11-23",
    })
    void countsForward(LocalDate from, int count, LocalDate expected) {
        assertThat(WorkingDays.after(from, count)).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{1} clear working days before {0}: by {2}")
    @CsvSource({
        "2026-11-30, 5, 2026-11-20", // Monday to Friday lie between
        "2026-11-27, 5, 2026-11-19", // a weekend lies between
        "2027-01-06, 5, 2026-12-24", // Christmas, its substitute, a weekend and New Year's Day lie between
        "2026-04-09, 5, 2026-03-30", // Easter
    })
    void countsClearDaysBackwards(LocalDate event, int clear, LocalDate expected) {
        assertThat(WorkingDays.clearDaysBefore(event, clear)).isEqualTo(expected);
    }

    @Test
    void aNegativeCountIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> WorkingDays.after(LocalDate.of(2026, 11, 20), -1))
                .withMessageContaining("-1");
    }
}
