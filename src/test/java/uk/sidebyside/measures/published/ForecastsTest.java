package uk.sidebyside.measures.published;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.sidebyside.measures.rules.Backtest;
import uk.sidebyside.measures.rules.Forecast;

/** What is shipped: York as STATUTORY part 4 has it, and how far off forecasts would have been over all councils. */
class ForecastsTest {
    private static final String YORK = "E06000014";
    private static final Forecasts FORECASTS = Forecasts.shipped();

    /** The table of part 4, row by row; a dash where the Department publishes nothing. */
    @ParameterizedTest
    @CsvSource({
        "timeliness, E92000001, 2019, 60.4 58.0 59.9 49.2 50.3 46.4",
        "timeliness-all, E92000001, 2019, 58.7 55.6 57.9 47.7 49.1 45.9",
        "timeliness, E12000003, 2019, 72.1 73.1 65.6 62.6 55.2 56.7",
        "timeliness, E06000014, 2019, 88.7 74.7 63.0 88.2 96.2 65.1",
        "requests, E92000001, 2019, 82329 75951 93302 114482 138242 154489",
        "requests, E06000014, 2019, 202 215 197 174 363 427",
        "decided-in-six-weeks, E92000001, 2019, - - - - 84.8 84.8",
        "decided-in-six-weeks, E06000014, 2019, - - - - 89.5 92.0",
        "refused, E92000001, 2019, - - - - 24.0 25.2",
        "refused, E06000014, 2019, - - - - 37.5 24.1",
        "no-plan-in-sixteen-weeks, E92000001, 2019, - - - - 36.2 34.1",
        "no-plan-in-sixteen-weeks, E06000014, 2019, - - - - 25.0 33.3",
        "caseload, E92000001, 2019, 353995 390109 430697 473255 517048 576474 638745",
        "caseload, E06000014, 2019, 846 936 1058 1179 1207 1348 1556",
        "reviews-in-four-weeks, E92000001, 2024, 44.4",
        "reviews-in-four-weeks, E12000003, 2024, 49.6",
        "reviews-in-four-weeks, E06000014, 2024, 60.0",
        "new-plans, E06000014, 2019, 150 154 192 - 199 258"
    })
    void whatWasPublishedIsWhatTheReferenceSays(String measure, String area, int first, String figures) {
        NavigableMap<Integer, PublishedSeries.Point> points = FORECASTS.series().of(measure, area);
        int year = first;
        for (String figure : figures.split(" ")) {
            Double found = points.containsKey(year) ? points.get(year).figure() : null;
            if (figure.equals("-")) {
                assertThat(found).as("%s %d", measure, year).isNull();
            } else {
                assertThat(found).as("%s %d", measure, year).isEqualTo(Double.parseDouble(figure));
            }
            year++;
        }
    }

    /** Fitted to January 2023, tested on 2024 and 2025; fitted to 2024, tested on 2025. */
    @Test
    void theCaseloadForecastIsNearerThanBothOthersAndItsIntervalsHoldAboutTheirShare() {
        for (int year : List.of(2023, 2024)) {
            for (Backtest test : FORECASTS.backtest("caseload", year)) {
                assertThat(test.areas()).isGreaterThan(147);
                assertThat(test.ours()).isLessThan(test.noChange()).isLessThan(test.sameTrend());
                assertThat(test.held80()).isBetween(0.75, 0.88);
                assertThat(test.held90()).isBetween(0.86, 0.96);
            }
        }
    }

    /** Numbers that only a change of method or of figures may move; docs/rules/published-statistics.md has the table. */
    @ParameterizedTest
    @CsvSource({
        "caseload, 2023, 1, 3.17, 10.21, 3.88, 0.834, 0.894",
        "caseload, 2023, 2, 5.54, 19.36, 7.73, 0.841, 0.940",
        "caseload, 2024, 1, 2.80, 9.86, 3.17, 0.834, 0.934",
        "requests, 2023, 1, 12.64, 11.57, 11.95, 0.871, 0.925",
        "new-plans, 2023, 1, 14.83, 18.05, 24.60, 0.813, 0.925",
        "timeliness, 2023, 1, 11.74, 14.30, 16.10, 0.844, 0.929"
    })
    void theBacktestIsAsMeasured(
            String measure, int from, int ahead, double ours, double none, double trend, double held80, double held90) {
        Backtest test = FORECASTS.backtest(measure, from).get(ahead - 1);
        assertThat(test.ours()).isCloseTo(ours, within(0.006));
        assertThat(test.noChange()).isCloseTo(none, within(0.006));
        assertThat(test.sameTrend()).isCloseTo(trend, within(0.006));
        assertThat(test.held80()).isCloseTo(held80, within(0.0006));
        assertThat(test.held90()).isCloseTo(held90, within(0.0006));
    }

