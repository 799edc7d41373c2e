package uk.sidebyside.measures.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.sidebyside.measures.rules.BentCurve.Answer;
import uk.sidebyside.measures.rules.Forecast.Scale;

/** A curve is turned by a run of figures outside the forecast, never by one of them. */
class BentCurveTest {
    /** Eight figures round 50 before something began in step 108, so that about as much is to be expected. */
    private static final String BEFORE = "50 52 50 48 50 52 50 50";

    private static final int BEGAN = 108;

    private static NavigableMap<Integer, Double> figures(String words) {
        NavigableMap<Integer, Double> figures = new TreeMap<>();
        int step = 100;
        for (String word : words.strip().split("\\s+")) {
            if (!word.equals("-") && !word.isEmpty()) {
                figures.put(step, Double.valueOf(word));
            }
            step++;
        }
        return figures;
    }

    @ParameterizedTest(name = "{0}: {3}")
    @CsvSource(textBlock = """
            the last three all above the band,              70 70 70,          HIGHER, TURNED
            the last three all below the band,              30 30 30,          LOWER,  TURNED
            three above where less is better,               70 70 70,          LOWER,  WORSE
            three below where more is better,               30 30 30,          HIGHER, WORSE
            one of the three inside,                        70 51 70,          HIGHER, NOT_YET
            the first of the three inside,                  51 70 70,          HIGHER, NOT_YET
            the last of the three inside,                   70 70 51,          HIGHER, NOT_YET
            one above and two below,                        70 30 30,          HIGHER, NOT_YET
            all inside,                                     51 50 49,          HIGHER, NOT_YET
            the last three of five above,                   50 50 70 70 70,    HIGHER, TURNED
            turned once and back again,                     70 70 70 50 50 50, HIGHER, NOT_YET
            three above with a gap between,                 70 - 70 70,        HIGHER, TURNED
            one good figure,                                90,                HIGHER, TOO_EARLY
            two good figures,                               90 90,             HIGHER, TOO_EARLY
            no figure since,                                -,                 HIGHER, TOO_EARLY
            neither is better,                              70 70 70,          NEITHER, NO_DIRECTION
            """)
    void theLastThreeFiguresDecide(String why, String since, Direction direction, Answer answer) {
        BentCurve bent = BentCurve.of(figures(BEFORE + " " + since), BEGAN, direction, Scale.PERCENT, 12);
        assertThat(bent.answer()).as(why).isEqualTo(answer);
        assertThat(bent.before()).isEqualTo(8);
        assertThat(bent.since()).isEqualTo((int) Arrays.stream(since.split(" "))
                .filter(each -> !each.equals("-"))
                .count());
    }

    @Test
    void aFigureOnTheEdgeOfTheBandIsInsideIt() {
        Forecast expected = BentCurve.of(figures(BEFORE), BEGAN, Direction.HIGHER, Scale.PERCENT, 3)
                .expected();
        assertThat(expected).isNotNull();
        NavigableMap<Integer, Double> onTheEdge = figures(BEFORE);
        NavigableMap<Integer, Double> beyond = figures(BEFORE);
        NavigableMap<Integer, Double> below = figures(BEFORE);
        NavigableMap<Integer, Double> onTheLowerEdge = figures(BEFORE);
        for (Forecast.Ahead ahead : expected.ahead()) {
            onTheEdge.put(ahead.at(), ahead.high());
            beyond.put(ahead.at(), ahead.high() + 0.01);
            onTheLowerEdge.put(ahead.at(), ahead.low());
            below.put(ahead.at(), ahead.low() - 0.01);
        }
        assertThat(answer(onTheEdge, Direction.HIGHER)).isEqualTo(Answer.NOT_YET);
        assertThat(answer(beyond, Direction.HIGHER)).isEqualTo(Answer.TURNED);
        assertThat(answer(onTheLowerEdge, Direction.LOWER)).isEqualTo(Answer.NOT_YET);
        assertThat(answer(below, Direction.LOWER)).isEqualTo(Answer.TURNED);
    }

    private static Answer answer(NavigableMap<Integer, Double> figures, Direction direction) {
        return BentCurve.of(figures, BEGAN, direction, Scale.PERCENT, 12).answer();
    }

    @ParameterizedTest(name = "{0} before: {1}")
    @CsvSource({"5, NO_FORECAST", "6, TURNED", "7, TURNED"})
    void aForecastTakesSixFiguresFromBefore(int before, Answer answer) {
        String words = String.join(" ", Arrays.asList(BEFORE.split(" ")).subList(0, before));
        BentCurve bent = BentCurve.of(figures(words + " 90 90 90"), 100 + before, Direction.HIGHER, Scale.PERCENT, 12);
        assertThat(bent.answer()).isEqualTo(answer);
        assertThat(bent.before()).isEqualTo(before);
        assertThat(bent.expected() == null).isEqualTo(answer == Answer.NO_FORECAST);
    }

    @Test
    void whatNobodyBeganHasAForecastAndNoAnswer() {
        BentCurve bent = BentCurve.of(figures(BEFORE), null, Direction.HIGHER, Scale.PERCENT, 12);
        assertThat(bent.answer()).isEqualTo(Answer.NOT_BEGUN);
        assertThat(bent.expected()).isNotNull();
        assertThat(bent.since()).isZero();
    }

    @Test
    void withoutAnyFigureNothingIsSaid() {
        BentCurve none = BentCurve.of(new TreeMap<>(), null, Direction.HIGHER, Scale.PERCENT, 12);
        assertThat(none).isEqualTo(new BentCurve(Answer.NOT_BEGUN, 0, 0, null, null));
        BentCurve allSince = BentCurve.of(figures(BEFORE), 90, Direction.HIGHER, Scale.PERCENT, 12);
        assertThat(allSince).isEqualTo(new BentCurve(Answer.NO_FORECAST, 0, 8, null, null));
    }

    @Test
    void theForecastBeginsAfterTheLastFigureBeforeAndGoesAheadOfTheLastSince() {
        BentCurve bent = BentCurve.of(figures(BEFORE + " - 60 61"), BEGAN, Direction.HIGHER, Scale.PERCENT, 4);
        assertThat(bent.last()).isEqualTo(107);
        assertThat(bent.expected()).isNotNull();
        assertThat(bent.expected().ahead())
                .extracting(Forecast.Ahead::at)
                .containsExactly(108, 109, 110, 111, 112, 113, 114);
        assertThat(bent.expected().ahead())
                .allSatisfy(ahead -> assertThat(ahead.level()).isEqualTo(0.8));
    }

    @ParameterizedTest(name = "{0} {1} {2}")
    @CsvSource({
        "99 97 99 95 99 96 99 98, 100 100 100, HIGHER, PERCENT, NO_ROOM",
        "99 97 99 95 99 96 99 98, 100 100 100, HIGHER, COUNT, NOT_YET",
        "1 3 1 5 1 4 1 2, 0 0 0, LOWER, PERCENT, NO_ROOM",
        "1 3 1 5 1 4 1 2, 0 0 0, LOWER, COUNT, NO_ROOM",
        "1 3 1 5 1 4 1 2, 0 0 0, HIGHER, PERCENT, NOT_YET",
        "99 97 99 95 99 96 99 98, 100 100 100, LOWER, PERCENT, NOT_YET"
    })
    void whereTheBandReachesAsFarAsFiguresCanGoNothingCanBeSaid(
            String before, String since, Direction direction, Scale scale, Answer answer) {
        assertThat(BentCurve.of(figures(before + " " + since), BEGAN, direction, scale, 3)
                        .answer())
                .isEqualTo(answer);
    }
}
