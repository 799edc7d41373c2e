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

    public static CaseEvent of(CaseStep step, LocalDate on) {
        return new CaseEvent(step, on, "", null);
    }
}
