package uk.sidebyside.measures.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is said of a test of forecasts. */
class BacktestTest {

    @Test
    void itSpeaksOfTheYearThatWasForecast() {
        assertThat(tested(1, 1, 1).year()).isEqualTo(2023);
    }

    @ParameterizedTest
    @CsvSource({"4, 5, 6, true", "5, 5, 6, true", "5, 6, 5, true", "5.1, 5, 6, false", "5.1, 6, 5, false"})
    void ourErrorIsHeldAgainstBoth(double ours, double noChange, double sameTrend, boolean beatsBoth) {
        assertThat(tested(ours, noChange, sameTrend).beatsBoth()).isEqualTo(beatsBoth);
    }

    private static Backtest tested(double ours, double noChange, double sameTrend) {
        return new Backtest(2021, 2, 150, ours, noChange, sameTrend, 0.8, 0.9);
    }
}
