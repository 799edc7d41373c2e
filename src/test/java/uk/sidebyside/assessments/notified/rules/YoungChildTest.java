package uk.sidebyside.assessments.notified.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Section 23 is for children under compulsory school age; the plan speaks of children under 5. */
class YoungChildTest {

    @ParameterizedTest(name = "born on {0}: compulsory school age from {1}")
    @CsvSource({
        "2021-01-01, 2026-03-31",
        "2021-03-30, 2026-03-31",
        "2021-03-31, 2026-03-31",
        "2021-04-01, 2026-08-31",
        "2021-08-31, 2026-08-31",
        "2021-09-01, 2026-12-31",
        "2021-12-31, 2026-12-31",
        "2020-02-29, 2025-03-31"
    })
    void compulsorySchoolAgeBeginsOnOneOfThreeDays(LocalDate born, LocalDate from) {
        assertThat(YoungChild.schoolAgeFrom(born)).isEqualTo(from);
        assertThat(YoungChild.underSchoolAge(born, from.minusDays(1))).isTrue();
        assertThat(YoungChild.underSchoolAge(born, from)).isFalse();
    }

    @Test
    void aChildOfFiveMayStillBeUnderSchoolAge() {
        LocalDate born = LocalDate.of(2021, 9, 1);
        LocalDate five = LocalDate.of(2026, 9, 1);
        assertThat(YoungChild.underFive(born, five.minusDays(1))).isTrue();
        assertThat(YoungChild.underFive(born, five)).isFalse();
        assertThat(YoungChild.underSchoolAge(born, five)).isTrue();
        assertThat(AgeCounted.UNDER_SCHOOL_AGE.counts(born, five)).isTrue();
        assertThat(AgeCounted.UNDER_FIVE.counts(born, five)).isFalse();
    }

    @Test
    void aChildBornOnTheLeapDayIsFiveOnTheFirstOfMarch() {
        LocalDate born = LocalDate.of(2020, 2, 29);
        assertThat(YoungChild.underFive(born, LocalDate.of(2025, 2, 28))).isTrue();
        assertThat(YoungChild.underFive(born, LocalDate.of(2025, 3, 1))).isFalse();
    }
}
