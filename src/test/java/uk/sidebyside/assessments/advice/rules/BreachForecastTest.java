package uk.sidebyside.assessments.advice.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What will be late, on the day before, on and after each border. */
class BreachForecastTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 5, 4);

    private static List<LocalDate> due(int... days) {
        return IntStream.of(days).mapToObj(TODAY::plusDays).toList();
    }

    @ParameterizedTest
    @CsvSource({"6, 1", "7, 0", "8, 0"})
    void oneAWeekWritesTheFirstInSevenDays(int days, int late) {
        assertThat(BreachForecast.of(due(days), 12, 0, TODAY).byPace()).isEqualTo(late);
        assertThat(BreachForecast.of(due(days), 0, 1, TODAY).byCapacity()).isEqualTo(late);
    }

    /** Five in twelve weeks are one in 16.8 days, so the second is there after 34 days and not after 33. */
    @ParameterizedTest
    @CsvSource({"33, 1", "34, 0"})
    void aPartOfADayIsAWholeOne(int second, int late) {
        assertThat(BreachForecast.of(due(17, second), 5, 0, TODAY).byPace()).isEqualTo(late);
    }

    @Test
    void theyAreTakenInTheOrderInWhichTheyAreDue() {
        assertThat(BreachForecast.of(due(21, 7, 14), 12, 0, TODAY).byPace()).isZero();
        assertThat(BreachForecast.of(due(21, 13, 7), 12, 0, TODAY).byPace()).isEqualTo(1);
    }

    @Test
    void whatIsLateAlreadyIsSaidApartAndTakesItsTurn() {
        BreachForecast forecast = BreachForecast.of(due(-1, -20, 14), 12, 2, TODAY);
        assertThat(forecast.open()).isEqualTo(3);
        assertThat(forecast.late()).isEqualTo(2);
        assertThat(forecast.byPace()).as("it is third, so written in 21 days").isEqualTo(1);
        assertThat(forecast.byCapacity()).as("two a week write it in 11 days").isZero();
    }

    @Test
    void whatIsDueTodayIsNotLateYetAndCanHardlyBeWritten() {
        BreachForecast forecast = BreachForecast.of(due(0), 500, 0, TODAY);
        assertThat(forecast.late()).isZero();
        assertThat(forecast.byPace()).isEqualTo(1);
    }

    @Test
    void ofFewerThanFiveAnswersNoPaceIsMadeAndWithoutAWordNoCapacity() {
        assertThat(BreachForecast.of(due(1), 4, 0, TODAY).byPace()).isNull();
        assertThat(BreachForecast.of(due(1), 5, 0, TODAY).byPace()).isEqualTo(1);
        assertThat(BreachForecast.of(due(1), 5, 0, TODAY).byCapacity()).isNull();
    }

    @Test
    void whereNothingIsOpenNothingWillBeLate() {
        assertThat(BreachForecast.of(List.of(), 9, 1, TODAY)).isEqualTo(new BreachForecast(0, 0, 9, 0, 1, 0));
    }
}
