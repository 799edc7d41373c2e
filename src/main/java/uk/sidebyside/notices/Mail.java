package uk.sidebyside.notices;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A message in the outbox.
 *
 * @param failure why the last attempt failed, in words for staff; null before one did
 */
public record Mail(
        UUID id,
        Message message,
        Instant queuedAt,
        int attempts,
        State state,
        Instant nextTryAt,
        @Nullable String failure) {

    public enum State {
        WAITING,
        SENT,
        /** Given up: staff are shown it and may try again. */
        FAILED
    }
}
