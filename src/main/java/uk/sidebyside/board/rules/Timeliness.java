package uk.sidebyside.board.rules;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Whether a question was answered by the day that was first promised; a later new date does not make it on time. */
public enum Timeliness {
    NOT_YET_DUE,
    OVERDUE,
    ON_TIME,
    LATE;

    /**
     * @param firstDueOn the day set when the question was asked
     * @param firstAnsweredOn null while nobody has answered
     */
    public static Timeliness of(LocalDate firstDueOn, @Nullable LocalDate firstAnsweredOn, LocalDate today) {
        if (firstAnsweredOn == null) {
            return today.isAfter(firstDueOn) ? OVERDUE : NOT_YET_DUE;
        }
        return firstAnsweredOn.isAfter(firstDueOn) ? LATE : ON_TIME;
    }
}
