package uk.sidebyside.measures.rules;

import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Whether a curve has been turned. A forecast is made from the figures before something was done about it, as if nothing would
 * change. The curve is turned when each of the last {@link #RUN} figures since lies outside its band on the better side: one good
 * figure, or one that is better than the last, says nothing.
 *
 * @param before how many figures there were before
 * @param since how many there are since
 * @param last the last step before, where the forecast begins; null where there is none
 * @param expected from the figures before; null where there are too few
 */
public record BentCurve(
        Answer answer,
        int before,
        int since,
        @Nullable Integer last,
        @Nullable Forecast expected) {
    /** How many figures in a row have to say it: three, as for steady progress (AMB-11). */
    public static final int RUN = SteadyProgress.POINTS;

    /** Fewer figures say too little of what to expect. */
    public static final int FEWEST_BEFORE = OwnForecast.FEWEST_POINTS;

    /** The share of outcomes that the band is meant to hold. */
    public static final double LEVEL = 0.8;

    public enum Answer {
        TURNED,
        NOT_YET,
        /** The last figures all lie outside on the worse side. */
        WORSE,
        /** Fewer than {@link BentCurve#RUN} figures since. */
        TOO_EARLY,
        /** Too few figures before. */
        NO_FORECAST,
        /** The band reaches as far as figures can go, so that none can lie outside it on the better side. */
        NO_ROOM,
        /** Neither direction is better. */
        NO_DIRECTION,
        /** Nobody said when something began to be done about it. */
        NOT_BEGUN
    }

    /**
     * @param figures by step, see {@link Rhythm#step}
     * @param began the step in which something began to be done about it; null where nothing has
     * @param ahead how many steps the forecast goes beyond the last figure
     */
    public static BentCurve of(
            NavigableMap<Integer, Double> figures,
            @Nullable Integer began,
            Direction direction,
            Forecast.Scale scale,
            int ahead) {
        NavigableMap<Integer, Double> before = began == null ? figures : figures.headMap(began, false);
        int since = figures.size() - before.size();
        if (before.isEmpty()) {
            return new BentCurve(began == null ? Answer.NOT_BEGUN : Answer.NO_FORECAST, 0, since, null, null);
        }
        int last = before.lastKey();
        Optional<Forecast> expected = OwnForecast.of(before, scale, figures.lastKey() - last + ahead, LEVEL);
        Answer answer = answer(figures, began, last, since, direction, scale, expected.orElse(null));
        return new BentCurve(answer, before.size(), since, last, expected.orElse(null));
    }

    private static Answer answer(
            NavigableMap<Integer, Double> figures,
            @Nullable Integer began,
            int last,
            int since,
            Direction direction,
            Forecast.Scale scale,
            @Nullable Forecast expected) {
        if (expected == null) {
            return Answer.NO_FORECAST;
        }
        if (began == null) {
            return Answer.NOT_BEGUN;
        }
        if (direction == Direction.NEITHER) {
            return Answer.NO_DIRECTION;
        }
        if (since < RUN) {
            return Answer.TOO_EARLY;
        }
        return held(figures, expected, last, direction == Direction.HIGHER, scale);
    }

    private static Answer held(
            NavigableMap<Integer, Double> figures, Forecast expected, int last, boolean higher, Forecast.Scale scale) {
        List<Map.Entry<Integer, Double>> run =
                figures.descendingMap().entrySet().stream().limit(RUN).toList();
        int above = 0;
        int below = 0;
        boolean room = true;
        for (Map.Entry<Integer, Double> figure : run) {
            Forecast.Ahead band = expected.ahead().get(figure.getKey() - last - 1);
            above += figure.getValue() > band.high() ? 1 : 0;
            below += figure.getValue() < band.low() ? 1 : 0;
            room &= higher ? scale == Forecast.Scale.COUNT || band.high() < 100 : band.low() > 0;
        }
        if ((higher ? above : below) == RUN) {
            return Answer.TURNED;
        }
        if ((higher ? below : above) == RUN) {
            return Answer.WORSE;
        }
        return room ? Answer.NOT_YET : Answer.NO_ROOM;
    }
}
