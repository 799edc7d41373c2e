package uk.sidebyside.access.rules;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How often something may be tried: so many times at once, then once in a while. One moment is all that must be
 * remembered: when everything that was spent will have come back (the generic cell rate algorithm of ITU-T I.371).
 *
 * @param atOnce tries that nobody has to wait for, at least 1
 * @param comesBackEvery how long until one spent try comes back
 */
public record Throttle(int atOnce, Duration comesBackEvery) {

    public Throttle {
        if (atOnce < 1 || !comesBackEvery.isPositive()) {
            throw new IllegalArgumentException("A throttle lets at least one through, and then more");
        }
    }

    public sealed interface Answer {}

    /** @param spentUntil what to remember */
    public record Go(Instant spentUntil) implements Answer {}

    /** @param until from then on the next try is let through */
    public record Wait(Instant until) implements Answer {}

    /** @param spentUntil what was remembered; null for the first try */
    public Answer tryAt(Instant now, @Nullable Instant spentUntil) {
        Instant from = spentUntil == null || spentUntil.isBefore(now) ? now : spentUntil;
        Instant nextAllowed = from.minus(comesBackEvery.multipliedBy(atOnce - 1L));
        return now.isBefore(nextAllowed) ? new Wait(nextAllowed) : new Go(from.plus(comesBackEvery));
    }
}
