package uk.sidebyside.children.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Education Act 1996, section 8: when somebody stops being of compulsory school age. */
class CompulsorySchoolAgeTest {

    @ParameterizedTest(name = "born {0}, of compulsory school age until {1}: {2}")
    @CsvSource({
        "2010-10-10, 2027-06-25, the case of the issue",
        "2010-06-24, 2026-06-26, two days before the last Friday in June",
        "2010-06-25, 2026-06-26, the day before it",
        "2010-06-26, 2026-06-26, on it",
        "2010-06-27, 2026-06-26, the day after it: the one just passed",
        "2010-08-31, 2026-06-26, the last day of the school year: the one just passed",
        "2010-09-01, 2027-06-25, the first of the next: the one of next year",
        "2010-01-01, 2026-06-26, the first of a year",
        "2010-12-31, 2027-06-25, the last of a year",
        "2008-02-29, 2024-06-28, a leap day whose sixteenth year has one too",
        "2007-06-30, 2023-06-30, a June that ends on a Friday",
        "2007-07-01, 2023-06-30, the day after a June that ends on a Friday"
    })
    void endsOnTheLastFridayInJuneThatItIs(LocalDate born, LocalDate ends, String why) {
        assertThat(CompulsorySchoolAge.endsOn(born)).as(why).isEqualTo(ends);
        assertThat(CompulsorySchoolAge.ownFrom(born)).as(why).isEqualTo(ends.plusDays(1));
    }
}
