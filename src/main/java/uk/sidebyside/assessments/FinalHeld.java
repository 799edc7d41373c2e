package uk.sidebyside.assessments;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
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
     * @param since when it came up; what the family was told before does not cover it. Null where that does not matter
     */
    record Hold(
            String reason,
            String address,
            boolean mayGoOn,
            @Nullable Instant since) {

        public Hold(String reason, String address, boolean mayGoOn) {
            this(reason, address, mayGoOn, null);
        }
    }

    /** Whether it costs little enough to be asked for a case's page, and not only when the plan is about to go out. */
    default boolean onThePage() {
        return true;
    }

    /** Nothing where nothing is missing. */
    List<Hold> holding(AreaId area, CaseFile file, RequestId request);
}
