package uk.sidebyside.postgres;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The records as they were before a restore, kept under other schema names until it has succeeded. If it fails, or the machine does,
 * they are put back: by the restore itself, or by the next start.
 */
final class SetAside {
    private static final Logger LOG = LoggerFactory.getLogger(SetAside.class);
    private static final String MARK = "__set_aside";
    private static final long RESTORING = 7_450_183_113_250_902L;

    private SetAside() {}

    /** Held for as long as the connection is open; false when a restore holds it. */
    static boolean takeTurn(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet answer = statement.executeQuery("SELECT pg_try_advisory_lock(" + RESTORING + ")")) {
            return answer.next() && answer.getBoolean(1);
        }
    }

    static void giveTurnBack(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("SELECT pg_advisory_unlock(" + RESTORING + ")");
        }
    }

    /** All schemas at once or none. */
    static void put(Connection connection) throws SQLException {
        inOneTransaction(connection, statements(schemas(connection, ""), "ALTER SCHEMA %1$s RENAME TO %1$s" + MARK));
    }

    /** Throws the new schemas away and puts the old ones back. */
    static boolean takeBack(Connection connection) throws SQLException {
        List<String> aside = schemas(connection, MARK);
        if (aside.isEmpty()) {
            return false;
        }
        List<String> steps = statements(schemas(connection, ""), "DROP SCHEMA %1$s CASCADE");
        steps.addAll(statements(aside, "ALTER SCHEMA %1$s" + MARK + " RENAME TO %1$s"));
        inOneTransaction(connection, steps);
        return true;
    }

    static void drop(Connection connection) throws SQLException {
        inOneTransaction(connection, statements(schemas(connection, MARK), "DROP SCHEMA %1$s" + MARK + " CASCADE"));
    }

    static void dropNew(Connection connection) throws SQLException {
        inOneTransaction(connection, statements(schemas(connection, ""), "DROP SCHEMA %1$s CASCADE"));
    }

    /** Before the migrations of a start: what an interrupted restore has left is undone. */
    static void recover(Connection connection) throws SQLException {
        if (!takeTurn(connection)) {
            throw new CannotStart("A restore is under way in this database.", "Start again when it is done.");
        }
        try {
            if (takeBack(connection)) {
                LOG.warn("A restore was interrupted. The records are back as they were before it; restore again.");
            }
        } finally {
            giveTurnBack(connection);
        }
    }

    private static List<String> schemas(Connection connection, String mark) throws SQLException {
        List<String> found = new ArrayList<>();
        try (var find = connection.prepareStatement("SELECT EXISTS (SELECT FROM pg_namespace WHERE nspname = ?)")) {
            for (String schema : Migrations.FLOORS) {
                find.setString(1, schema + mark);
                try (ResultSet there = find.executeQuery()) {
                    if (there.next() && there.getBoolean(1)) {
                        found.add(schema);
                    }
                }
            }
        }
        return found;
    }

    private static List<String> statements(List<String> schemas, String pattern) {
        return new ArrayList<>(schemas.stream().map(pattern::formatted).toList());
    }

    private static void inOneTransaction(Connection connection, List<String> steps) throws SQLException {
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            for (String step : steps) {
                statement.execute(step);
            }
            connection.commit();
        } catch (SQLException e) {
            connection.rollback();
            throw e;
        } finally {
            connection.setAutoCommit(true);
        }
    }
}
