package uk.sidebyside.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import uk.sidebyside.SideBySide;
import uk.sidebyside.bench.LoadClient.Asked;
import uk.sidebyside.example.Example;
import uk.sidebyside.postgres.EmbeddedPostgres;
import uk.sidebyside.testing.TestDatabases;

/**
 * {@code bin/bench cases}: the page of a case and the list of an officer who leads 2,000 open cases, against a bare servlet; and both
 * with 153 areas loaded against one area, each in a database and a program of its own, in turn in one run. Every area has York's cases,
 * those 2,000 among them. The pages asked for are of cases all over, so that they are not those that were read a moment ago.
 */
final class CasesBench {
    private static final Path FOLDER = Path.of("target", "bench-cases");
    private static final Path ONE = FOLDER.resolve("one");
    private static final Path ALL = FOLDER.resolve("all");
    private static final Path MADE = FOLDER.resolve("made");
    private static final double OF_BARE = 0.5;
    private static final double OF_ONE = 0.6;

    private final boolean kept;
    private final int areas;
    private final AgainstBare against;
    private boolean reached = true;

    /**
     * @param quick short rounds, and a tenth of the areas
     * @param kept whether the databases of an earlier run are measured again
     */
    CasesBench(boolean quick, boolean kept, boolean telling) {
        this.kept = kept;
        this.areas = quick ? England.AREAS / 10 : England.AREAS;
        this.against = new AgainstBare(FOLDER, quick, telling);
    }

    boolean run() throws Exception {
        if (!kept || !Files.exists(MADE)) {
            make();
        }
        try (var one = start(ONE, false);
                Connection database = superuser(ONE)) {
            var york = new CaseAreas(one, database);
            String cookie = BenchAreas.signIn(AgainstBare.port(one), york.officer());
            AgainstBare.heading();
            wanted(against.compare(one, "a case", york.withHistory(), cookie), OF_BARE);
            wanted(against.compare(one, "a case with a child's record", york.linked(), cookie), OF_BARE);
            against.compare(one, "2,000 open cases of an officer", CaseAreas.MINE, cookie);
            against.compare(one, "all open cases", CaseAreas.LIST, cookie);
            national(one, york, cookie);
        }
        return reached && against.sound();
    }

    private void national(ConfigurableApplicationContext one, CaseAreas york, String cookie) throws Exception {
        try (var all = start(ALL, false);
                Connection database = superuser(ALL)) {
            var england = new CaseAreas(all, database);
            String there = BenchAreas.signIn(AgainstBare.port(all), york.officer());
            System.out.printf("%-34s %10s %10s %7s%n", england.said(), "all/s", "one/s", "ratio");
            wanted(inTurn("cases", all, england.cases(), there, one, york.cases(), cookie), OF_ONE);
            inTurn("officers' lists", all, england.lists(), there, one, york.lists(), cookie);
        }
    }

    private double inTurn(
            String name,
            ConfigurableApplicationContext all,
            List<Asked> ofAll,
            String there,
            ConfigurableApplicationContext one,
            List<Asked> ofOne,
            String here)
            throws Exception {
        List<AgainstBare.Pair> pairs = against.inTurn(
                new LoadClient(AgainstBare.port(all), ofAll, there),
                new LoadClient(AgainstBare.port(one), ofOne, here));
        double ratio = AgainstBare.ratio(pairs);
        System.out.printf(
                "%-34s %10.0f %10.0f %7.2f%n", name, AgainstBare.first(pairs), AgainstBare.second(pairs), ratio);
        return ratio;
    }

    private void wanted(double ratio, double atLeast) {
        boolean good = ratio >= atLeast;
        reached &= good;
        System.out.printf("  at least %.1f: %s%n", atLeast, good ? "reached" : "not reached");
    }

    /** York's example once, as it is after it was told; its folder copied, and there the other areas. */
    private void make() throws Exception {
        if (Files.exists(FOLDER)) {
            TestDatabases.delete(FOLDER);
        }
        Files.createDirectories(FOLDER);
        try (var one = start(ONE, true);
                Connection database = superuser(ONE)) {
            one.getBean(Example.class).told().get(20, TimeUnit.MINUTES);
            new CaseAreas(one, database).giveOneOfficerTwoThousand();
        }
        copy(ONE, ALL);
        try (var all = start(ALL, false);
                Connection database = superuser(ALL)) {
            new CaseAreas(all, database).load(areas);
        }
        Files.createFile(MADE);
    }

    /** With whom it belongs to, and who may read it. */
    private static void copy(Path from, Path to) throws IOException, InterruptedException {
        int ended = new ProcessBuilder("cp", "-a", from.toString(), to.toString())
                .inheritIO()
                .start()
                .waitFor();
        if (ended != 0) {
            throw new IOException("The database could not be copied");
        }
    }

    /** The day's work of so many areas is not what is measured. */
    private static ConfigurableApplicationContext start(Path folder, boolean working) {
        return new SpringApplication(SideBySide.class, BenchRecording.class)
                .run(
                        "--server.port=0",
                        "--sidebyside.example=york",
                        "--sidebyside.data=" + folder,
                        "--sidebyside.postgres.binaries=" + TestDatabases.BINARIES,
                        "--db-scheduler.enabled=" + working,
                        "--logging.level.root=WARN");
    }

    private static Connection superuser(Path folder) throws Exception {
        return Objects.requireNonNull(EmbeddedPostgres.join(folder))
                .database("sidebyside")
                .connect();
    }
}
