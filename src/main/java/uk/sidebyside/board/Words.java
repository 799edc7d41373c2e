package uk.sidebyside.board;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Days and months as people read them, for mails, packs and pages of the board. */
public final class Words {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);
    private static final DateTimeFormatter WEEKDAY = DateTimeFormatter.ofPattern("EEEE d MMMM yyyy", Locale.UK);
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM yyyy", Locale.UK);

    private Words() {}

    /** As "22 November 2026". */
    public static String day(LocalDate day) {
        return DAY.format(day);
    }

    /** As "Sunday 22 November 2026". */
    public static String weekday(LocalDate day) {
        return WEEKDAY.format(day);
    }

    /** As "November 2026". */
    public static String month(YearMonth month) {
        return MONTH.format(month);
    }

    /** As "1 line" or "3 lines". */
    public static String count(long number, String one, String many) {
        return number + " " + (number == 1 ? one : many);
    }

    /** The text, cut at a word's end where it is longer. */
    public static String shortened(String text, int atMost) {
        String line = text.strip().replaceAll("\\s+", " ");
        if (line.length() <= atMost) {
            return line;
        }
        int end = line.lastIndexOf(' ', atMost);
        return line.substring(0, end > 0 ? end : atMost) + " …";
    }
}
