package uk.sidebyside.assessments.rules;

import java.time.LocalDate;

/** The latest day of a step that has no day of its own, so that a later one is still in time. */
public final class WorkingBack {
    private static final int DAYS_TO_ANSWER = 15;
    private static final int WEEKS_FROM_NOTICE_TO_PLAN = 8;
    private static final int WEEKS_FROM_MEETING_TO_PLAN = 12;

    private WorkingBack() {}

    /** The latest service of a draft, so that the family has its 15 days and the final plan is in time (reg. 13(1)(a) and (2)). */
    public static LocalDate latestDraft(LocalDate finalPlanDue) {
        return finalPlanDue.minusDays(DAYS_TO_ANSWER);
    }

    /** The first day of a final plan, unless the family says that it has finished (reg. 13(1)(a)). */
    public static LocalDate earliestFinalPlan(LocalDate draftServed) {
        return draftServed.plusDays(DAYS_TO_ANSWER);
    }

    /** The latest review meeting for an amended plan by that day (reg. 20(10) and 22(3)). */
    public static LocalDate latestMeeting(LocalDate planDue) {
        return planDue.minusWeeks(WEEKS_FROM_MEETING_TO_PLAN);
    }

    /** The latest notice of amendments for an amended plan by that day (reg. 22(3)). */
    public static LocalDate latestNotice(LocalDate planDue) {
        return planDue.minusWeeks(WEEKS_FROM_NOTICE_TO_PLAN);
    }
}
