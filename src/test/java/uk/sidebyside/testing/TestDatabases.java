package uk.sidebyside.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.mock.env.MockEnvironment;
import uk.sidebyside.postgres.CannotStart;
import uk.sidebyside.postgres.Database;
import uk.sidebyside.postgres.DatabaseAddress;
import uk.sidebyside.postgres.EmbeddedPostgres;
import uk.sidebyside.postgres.Migrations;

/**
 * One PostgreSQL for all tests of this JVM, under the same launcher and as durable as in production. Migrations run once, into a
 * template, and York's example is told once, into another; every database of a test is a copy of one of them, made in seconds.
 */
public final class TestDatabases {
    public static final Path BINARIES = Path.of("target", "postgres-binaries");
    private static final Path CLUSTERS = Path.of("target", "postgres-tests");
    private static final Path TURN = Path.of("target", "postgres-tests.lock");
    private static final String TEMPLATE = "migrated";
    private static final String TOLD = "york_told";
    private static final AtomicInteger COUNT = new AtomicInteger();

    private static @Nullable EmbeddedPostgres server;
    private static boolean yorkIsTold;

    private TestDatabases() {}

    /** A migrated database of one's own; the address is the superuser's. */
    public static DatabaseAddress fresh() {
        return create("TEMPLATE " + TEMPLATE);
    }

    /** A database of one's own in which York's example has been told to its end; the address is the superuser's. */
    public static DatabaseAddress york() {
        tellYork(server().superuser());
        return create("TEMPLATE " + TOLD);
    }

    /** A database of one's own with nothing in it; the address is the superuser's. */
    public static DatabaseAddress empty() {
        return create("");
    }

    /** The settings of a program that finds this database by address. */
    public static MockEnvironment settings(DatabaseAddress address) {
        return new MockEnvironment()
                .withProperty("spring.datasource.url", address.url())
                .withProperty("spring.datasource.username", address.user())
                .withProperty("spring.datasource.password", address.password());
    }

    private static DatabaseAddress create(String like) {
        DatabaseAddress superuser = server().superuser();
        String name = "test_" + COUNT.incrementAndGet();
        execute(superuser, "CREATE DATABASE " + name + " " + like);
        return superuser.database(name);
    }

    private static synchronized EmbeddedPostgres server() {
        if (server == null) {
            removeAbandoned();
            Path folder =
                    CLUSTERS.resolve(String.valueOf(ProcessHandle.current().pid()));
            EmbeddedPostgres started = EmbeddedPostgres.start(new EmbeddedPostgres.Options(folder, BINARIES, true));
            Runtime.getRuntime().addShutdownHook(new Thread(() -> end(started, folder)));
            migrateTemplate(started.superuser());
            server = started;
        }
        return server;
    }

    private static void migrateTemplate(DatabaseAddress superuser) {
        execute(superuser, "CREATE DATABASE " + TEMPLATE);
        Database database = Database.open(settings(superuser.database(TEMPLATE)));
        DatabaseAddress owner = database.addresses().owner();
        new Migrations(new DriverManagerDataSource(owner.url(), owner.user(), owner.password())).run();
    }

    /** The program that tells it ends before the copies are made: PostgreSQL copies no database that is in use. */
    private static synchronized void tellYork(DatabaseAddress superuser) {
        if (!yorkIsTold) {
            execute(superuser, "CREATE DATABASE " + TOLD + " TEMPLATE " + TEMPLATE);
            ToldExample.tell(superuser.database(TOLD));
            yorkIsTold = true;
        }
    }

    /** Spring closes its contexts in a hook of its own, at the same time: the server waits a moment for their pools. */
    private static void end(EmbeddedPostgres started, Path folder) {
        long deadline = System.nanoTime() + Duration.ofSeconds(5).toNanos();
        while (inUse(started.superuser()) && System.nanoTime() < deadline) {
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
        }
        started.close();
        delete(folder);
    }

    private static boolean inUse(DatabaseAddress superuser) {
        try (Connection connection = superuser.connect();
                Statement statement = connection.createStatement();
                ResultSet found =
                        statement.executeQuery("SELECT count(*) FROM pg_stat_activity WHERE datname LIKE 'test_%'")) {
            return found.next() && found.getInt(1) > 0;
        } catch (SQLException e) {
            return false;
        }
    }

    /** A test run that was killed leaves its server running: the next one stops it and clears it away. One process at a time. */
    private static void removeAbandoned() {
        if (!Files.isDirectory(CLUSTERS)) {
            return;
        }
        try (FileChannel turn = FileChannel.open(TURN, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock held = turn.lock();
                Stream<Path> folders = Files.list(CLUSTERS)) {
            folders.forEach(TestDatabases::removeIfAbandoned);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void removeIfAbandoned(Path folder) {
        if (ProcessHandle.of(Long.parseLong(folder.getFileName().toString())).isPresent()) {
            return;
        }
        try {
            EmbeddedPostgres.start(new EmbeddedPostgres.Options(folder, BINARIES, false))
                    .close();
        } catch (CannotStart e) {
            System.err.println("Clearing away an abandoned test server: " + e.getMessage());
        }
        delete(folder);
    }

    public static void delete(Path top) {
        try (Stream<Path> walk = Files.walk(top)) {
            List<Path> all = walk.sorted(Comparator.reverseOrder()).toList();
            for (Path path : all) {
                Files.deleteIfExists(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void execute(DatabaseAddress address, String sql) {
        try (Connection connection = address.connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }
}
