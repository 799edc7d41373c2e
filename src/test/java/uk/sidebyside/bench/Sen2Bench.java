package uk.sidebyside.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import org.postgresql.PGConnection;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.io.FileSystemResource;
import uk.sidebyside.SideBySide;
import uk.sidebyside.access.Area;
import uk.sidebyside.access.Areas;
import uk.sidebyside.access.PersonId;
import uk.sidebyside.access.Principal;
import uk.sidebyside.access.Principals;
import uk.sidebyside.access.Role;
import uk.sidebyside.access.SeatId;
import uk.sidebyside.assessments.sen2.ImportId;
import uk.sidebyside.assessments.sen2.ReturnExports;
import uk.sidebyside.assessments.sen2.ReturnImport;
import uk.sidebyside.assessments.sen2.ReturnImports;
import uk.sidebyside.assessments.sen2.format.GeneratedReturn;
import uk.sidebyside.assessments.sen2.format.Header;
import uk.sidebyside.assessments.sen2.format.XmlReturn;
import uk.sidebyside.postgres.EmbeddedPostgres;
import uk.sidebyside.shared.AreaId;
import uk.sidebyside.testing.TestDatabases;

/**
 * {@code bin/bench sen2}: a return of 100,000 persons in and out, against PostgreSQL's own COPY of the same rows into and out of twins
 * of every table that it fills, with the same indexes and checks and no row policies, each measurement after a checkpoint. The import counts reading, every
 * check and storing, and what it tells the ledger of figures is timed apart; the export counts holding it against the schema. Each at
 * least 0.4 of COPY's rows a second, in the middle of three areas one after the other, since a single one hangs on what else the machine
 * does just then. A second import of our own export must find every record the same. The heap of bin/bench is too
 * small for the return, and how much of it was used is printed.
 */
final class Sen2Bench {
    private static final Path FOLDER = Path.of("target", "bench-sen2");

    /** Every table that a return fills. */
    private static final List<String> TABLES = List.of(
            "ehc_case", "request", "assessment", "plan", "placement", "upkeep", "need", "standing", "sen2_finding");

    /** A program that has run for a while is measured, as PostgreSQL is: this many go in and out of an area of their own before. */
    private static final int BEFORE = 5_000;

    /** The authorities of the areas that are measured. */
    private static final List<String> CODES = List.of("816", "817", "818");

    private static final double AT_LEAST = 0.4;
    private static final ReturnExports.Officers NOBODY = new ReturnExports.Officers("", "", "");

    private final int persons;

    Sen2Bench(boolean quick) {
        this.persons = quick ? 5_000 : 100_000;
    }

    boolean run() throws Exception {
        if (Files.exists(FOLDER)) {
            TestDatabases.delete(FOLDER);
        }
        Files.createDirectories(FOLDER);
        try (var program = start()) {
            AreaId few = Principals.call(Principal.operator(null, "bench"), () -> open(program, "few", "815"));
            asOfficer(few, () -> inAndOut(program, few));
            List<Round> rounds = new ArrayList<>();
            for (String code : CODES) {
                AreaId area =
                        Principals.call(Principal.operator(null, "bench"), () -> open(program, "many" + code, code));
                rounds.add(asOfficer(area, () -> measure(program, area, code)));
            }
            double in = middle(rounds, Round::in);
            double out = middle(rounds, Round::out);
            System.out.printf("in the middle of %d: in %.2f, out %.2f%n", CODES.size(), in, out);
            return rounds.stream().allMatch(Round::sound) && in >= AT_LEAST && out >= AT_LEAST;
        }
    }

    /**
     * @param sound whether all came in, went out and were found the same
     * @param in of COPY's rows a second, without figures
     * @param out the same of the export
     */
    private record Round(boolean sound, double in, double out) {}

    private static double middle(List<Round> rounds, ToDoubleFunction<Round> of) {
        return rounds.stream().mapToDouble(of).sorted().toArray()[rounds.size() / 2];
    }

