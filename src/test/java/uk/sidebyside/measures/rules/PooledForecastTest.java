package uk.sidebyside.measures.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Councils learn from one another and from nothing that came later. */
class PooledForecastTest {
    private static final int FIRST = 2010;
    private static final long SEED = 20_261_126;

    /** Three years of growth by a tenth: whatever weight is chosen, it goes on so, and no error was ever made. */
    @Test
    void whatAlwaysGrewByATenthGrowsByATenth() {
        Map<String, NavigableMap<Integer, Double>> areas = new HashMap<>();
        for (int i = 0; i < 20; i++) {
            areas.put("A" + i, grown(100 + i, 1.1, 10));
        }
        Forecast forecast = new PooledForecast(new Panel(areas), Forecast.Scale.COUNT)
                .of("A3", 2019, 3, 0.8)
                .orElseThrow();
        double now = areas.get("A3").get(2019);
        assertThat(forecast.ahead()).extracting(Forecast.Ahead::at).containsExactly(2020, 2021, 2022);
        assertThat(forecast.ahead().get(2).point()).isCloseTo(now * 1.331, within(1e-6));
        assertThat(forecast.ahead().get(2).low()).isCloseTo(now * 1.331, within(1e-6));
        assertThat(forecast.ahead().get(2).high()).isCloseTo(now * 1.331, within(1e-6));
    }

    /** By hand: the growth of both together is that of 300 to 330, a tenth; A's own is a fifth. Between the two lies A. */
    @Test
    void ownGrowthIsDrawnToThatOfAll() {
        Rule rule = new Rule.SharedGrowth();
        Map<String, NavigableMap<Integer, Double>> areas = Map.of(
                "A",
                new TreeMap<>(Map.of(2019, 100.0, 2020, 120.0)),
                "B",
                new TreeMap<>(Map.of(2019, 200.0, 2020, 210.0)));
        Panel panel = new Panel(areas);
        double together = rule.together(panel, 2020).orElseThrow();
        assertThat(Math.exp(together)).isCloseTo(1.1, within(1e-9));
        assertThat(rule.ahead(areas.get("A"), together, 2020, 1, 0).orElseThrow())
                .isCloseTo(132, within(1e-9));
        assertThat(rule.ahead(areas.get("A"), together, 2020, 1, 1).orElseThrow())
                .isCloseTo(144, within(1e-9));
        assertThat(rule.ahead(areas.get("A"), together, 2020, 1, 0.5).orElseThrow())
                .isCloseTo(Math.sqrt(132 * 144), within(1e-9));
        assertThat(rule.ahead(areas.get("A"), together, 2020, 2, 0).orElseThrow())
                .isCloseTo(145.2, within(1e-9));
    }

    /** Each council keeps its own pace: all of its own growth would have forecast best. */
    @Test
    void whereEachGoesItsOwnWayAllOfItsOwnCounts() {
        Map<String, NavigableMap<Integer, Double>> areas = new HashMap<>();
        for (int i = 0; i < 40; i++) {
            areas.put("A" + i, grown(100, 1 + i / 100.0, 10));
        }
        assertThat(new PooledForecast(new Panel(areas), Forecast.Scale.COUNT).weight(2019))
                .isEqualTo(1);
    }

    /** All grow alike and swing about it by turns: what one did last year says nothing. */
    @Test
    void whereTheLastYearSaysNothingNoneOfItCounts() {
        Map<String, NavigableMap<Integer, Double>> areas = new HashMap<>();
        for (int i = 0; i < 40; i++) {
            NavigableMap<Integer, Double> values = grown(100, 1.05, 10);
            int turn = i % 2;
            values.replaceAll((year, value) -> value * ((year + turn) % 2 == 0 ? 1.1 : 1));
            areas.put("A" + i, values);
        }
        assertThat(new PooledForecast(new Panel(areas), Forecast.Scale.COUNT).weight(2019))
                .isZero();
    }

