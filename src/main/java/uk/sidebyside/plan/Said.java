package uk.sidebyside.plan;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One report on a line, as everybody may read it.
 *
 * @param before the state that the line had until then; null where nothing had been reported
 * @param event what happened, in a word or two
 * @param words what changed; blank where only a reason was given, or where an import brought in the bare state
 * @param newEndOn when the line was then expected to end; null where the report did not say
 * @param risk the risk or assumption that a delay was put down to
 * @param lifted what was missing and was lifted by the chair's reason
 * @param imported whether it was brought in from an earlier record
 * @param author the post in which it was said; null for an import
 */
public record Said(
        EntryId id,
        LineId line,
        LineState state,
        @Nullable LineState before,
        String event,
        LocalDate on,
        String words,
        String reason,
        String effect,
        String recovery,
        @Nullable LocalDate newEndOn,
        @Nullable String risk,
        @Nullable String boardConfirmer,
        @Nullable LocalDate boardConfirmedOn,
        @Nullable String chairReason,
        List<String> lifted,
        boolean imported,
        @Nullable Lead author,
        Instant recordedAt) {

    public boolean stateChanged() {
        return !state.equals(before);
    }
}
