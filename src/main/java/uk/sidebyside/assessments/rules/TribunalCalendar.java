package uk.sidebyside.assessments.rules;

import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import uk.sidebyside.shared.WorkingDays;

/**
 * The calendar of the First-tier Tribunal in cases of special educational needs (HESC rules, SI 2008/2699, rule 12): August and
 * the days from 25 December to 1 January are not counted.
 */
final class TribunalCalendar {
    private static final MonthDay CHRISTMAS = MonthDay.of(Month.DECEMBER, 25);
    private static final MonthDay NEW_YEAR = MonthDay.of(Month.JANUARY, 1);

    private TribunalCalendar() {}

    /** Whether the day lies in August or from 25 December to 1 January. */
    static boolean rests(LocalDate day) {
        MonthDay inYear = MonthDay.from(day);
        return day.getMonth() == Month.AUGUST || !inYear.isBefore(CHRISTMAS) || inYear.equals(NEW_YEAR);
    }

    /** The {@code count}-th working day of the tribunal after the day; {@code count} is 1 or more. */
    static LocalDate after(LocalDate day, int count) {
        LocalDate last = day;
        for (int left = count; left > 0; left--) {
            last = next(last);
        }
        return last;
    }

    /** A last day for an appeal while the tribunal rests moves to the first working day after that; any other stays. */
    static LocalDate rolledOn(LocalDate day) {
        return rests(day) ? next(day) : day;
    }

    private static LocalDate next(LocalDate day) {
        LocalDate next = WorkingDays.after(day, 1);
        while (rests(next)) {
            next = WorkingDays.after(next, 1);
        }
        return next;
    }
}
