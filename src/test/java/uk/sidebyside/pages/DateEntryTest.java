package uk.sidebyside.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Dates are read as people write them, and a date that can't be read says what is wrong. */
class DateEntryTest {

    @ParameterizedTest
    @CsvSource({
        "7, 9, 2026, 2026-09-07",
        "07, 09, 2026, 2026-09-07",
        "' 7 ', Sep, 2026, 2026-09-07",
        "7, september, 2026, 2026-09-07",
        "29, 2, 2028, 2028-02-29",
        "31, DECEMBER, 2026, 2026-12-31"
    })
    void aDateIsReadAsItIsWritten(String day, String month, String year, LocalDate date) {
        assertThat(new DateEntry(day, month, year).date()).contains(date);
        assertThat(new DateEntry(day, month, year).problem("The date")).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "'', 9, 2026, The date must include a day",
        "7, '', '', The date must include a month and year",
        "7, 9, 26, 'The date must include the year in 4 numbers, like 2026'",
        "29, 2, 2027, 'The date must be a real date, like 7 9 2026'",
        "7, 13, 2026, 'The date must be a real date, like 7 9 2026'",
        "7, Smarch, 2026, 'The date must be a real date, like 7 9 2026'",
        "seven, 9, 2026, 'The date must be a real date, like 7 9 2026'"
    })
    void aDateThatCannotBeReadSaysWhatIsWrong(String day, String month, String year, String problem) {
        assertThat(new DateEntry(day, month, year).date()).isEmpty();
        assertThat(new DateEntry(day, month, year).problem("The date")).isEqualTo(problem);
    }

    @Test
    void aBlankDateIsNoFaultOfItsOwn() {
        assertThat(new DateEntry(" ", "", null).isBlank()).isTrue();
        assertThat(new DateEntry(" ", "", null).problem("The date")).isNull();
    }

    @Test
    void aStoredDateIsShownInNumbers() {
        assertThat(DateEntry.of(LocalDate.of(2026, 9, 7))).isEqualTo(new DateEntry("7", "9", "2026"));
        assertThat(DateEntry.of(null)).isEqualTo(DateEntry.BLANK);
    }
}
