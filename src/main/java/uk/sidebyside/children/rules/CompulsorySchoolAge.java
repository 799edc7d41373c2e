package uk.sidebyside.children.rules;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.TemporalAdjusters;

/**
 * When somebody stops being of compulsory school age (Education Act 1996, section 8): at the end of the last Friday in June
 * on or after their 16th birthday; for a birthday after that Friday and before 1 September, of the one just passed. The day
 * of June is set by the Education (School Leaving Date) Order 1997 (SI 1997/1970).
 */
public final class CompulsorySchoolAge {
    private static final int YEARS = 16;

    private CompulsorySchoolAge() {}

    /** The last day on which they are of compulsory school age. */
    public static LocalDate endsOn(LocalDate born) {
        LocalDate sixteen = sixteenth(born);
        LocalDate leaving = schoolLeavingDay(sixteen.getYear());
        return sixteen.isBefore(LocalDate.of(sixteen.getYear(), Month.SEPTEMBER, 1))
                ? leaving
                : schoolLeavingDay(sixteen.getYear() + 1);
    }

    /**
     * The first day on which the rights are the young person's own (Children and Families Act 2014, section 83(2): over
     * compulsory school age).
     */
    public static LocalDate ownFrom(LocalDate born) {
        return endsOn(born).plusDays(1);
    }

    /** Somebody born on 29 February attains an age on 1 March in a common year (Family Law Reform Act 1969, section 9). */
    private static LocalDate sixteenth(LocalDate born) {
        return born.plusYears(YEARS).getDayOfMonth() == born.getDayOfMonth()
                ? born.plusYears(YEARS)
                : born.plusYears(YEARS).plusDays(1);
    }

    private static LocalDate schoolLeavingDay(int year) {
        return LocalDate.of(year, Month.JUNE, 1).with(TemporalAdjusters.lastInMonth(DayOfWeek.FRIDAY));
    }
}
