package uk.sidebyside.assessments.advice.rules;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import uk.sidebyside.assessments.advice.rules.AdviceState.Event;

/** Whether somebody is asked when their advice comes, or why they are left in peace. */
public enum Chasing {
    ASK,
    /** It has come, or none is needed; or it came today and was returned. */
    ANSWERED,
    /** An exception of regulation 8(2) is recorded, and its last day, or the day on which the advice is expected, is not over. */
    EXCUSED,
    /** Once a day is enough. */
    ASKED_TODAY,
    /** Nobody receives letters for it. */
    NOBODY;

    /**
     * @param answeredOn the day of the first answer; null while there is none
     * @param excusedUntil the last day on which an exception keeps anybody from asking; null where there is none
     * @param chasedOn the day on which they were asked last; null where they never were
     */
    public static Chasing on(
            LocalDate today,
            AdviceState state,
            @Nullable LocalDate answeredOn,
            @Nullable LocalDate excusedUntil,
            @Nullable LocalDate chasedOn) {
        if (!state.may(Event.CHASE) || today.equals(answeredOn)) {
            return ANSWERED;
        }
        if (excusedUntil != null && !today.isAfter(excusedUntil)) {
            return EXCUSED;
        }
        return today.equals(chasedOn) ? ASKED_TODAY : ASK;
    }
}
