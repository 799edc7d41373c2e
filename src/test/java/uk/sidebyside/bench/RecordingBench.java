package uk.sidebyside.bench;

import java.sql.Connection;
import java.sql.Date;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import uk.sidebyside.access.Principal;
import uk.sidebyside.access.Principals;
import uk.sidebyside.measures.ledger.Fact;
import uk.sidebyside.measures.ledger.FactLedger;
import uk.sidebyside.measures.ledger.Folding;
import uk.sidebyside.shared.AreaId;

/**
 * How many facts a second are recorded, folding as often as the program does, against the same rows inserted bare: in the same
 * transactions, into a table with the same columns, primary key and rows and nothing else, while nothing is folded. Into an empty
 * table, which no partnership has, they go quicker; that is printed beside it.
 */
final class RecordingBench {
    private static final int WRITERS = 8;
    private static final int FACTS_OF_A_CHANGE = 4;
    private static final Duration WARM_UP = Duration.ofSeconds(10);

    private final ConfigurableApplicationContext program;
    private final Connection superuser;
    private final List<AreaId> areas;
    private final Duration time;
    private final Print print;
    private final TransactionTemplate transaction;
    private final AtomicLong ids = new AtomicLong();
    private double behind;

    @FunctionalInterface
    interface Print {
        void line(String what, double one, double other, double ratio, String wanted, double bound);
    }

    RecordingBench(
            ConfigurableApplicationContext program,
            Connection superuser,
            List<AreaId> areas,
            boolean quick,
            Print print) {
        this.program = program;
        this.superuser = superuser;
        this.areas = areas;
        this.time = Duration.ofSeconds(quick ? 10 : 60);
        this.print = print;
        this.transaction = program.getBean(TransactionTemplate.class);
    }

    void run() throws Exception {
        NationalBench.execute(superuser, "DROP TABLE IF EXISTS measures.bare");
        NationalBench.execute(
                superuser, "CREATE TABLE measures.bare (LIKE measures.fact) WITH (autovacuum_enabled = off)");
        NationalBench.execute(superuser, "ALTER TABLE measures.bare ADD PRIMARY KEY (area_id, source, counts_on, id)");
        NationalBench.execute(superuser, "GRANT INSERT ON measures.bare TO sidebyside_app, sidebyside_job");
        bare(WARM_UP);
        ledger(WARM_UP, areas);
        double empty = bare(time.dividedBy(4));
        fill();
        double bare = bare(time);
        double spread = ledger(time, areas);
        print.line("seconds behind when the last writer stops", behind, 5, behind, "at most", 5);
        print.line("facts recorded : inserted bare, a second", spread, bare, spread / bare, "at least", 0.7);
        System.out.printf("  into an empty table %.0f a second: %.2f%n", empty, spread / empty);
        double together = ledger(time, List.of(areas.get(areas.size() / 2)));
        print.line("seconds behind when the last writer stops", behind, 5, behind, "at most", 5);
        print.line("all in one area : spread, a second", together, spread, together / spread, "at least", 0.5);
        NationalBench.execute(superuser, "DROP TABLE measures.bare");
    }

    private void fill() throws SQLException {
        NationalBench.execute(superuser, "TRUNCATE measures.bare");
        NationalBench.execute(superuser, "INSERT INTO measures.bare SELECT * FROM measures.fact");
        NationalBench.execute(superuser, "VACUUM ANALYZE measures.bare");
    }

    private double bare(Duration during) throws Exception {
        JdbcClient jdbc = program.getBean(JdbcClient.class);
        return writing(during, areas, (area, facts) -> insertBare(jdbc, area, facts), false);
    }

    private double ledger(Duration during, List<AreaId> into) throws Exception {
        FactLedger ledger = program.getBean(FactLedger.class);
        return writing(
                during,
                into,
                (area, facts) -> {
                    GeneratedSource source = sourceOf(facts);
                    ledger.record(area, source, List.of(), facts);
                },
                true);
    }

    private interface Writing {
        void write(AreaId area, List<Fact> facts);
    }

