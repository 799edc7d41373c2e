package uk.sidebyside.voice.said;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import uk.sidebyside.voice.rules.ResponseKind;

/**
 * What became of a view.
 *
 * @param changed what changed; empty where nothing did
 * @param reason why not, or not all of it
 * @param tried which other ways were looked at
 * @param talk how to talk about it
 * @param untilOn until when it is thought about; null unless it is
 * @param saidAs the post of whoever said it
 */
public record Response(
        ResponseId id,
        ResponseKind kind,
        String changed,
        String reason,
        String tried,
        String talk,
        @Nullable LocalDate untilOn,
        String saidAs,
        Instant saidAt) {}
