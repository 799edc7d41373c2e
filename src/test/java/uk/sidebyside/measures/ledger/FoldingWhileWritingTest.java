package uk.sidebyside.measures.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import uk.sidebyside.testing.DatabaseTest;
import uk.sidebyside.testing.StoryClock;

/** While many record and the roll-ups follow, nobody ever reads a figure that was not so. */
@DatabaseTest
@Import(StoryClock.Provided.class)
@Timeout(120)
class FoldingWhileWritingTest {
    private static final LocalDate DAY = LocalDate.of(2026, 9, 10);
    private static final int WRITERS = 4;
    private static final int TIMES = 60;
    private static final int EACH = 3;
    private static final ToldSource MONTHLY = new ToldSource("test.returned", false);
    private static final ToldSource STANDING = new ToldSource("test.late", true);

    @Autowired
    ApplicationContext program;

    @Autowired
    FactLedger ledger;

    @Autowired
    Figures figures;

    @Autowired
    StoryClock clock;

    private LedgerArea area;

    @BeforeEach
    void anAreaOfItsOwn() {
        clock.set(DAY);
        area = LedgerArea.open(program);
    }

    @Test
    void everyReadingIsAMultipleOfWhatOneTransactionWrites() throws Exception {
        var writing = new AtomicBoolean(true);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> writers = new ArrayList<>();
            for (int writer = 0; writer < WRITERS; writer++) {
                writers.add(threads.submit(this::write));
            }
            Future<?> folding = threads.submit(whileTrue(writing, area::fold));
            Future<?> reading = threads.submit(whileTrue(writing, new Readings()::read));
            for (Future<?> writer : writers) {
                writer.get();
            }
            writing.set(false);
            folding.get();
            reading.get();
        }
        for (int folded = 0; folded < 2; folded++) {
            long wanted = (long) WRITERS * TIMES * EACH;
            assertThat(monthly(null)).isEqualTo(new Count(wanted, wanted));
            assertThat(standing()).isEqualTo(new Count(wanted, wanted));
            area.fold();
        }
    }

    /** A transaction that began before folding and ends after it is found the next time, and never twice. */
    @Test
    void whoIsStillAtWorkWhileOthersAreFoldedIsFoldedLater() throws Exception {
        var written = new CountDownLatch(1);
        var folded = new CountDownLatch(1);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<?> slow = threads.submit(() -> area.record(() -> {
                ledger.record(area.id(), MONTHLY, List.of(), facts());
                written.countDown();
                await(folded);
            }));
            try {
                written.await();
                area.record(MONTHLY, List.of(), facts());
                area.fold();
                assertThat(monthly(null)).isEqualTo(new Count(EACH, EACH));
            } finally {
                folded.countDown();
            }
            slow.get();
        }
        assertThat(monthly(null)).isEqualTo(new Count(2 * EACH, 2 * EACH));
        area.fold();
        assertThat(monthly(null)).isEqualTo(new Count(2 * EACH, 2 * EACH));
        assertThat(monthly(DAY)).isEqualTo(new Count(2 * EACH, 2 * EACH));
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private void write() {
        for (int time = 0; time < TIMES; time++) {
            if (time % 7 == 0) {
                takenBack();
            }
            area.record(() -> {
                ledger.record(area.id(), MONTHLY, List.of(), facts());
                ledger.record(area.id(), STANDING, List.of(), facts());
            });
        }
    }

    /** A transaction that fails leaves nothing. */
    private void takenBack() {
        try {
            area.record(() -> {
                ledger.record(area.id(), MONTHLY, List.of(), facts());
                throw new IllegalStateException("as if the record were refused");
            });
        } catch (IllegalStateException expected) {
            assertThat(expected).hasMessageContaining("refused");
        }
    }

    private static Callable<Object> whileTrue(AtomicBoolean going, Runnable work) {
        return () -> {
            while (going.get()) {
                work.run();
            }
            return "";
        };
    }

    /** Never fewer than before, and never half a transaction. */
    private final class Readings {
        private long monthlyBefore;
        private long standingBefore;

        void read() {
            long monthly = sound(monthly(null), monthlyBefore);
            assertThat(sound(monthly(DAY), monthly) >= monthly).isTrue();
            monthlyBefore = monthly;
            standingBefore = sound(standing(), standingBefore);
        }

        private static long sound(Count count, long before) {
            assertThat(count.numerator()).isEqualTo(count.denominator()).isGreaterThanOrEqualTo(before);
            assertThat(count.numerator() % EACH).isZero();
            return count.numerator();
        }
    }

    private static List<Fact> facts() {
        return List.of(
                Fact.of(UUID.randomUUID(), LocalDate.of(2026, 9, 1), 1, 1),
                Fact.of(UUID.randomUUID(), LocalDate.of(2026, 9, 2), 1, 1),
                Fact.of(UUID.randomUUID(), LocalDate.of(2026, 8, 2), 1, 1));
    }

    private Count monthly(@org.jspecify.annotations.Nullable LocalDate knownOn) {
        return area
                .read(() -> figures.byMonth(
                        area.id(), List.of(MONTHLY.key()), YearMonth.of(2026, 1), YearMonth.of(2026, 12), knownOn))
                .getOrDefault(MONTHLY.key(), new TreeMap<>())
                .values()
                .stream()
                .reduce(Count.NONE, Count::plus);
    }

    private Count standing() {
        return area.read(() -> figures.standing(area.id(), List.of(STANDING.key()), List.of(DAY), null))
                .getOrDefault(STANDING.key(), new TreeMap<>())
                .getOrDefault(DAY, Count.NONE);
    }
}
