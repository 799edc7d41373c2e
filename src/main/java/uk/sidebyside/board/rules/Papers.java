package uk.sidebyside.board.rules;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import uk.sidebyside.shared.WorkingDays;

/**
 * When the papers of a meeting are to be issued to those who sit there, and whether they were.
 *
 * @param issuedOn the day on which they first went to the body that meets; null while they have not
 */
public record Papers(LocalDate meetingOn, @Nullable LocalDate issuedOn) {

    /** Clear working days between issue and meeting, as councils issue theirs. */
    public static final int CLEAR_WORKING_DAYS = 5;

    public enum Standing {
        /** There is still time. */
        TO_GO_OUT,
        /** The day has passed and they have not gone out. */
        MISSED,
        IN_TIME,
        LATE
    }

    public static LocalDate issueBy(LocalDate meetingOn) {
        return WorkingDays.clearDaysBefore(meetingOn, CLEAR_WORKING_DAYS);
    }

    public LocalDate issueBy() {
        return issueBy(meetingOn);
    }

    public Standing on(LocalDate today) {
        if (issuedOn == null) {
            return today.isAfter(issueBy()) ? Standing.MISSED : Standing.TO_GO_OUT;
        }
        return issuedOn.isAfter(issueBy()) ? Standing.LATE : Standing.IN_TIME;
    }

    /** Whole working days that lie between a day and the meeting; neither of the two counts. */
    public int clearDays(LocalDate from) {
        return (int) from.plusDays(1)
                .datesUntil(meetingOn.isAfter(from) ? meetingOn : from.plusDays(1))
                .filter(WorkingDays::isWorkingDay)
                .count();
    }
}
