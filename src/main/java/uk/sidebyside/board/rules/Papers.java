package uk.sidebyside.board.rules;

import java.time.LocalDate;
import uk.sidebyside.shared.WorkingDays;

/** When the papers of a meeting are to be issued. */
public final class Papers {

    /** Clear working days between issue and meeting, as councils issue theirs. */
    public static final int CLEAR_WORKING_DAYS = 5;

    private Papers() {}

    public static LocalDate issueBy(LocalDate meetingOn) {
        return WorkingDays.clearDaysBefore(meetingOn, CLEAR_WORKING_DAYS);
    }
}
