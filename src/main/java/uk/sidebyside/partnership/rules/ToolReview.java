package uk.sidebyside.partnership.rules;

import java.time.LocalDate;

/** How a tool stands to the day on which it is looked at again (REQUIREMENTS R119). */
public enum ToolReview {
    LATER,
    /** Whoever looks after it finds it among their work. */
    SOON,
    /** Everybody reads that it is being looked at again. */
    PAST;

    /** How many days before its day a tool waits for whoever looks after it: ours. */
    private static final int DAYS_BEFORE = 30;

    public static ToolReview standing(LocalDate reviewOn, LocalDate today) {
        if (today.isAfter(reviewOn)) {
            return PAST;
        }
        return today.isBefore(reviewOn.minusDays(DAYS_BEFORE)) ? LATER : SOON;
    }
}
