package uk.sidebyside.assessments;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.sidebyside.shared.AreaId;
import uk.sidebyside.shared.Finding;

/**
 * What keeps a final plan from being sent, as a room or a part of this one knows it. Each contributes one bean: what people said and
 * nobody answered; what health has not agreed to; what was advised and has no place.
 */
public interface FinalHeld {

    /**
     * @param reason one sentence to the officer: what is missing
     * @param address of the page where it is mended
     * @param refusal what whoever sends the plan all the same is told; null where it may go on, once the family is told why
     * @param since when it came up; what the family was told before does not cover it. Null where that does not matter
     */
    record Hold(
            String reason,
            String address,
            @Nullable Finding refusal,
            @Nullable Instant since) {

        public boolean mayGoOn() {
            return refusal == null;
        }
    }

    /** What is told to whoever sends the plan while some of these can't be gone past; nothing where all can. */
    static List<Finding> refusals(List<Hold> holds) {
        return holds.stream()
                .flatMap(hold -> Stream.ofNullable(hold.refusal()))
                .distinct()
                .toList();
    }

    /** Whether it costs little enough to be asked for a case's page, and not only when the plan is about to go out. */
    default boolean onThePage() {
        return true;
    }

    /** Nothing where nothing is missing. */
    List<Hold> holding(AreaId area, CaseFile file, RequestId request);
}
