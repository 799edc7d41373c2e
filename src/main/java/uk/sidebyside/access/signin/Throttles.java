package uk.sidebyside.access.signin;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.sidebyside.access.rules.Throttle;

/** Counts tries in the database, so that they add up over all nodes, in one short row for each thing that is limited. */
@Service
class Throttles {
    private final ThrottleStore store;
    private final Clock clock;

    Throttles(ThrottleStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** @param parts what is limited: its kind, then what it is, as an address or an id */
    record Limited(Throttle throttle, List<String> parts) {
        static Limited of(Throttle throttle, String... parts) {
            return new Limited(throttle, List.of(parts));
        }

        byte[] key() {
            return Secrets.digest(parts.toArray(String[]::new));
        }
    }

    /** Spends one try of each, or none where one of them must wait: then until when. */
    @Transactional
    public Optional<Instant> spend(List<Limited> all) {
        Instant now = clock.instant();
        store.clear(now);
        Map<byte[], Instant> spent = new LinkedHashMap<>();
        Instant wait = null;
        for (Limited one : inOneOrder(all)) {
            switch (one.throttle().tryAt(now, store.lock(one.key(), now))) {
                case Throttle.Go go -> spent.put(one.key(), go.spentUntil());
                case Throttle.Wait until -> wait = wait == null || until.until().isAfter(wait) ? until.until() : wait;
            }
        }
        if (wait == null) {
            spent.forEach(store::remember);
        }
        return Optional.ofNullable(wait);
    }

    /** Whether a try would be let through now. Spends none. */
    @Transactional(readOnly = true)
    public boolean free(Limited one) {
        Instant now = clock.instant();
        return store.remembered(one.key())
                .map(spentUntil -> one.throttle().tryAt(now, spentUntil) instanceof Throttle.Go)
                .orElse(true);
    }

    /** Gives back what was spent on something that turned out to be right. */
    @Transactional
    public void forgive(Limited one) {
        store.forget(one.key());
    }

    /** Everybody locks rows in the same order, so nobody waits for each other in a ring. */
    private static List<Limited> inOneOrder(List<Limited> all) {
        return all.stream()
                .sorted(Comparator.comparing(one -> HexFormat.of().formatHex(one.key())))
                .toList();
    }
}
