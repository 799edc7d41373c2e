package uk.sidebyside.assessments;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened in a case, as it was written down.
 *
 * @param request with which request it belongs; null where it belongs to the case as a whole
 * @param kind code of the step, like {@code draft-served}
 * @param choice what was chosen, where the step has a choice; blank otherwise
 * @param untilOn where it has a second day
 * @param words for the family
 * @param recordedAs the post of whoever wrote it down
 * @param byFamily whether the family said so itself, on its own page
 */
public record Happening(
        UUID id,
        UUID submission,
        CaseId of,
        @Nullable RequestId request,
        String kind,
        String choice,
        LocalDate on,
        @Nullable LocalDate untilOn,
        String words,
        String recordedAs,
        Instant recordedAt,
        boolean byFamily) {

    public Happening(
            UUID id,
            UUID submission,
            CaseId of,
            @Nullable RequestId request,
            String kind,
            String choice,
            LocalDate on,
            @Nullable LocalDate untilOn,
            String words,
            String recordedAs,
            Instant recordedAt) {
        this(id, submission, of, request, kind, choice, on, untilOn, words, recordedAs, recordedAt, false);
    }
}
