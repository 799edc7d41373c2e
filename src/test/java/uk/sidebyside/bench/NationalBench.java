package uk.sidebyside.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import uk.sidebyside.SideBySide;
import uk.sidebyside.access.Area;
import uk.sidebyside.access.Areas;
import uk.sidebyside.access.Principal;
import uk.sidebyside.access.Principals;
import uk.sidebyside.measures.Histories;
import uk.sidebyside.measures.Measure;
import uk.sidebyside.measures.MeasureId;
import uk.sidebyside.measures.ledger.Figures;
import uk.sidebyside.measures.ledger.Folding;
import uk.sidebyside.measures.ledger.SourceKey;
import uk.sidebyside.measures.rules.Direction;
import uk.sidebyside.postgres.DatabaseAddress;
import uk.sidebyside.postgres.EmbeddedPostgres;
import uk.sidebyside.shared.AreaId;
import uk.sidebyside.testing.TestDatabases;

/**
 * {@code bin/bench national}: all England in one database, and what figures cost there. Only the ratios of one run are worth quoting;
 * each is printed with what it must reach.
 */
final class NationalBench {
    private static final Path FOLDER = Path.of("target", "bench-national");
    private static final int MONTHS = 24;
    private static final List<SourceKey> SOURCES =
            NationalSources.ALL.stream().map(GeneratedSource::key).toList();

    private static final List<String> SETTINGS =
            List.of("shared_buffers = '8GB'", "max_wal_size = '8GB'", "checkpoint_timeout = '15min'");

    private static final String BARE_GROUP_BY = """
            SELECT area_id, source, date_trunc('month', counts_on::timestamp), sum(numerator), sum(denominator), count(*)
            FROM measures.fact GROUP BY 1, 2, 3
            """;
    private static final String FULL_SCAN_BY_MONTH = """
            SELECT source, date_trunc('month', counts_on::timestamp), sum(numerator), sum(denominator)
            FROM measures.fact WHERE counts_on >= '%s' AND counts_on <= '%s' GROUP BY 1, 2
            """;
    private static final String FULL_SCAN_BY_AREA = """
            SELECT area_id, source, sum(numerator), sum(denominator)
            FROM measures.fact WHERE counts_on >= '%s' AND counts_on <= '%s' GROUP BY 1, 2
            """;

    private final boolean quick;
    private final boolean kept;
    private final boolean onlyRecording;
    private final List<AreaId> areas = new ArrayList<>();
    private boolean reached = true;

    /**
     * @param kept whether a database of an earlier run is measured again
     * @param onlyRecording whether only the throughput of recording is measured
     */
    NationalBench(boolean quick, boolean kept, boolean onlyRecording) {
        this.onlyRecording = onlyRecording;
        this.quick = quick;
        this.kept = kept;
    }

    boolean run() throws Exception {
        boolean fresh = !kept || !Files.exists(FOLDER);
        if (fresh && Files.exists(FOLDER)) {
            TestDatabases.delete(FOLDER);
        }
        tune();
        try (var program = start()) {
            DatabaseAddress address = EmbeddedPostgres.join(FOLDER.resolve("data"));
            try (Connection superuser = java.util.Objects.requireNonNull(address)
                    .database("sidebyside")
                    .connect()) {
                open(program);
                var england = new England(areas, quick ? 0.1 : 1);
                if (fresh) {
                    Duration loaded = timed(() -> {
                        england.load(superuser);
                        return "";
                    });
                    System.out.printf("made in %d s%n", loaded.toSeconds());
                }
                System.out.printf(
                        "%d areas of %d to %d plans, %d plans, %d facts%n",
                        areas.size(),
                        england.plansOf(0),
                        england.plansOf(England.AREAS - 1),
                        england.plans(),
                        number(superuser, "SELECT count(*) FROM measures.fact"));
                if (!onlyRecording) {
                    rebuild(program, superuser);
                    national(program, superuser);
                    dashboards(program);
                }
                new RecordingBench(program, superuser, areas, quick, this::print).run();
            }
        }
        return reached;
    }

    /**
     * PostgreSQL with the memory that docs/operations.md asks for where all England is in one database: as it comes it has that of a
     * laptop. What is recorded bare is written to the same server.
     */
    private static void tune() throws Exception {
        try (var server = EmbeddedPostgres.start(
                        new EmbeddedPostgres.Options(FOLDER.resolve("data"), TestDatabases.BINARIES, true));
                Connection superuser = server.superuser().database("postgres").connect()) {
            for (String setting : SETTINGS) {
                execute(superuser, "ALTER SYSTEM SET " + setting);
            }
        }
        System.out.println("PostgreSQL with " + String.join(", ", SETTINGS));
    }

    private static ConfigurableApplicationContext start() {
        var application = new SpringApplication(SideBySide.class, NationalSources.class);
        return application.run(
                "--server.port=0",
                "--sidebyside.data=" + FOLDER.resolve("data"),
                "--sidebyside.postgres.binaries=" + TestDatabases.BINARIES,
                // The bench folds at the program's own pace, and the day's work of 153 areas is not what it measures.
                "--db-scheduler.enabled=false",
                "--logging.level.root=WARN");
    }

    private void open(ConfigurableApplicationContext program) {
        Principals.run(Principal.operator(null, "bench"), () -> {
            Areas known = program.getBean(Areas.class);
            for (int i = 0; i < England.AREAS; i++) {
                String slug = "area-" + i;
                areas.add(known.bySlug(slug).map(Area::id).orElseGet(() -> known.open(new Areas.OpenArea(
                                slug,
                                "Area " + slug,
                                "joint partnership",
                                new Area.Help("SEND team", "send@example.org", ""),
                                Set.of(slug + ".example")))
                        .id()));
            }
        });
    }