    /** Over all years that can be tested: nearer than both on average, for each measure and as many years ahead. */
    @ParameterizedTest
    @CsvSource({"caseload, 2018", "requests, 2019", "new-plans, 2016", "timeliness, 2017"})
    void onAverageOverAllYearsItIsNearerThanBoth(String measure, int first) {
        List<Backtest> tests = FORECASTS.yearsToTest(measure).stream()
                .filter(year -> year >= first)
                .flatMap(year -> FORECASTS.backtest(measure, year).stream())
                .toList();
        for (int ahead = 1; ahead <= 3; ahead++) {
            int years = ahead;
            List<Backtest> same =
                    tests.stream().filter(test -> test.yearsAhead() == years).toList();
            assertThat(mean(same, Backtest::ours))
                    .as("%s, %d ahead", measure, ahead)
                    .isLessThan(mean(same, Backtest::noChange))
                    .isLessThan(mean(same, Backtest::sameTrend));
        }
    }

    private static double mean(List<Backtest> tests, java.util.function.ToDoubleFunction<Backtest> of) {
        return tests.stream().mapToDouble(of).average().orElseThrow();
    }

    @Test
    void englandAndRegionsAreForecastFromOneAnother() {
        Forecast england =
                FORECASTS.of("caseload", StatisticsAreas.ENGLAND, 2024, 1, 0.9).orElseThrow();
        Forecast.Ahead ahead = england.ahead().getFirst();
        assertThat(638_745.0).as("what came").isBetween(ahead.low(), ahead.high());
        assertThat((ahead.high() - ahead.low()) / ahead.point())
                .as("narrower than a council's")
                .isLessThan(0.12);
    }

    /** North Yorkshire and Buckinghamshire have two codes and one series. */
    @Test
    void aCodeThatChangedLeadsToTheSameSeries() {
        assertThat(FORECASTS.series().of("caseload", "E10000002")).hasSize(16);
        assertThat(FORECASTS.series().of("caseload", "E06000060"))
                .isEqualTo(FORECASTS.series().of("caseload", "E10000002"));
        assertThat(FORECASTS.of("caseload", "E10000023", 2024, 1, 0.8))
                .isEqualTo(FORECASTS.of("caseload", "E06000065", 2024, 1, 0.8))
                .isPresent();
    }

    @Test
    void councilsThatWerePartedOrJoinedAreNoSeries() {
        assertThat(FORECASTS.series().of("caseload", "E10000006").lastKey())
                .as("Cumbria")
                .isEqualTo(2023);
        assertThat(FORECASTS.series().of("caseload", "E06000063").firstKey())
                .as("Cumberland")
                .isEqualTo(2024);
        assertThat(FORECASTS.series().of("caseload", "E06000058").firstKey())
                .as("Bournemouth, Christchurch and Poole")
                .isEqualTo(2020);
    }

    @Test
    void aDocumentNamesWhatItRestsOn() {
        Map<String, Object> document = new ForecastAnswers(FORECASTS).forecast("caseload", YORK, 2024, 1, 0.8);
        assertThat(document)
                .containsEntry("measure", "caseload")
                .containsEntry("area", YORK)
                .containsEntry("area_name", "York")
                .containsEntry("from_year", 2024)
                .containsEntry("from_value", 1348L);
        assertThat(document.get("forecasts"))
                .isEqualTo(List.of(Map.of("year", 2025, "point", 1495L, "low", 1396L, "high", 1602L, "level", 0.8)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "bananas; E06000014; 2024; There is no forecast of \"bananas\". There is one of caseload, requests, new-plans, timeliness.",
                "ceased; E06000014; 2024; There is no forecast of \"ceased\".",
                "caseload; E1; 2024; There is no area with the code \"E1\".",
                "caseload; E06000014; 1999; There is no figure of York for caseload in 1999. There are figures of 2010,",
                "new-plans; E06000014; 2022; There is no figure of York for new-plans in 2022.",
                "caseload; E06000014; 2010; Figures until 2010 are too few to forecast caseload from."
            })
    void whatIsNotThereIsSaidWithWhatIs(String measure, String area, int from, String words) {
        assertThatThrownBy(() -> new ForecastAnswers(FORECASTS).forecast(measure, area, from, 1, 0.8))
                .isInstanceOf(ForecastAnswers.NotThere.class)
                .hasMessageStartingWith(words);
    }

    @Test
    void aYearAfterWhichNothingIsKnownCannotBeTested() {
        assertThatThrownBy(() -> new ForecastAnswers(FORECASTS).backtest("caseload", 2025))
                .hasMessageStartingWith("A backtest of caseload can't be trained to 2025. It can be trained to 201");
    }
}
