package uk.sidebyside.board.rules;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Whether a governance document has to be looked at again. */
public enum ReviewOfDocument {
    NO_DATE,
    NOT_YET,
    SOON,
    DUE;

    private static final int SOON_DAYS = 30;

    /** When administrators and the chair are reminded, in days from the day of review. */
    public static List<Integer> reminderDays() {
        return List.of(-SOON_DAYS, 0, 14);
    }

    public static ReviewOfDocument on(@Nullable LocalDate reviewOn, LocalDate today) {
        if (reviewOn == null) {
            return NO_DATE;
        }
        if (!today.isBefore(reviewOn)) {
            return DUE;
        }
        return today.plusDays(SOON_DAYS).isBefore(reviewOn) ? NOT_YET : SOON;
    }
}