    /** @return facts a second */
    private double writing(Duration during, List<AreaId> into, Writing writing, boolean folded) throws Exception {
        // What is touched first after a checkpoint is written whole: each measurement begins with one, or the later
        // ones go quicker.
        NationalBench.execute(superuser, "CHECKPOINT");
        var going = new AtomicBoolean(true);
        var written = new AtomicLong();
        long before = System.nanoTime();
        try (var threads = Executors.newFixedThreadPool(WRITERS + 1)) {
            Future<?> folding = threads.submit(() -> {
                List<Double> turns = new ArrayList<>();
                while (folded && going.get()) {
                    turns.add(NationalBench.seconds(NationalBench.timed(() -> {
                        Principals.run(Principal.operator(null, "folding"), program.getBean(Folding.class)::fold);
                        return "";
                    })));
                    Thread.sleep(Folding.PAUSE);
                }
                turns.sort(null);
                if (!turns.isEmpty()) {
                    System.out.printf(
                            "  folded %d times, in %.2f s as a rule and in %.2f s at most%n",
                            turns.size(), turns.get(turns.size() / 2), turns.getLast());
                }
                return "";
            });
            List<Future<?>> writers = new ArrayList<>();
            for (int i = 0; i < WRITERS; i++) {
                var chance = new SplittableRandom(i);
                writers.add(threads.submit(() -> {
                    while (System.nanoTime() - before < during.toNanos()) {
                        AreaId area = into.get(chance.nextInt(into.size()));
                        List<Fact> facts = facts(chance);
                        Principals.run(
                                Principal.operator(area, "bench"),
                                () -> transaction.executeWithoutResult(status -> writing.write(area, facts)));
                        written.addAndGet(facts.size());
                    }
                    return "";
                }));
            }
            for (Future<?> writer : writers) {
                writer.get();
            }
            behind = folded ? behind() : 0;
            double perSecond = written.get() / ((System.nanoTime() - before) / 1e9);
            going.set(false);
            folding.get();
            return perSecond;
        }
    }

    private static GeneratedSource sourceOf(List<Fact> facts) {
        return NationalSources.ALL.get((int) (facts.getFirst().subject().getLeastSignificantBits() & 0xf));
    }

    /** What a change of a record leaves: some of this month, some of the last. */
    private static List<Fact> facts(SplittableRandom chance) {
        int source = chance.nextInt(NationalSources.ALL.size());
        UUID subject = new UUID(chance.nextLong(), chance.nextLong() & ~0xfL | source);
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        List<Fact> facts = new ArrayList<>();
        for (int i = 0; i < FACTS_OF_A_CHANGE; i++) {
            facts.add(Fact.of(subject, today.minusDays(chance.nextInt(60)), chance.nextInt(2), 1)
                    .in("need", "SLCN")
                    .in("setting", "mainstream"));
        }
        return facts;
    }

    private void insertBare(JdbcClient jdbc, AreaId area, List<Fact> facts) {
        String values = ", (?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?, pg_current_xact_id())"
                .repeat(facts.size())
                .substring(2);
        var sql = jdbc.sql(
                "INSERT INTO measures.bare (area_id, source, counts_on, id, standing, subject, numerator, denominator,"
                        + " bands, known_at, written_in) VALUES " + values);
        OffsetDateTime at = Instant.now().atOffset(ZoneOffset.UTC);
        for (Fact fact : facts) {
            sql = sql.param(area.value())
                    .param(sourceOf(facts).name())
                    .param(Date.valueOf(fact.on()))
                    .param(new UUID(
                            ids.incrementAndGet() << 16 | 0x7000, fact.subject().getMostSignificantBits()))
                    .param(sourceOf(facts).standing())
                    .param(fact.subject())
                    .param(fact.numerator())
                    .param(fact.denominator())
                    .param("{\"need\": \"SLCN\", \"setting\": \"mainstream\"}")
                    .param(at);
        }
        sql.update();
    }

    /** How long ago the oldest fact was recorded that is in no roll-up, when the question was asked: the answer takes its time. */
    private double behind() throws SQLException {
        return NationalBench.number(superuser, """
                SELECT coalesce(extract(epoch FROM statement_timestamp() - min(known_at)) * 1000, 0)::bigint FROM measures.fact
                WHERE written_in >= (SELECT horizon FROM measures.folded)
                """) / 1000.0;
    }
}
