package uk.sidebyside.assessments.rules;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A step that was taken on a day.
 *
 * @param choice what was chosen, where the step has one: the kind of an order, the phase of a transfer; blank otherwise
 * @param until the second day of a step that has two: of a meeting that was called, of a move that was learned of
 */
public record CaseEvent(
        CaseStep step,
        LocalDate on,
        String choice,
        @Nullable LocalDate until) {
    /**
     * The choice of what only a return says. A plan that is taken over as a move is was this council's all along, or nobody knows since
     * when it is: nobody has to be told of a move. Of a draft and of a meeting the return has no day, so what hangs on it is not late; and
     * what a review before the last one decided it does not say, so nobody is told a last day to appeal.
     */
    public static final String KNOWN_BEFORE = "known-before";

    /** The choice of changes of which a return says that they were decided, and not when the changed plan came. */
    public static final String NOT_SAID_WHEN = "not-said-when";

    /** The choice of a changed plan that names where the child or young person goes next. */
    public static final String NAMES_NEXT_SCHOOL = "names-next-school";

    /** The choice of a move on from secondary school (regulation 18(1)(a)). */
    public static final String AFTER_SECONDARY = "secondary-post-16";

    public static CaseEvent of(CaseStep step, LocalDate on) {
        return new CaseEvent(step, on, "", null);
    }
}
