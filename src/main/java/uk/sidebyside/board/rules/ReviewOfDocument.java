package uk.sidebyside.board.rules;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Whether a governance document has to be looked at again. */
public enum ReviewOfDocument {
    NO_DATE,
    NOT_YET,
    SOON,
    DUE;

    private static final int SOON_DAYS = 30;

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
