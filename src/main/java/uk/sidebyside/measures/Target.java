package uk.sidebyside.measures;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.sidebyside.measures.ground.London;
import uk.sidebyside.measures.rules.TypedTarget;

/**
 * What a measure should reach, as it was set at one time. It is never rewritten: another one replaces it, and it stays.
 *
 * @param words as people wrote it, like {@code at least 90%}; may be blank
 * @param fromWords as people wrote the day from which it counts; blank where the day itself was given or none was
 * @param dueWords as people wrote the day by which it must be reached; blank as before
 * @param reason why it was changed; blank where it is the first, or was changed before its day and before any figure
 * @param replacedAt null for the one that counts
 */
public record Target(
        UUID id,
        MeasureId measure,
        Level level,
        TypedTarget rule,
        String words,
        String fromWords,
        String dueWords,
        String reason,
        Instant setAt,
        @Nullable Instant replacedAt) {

    public enum Level {
        /** What must be reached. */
        CORE,
        /** What one would be proud of. */
        STRETCH
    }

    public boolean current() {
        return replacedAt == null;
    }

    /** Whether it was replaced after the day by which it was to be reached. */
    public boolean replacedAfterItsDay() {
        LocalDate due = rule.dueOn();
        return replacedAt != null && due != null && London.dayOf(replacedAt).isAfter(due);
    }
}