    private static <T> T asOfficer(AreaId area, ScopedValue.CallableOp<T, Exception> work) throws Exception {
        return Principals.call(
                Principal.account(
                        new PersonId(UUID.randomUUID()),
                        area,
                        Map.of(new SeatId(UUID.randomUUID()), Role.CASE_OFFICER)),
                work);
    }

    private static ConfigurableApplicationContext start() {
        return new SpringApplication(SideBySide.class, FactsTimed.class)
                .run(
                        "--server.port=0",
                        "--sidebyside.data=" + FOLDER.resolve("data"),
                        "--sidebyside.postgres.binaries=" + TestDatabases.BINARIES,
                        "--db-scheduler.enabled=false",
                        "--logging.level.root=WARN");
    }

    private static AreaId open(ConfigurableApplicationContext program, String key, String code) {
        Areas areas = program.getBean(Areas.class);
        AreaId area = areas.open(new Areas.OpenArea(
                        key,
                        key + "shire",
                        "joint partnership",
                        new Area.Help("SEND team", "send@example.org", ""),
                        Set.of(key + ".localhost")))
                .id();
        areas.giveCode(area, "dfe", code, LocalDate.of(2020, 1, 1));
        return area;
    }

    private boolean inAndOut(ConfigurableApplicationContext program, AreaId few) throws Exception {
        ReturnImports imports = program.getBean(ReturnImports.class);
        Path file = FOLDER.resolve("before.xml");
        write(file, BEFORE, "815");
        ImportId id = imports.keep(few, UUID.randomUUID(), false, List.of(chosen(file)));
        imports.check(few, id);
        imports.confirm(few, id);
        imports.store(few, id);
        return exported(program.getBean(ReturnExports.class), few, FOLDER.resolve("before-out.xml"))
                .problems()
                .isEmpty();
    }

    private Round measure(ConfigurableApplicationContext program, AreaId area, String code) throws Exception {
        ReturnImports imports = program.getBean(ReturnImports.class);
        ReturnExports exports = program.getBean(ReturnExports.class);
        Path file = FOLDER.resolve("return.xml");
        write(file, persons, code);
        ImportId id = imports.keep(area, UUID.randomUUID(), false, List.of(chosen(file)));
        Timed<ReturnImport> check = timed(() -> imports.check(area, id));
        imports.confirm(area, id);
        try (Connection superuser = Objects.requireNonNull(EmbeddedPostgres.join(FOLDER.resolve("data")))
                .database("sidebyside")
                .connect()) {
            NationalBench.execute(superuser, "CHECKPOINT");
            FactsTimed.take();
            Timed<ReturnImport> store = timed(() -> imports.store(area, id));
            double facts = FactsTimed.take();
            long rows = rows(superuser, area);
            double copyIn = copyIn(superuser, area);
            double in = copyIn / (store.seconds() - facts);
            System.out.printf(
                    "%d persons, %d rows, %d MB: checked in %.1f s, checked and stored in %.1f s, of which figures %.1f s; COPY %.1f s:"
                            + " %.2f of its rows a second without figures, %.2f with them%n",
                    persons,
                    rows,
                    Files.size(file) / 1_000_000,
                    check.seconds(),
                    store.seconds(),
                    facts,
                    copyIn,
                    in,
                    copyIn / store.seconds());
            heap("after import");
            Path out = FOLDER.resolve("out.xml");
            Timed<ReturnExports.Written> export = timed(() -> exported(exports, area, out));
            double copyOut = copyOut(superuser);
            double ratioOut = copyOut / export.seconds();
            System.out.printf(
                    "written, held against the schema and handed out in %.1f s; COPY of the tables out %.1f s: %.2f of its rows a second%n",
                    export.seconds(), copyOut, ratioOut);
            heap("after export");
            ImportId again = imports.keep(area, UUID.randomUUID(), false, List.of(chosen(out)));
            Timed<ReturnImport> same = timed(() -> imports.check(area, again));
            System.out.printf(
                    "our own export: %d the same, looked through in %.1f s%n",
                    same.value().same(), same.seconds());
            imports.confirm(area, again);
            System.out.printf(
                    "  stored, with every record checked again, in %.1f s%n",
                    timed(() -> imports.store(area, again)).seconds());
            heap("after it was stored again");
            return new Round(
                    store.value().fresh() == persons
                            && same.value().same() == persons
                            && export.value().problems().isEmpty()
                            && facts > 0,
                    in,
                    ratioOut);
        }
    }

