package uk.sidebyside.shared;

import de.focus_shift.jollyday.core.HolidayCalendar;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.DayOfWeek;
import java.time.LocalDate;

/** The days on which offices in England work: not Saturday, Sunday or a bank holiday. */
public final class WorkingDays {
    private static final String ENGLAND = "eng";
    private static final HolidayManager HOLIDAYS =
            HolidayManager.getInstance(ManagerParameters.create(HolidayCalendar.UNITED_KINGDOM));

    private WorkingDays() {}

    public static boolean isWorkingDay(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY
                && day.getDayOfWeek() != DayOfWeek.SUNDAY
                && !HOLIDAYS.isHoliday(day, ENGLAND);
    }

    /** The {@code count}-th working day after the day; with 0 the day itself or the next that is worked. */
    public static LocalDate after(LocalDate day, int count) {
        return count == 0 ? toward(day, 1) : walk(day, count, 1);
    }

    /** The {@code count}-th working day before the day; with 0 the day itself or the last that was worked. */
    public static LocalDate before(LocalDate day, int count) {
        return count == 0 ? toward(day, -1) : walk(day, count, -1);
    }

    /**
     * The last day on which something may be sent so that {@code clear} whole working days lie between it and the event:
     * neither the day of sending nor that of the event counts.
     */
    public static LocalDate clearDaysBefore(LocalDate event, int clear) {
        return before(event, clear + 1);
    }

    private static LocalDate walk(LocalDate from, int count, int step) {
        if (count < 0) {
            throw new IllegalArgumentException("A number of working days can't be " + count);
        }
        LocalDate day = from;
        for (int left = count; left > 0; left--) {
            day = toward(day.plusDays(step), step);
        }
        return day;
    }

    private static LocalDate toward(LocalDate from, int step) {
        LocalDate day = from;
        while (!isWorkingDay(day)) {
            day = day.plusDays(step);
        }
        return day;
    }
}
