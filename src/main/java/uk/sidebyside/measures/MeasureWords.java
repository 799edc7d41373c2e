package uk.sidebyside.measures;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import uk.sidebyside.measures.rules.Awaited;

/** Figures and days of measures, as every page says them. */
public final class MeasureWords {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM uuuu", Locale.UK);

    /** A percentage of fewer than this says little, and is flagged. */
    static final long FEW = 10;

    private MeasureWords() {}

    public static String day(LocalDate day) {
        return DAY.format(day);
    }

    /** The time that a point speaks of, after a preposition: {@code in October 2026}, {@code on 31 October 2026}. */
    public static String when(Point point) {
        return preposition(point) + time(point);
    }

    /** The time that a point speaks of: {@code October 2026}, {@code 1 April 2025 to 31 March 2026}, a day. */
    public static String time(Point point) {
        LocalDate from = point.from();
        if (from == null) {
            return day(point.on());
        }
        if (from.getDayOfMonth() == 1 && YearMonth.from(from).equals(YearMonth.from(point.on()))) {
            boolean whole = point.on().equals(YearMonth.from(from).atEndOfMonth());
            return MONTH.format(from)
                    + (whole ? "" : ", up to the " + point.on().getDayOfMonth());
        }
        return day(from) + " to " + day(point.on());
    }

    private static String preposition(Point point) {
        LocalDate from = point.from();
        if (from == null) {
            return "on ";
        }
        return YearMonth.from(from).equals(YearMonth.from(point.on())) ? "in " : "from ";
    }

    /** The figure with how many of how many; words where there is none, never 0. */
    public static String figure(Point point, Measure.Unit unit) {
        if (point.value() == null) {
            return point.words().isBlank() ? nothing(point) : point.words();
        }
        return TargetWords.figure(point.value(), unit) + (unit == Measure.Unit.PERCENT ? of(point, " (", ")") : "");
    }

    /** When a figure was reported that is not published yet, and when it is. */
    public static String awaited(Awaited awaited, LocalDate today) {
        return awaited("A", awaited, today);
    }

    /** The same beside a figure that is published. */
    public static String another(Awaited awaited, LocalDate today) {
        return awaited("Another", awaited, today);
    }

    private static String awaited(String which, Awaited awaited, LocalDate today) {
        boolean now = awaited.reportedOn().equals(today);
        boolean next = awaited.publishedOn().equals(today.plusDays(1));
        return which + " figure was reported " + (now ? "today" : "on " + day(awaited.reportedOn()))
                + ". It is published "
                + (next
                        ? "tomorrow"
                        : awaited.publishedOn().equals(today) ? "today" : "on " + day(awaited.publishedOn()))
                + ".";
    }

    private static String nothing(Point point) {
        return point.denominator() == null ? "Not reported" : "Nothing to count";
    }

    /** How many of how many, like {@code 21 of 25}; blank where that is not known. */
    public static String of(Point point, String before, String after) {
        return point.numerator() == null || point.denominator() == null
                ? ""
                : before + point.numerator() + " of " + point.denominator() + after;
    }

    /** Whether its percentage is of so few that one more or less moves it much. */
    public static boolean few(Point point, Measure.Unit unit) {
        Long of = point.denominator();
        return unit == Measure.Unit.PERCENT && point.value() != null && of != null && of < FEW;
    }
}
