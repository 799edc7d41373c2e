package uk.sidebyside.notices.rules;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** How long to wait before mail is tried again: longer each time, and not for ever. */
public final class Retry {
    private static final List<Duration> WAITS = List.of(
            Duration.ofMinutes(1),
            Duration.ofMinutes(5),
            Duration.ofMinutes(15),
            Duration.ofHours(1),
            Duration.ofHours(3),
            Duration.ofHours(12),
            Duration.ofHours(24));

    private Retry() {}

    /**
     * The wait after this many attempts, or empty when it is time to give up.
     *
     * @param attempts at least 1
     */
    public static Optional<Duration> after(int attempts) {
        return attempts > WAITS.size() ? Optional.empty() : Optional.of(WAITS.get(attempts - 1));
    }
}