    @Test
    void beforeAnythingCouldBeLearntTheMiddleWeightIsTaken() {
        var forecasts = new PooledForecast(
                new Panel(Map.of("A", grown(100, 1.1, 10), "B", grown(200, 1.2, 10))), Forecast.Scale.COUNT);

        assertThat(forecasts.weight(FIRST + 1)).isEqualTo(0.5);
        assertThat(forecasts.of("A", FIRST + 1, 1, 0.8)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Forecast.Scale.class)
    void theMethodIsSaidInAParagraph(Forecast.Scale scale) {
        var forecasts = new PooledForecast(new Panel(Map.of()), scale);

        assertThat(forecasts.method()).isNotBlank().isNotEqualTo(forecasts.words());
        assertThat(forecasts.words()).contains("errors for all councils in the past");
        assertThat(forecasts.of("A", 2020, 1, 0.8)).isEmpty();
        assertThat(forecasts.backtest(2020)).isEmpty();
    }

    @Test
    void anErrorShiftsAForecastToItsOutcome() {
        Rule counts = new Rule.SharedGrowth();
        Rule shares = new Rule.TowardsTheMiddle();

        assertThat(shares.error(60, 64)).isEqualTo(4);
        assertThat(shares.shifted(60, shares.error(60, 55))).isEqualTo(55);
        assertThat(counts.shifted(200, counts.error(200, 150))).isCloseTo(150, within(1e-9));
    }

    @Test
    void aCouncilThatSentNothingInOneYearIsNoFall() {
        Rule rule = new Rule.SharedGrowth();
        Panel panel = new Panel(
                Map.of("A", new TreeMap<>(Map.of(2019, 100.0, 2020, 110.0)), "B", new TreeMap<>(Map.of(2019, 900.0))));
        assertThat(Math.exp(rule.together(panel, 2020).orElseThrow())).isCloseTo(1.1, within(1e-9));
    }

    @Test
    void aPercentageGoesPartOfTheWayToTheMiddle() {
        Rule rule = new Rule.TowardsTheMiddle();
        Panel panel = new Panel(Map.of(
                "A", new TreeMap<>(Map.of(2020, 90.0)),
                "B", new TreeMap<>(Map.of(2020, 50.0)),
                "C", new TreeMap<>(Map.of(2020, 40.0))));
        double middle = rule.together(panel, 2020).orElseThrow();
        assertThat(middle).isEqualTo(50);
        assertThat(rule.ahead(panel.of("A"), middle, 2020, 1, 0.8).orElseThrow())
                .isCloseTo(82, within(1e-9));
        assertThat(rule.ahead(panel.of("A"), middle, 2020, 2, 0.8).orElseThrow())
                .isCloseTo(75.6, within(1e-9));
        assertThat(rule.ahead(panel.of("A"), middle, 2020, 3, 1).orElseThrow())
                .as("no change")
                .isEqualTo(90);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.001, 7, 1000})
    void tenTimesAsManyPlansMakeTenTimesTheForecast(double times) {
        Panel panel = chance(60, 0.05);
        Map<String, NavigableMap<Integer, Double>> larger = new HashMap<>();
        panel.areas().forEach((code, values) -> {
            NavigableMap<Integer, Double> more = new TreeMap<>();
            values.forEach((year, value) -> more.put(year, value * times));
            larger.put(code, more);
        });
        Forecast once = of(panel, 2020);
        Forecast more = of(new Panel(larger), 2020);
        for (int i = 0; i < 3; i++) {
            assertThat(more.ahead().get(i).point() / once.ahead().get(i).point())
                    .isCloseTo(times, within(times * 1e-9));
            assertThat(more.ahead().get(i).high() / once.ahead().get(i).high()).isCloseTo(times, within(times * 1e-9));
        }
    }

    /** Everything after the year is made a thousand times larger: nothing of the forecast moves. */
    @Test
    void whatCameLaterIsNotLookedAt() {
        Panel panel = chance(60, 0.05);
        Map<String, NavigableMap<Integer, Double>> other = new HashMap<>();
        panel.areas().forEach((code, values) -> {
            NavigableMap<Integer, Double> changed = new TreeMap<>(values);
            changed.replaceAll((year, value) -> year > 2018 ? value * 1000 : value);
            other.put(code, changed);
        });
        assertThat(of(new Panel(other), 2018)).isEqualTo(of(panel, 2018));
    }

    @Test
    void aWiderLevelIsAWiderIntervalAboutTheSamePoint() {
        PooledForecast forecasts = new PooledForecast(chance(60, 0.05), Forecast.Scale.COUNT);
        List<Forecast.Ahead> eighty =
                forecasts.of("A1", 2020, 3, 0.8).orElseThrow().ahead();
        List<Forecast.Ahead> ninety =
                forecasts.of("A1", 2020, 3, 0.9).orElseThrow().ahead();
        for (int i = 0; i < 3; i++) {
            assertThat(ninety.get(i).point()).isEqualTo(eighty.get(i).point());
            assertThat(ninety.get(i).low()).isLessThan(eighty.get(i).low());
            assertThat(ninety.get(i).high()).isGreaterThan(eighty.get(i).high());
            assertThat(eighty.get(i).low()).isLessThan(eighty.get(i).point());
        }
    }

