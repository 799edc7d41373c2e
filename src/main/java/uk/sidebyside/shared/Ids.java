package uk.sidebyside.shared;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Makes version 7 UUIDs (RFC 9562): the time in milliseconds, then a counter, then chance.
 *
 * <p>Ids made in one program sort in the order of making, even by a clock that stands still. An id tells roughly when
 * it was made, so it is not a secret; what must be hard to guess is a token, not an id.
 */
public final class Ids {

    private static final int COUNTER_BITS = 12;
    private static final long COUNTER_MASK = (1L << COUNTER_BITS) - 1;
    private static final long VERSION_7 = 0x7000L;
    private static final long VARIANT = 0x8000_0000_0000_0000L;
    private static final long RANDOM_MASK = 0x3FFF_FFFF_FFFF_FFFFL;

    /** How far a busy counter may run ahead of the clock. A clock moved back by more (a story, a test) is followed. */
    private static final long MAY_RUN_AHEAD_MILLIS = 1_000;

    private static final SecureRandom CHANCE = new SecureRandom();
    private static final AtomicLong LAST = new AtomicLong();

    private Ids() {}

    public static UUID next(Clock clock) {
        long millis = clock.millis();
        long tick = LAST.updateAndGet(last -> following(last, millis));
        long time = (tick >>> COUNTER_BITS) << 16;
        long counter = tick & COUNTER_MASK;
        return new UUID(time | VERSION_7 | counter, VARIANT | (CHANCE.nextLong() & RANDOM_MASK));
    }

    private static long following(long last, long millis) {
        long lastMillis = last >>> COUNTER_BITS;
        boolean continues = lastMillis >= millis && lastMillis - millis < MAY_RUN_AHEAD_MILLIS;
        return continues ? last + 1 : millis << COUNTER_BITS;
    }
}
