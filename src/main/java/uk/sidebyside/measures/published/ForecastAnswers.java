package uk.sidebyside.measures.published;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import uk.sidebyside.measures.published.StatisticsAreas.StatisticsArea;
import uk.sidebyside.measures.rules.Backtest;
import uk.sidebyside.measures.rules.Forecast;

/** Forecasts and backtests as documents whose names change only by addition, for commands and data. */
public final class ForecastAnswers {
    private final Forecasts forecasts;

    public ForecastAnswers(Forecasts forecasts) {
        this.forecasts = forecasts;
    }

    /** A question that can't be answered, with what there is to ask for. */
    public static final class NotThere extends RuntimeException {
        NotThere(String words) {
            super(words);
        }
    }

    /**
     * @param from null takes the latest year of the area
     * @throws NotThere for a measure, area or year that there is not
     */
    public Map<String, Object> forecast(String measure, String area, @Nullable Integer from, int years, double level) {
        PublishedMeasure known = measure(measure);
        StatisticsArea place = area(area);
        NavigableMap<Integer, PublishedSeries.Point> points = forecasts.series().of(measure, area);
        int year = year(points, place, measure, from);
        Forecast forecast = forecasts
                .of(measure, area, year, years, level)
                .orElseThrow(
                        () -> new NotThere("Figures until " + year + " are too few to forecast " + measure + " from."));
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("measure", measure);
        document.put("area", area);
        document.put("area_name", place.name());
        document.put("from_year", year);
        document.put("from_value", rounded(there(points, year), known));
        document.put("unit", known.percent() ? "percent" : "count");
        document.put("method", forecast.method());
        document.put("method_words", forecast.words());
        document.put("forecasts", ahead(forecast, known));
        return document;
    }

    private static int year(
            NavigableMap<Integer, PublishedSeries.Point> points,
            StatisticsArea place,
            String measure,
            @Nullable Integer from) {
        List<Integer> there = points.entrySet().stream()
                .filter(point -> point.getValue().figure() != null)
                .map(Map.Entry::getKey)
                .toList();
        if (there.isEmpty()) {
            throw new NotThere("Nothing was published of " + place.name() + " for " + measure + ".");
        }
        int year = from == null ? there.getLast() : from;
        if (!there.contains(year)) {
            throw new NotThere("There is no figure of " + place.name() + " for " + measure + " in " + year
                    + ". There are figures of " + listed(there) + ".");
        }
        return year;
    }

    private static double there(NavigableMap<Integer, PublishedSeries.Point> points, int year) {
        PublishedSeries.Point point = points.get(year);
        Double figure = point == null ? null : point.figure();
        return figure == null ? 0 : figure;
    }

    private static List<Map<String, Object>> ahead(Forecast forecast, PublishedMeasure measure) {
        List<Map<String, Object>> ahead = new ArrayList<>();
        for (Forecast.Ahead point : forecast.ahead()) {
            Map<String, Object> one = new LinkedHashMap<>();
            one.put("year", point.at());
            one.put("point", rounded(point.point(), measure));
            one.put("low", rounded(point.low(), measure));
            one.put("high", rounded(point.high(), measure));
            one.put("level", point.level());
            ahead.add(one);
        }
        return ahead;
    }

    /** Children are whole; percentages have one decimal place. */
    private static Number rounded(double value, PublishedMeasure measure) {
        return measure.percent() ? places(value, 1) : (Number) Math.round(value);
    }

    private static BigDecimal places(double value, int places) {
        return BigDecimal.valueOf(value).setScale(places, RoundingMode.HALF_UP);
    }

    /** @throws NotThere for a measure that is not forecast, or a year after which nothing is known */
    public Map<String, Object> backtest(String measure, int trainTo) {
        PublishedMeasure known = measure(measure);
        List<Backtest> tests = forecasts.backtest(measure, trainTo);
        if (tests.isEmpty()) {
            throw new NotThere("A backtest of " + measure + " can't be trained to " + trainTo
                    + ". It can be trained to " + listed(forecasts.yearsToTest(measure)) + ".");
        }
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("measure", measure);
        document.put("train_to", trainTo);
        document.put("error", known.percent() ? "median absolute error, points" : "median absolute error, per cent");
        document.put("horizons", tests.stream().map(ForecastAnswers::horizon).toList());
        return document;
    }

    private static Map<String, Object> horizon(Backtest test) {
        Map<String, Object> one = new LinkedHashMap<>();
        one.put("years_ahead", test.yearsAhead());
        one.put("year", test.year());
        one.put("areas", test.areas());
        one.put("ours", places(test.ours(), 2));
        one.put("no_change", places(test.noChange(), 2));
        one.put("same_trend", places(test.sameTrend(), 2));
        one.put("beats_both", test.beatsBoth());
        one.put("coverage_80", places(test.held80(), 3));
        one.put("coverage_90", places(test.held90(), 3));
        return one;
    }

    private static PublishedMeasure measure(String key) {
        return PublishedMeasure.find(key)
                .filter(PublishedMeasure::forecast)
                .orElseThrow(() -> new NotThere("There is no forecast of \"" + key + "\". There is one of "
                        + PublishedMeasure.all().stream()
                                .filter(PublishedMeasure::forecast)
                                .map(PublishedMeasure::key)
                                .collect(Collectors.joining(", "))
                        + "."));
    }

    private static StatisticsArea area(String code) {
        return StatisticsAreas.known()
                .find(code)
                .orElseThrow(() -> new NotThere("There is no area with the code \"" + code
                        + "\". Give an official code, such as E06000014 for York or E92000001 for England."));
    }

    private static String listed(List<Integer> years) {
        return years.isEmpty() ? "no year" : years.stream().map(String::valueOf).collect(Collectors.joining(", "));
    }
}