    /** Of made-up councils whose growth is chance alone, with no year like no other, intervals hold what they promise. */
    @Test
    void intervalsHoldTheirShareWhereYearsAreAlike() {
        for (Backtest test : new PooledForecast(chance(400, 0.08), Forecast.Scale.COUNT).backtest(2018)) {
            assertThat(test.held80()).as("80%%, %d ahead", test.yearsAhead()).isBetween(0.75, 0.86);
            assertThat(test.held90()).as("90%%, %d ahead", test.yearsAhead()).isBetween(0.85, 0.95);
            assertThat(test.beatsBoth()).isTrue();
            assertThat(test.areas()).isEqualTo(400);
        }
    }

    @Test
    void percentagesStayBetweenNoneAndAll() {
        Random chance = new Random(SEED);
        Map<String, NavigableMap<Integer, Double>> areas = new HashMap<>();
        for (int i = 0; i < 50; i++) {
            NavigableMap<Integer, Double> values = new TreeMap<>();
            for (int year = FIRST; year < FIRST + 10; year++) {
                values.put(year, 100 * chance.nextDouble());
            }
            areas.put("A" + i, values);
        }
        PooledForecast forecasts = new PooledForecast(new Panel(areas), Forecast.Scale.PERCENT);
        for (String area : areas.keySet()) {
            forecasts.of(area, 2019, 3, 0.9).orElseThrow().ahead().forEach(ahead -> {
                assertThat(ahead.low()).isBetween(0.0, ahead.point());
                assertThat(ahead.high()).isBetween(ahead.point(), 100.0);
            });
        }
    }

    @Test
    void withoutAFigureOrAPastThereIsNoForecast() {
        PooledForecast forecasts = new PooledForecast(chance(60, 0.05), Forecast.Scale.COUNT);
        assertThat(forecasts.of("nowhere", 2020, 3, 0.8)).isEmpty();
        assertThat(forecasts.of("A1", 2050, 3, 0.8)).isEmpty();
        assertThat(forecasts.of("A1", FIRST, 3, 0.8))
                .as("nothing to learn from")
                .isEmpty();
        assertThat(forecasts.backtest(2029)).as("nothing came after").isEmpty();
    }

    /** No change is the last figure, same trend the last change again: by hand. */
    @Test
    void theTwoOthersAreWhatTheySay() {
        Map<String, NavigableMap<Integer, Double>> areas = new HashMap<>();
        for (int i = 0; i < 40; i++) {
            areas.put("A" + i, new TreeMap<>(Map.of(2010, 70.0, 2011, 80.0, 2012, 90.0, 2013, 100.0, 2014, 120.0)));
        }
        Backtest test = new PooledForecast(new Panel(areas), Forecast.Scale.COUNT)
                .backtest(2013)
                .getFirst();
        assertThat(test.noChange()).isCloseTo(100.0 * 20 / 120, within(1e-9));
        assertThat(test.sameTrend()).isCloseTo(100.0 * 10 / 120, within(1e-9));
    }

    private static Forecast of(Panel panel, int from) {
        return new PooledForecast(panel, Forecast.Scale.COUNT)
                .of("A1", from, 3, 0.8)
                .orElseThrow();
    }

    private static NavigableMap<Integer, Double> grown(double first, double by, int years) {
        NavigableMap<Integer, Double> values = new TreeMap<>();
        for (int i = 0; i < years; i++) {
            values.put(FIRST + i, first * Math.pow(by, i));
        }
        return values;
    }

    /** Councils that grow by a tenth a year, more or less. */
    private static Panel chance(int councils, double spread) {
        Random chance = new Random(SEED);
        Map<String, NavigableMap<Integer, Double>> areas = new HashMap<>();
        for (int i = 0; i < councils; i++) {
            NavigableMap<Integer, Double> values = new TreeMap<>();
            double value = 500 + 3000 * chance.nextDouble();
            for (int year = FIRST; year <= 2021; year++) {
                values.put(year, value);
                value *= Math.exp(0.1 + spread * chance.nextGaussian());
            }
            areas.put("A" + i, values);
        }
        return new Panel(areas);
    }
}
