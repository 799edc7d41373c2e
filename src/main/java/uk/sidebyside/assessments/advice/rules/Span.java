package uk.sidebyside.assessments.advice.rules;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Over what times advice is shown: by calendar quarter or by month, for two years that are over and the time that runs. */
public enum Span {
    QUARTER(3),
    MONTH(1);

    /** Of fewer requests no figure is made: it would be about the one or two people who write. */
    public static final int LEAST = 5;

    private static final int MONTHS_A_YEAR = 12;
    private static final int YEARS = 2;
    private static final DateTimeFormatter MONTH_AND_YEAR = DateTimeFormatter.ofPattern("MMMM uuuu", Locale.UK);
    private static final DateTimeFormatter MONTH_ALONE = DateTimeFormatter.ofPattern("MMMM", Locale.UK);

    private final int months;

    Span(int months) {
        this.months = months;
    }

    /** As the database and addresses have it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** By its code; a quarter for anything else. */
    public static Span of(String code) {
        return code.equals(MONTH.code()) ? MONTH : QUARTER;
    }

    /** The first day of the one in which a day lies. */
    public LocalDate first(LocalDate day) {
        return day.withDayOfMonth(1).minusMonths((day.getMonthValue() - 1) % months);
    }

    /** The last day of the one that begins on a day. */
    public LocalDate last(LocalDate first) {
        return first.plusMonths(months).minusDays(1);
    }

    /** How many make a year. */
    public int aYear() {
        return MONTHS_A_YEAR / months;
    }

    /** The first days of all that are shown, the earliest first; the last is the one that runs. */
    public List<LocalDate> shown(LocalDate today) {
        LocalDate running = first(today);
        List<LocalDate> shown = new ArrayList<>();
        for (int back = YEARS * aYear(); back >= 0; back--) {
            shown.add(running.minusMonths((long) back * months));
        }
        return shown;
    }

    /** As "May 2026" or "April to June 2026". */
    public String title(LocalDate first) {
        return this == MONTH
                ? MONTH_AND_YEAR.format(first)
                : MONTH_ALONE.format(first) + " to " + MONTH_AND_YEAR.format(last(first));
    }
}
