package uk.sidebyside.assessments.training;

import java.util.Map;
import uk.sidebyside.assessments.advice.rules.AdviceCounts;

/**
 * Advice of one profession of one body, of those who came to training and of those who did not yet, before and after.
 *
 * @param counts by whom and when; nothing stands for none
 */
public record TrainingResult(String body, String profession, Map<Part, AdviceCounts> counts) {
    public TrainingResult {
        counts = Map.copyOf(counts);
    }

    /** Whose advice, and on which side of the first session. */
    public enum Part {
        CAME_BEFORE,
        CAME_AFTER,
        NOT_BEFORE,
        NOT_AFTER;

        static Part of(boolean came, boolean after) {
            return came ? after ? CAME_AFTER : CAME_BEFORE : after ? NOT_AFTER : NOT_BEFORE;
        }
    }

    public AdviceCounts of(Part part) {
        return counts.getOrDefault(part, AdviceCounts.NONE);
    }
}
