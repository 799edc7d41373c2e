package uk.sidebyside.audits.collected;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Days and numbers as the pages about audits say them. */
public final class AuditWords {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM uuuu", Locale.UK);
    private static final DateTimeFormatter SHORT = DateTimeFormatter.ofPattern("MMM", Locale.UK);

    private AuditWords() {}

    /** As "22 November 2026". */
    public static String day(LocalDate day) {
        return DAY.format(day);
    }

    /** As "November 2026". */
    public static String month(LocalDate day) {
        return MONTH.format(day);
    }

    /** As "Oct to Dec 2026". */
    public static String quarter(YearMonth first) {
        return SHORT.format(first.atDay(1)) + " to "
                + SHORT.format(first.plusMonths(2).atDay(1)) + " " + first.getYear();
    }

    /** As "1 service" or "3 services". */
    public static String count(long number, String one, String many) {
        return number + " " + (number == 1 ? one : many);
    }
}
