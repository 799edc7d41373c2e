package uk.sidebyside.assessments.rules;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/**
 * What has to go out before a review meeting: the invitations, and what each who is invited advises (regulation 20(3) and (4)). Only with
 * both is it done.
 */
public final class ReviewCalled {
    public static final String DUTY = "C11";

    /** The choice of a meeting whose advice went out with the invitations. */
    public static final String WITH_ADVICE = "with-advice";

    private ReviewCalled() {}

    /** Whether a meeting is called that has not been yet, and its advice did not go out. */
    static boolean lacksAdvice(Map<CaseStep, LocalDate> on) {
        LocalDate called = on.get(CaseStep.REVIEW_CALLED);
        LocalDate met = on.get(CaseStep.REVIEW_MET);
        return called != null && (met == null || met.isBefore(called)) && !on.containsKey(CaseStep.REVIEW_ADVICE);
    }

    /** The day on which the second of both went out. */
    static Optional<LocalDate> done(Map<CaseStep, LocalDate> on) {
        LocalDate called = on.get(CaseStep.REVIEW_CALLED);
        LocalDate advised = on.get(CaseStep.REVIEW_ADVICE);
        return called == null || advised == null
                ? Optional.empty()
                : Optional.of(called.isAfter(advised) ? called : advised);
    }
}
