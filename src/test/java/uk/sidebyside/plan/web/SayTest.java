package uk.sidebyside.plan.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.sidebyside.plan.Line;

class SayTest {

    @ParameterizedTest(name = "{0} to {1}: {2}")
    @CsvSource({
        "2021-09-30, 2021-10-01, 1 day",
        "2021-09-30, 2021-10-29, 29 days",
        "2021-09-30, 2021-10-30, 1 month",
        "2021-09-30, 2021-12-03, 2 months and 3 days",
        "2021-09-30, 2022-09-29, 11 months and 30 days",
        "2021-09-30, 2022-09-30, 1 year",
        "2021-09-30, 2026-11-26, 5 years and 1 month"
    })
    void aLongTimeIsSaidInYearsAndMonths(LocalDate from, LocalDate to, String words) {
        assertThat(Say.span(from, to)).isEqualTo(words);
    }

    @Test
    void lateSaysHowLongAndSinceWhen() {
        var end = LocalDate.of(2021, 9, 30);
        assertThat(Say.late(new Line.Late(false, end, 1883)))
                .isEqualTo("Overdue by 5 years and 1 month: it should have been done by 30 September 2021.");
        assertThat(Say.late(new Line.Late(true, end, 1)))
                .isEqualTo("Overdue by 1 day: it should have started by 30 September 2021.");
    }
}