    private void rebuild(ConfigurableApplicationContext program, Connection superuser) throws Exception {
        Folding folding = program.getBean(Folding.class);
        Duration bare = median(3, () -> query(superuser, "SET work_mem = '64MB'", BARE_GROUP_BY));
        Duration ours = median(3, () -> {
            Principals.run(Principal.operator(null, "bench"), folding::rebuild);
            return "";
        });
        execute(superuser, "VACUUM ANALYZE measures.rollup");
        execute(superuser, "VACUUM ANALYZE measures.total");
        execute(superuser, "VACUUM ANALYZE measures.due");
        print(
                "full rebuild : one bare GROUP BY",
                seconds(ours),
                seconds(bare),
                seconds(ours) / seconds(bare),
                "at most",
                3);
        System.out.printf(
                "  %d rows by month and month of knowing, %d by month, %d by day%n",
                number(superuser, "SELECT count(*) FROM measures.rollup"),
                number(superuser, "SELECT count(*) FROM measures.total"),
                number(superuser, "SELECT count(*) FROM measures.due"));
    }

    private void national(ConfigurableApplicationContext program, Connection superuser) throws Exception {
        Figures figures = program.getBean(Figures.class);
        YearMonth last = YearMonth.of(2026, 9);
        YearMonth first = last.minusMonths(MONTHS - 1);
        Supplier<Object> dashboard = () -> Principals.call(
                Principal.operator(null, "bench"), () -> figures.overAll(SOURCES, first, last.minusMonths(11), last));
        Duration ours = median(quick ? 5 : 15, dashboard::get);
        Duration bare = median(
                3,
                () -> query(
                        superuser,
                        FULL_SCAN_BY_MONTH.formatted(first.atDay(1), last.atEndOfMonth()),
                        FULL_SCAN_BY_AREA.formatted(last.minusMonths(11).atDay(1), last.atEndOfMonth())));
        print(
                "full scan : national dashboard",
                seconds(bare),
                seconds(ours),
                seconds(bare) / seconds(ours),
                "at least",
                50);
    }

    private void dashboards(ConfigurableApplicationContext program) throws Exception {
        Histories histories = program.getBean(Histories.class);
        List<Measure> measures =
                NationalSources.ALL.stream().map(NationalBench::measure).toList();
        LocalDate until = LocalDate.of(2026, 10, 15);
        for (LocalDate knownOn : new LocalDate[] {null, LocalDate.of(2026, 3, 10)}) {
            List<Double> small = new ArrayList<>();
            List<Double> large = new ArrayList<>();
            for (int i = 0; i < (quick ? 60 : 200); i++) {
                small.add(seconds(timed(() -> read(histories, areas.getFirst(), measures, until, knownOn))));
                large.add(seconds(timed(() -> read(histories, areas.getLast(), measures, until, knownOn))));
            }
            double ours = middle(large);
            double least = middle(small);
            if (knownOn == null) {
                print("largest area : smallest area", ours, least, ours / least, "at most", 1.5);
            } else {
                System.out.printf("  as known in March: %.4f s the largest, %.4f s the smallest%n", ours, least);
            }
        }
    }

    private static Object read(
            Histories histories,
            AreaId area,
            List<Measure> measures,
            LocalDate until,
            @org.jspecify.annotations.Nullable LocalDate knownOn) {
        // A visitor would be shown what was published, and nothing would be counted.
        return Principals.call(
                Principal.job(area, "bench"), () -> histories.of(area, measures, until, MONTHS, knownOn));
    }

    private static Measure measure(GeneratedSource source) {
        return new Measure(
                new MeasureId(UUID.randomUUID()),
                source.name(),
                source.name(),
                "",
                "",
                "",
                Measure.Unit.PERCENT,
                Direction.HIGHER,
                Measure.FedBy.COUNTED,
                source.key(),
                "",
                null,
                Measure.Refresh.DAILY,
                "",
                "",
                Measure.Accountability.HOW_WELL,
                Measure.Audience.PUBLIC,
                "",
                1,
                null,
                1);
    }

    void print(String what, double one, double other, double ratio, String wanted, double bound) {
        boolean met = wanted.equals("at least") ? ratio >= bound : ratio <= bound;
        reached &= met || quick;
        System.out.printf(
                "%-40s %12.4f %12.4f   %8.2f  %s %s%s%n",
                what, one, other, ratio, wanted, bound, met ? "" : "  NOT REACHED");
    }

    interface Timed {
        Object run() throws Exception;
    }

    static Duration timed(Timed work) throws Exception {
        long before = System.nanoTime();
        work.run();
        return Duration.ofNanos(System.nanoTime() - before);
    }

    private static Duration median(int times, Timed work) throws Exception {
        List<Duration> all = new ArrayList<>();
        work.run();
        for (int i = 0; i < times; i++) {
            all.add(timed(work));
        }
        return all.stream().sorted().toList().get(times / 2);
    }

    private static double middle(List<Double> all) {
        return all.stream().sorted().toList().get(all.size() / 2);
    }

    static double seconds(Duration time) {
        return time.toNanos() / 1e9;
    }

    private static String query(Connection connection, String... all) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String sql : all) {
                if (statement.execute(sql)) {
                    try (ResultSet rows = statement.getResultSet()) {
                        while (rows.next()) {
                            rows.getObject(1);
                        }
                    }
                }
            }
        }
        return "";
    }

    static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    static long number(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }
}
