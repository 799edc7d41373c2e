package uk.sidebyside.measures.published.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.sidebyside.measures.published.Benchmark;
import uk.sidebyside.measures.published.PublishedMeasure;
import uk.sidebyside.measures.published.PublishedSeries;
import uk.sidebyside.measures.published.PublishedValue;
import uk.sidebyside.measures.published.StatisticsAreas;
import uk.sidebyside.measures.published.StatisticsAreas.StatisticsArea;
import uk.sidebyside.measures.rules.Forecast;
import uk.sidebyside.pages.chart.Quantity;

/** What published figures say, in words. */
final class BenchmarkWords {
    private BenchmarkWords() {}

    static Quantity quantity(PublishedMeasure measure) {
        return measure.percent() ? Quantity.PERCENT : Quantity.COUNT;
    }

    static String figure(PublishedMeasure measure, @Nullable Double value) {
        return value == null ? "not available" : quantity(measure).say(value);
    }

    /** As published: a figure with its parts, or why there is none. */
    static String said(PublishedMeasure measure, PublishedSeries.@Nullable Point point) {
        if (point == null) {
            return "not published";
        }
        if (point.leftOut() != null) {
            return "left out";
        }
        Double figure = point.figure();
        if (figure == null) {
            return point.value().main().words();
        }
        String of = of(point.value());
        return figure(measure, figure) + (of.isEmpty() ? "" : " (" + of + ")");
    }

    /** The part and the whole; empty where either is not known. */
    static String of(PublishedValue value) {
        BigDecimal n = value.n().number();
        BigDecimal all = value.of().number();
        return n == null || all == null
                ? ""
                : Quantity.COUNT.say(n.doubleValue()) + " of " + Quantity.COUNT.say(all.doubleValue());
    }

    /** The title of a chart: where it stands, and whether that is more or less than England or than before. */
    static String message(Benchmark benchmark) {
        Integer year = benchmark.latest();
        Double own = year == null ? null : benchmark.figure(benchmark.area(), year);
        if (year == null || own == null) {
            return benchmark.measure().name() + " in " + benchmark.area().name();
        }
        String first = benchmark.area().name() + ": " + figure(benchmark.measure(), own) + " "
                + period(benchmark.measure(), year);
        Double england = benchmark.figure(benchmark.england(), year);
        Double change = benchmark.change(benchmark.area(), year - 1, year);
        if (!benchmark.measure().percent()) {
            return change == null ? first : first + ", " + compared(change) + " a year before";
        }
        return england == null || benchmark.area().equals(benchmark.england())
                ? first
                : first + ", England " + figure(benchmark.measure(), england);
    }

    static String period(PublishedMeasure measure, int year) {
        return measure.when().equals("in January") ? "in January " + year : "in " + year;
    }

    /** What stood where in the latest year, with the others beside it: one or two sentences. */
    static String sentence(Benchmark benchmark) {
        Integer year = benchmark.latest();
        if (year == null) {
            return "Nothing was published of " + benchmark.area().name() + " yet.";
        }
        Double own = benchmark.figure(benchmark.area(), year);
        if (own == null) {
            return benchmark.area().name() + ": not available " + period(benchmark.measure(), year) + ".";
        }
        return benchmark.measure().percent() ? percent(benchmark, year, own) : count(benchmark, year, own);
    }

    private static String percent(Benchmark benchmark, int year, double own) {
        StringBuilder words = new StringBuilder(benchmark.area().name() + " had "
                + said(benchmark.measure(), benchmark.at(benchmark.area(), year)) + " "
                + period(benchmark.measure(), year) + ".");
        List<String> others = new ArrayList<>();
        for (StatisticsArea one : benchmark.compared()) {
            Double theirs = benchmark.figure(one, year);
            if (!one.equals(benchmark.area()) && theirs != null) {
                others.add(one.name() + " had " + figure(benchmark.measure(), theirs));
            }
        }
        return others.isEmpty()
                ? words.toString()
                : words.append(" ")
                        .append(String.join(", ", others))
                        .append(".")
                        .toString();
    }

    private static String count(Benchmark benchmark, int year, double own) {
        String first = benchmark.area().name() + " had " + figure(benchmark.measure(), own) + " "
                + period(benchmark.measure(), year) + ".";
        Double change = benchmark.change(benchmark.area(), year - 1, year);
        Double england = benchmark.change(benchmark.england(), year - 1, year);
        if (change == null) {
            return first;
        }
        String before = " That is " + compared(change) + " the year before";
        return benchmark.area().equals(benchmark.england()) || england == null
                ? first + before + "."
                : first + before + "; in England it was " + moreOrFewer(england) + ".";
    }

    private static String compared(double change) {
        return isNone(change) ? "as many as" : moreOrFewer(change) + " than";
    }

    private static String moreOrFewer(double change) {
        return isNone(change) ? "as many" : Quantity.PERCENT.say(Math.abs(change)) + (change > 0 ? " more" : " fewer");
    }

    private static boolean isNone(double change) {
        return Math.round(change * 10) == 0;
    }

    /** What is to be expected if nothing changes. */
    static String ahead(PublishedMeasure measure, String area, Forecast forecast) {
        Forecast.Ahead last = forecast.ahead().getLast();
        return "If nothing changes, we expect about " + figure(measure, rounded(measure, last.point())) + " in " + area
                + " " + period(measure, last.at()) + ". Eight times in ten it should be from "
                + figure(measure, rounded(measure, last.low())) + " to "
                + figure(measure, rounded(measure, last.high()))
                + ".";
    }

    static double rounded(PublishedMeasure measure, double value) {
        return measure.percent() ? Math.round(value * 10) / 10.0 : Math.round(value);
    }

    /** Why a series has a gap or begins late. */
    static List<String> notes(Benchmark benchmark) {
        List<String> notes = new ArrayList<>();
        StatisticsAreas.known().successions(benchmark.area().code()).forEach(change -> notes.add(change.words()));
        benchmark.of(benchmark.area()).forEach((year, point) -> {
            if (point.leftOut() != null) {
                notes.add(year + ": the published figure " + point.value().n().words() + " is left out. "
                        + point.leftOut());
            }
        });
        return notes;
    }
}
