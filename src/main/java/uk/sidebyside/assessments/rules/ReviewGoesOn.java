package uk.sidebyside.assessments.rules;

import uk.sidebyside.assessments.rules.CaseLife.Review;

/**
 * A review whose meeting was held is decided within four weeks of it (regulation 20(10)), whatever else is done with the plan meanwhile: to
 * assess again, or to change it as was proposed before the meeting, takes nothing from it.
 */
final class ReviewGoesOn {
    static final String DUTY = "C13";

    private ReviewGoesOn() {}

    /** Where a plan stands with which nothing else is done any more: its review may wait for the decision still. */
    static CaseState after(CaseState state, Review review) {
        return state == CaseState.PLAN && isToDecide(review) ? CaseState.REVIEW_MET : state;
    }

    /** While changes are with the family that no review has decided; those of a review are the end of it. */
    static boolean mayMeet(CaseState state, Review review) {
        return state != CaseState.CHANGES_OUT || review == Review.NONE || review == Review.CALLED;
    }

    static boolean isToDecide(Review review) {
        return review == Review.MET;
    }

    /** While a child is assessed again a plan is kept by a review alone; elsewhere the path says when. */
    static boolean mayKeep(CaseState state, Review review) {
        return !state.assessedAgain() || isToDecide(review);
    }
}
