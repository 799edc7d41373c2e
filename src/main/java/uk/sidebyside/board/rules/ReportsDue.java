package uk.sidebyside.board.rules;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
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

    /** What the author is told, and when. */
    public enum Reminder {
        A_WEEK_BEFORE(-7),
        ON_THE_DAY(0),
        THREE_DAYS_LATE(3);

        private final int daysAfterDue;

        Reminder(int daysAfterDue) {
            this.daysAfterDue = daysAfterDue;
        }

        private LocalDate on(LocalDate dueOn) {
            return dueOn.plusDays(daysAfterDue);
        }
    }

    /** The reminder to send on this day for a report that has not been handed in. */
    public static Optional<Reminder> reminder(LocalDate dueOn, ReportState state, LocalDate today) {
        if (state.received()) {
            return Optional.empty();
        }
        for (Reminder reminder : Reminder.values()) {
            if (reminder.on(dueOn).equals(today)) {
                return Optional.of(reminder);
            }
        }
        return Optional.empty();
    }

    /** Whether the board has to say "report not received". */
    public static boolean notReceived(LocalDate dueOn, ReportState state, LocalDate today) {
        return !state.received() && today.isAfter(dueOn);
    }
}
