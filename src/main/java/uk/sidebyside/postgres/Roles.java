package uk.sidebyside.postgres;

import java.security.GeneralSecurityException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HexFormat;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;

/**
 * The three roles that the program works in, none of them above the row policies: the owner migrates, app serves requests, job does
 * timed work. Made when they are missing, by whoever was given in the settings, if they may.
 *
 * <p>A password that is not configured is derived from the password that was given, so that every node of an installation arrives at
 * the same one without telling the others. See docs/adr/0003-database-roles.md.
 */
final class Roles {
    static final String OWNER = "sidebyside_owner";
    static final String APP = "sidebyside_app";
    static final String JOB = "sidebyside_job";
    private static final int OLDEST = 16;
    private static final long TURN = 7_450_183_113_250_901L;
    private static final String WRONG_PASSWORD = "28P01";

    private final DatabaseAddress given;

    Roles(DatabaseAddress given) {
        this.given = given;
    }

    /** @param appPassword null when none is configured */
    Database.Addresses prepare(@Nullable String appPassword, @Nullable String jobPassword) throws SQLException {
        try (Connection connection = given.connect()) {
            requireVersion(connection);
            execute(connection, "SELECT pg_advisory_lock(" + TURN + ")");
            boolean givenIsOwner = given.user().equals(OWNER);
            DatabaseAddress owner = givenIsOwner ? given : role(connection, OWNER, null);
            DatabaseAddress app = role(connection, APP, appPassword);
            DatabaseAddress job = role(connection, JOB, jobPassword);
            if (!givenIsOwner) {
                letIn(connection);
            }
            return new Database.Addresses(owner, app, job);
        }
    }

    private static void requireVersion(Connection connection) throws SQLException {
        if (connection.getMetaData().getDatabaseMajorVersion() < OLDEST) {
            throw new CannotStart(
                    "The database is PostgreSQL " + connection.getMetaData().getDatabaseProductVersion() + ".",
                    "Side by Side needs PostgreSQL " + OLDEST + " or later.");
        }
    }

    private DatabaseAddress role(Connection connection, String role, @Nullable String configured) throws SQLException {
        String password = configured == null ? derived(role) : configured;
        DatabaseAddress address = given.as(role, password);
        try {
            if (!exists(connection, role)) {
                execute(connection, "CREATE ROLE " + role + " LOGIN NOSUPERUSER NOBYPASSRLS NOCREATEDB NOCREATEROLE");
                setPassword(connection, role, password);
                letConnect(connection, role);
            } else if (!opens(address)) {
                if (configured != null) {
                    throw new CannotStart(
                            "The role " + role + " does not let in the password that is configured for it.",
                            "Configure the password that it has, or give it this one in the database.");
                }
                setPassword(connection, role, password);
            }
        } catch (SQLException e) {
            throw new CannotStart(
                    given.user() + " may not make or change the role " + role + " (" + e.getMessage() + ").",
                    "Let the database's administrator make the roles as docs/operations.md shows, "
                            + "and configure their passwords.");
        }
        return address;
    }

    private static boolean exists(Connection connection, String role) throws SQLException {
        try (PreparedStatement find =
                connection.prepareStatement("SELECT rolsuper OR rolbypassrls FROM pg_roles WHERE rolname = ?")) {
            find.setString(1, role);
            try (ResultSet found = find.executeQuery()) {
                if (!found.next()) {
                    return false;
                }
                if (found.getBoolean(1)) {
                    throw new CannotStart(
                            "The role " + role + " stands above the row policies.",
                            "Take that from it: ALTER ROLE " + role + " NOSUPERUSER NOBYPASSRLS");
                }
                return true;
            }
        }
    }

    private static boolean opens(DatabaseAddress address) throws SQLException {
        try (Connection ignored = address.connect()) {
            return true;
        } catch (SQLException e) {
            if (WRONG_PASSWORD.equals(e.getSQLState())) {
                return false;
            }
            throw e;
        }
    }

    /** The driver sends a SCRAM verifier, so the password itself never reaches the server's log. */
    private static void setPassword(Connection connection, String role, String password) throws SQLException {
        connection.unwrap(PGConnection.class).alterUserPassword(role, password.toCharArray(), "scram-sha-256");
    }

    private static void letConnect(Connection connection, String role) throws SQLException {
        execute(
                connection,
                "DO $$ BEGIN EXECUTE format('GRANT CONNECT ON DATABASE %I TO " + role
                        + "', current_database()); END $$");
    }

    private static void letIn(Connection connection) throws SQLException {
        execute(connection, """
                DO $$ BEGIN
                  IF NOT has_database_privilege('sidebyside_owner', current_database(), 'CREATE') THEN
                    EXECUTE format('GRANT CONNECT, CREATE, TEMPORARY ON DATABASE %I TO sidebyside_owner', current_database());
                  END IF;
                  IF NOT has_database_privilege('sidebyside_app', current_database(), 'TEMPORARY')
                      OR NOT has_database_privilege('sidebyside_job', current_database(), 'TEMPORARY') THEN
                    EXECUTE format('GRANT TEMPORARY ON DATABASE %I TO sidebyside_app, sidebyside_job', current_database());
                  END IF;
                END $$
                """);
    }

    private String derived(String role) {
        try {
            PBEKeySpec key = new PBEKeySpec(
                    given.password().toCharArray(),
                    ("Side by Side " + role).getBytes(java.nio.charset.StandardCharsets.UTF_8),
                    50_000,
                    256);
            return HexFormat.of()
                    .formatHex(SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
                            .generateSecret(key)
                            .getEncoded());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has PBKDF2WithHmacSHA256", e);
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
