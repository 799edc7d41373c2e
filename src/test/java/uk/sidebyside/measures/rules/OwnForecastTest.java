package uk.sidebyside.measures.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** What one series alone lets us expect. */
class OwnForecastTest {

    @Test
    void fewerThanSixPointsSayTooLittle() {
        assertThat(OwnForecast.of(series(1, 2, 3, 4, 5), Forecast.Scale.COUNT, 3, 0.8))
                .isEmpty();
        assertThat(OwnForecast.of(series(1, 2, 3, 4, 5, 6), Forecast.Scale.COUNT, 3, 0.8))
                .isPresent();
    }

    @Test
    void whatNeverChangedStaysAndIsSure() {
        assertThat(ahead(Forecast.Scale.COUNT, 40, 40, 40, 40, 40, 40))
                .allSatisfy(one ->
                        assertThat(List.of(one.low(), one.point(), one.high())).containsOnly(40.0));
    }

    /** By hand: the middle change is 10, half of it is 5, and it fades: 5, then 4, then 3.2. */
    @Test
    void halfTheUsualChangeGoesOnAndFades() {
        List<Forecast.Ahead> ahead = ahead(Forecast.Scale.COUNT, 10, 20, 30, 40, 50, 60, 70);
        assertThat(ahead.get(0).point()).isCloseTo(75, within(1e-9));
        assertThat(ahead.get(1).point()).isCloseTo(79, within(1e-9));
        assertThat(ahead.get(2).point()).isCloseTo(82.2, within(1e-9));
        assertThat(ahead).extracting(Forecast.Ahead::at).containsExactly(2007, 2008, 2009);
    }

    /** Each earlier forecast was 5 too low, so the spread is 5: 1.282 of it one step ahead, by the root of the steps. */
    @Test
    void theIntervalIsAsWideAsItsOwnPastErrors() {
        List<Forecast.Ahead> ahead = ahead(Forecast.Scale.COUNT, 10, 20, 30, 40, 50, 60, 70);
        assertThat(ahead.get(0).high() - ahead.get(0).point()).isCloseTo(6.41, within(1e-9));
        assertThat(ahead.get(2).high() - ahead.get(2).point()).isCloseTo(6.41 * Math.sqrt(3), within(1e-9));
    }

    @Test
    void oneOddYearDoesNotMakeATrend() {
        assertThat(ahead(Forecast.Scale.COUNT, 50, 50, 50, 50, 50, 90)
                        .getFirst()
                        .point())
                .isEqualTo(90);
    }

    @Test
    void percentagesStayBetweenNoneAndAllAndCountsAboveNought() {
        assertThat(ahead(Forecast.Scale.PERCENT, 50, 60, 70, 80, 90, 99)
                        .getLast()
                        .high())
                .isEqualTo(100);
        assertThat(ahead(Forecast.Scale.COUNT, 100, 80, 60, 40, 20, 1).getLast().low())
                .isZero();
    }

    private static List<Forecast.Ahead> ahead(Forecast.Scale scale, double... values) {
        return OwnForecast.of(series(values), scale, 3, 0.8).orElseThrow().ahead();
    }

    private static NavigableMap<Integer, Double> series(double... values) {
        NavigableMap<Integer, Double> series = new TreeMap<>();
        for (int i = 0; i < values.length; i++) {
            series.put(2000 + i, values[i]);
        }
        return series;
    }
}
