package uk.sidebyside.plan.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlanTimeTest {
    private static final LocalDate START = LocalDate.of(2020, 6, 1);

    private final PlanPeriod period = new PlanPeriod(LocalDate.of(2020, 3, 1), LocalDate.of(2021, 8, 31));

    @ParameterizedTest
    @CsvSource({
        "2020-02-29,   0, 549,   0, false",
        "2020-03-01,   0, 549,   0, false",
        "2020-03-02,   1, 548,   0, false",
        "2020-03-07,   6, 543,   1, false",
        "2021-08-30, 547,   2,  99, false",
        "2021-08-31, 548,   1,  99, false",
        "2021-09-01, 549,   0, 100, true",
        "2026-11-22, 549,   0, 100, true",
    })
    void isUsedDayByDay(LocalDate day, long used, long left, int percent, boolean over) {
        assertThat(period.days()).isEqualTo(549);
        assertThat(period.daysUsed(day)).isEqualTo(used);
        assertThat(period.daysLeft(day)).isEqualTo(left);
        assertThat(period.percentUsed(day)).isEqualTo(percent);
        assertThat(period.over(day)).isEqualTo(over);
    }

    @Test
    void doesNotEndBeforeItStarts() {
        assertThat(new PlanPeriod(START, START).days()).isEqualTo(1);
        assertThatIllegalArgumentException().isThrownBy(() -> new PlanPeriod(START, START.minusDays(1)));
    }
}
