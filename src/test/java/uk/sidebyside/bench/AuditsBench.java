package uk.sidebyside.bench;

import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import uk.sidebyside.SideBySide;
import uk.sidebyside.access.Area;
import uk.sidebyside.access.Areas;
import uk.sidebyside.access.Principal;
import uk.sidebyside.access.Principals;
import uk.sidebyside.audits.collected.LevelsOverTime;
import uk.sidebyside.shared.AreaId;
import uk.sidebyside.testing.TestDatabases;

/**
 * {@code bin/bench audits}: the table of levels of 500 services, six principles and twelve quarters, read and drawn, against its own
 * statements with every column of every row read. It must not take twice as long.
 */
final class AuditsBench {
    private static final Path FOLDER = Path.of("target", "bench-audits");
    private static final int SERVICES = 500;
    private static final int PRINCIPLES = 6;
    private static final int AT_MOST = 2;
    private static final int WARM_UP = 60;
    private static final int ROUNDS = 41;

    private final boolean quick;

    AuditsBench(boolean quick) {
        this.quick = quick;
    }

    boolean run() throws Exception {
        if (Files.exists(FOLDER)) {
            TestDatabases.delete(FOLDER);
        }
        Files.createDirectories(FOLDER);
        try (var program = start()) {
            AreaId area = Principals.call(Principal.operator(null, "bench"), () -> open(program));
            Principals.run(Principal.operator(area, "bench"), () -> fill(program, area));
            return Principals.call(Principal.operator(area, "bench"), () -> measure(program, area));
        }
    }

    private static ConfigurableApplicationContext start() {
        var application = new SpringApplication(SideBySide.class, BenchRecording.class);
        return application.run(
                "--server.port=0",
                "--sidebyside.data=" + FOLDER.resolve("data"),
                "--sidebyside.postgres.binaries=" + TestDatabases.BINARIES,
                "--db-scheduler.enabled=false",
                "--logging.level.root=WARN");
    }

    private static AreaId open(ConfigurableApplicationContext program) {
        return program.getBean(Areas.class)
                .open(new Areas.OpenArea(
                        "many",
                        "Manyshire",
                        "joint partnership",
                        new Area.Help("SEND team", "send@example.org", ""),
                        Set.of("many.localhost")))
                .id();
    }

    /** In each of the quarters each service hands in one audit: level by level by a rule, so that no two runs differ. */
    private static void fill(ConfigurableApplicationContext program, AreaId area) {
        LocalDate today = LocalDate.now(program.getBean(Clock.class));
        JdbcClient jdbc = program.getBean(JdbcClient.class);
        program.getBean(TransactionTemplate.class).executeWithoutResult(status -> {
            jdbc.sql("""
                    INSERT INTO access.service (area_id, id, name, sector, from_on, version)
                    SELECT :area, ('00000000-0000-7000-8000-' || lpad(n::text, 12, '0'))::uuid, 'Service ' || n, 'care',
                        DATE '2015-01-05', 1 FROM generate_series(1, :services) n
                    """)
                    .param("area", area.value())
                    .param("services", SERVICES)
                    .update();
            jdbc.sql("""
                    INSERT INTO audits.handed_in (area_id, id, audit_id, audit_version, service_id, framework, framework_version,
                        audited_on, outcome_rank, outcome_of, outcome, summary, review_on, handed_in_as, handed_in_on, handed_in_at,
                        read_as, version)
                    SELECT :area, gen_random_uuid(), gen_random_uuid(), 1,
                        ('00000000-0000-7000-8000-' || lpad(n::text, 12, '0'))::uuid, 'six-principles', 1,
                        :today - 91 * q, 2, 3, 'Good', '', :today - 91 * q + 300, '', :today - 91 * q, now(), '', 1
                    FROM generate_series(1, :services) n, generate_series(0, :last) q
                    """)
                    .param("area", area.value())
                    .param("services", SERVICES)
                    .param("last", LevelsOverTime.QUARTERS - 1)
                    .param("today", today)
                    .update();
            jdbc.sql("""
                    INSERT INTO audits.handed_in_level (area_id, submission_id, position, standard, title, rank, ranks, label,
                        evidenced, moderated, agreed)
                    SELECT area_id, id, p, 'principle-' || p, p || '. A principle of working together', r, 3,
                        (ARRAY['Room for improvement', 'Good', 'Excellent'])[r], true, 0, 0
                    FROM audits.handed_in, generate_series(1, :principles) p,
                        LATERAL (SELECT 1 + (extract(day FROM audited_on)::int + p + right(service_id::text, 4)::int) % 3 AS r) level
                    WHERE area_id = :area
                    """)
                    .param("area", area.value())
                    .param("principles", PRINCIPLES)
                    .update();
        });
    }

    private boolean measure(ConfigurableApplicationContext program, AreaId area) throws SQLException {
        StatementRecorder recorder = program.getBean(StatementRecorder.class);
        recorder.recording = true;
        int cells = draw(program, area);
        recorder.recording = false;
        List<RecordedStatement> statements = recorder.take();
        DataSource pool = BenchRecording.bare(program.getBean("appDataSource", DataSource.class));
        List<Long> ours = new ArrayList<>();
        List<Long> bare = new ArrayList<>();
        for (int i = 0; i < (quick ? WARM_UP / 6 : WARM_UP); i++) {
            draw(program, area);
            replay(pool, statements);
        }
        for (int i = 0; i < (quick ? ROUNDS / 4 : ROUNDS); i++) {
            long begun = System.nanoTime();
            draw(program, area);
            ours.add(System.nanoTime() - begun);
            begun = System.nanoTime();
            replay(pool, statements);
            bare.add(System.nanoTime() - begun);
        }
        double ratio = (double) median(ours) / median(bare);
        System.out.printf(
                "%d services x %d principles x %d quarters: %d bytes in %.1f ms, its %d statements alone %.1f ms: %.2f times%n",
                SERVICES,
                PRINCIPLES,
                LevelsOverTime.QUARTERS,
                cells,
                median(ours) / 1e6,
                statements.size(),
                median(bare) / 1e6,
                ratio);
        return ratio <= AT_MOST && cells > SERVICES * PRINCIPLES * LevelsOverTime.QUARTERS;
    }

    /** Reads and draws the table, and gives back how many bytes it has. */
    private static int draw(ConfigurableApplicationContext program, AreaId area) {
        LevelsOverTime.Seen seen = program.getBean(LevelsOverTime.class)
                .see(area, new LevelsOverTime.Asked("six-principles", null, null, "", true));
        var out = new Utf8ByteOutput();
        program.getBean(TemplateEngine.class)
                .render(
                        "audits/collected/parts/heat.jte",
                        Map.<String, Object>of("table", seen.table(), "caption", "Levels"),
                        out);
        return out.getContentLength();
    }

    private static void replay(DataSource pool, List<RecordedStatement> statements) throws SQLException {
        try (Connection connection = pool.getConnection()) {
            connection.setAutoCommit(false);
            for (RecordedStatement recorded : statements) {
                try (PreparedStatement statement = connection.prepareStatement(recorded.sql())) {
                    recorded.bind(statement);
                    if (statement.execute()) {
                        readAll(statement.getResultSet());
                    }
                }
            }
            connection.commit();
            connection.setAutoCommit(true);
        }
    }

    private static void readAll(ResultSet rows) throws SQLException {
        int columns = rows.getMetaData().getColumnCount();
        while (rows.next()) {
            for (int column = 1; column <= columns; column++) {
                rows.getObject(column);
            }
        }
    }

    private static long median(List<Long> times) {
        return times.stream().sorted().toList().get(times.size() / 2);
    }
}