    /** The most that was in use, rubbish included, and what there was. */
    private static void heap(String when) {
        long most = ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .mapToLong(pool -> pool.getPeakUsage().getUsed())
                .sum();
        System.out.printf(
                "  heap %s: %d MB at the most, of %d MB%n",
                when, most >> 20, Runtime.getRuntime().maxMemory() >> 20);
    }

    private static ReturnImports.Chosen chosen(Path file) {
        return new ReturnImports.Chosen(file.getFileName().toString(), new FileSystemResource(file));
    }

    private static void write(Path file, int many, String code) throws IOException {
        var generated = new GeneratedReturn(2026, 2026, many, code);
        try (var xml = new XmlReturn(Files.newOutputStream(file), generated.header())) {
            for (int n = 0; n < many; n++) {
                xml.person(generated.person(n));
            }
        }
    }

    private static ReturnExports.Written exported(ReturnExports exports, AreaId area, Path out) {
        try (OutputStream to = Files.newOutputStream(out)) {
            return exports.xml(area, Header.censusOf(2026), NOBODY, to);
        } catch (IOException broken) {
            throw new java.io.UncheckedIOException(broken);
        }
    }

    private record Timed<T>(T value, double seconds) {}

    private static <T> Timed<T> timed(Supplier<T> work) {
        long begun = System.nanoTime();
        T value = work.get();
        return new Timed<>(value, (System.nanoTime() - begun) / 1e9);
    }

    private static long rows(Connection superuser, AreaId area) throws SQLException {
        long rows = 0;
        try (Statement statement = superuser.createStatement()) {
            for (String table : TABLES) {
                try (ResultSet row = statement.executeQuery("SELECT count(*) FROM " + of(area, table))) {
                    row.next();
                    rows += row.getLong(1);
                }
            }
        }
        return rows;
    }

    private static String of(AreaId area, String table) {
        return "assessments." + table + " WHERE area_id = '" + area.value() + "'";
    }

    /** Seconds for the same rows into twins; the files are made before. */
    private static double copyIn(Connection superuser, AreaId area) throws SQLException, IOException {
        try (Statement statement = superuser.createStatement()) {
            statement.execute("DROP SCHEMA IF EXISTS twin CASCADE");
            statement.execute("CREATE SCHEMA twin");
            var copy = superuser.unwrap(PGConnection.class).getCopyAPI();
            for (String table : TABLES) {
                statement.execute("CREATE TABLE twin." + table + " (LIKE assessments." + table + " INCLUDING ALL)");
                try (OutputStream out = Files.newOutputStream(FOLDER.resolve(table))) {
                    copy.copyOut("COPY (SELECT * FROM " + of(area, table) + ") TO STDOUT", out);
                }
            }
            statement.execute("CHECKPOINT");
            long begun = System.nanoTime();
            superuser.setAutoCommit(false);
            for (String table : TABLES) {
                try (InputStream in = Files.newInputStream(FOLDER.resolve(table))) {
                    copy.copyIn("COPY twin." + table + " FROM STDIN", in, 1 << 16);
                }
            }
            superuser.commit();
            superuser.setAutoCommit(true);
            return (System.nanoTime() - begun) / 1e9;
        }
    }

    private static double copyOut(Connection superuser) throws SQLException, IOException {
        var copy = superuser.unwrap(PGConnection.class).getCopyAPI();
        long begun = System.nanoTime();
        for (String table : TABLES) {
            try (OutputStream out = Files.newOutputStream(FOLDER.resolve(table))) {
                copy.copyOut("COPY twin." + table + " TO STDOUT", out);
            }
        }
        return (System.nanoTime() - begun) / 1e9;
    }
}
