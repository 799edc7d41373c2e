package uk.sidebyside.board.rules;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import uk.sidebyside.shared.WorkingDays;

/**
 * When a month's assurance report is due: on a working day of the month that follows, counted from its first.
 *
 * @param workingDay 1 is the first working day of the next month; an area sets it
 */
public record ReportsDue(int workingDay) {

    public ReportsDue {
        if (workingDay < 1 || workingDay > 20) {
            throw new IllegalArgumentException("A month has working days 1 to 20 for certain, not " + workingDay);
        }
    }

    public LocalDate of(YearMonth month) {
        return WorkingDays.after(month.atEndOfMonth(), workingDay);
    }

    /** When the author of a report that has not been handed in is reminded, in days from the day it is due. */
    public static List<Integer> reminderDays() {
        return List.of(-7, 0, 3);
    }

    /** Whether the board has to say "report not received". */
    public static boolean notReceived(LocalDate dueOn, ReportState state, LocalDate today) {
        return !state.received() && today.isAfter(dueOn);
    }
}
