package uk.sidebyside.board;

import java.time.LocalDate;
import java.time.Period;
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

    /** How long it is from one day to another: "5 years and 1 month", "2 months", "9 days". */
    public static String span(LocalDate from, LocalDate to) {
        Period time = Period.between(from, to);
        if (time.getYears() == 0 && time.getMonths() == 0) {
            return count(time.getDays(), "day", "days");
        }
        String months = count(time.getMonths(), "month", "months");
        if (time.getYears() == 0) {
            return months;
        }
        String years = count(time.getYears(), "year", "years");
        return time.getMonths() == 0 ? years : years + " and " + months;
    }

    /** Words of a record within a sentence: "After each meeting" begins small there, "SEND strategy" and "I" do not. */
    public static String within(String words) {
        boolean name = words.length() < 2 || !Character.isLowerCase(words.charAt(1));
        return name ? words : words.substring(0, 1).toLowerCase(Locale.UK) + words.substring(1);
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
