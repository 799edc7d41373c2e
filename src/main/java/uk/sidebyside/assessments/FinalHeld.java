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
     */
    record Hold(String reason, String address) {}

    /** Nothing where nothing is missing. */
    List<Hold> holding(AreaId area, EhcCase of, RequestId request);
}
