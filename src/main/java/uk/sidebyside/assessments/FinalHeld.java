package uk.sidebyside.assessments;

import java.util.List;
import uk.sidebyside.shared.AreaId;

/**
 * What keeps a final plan from being sent, as a room or a part of this one knows it. Each contributes one bean: what people said and
 * nobody answered; what health has not agreed to.
 */
public interface FinalHeld {

    /**
     * @param reason one sentence to the officer: what is missing
     * @param address of the page where it is mended
     * @param mayGoOn whether the plan may go on without it, where the family is told why
     */
    record Hold(String reason, String address, boolean mayGoOn) {}

    /** Whether it costs little enough to be asked for a case's page, and not only when the plan is about to go out. */
    default boolean onThePage() {
        return true;
    }

    /** Nothing where nothing is missing. */
    List<Hold> holding(AreaId area, EhcCase of, RequestId request);
}
