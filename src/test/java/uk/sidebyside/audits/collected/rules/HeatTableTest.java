package uk.sidebyside.audits.collected.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.sidebyside.audits.collected.rules.HeatTable.Cell;
import uk.sidebyside.audits.collected.rules.HeatTable.Given;

class HeatTableTest {
    private static final List<YearMonth> YEAR = HeatTable.quarters(LocalDate.of(2026, 11, 26), 4);

    @Test
    void aHeadingIsSeenAsFarAsItFitsToTheEndOfAWord() {
        assertThat(HeatTable.seen("2. We value feedback and success")).isEqualTo("2. We value feedback and success");
        assertThat(HeatTable.seen("x".repeat(45))).hasSize(45);
        assertThat(HeatTable.seen("x".repeat(46))).hasSize(44);
        assertThat(HeatTable.seen("1. We value the importance of children, young people and their parents"))
                .isEqualTo("1. We value the importance of children,");
    }

    @Test
    void quartersAreThoseOfTheCalendarAndEndWithTodays() {
        assertThat(YEAR)
                .containsExactly(
                        YearMonth.of(2026, 1), YearMonth.of(2026, 4), YearMonth.of(2026, 7), YearMonth.of(2026, 10));
        assertThat(HeatTable.quarters(LocalDate.of(2026, 1, 1), 2))
                .containsExactly(YearMonth.of(2025, 10), YearMonth.of(2026, 1));
    }

    @ParameterizedTest
    @CsvSource({"2025-12-31, -1", "2026-01-01, 0", "2026-03-31, 0", "2026-04-01, 1", "2026-12-31, 3", "2027-01-01, -1"})
    void aDayLiesInOneQuarterOrInNone(LocalDate day, int quarter) {
        assertThat(HeatTable.quarter(YEAR, day)).isEqualTo(quarter);
    }

    @ParameterizedTest
    @CsvSource({"1, 3, 1", "2, 3, 3", "3, 3, 5", "1, 5, 1", "4, 5, 4", "2, 4, 2", "3, 4, 4", "1, 1, 5", "2, 2, 5"})
    void theLowestLevelHasTheFirstToneAndTheHighestTheLast(int rank, int ranks, int tone) {
        assertThat(HeatTable.tone(rank, ranks)).isEqualTo(tone);
        assertThat(Cell.of(rank, ranks, "Good", "").tone()).isEqualTo(tone);
    }

    @Test
    void aQuarterShowsTheLastLevelThatWasGivenInItAndNothingWhereNoneWas() {
        Cell low = new Cell("Room for improvement", 1, "");
        Cell good = new Cell("Good", 3, "");
        assertThat(HeatTable.overTime(
                        YEAR,
                        List.of(
                                new Given(LocalDate.of(2025, 12, 31), good),
                                new Given(LocalDate.of(2026, 2, 2), low),
                                new Given(LocalDate.of(2026, 5, 2), good),
                                new Given(LocalDate.of(2026, 4, 2), low),
                                new Given(LocalDate.of(2026, 10, 1), low),
                                new Given(LocalDate.of(2026, 10, 1), good))))
                .containsExactly(low, good, null, good);
    }
}
