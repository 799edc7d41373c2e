package uk.sidebyside.assessments.rules;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What happens in a case, in the order of the process: on one day the earlier one comes first. */
public enum CaseStep {
    RECEIVED,
    /** The plan came with the child from another council. */
    MOVED_IN,
    /** It was reviewed where it was before: see {@link ReviewedThere}. */
    REVIEWED_THERE,
    WILL_ASSESS,
    WILL_NOT_ASSESS,
    WILL_ISSUE,
    WILL_NOT_ISSUE,
    /** The tribunal referred the case back, the council thought again, and there is still no plan. */
    STILL_NO_PLAN,
    DRAFT_SERVED,
    REPRESENTATIONS,
    /** The family says that it has finished, so nothing has to wait for the fifteen days. */
    FAMILY_FINISHED,
    /** The plan goes on although a view has no answer yet; the reason is shown to the family. */
    VIEWS_LEFT_OPEN,
    /** The family asks for a personal budget: see {@link PersonalBudget}. */
    BUDGET_ASKED,
    BUDGET_AGREED,
    BUDGET_REFUSED,
    BUDGET_REVIEW_ASKED,
    BUDGET_REVIEWED,
    FINAL_SENT,
    /** The family was told that it moved, whether there will be an assessment and when the review is (regulation 15(4)). */
    TOLD_AFTER_MOVE,
    PHASE_TRANSFER,
    REVIEW_CALLED,
    /** What those who are invited advise went to all of them: see {@link ReviewCalled}. */
    REVIEW_ADVICE,
    REVIEW_MET,
    REVIEW_REPORTED,
    /** Often asked for at a review meeting. */
    REASSESSMENT_ASKED,
    REASSESSMENT_AGREED,
    REASSESSMENT_REFUSED,
    KEPT,
    CHANGES_SENT,
    AMENDED,
    NOT_AMENDED,
    /** The school or college that the plan names has it, or it names none: see {@link PlanSentOn}. */
    PLAN_TO_SCHOOL,
    PLAN_TO_HEALTH,
    /** The family and the school are told that ending the plan is thought about, and asked what they think (regulation 31). */
    CEASING,
    CEASING_VIEWS,
    CEASING_SCHOOL,
    /** The decision. The plan goes on until the time to appeal is over. */
    WILL_CEASE,
    /** The school and the health body were told of the decision. */
    CEASING_TOLD,
    CEASED,
    MOVE_LEARNED,
    HANDED_OVER,
    /** To another council's area, while there was no plan yet that could go there. */
    MOVED_AWAY,
    WITHDRAWN,
    MEDIATION_DECLINED,
    MEDIATION_ASKED,
    MEDIATION_HELD,
    /** What was agreed there is kept to by the times of an order (regulation 42(2)). */
    MEDIATION_AGREED,
    MEDIATION_CERTIFICATE,
    APPEALED,
    APPEAL_ANSWERED,
    NOT_OPPOSED,
    ORDERED,
    SETTLED;

    /** Whether it belongs to mediation and appeal, which go on beside the case and do not move it. */
    public boolean dispute() {
        return compareTo(MEDIATION_DECLINED) >= 0;
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<CaseStep> of(String code) {
        return Arrays.stream(values()).filter(step -> step.code().equals(code)).findFirst();
    }
}
