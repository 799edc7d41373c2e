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
    /** The choice of a plan that was taken over as a move is, and was this council's all along: nobody has to be told of a move. */
    public static final String KNOWN_BEFORE = "known-before";

    public static CaseEvent of(CaseStep step, LocalDate on) {
        return new CaseEvent(step, on, "", null);
    }
}
