package uk.sidebyside.access.circle;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.sidebyside.access.circle.rules.SealChain;
import uk.sidebyside.shared.AreaId;

/** Seals the access log in batches, and checks that it says what it said when it was sealed. */
@Service
public class AccessSeals {
    private static final Logger LOG = LoggerFactory.getLogger(AccessSeals.class);
    private static final int BATCH = 5_000;
    /** An entry is written and committed in far less; whatever is older was looked at by an earlier batch. */
    private static final Duration STRAGGLERS = Duration.ofDays(1);

    private final SealStore store;
    private final Clock clock;

    AccessSeals(SealStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /**
     * Seals what has been written since the last seal; nothing where nothing was. Runs as the area's job. The digest goes
     * into the program's log too, which is kept elsewhere.
     */
    @Transactional
    public void seal(AreaId area) {
        SealStore.Last last = store.last(area);
        Instant since =
                last.sealedAt() == null ? Instant.EPOCH : last.sealedAt().minus(STRAGGLERS);
        List<SealStore.Unsealed> entries = store.unsealed(area, since, BATCH);
        if (entries.isEmpty()) {
            return;
        }
        long number = last.number() + 1;
        byte[] digest = SealChain.ofSeal(
                number,
                last.digest(),
                entries.stream().map(SealStore.Unsealed::digest).toList());
        store.insert(area, number, last.digest(), digest, entries, clock.instant());
        LOG.info(
                "Access log of area {}: seal {} over {} entries is {}",
                area,
                number,
                entries.size(),
                HexFormat.of().formatHex(digest));
    }

    /** @param fault the first that the seal shows */
    public record Broken(long seal, SealChain.Fault fault) {}

    /**
     * @param erased entries whose content was erased on purpose; their digests are in the chain
     * @param newest digest of the newest seal, in hexadecimal; blank before the first
     */
    public record Report(
            long seals,
            long entries,
            long erased,
            String newest,
            @Nullable Instant sealedAt,
            List<Broken> broken) {
        public Report {
            broken = List.copyOf(broken);
        }

        public boolean sound() {
            return broken.isEmpty();
        }
    }

    /** Goes through the whole chain. A fault is told of its own seal; those after it are looked at by themselves. */
    @Transactional(readOnly = true)
    public Report check(AreaId area) {
        List<Broken> broken = new ArrayList<>();
        byte[] previous = SealChain.beginning();
        long number = 0;
        long entries = 0;
        long erased = 0;
        for (SealStore.Head head : store.heads(area)) {
            SealChain.Seal seal = store.seal(area, head);
            number++;
            SealChain.Fault fault = SealChain.check(seal, number, previous);
            if (fault != null) {
                broken.add(new Broken(seal.number(), fault));
            }
            number = seal.number();
            previous = seal.digest();
            entries += seal.entries();
            erased += seal.kept().stream().filter(SealChain.Kept::erased).count();
        }
        SealStore.Last last = store.last(area);
        String newest = number == 0 ? "" : HexFormat.of().formatHex(previous);
        return new Report(number, entries, erased, newest, last.sealedAt(), broken);
    }
}
