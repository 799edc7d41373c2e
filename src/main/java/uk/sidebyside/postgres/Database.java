package uk.sidebyside.postgres;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;
import org.springframework.core.env.Environment;

/** The database of this run with its roles ready: the one given by address, or the embedded one, which ends with it. */
public final class Database implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Database.class);
    private static final String NAME = "sidebyside";

    private final Addresses addresses;
    private final @Nullable EmbeddedPostgres embedded;

    /** One address for each role. */
    public record Addresses(DatabaseAddress owner, DatabaseAddress app, DatabaseAddress job) {}

    private Database(Addresses addresses, @Nullable EmbeddedPostgres embedded) {
        this.addresses = addresses;
        this.embedded = embedded;
    }

    /** For the program itself: a data folder that is in use is refused. */
    public static Database open(Environment settings) {
        return external(settings) ? joined(given(settings), settings) : started(settings);
    }

    /** For the command line: joins the server of a program that is running on the data folder. */
    public static Database openOrJoin(Environment settings) {
        if (external(settings)) {
            return joined(given(settings), settings);
        }
        try {
            return started(settings);
        } catch (DataFolder.InUse inUse) {
            return joined(ofRunningProgram(settings, inUse), settings);
        }
    }

    private static DatabaseAddress ofRunningProgram(Environment settings, DataFolder.InUse inUse) {
        try {
            DatabaseAddress server = EmbeddedPostgres.join(folder(settings));
            if (server == null) {
                throw inUse;
            }
            return server.database(NAME);
        } catch (IOException e) {
            throw inUse;
        }
    }

    private static boolean external(Environment settings) {
        return !settings.getProperty("spring.datasource.url", "").isBlank();
    }

    private static DatabaseAddress given(Environment settings) {
        return new DatabaseAddress(
                settings.getProperty("spring.datasource.url", ""),
                settings.getProperty("spring.datasource.username", Roles.OWNER),
                settings.getProperty("spring.datasource.password", ""));
    }

    private static Path folder(Environment settings) {
        return Path.of(settings.getProperty("sidebyside.data", "data"));
    }

    private static Database joined(DatabaseAddress given, Environment settings) {
        try {
            return new Database(prepare(given, settings), null);
        } catch (SQLException e) {
            throw new CannotStart(
                    "The database (" + given + ") does not answer as expected: " + e.getMessage(),
                    "Check SPRING_DATASOURCE_URL, SPRING_DATASOURCE_USERNAME and SPRING_DATASOURCE_PASSWORD.");
        }
    }

    private static Database started(Environment settings) {
        // Whoever tries the example out chose this; whoever runs an area has to know it.
        boolean example = settings.containsProperty("sidebyside.example");
        LOG.atLevel(example ? Level.INFO : Level.WARN)
                .log(
                        "No SPRING_DATASOURCE_URL is set, so the program brings its own PostgreSQL. "
                                + "That is for trying out, for tests and for one small office. For more, give it a PostgreSQL 16 or later.");
        String binaries = settings.getProperty("sidebyside.postgres.binaries");
        boolean durable = settings.getProperty("sidebyside.postgres.durable", Boolean.class, true);
        EmbeddedPostgres server = EmbeddedPostgres.start(
                new EmbeddedPostgres.Options(folder(settings), binaries == null ? null : Path.of(binaries), durable));
        try {
            createIn(server);
            return new Database(prepare(server.superuser().database(NAME), settings), server);
        } catch (SQLException | RuntimeException e) {
            server.close();
            throw new CannotStart(
                    "The embedded PostgreSQL could not be prepared: " + e.getMessage(),
                    "See its log in " + folder(settings).resolve("postgres/cluster/log") + ".");
        }
    }

    private static void createIn(EmbeddedPostgres server) throws SQLException {
        try (Connection connection = server.superuser().connect();
                Statement statement = connection.createStatement()) {
            if (!statement
                    .executeQuery("SELECT FROM pg_database WHERE datname = '" + NAME + "'")
                    .next()) {
                statement.execute("CREATE DATABASE " + NAME);
                statement.execute("REVOKE ALL ON DATABASE " + NAME + " FROM PUBLIC");
            }
        }
    }

    private static Addresses prepare(DatabaseAddress given, Environment settings) throws SQLException {
        return new Roles(given)
                .prepare(
                        settings.getProperty("sidebyside.app.password"),
                        settings.getProperty("sidebyside.job.password"));
    }

    public Addresses addresses() {
        return addresses;
    }

    /** The server that this program started, or null when the database was given by address. */
    public @Nullable EmbeddedPostgres embedded() {
        return embedded;
    }

    @Override
    public void close() {
        if (embedded != null) {
            embedded.close();
        }
    }
}
