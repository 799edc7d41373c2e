package uk.sidebyside.assessments.notified.rules;

import java.time.LocalDate;
import java.time.Month;
import java.util.List;

/**
 * Whether a child is as young as section 23 says, and as young as the partnership's plan says: the Act means children under compulsory
 * school age, the plan those under 5. Compulsory school age begins on 31 March, 31 August or 31 December, on the fifth birthday or
 * after it, whichever of the three comes first (Education Act 1996, section 8; SI 1998/1607).
 */
public final class YoungChild {
    private static final int FIVE = 5;

    private YoungChild() {}

    /** The first day of compulsory school age. */
    public static LocalDate schoolAgeFrom(LocalDate born) {
        LocalDate five = fifth(born);
        return List.of(
                        LocalDate.of(five.getYear(), Month.MARCH, 31),
                        LocalDate.of(five.getYear(), Month.AUGUST, 31),
                        LocalDate.of(five.getYear(), Month.DECEMBER, 31))
                .stream()
                .filter(day -> !day.isBefore(five))
                .findFirst()
                .orElseThrow();
    }

    public static boolean underSchoolAge(LocalDate born, LocalDate on) {
        return on.isBefore(schoolAgeFrom(born));
    }

    public static boolean underFive(LocalDate born, LocalDate on) {
        return on.isBefore(fifth(born));
    }

    /** Somebody born on 29 February attains an age on 1 March in a common year (Family Law Reform Act 1969, section 9). */
    private static LocalDate fifth(LocalDate born) {
        LocalDate five = born.plusYears(FIVE);
        return five.getDayOfMonth() == born.getDayOfMonth() ? five : five.plusDays(1);
    }
}
