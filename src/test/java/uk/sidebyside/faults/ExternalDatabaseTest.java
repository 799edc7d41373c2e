package uk.sidebyside.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.mock.env.MockEnvironment;
import uk.sidebyside.postgres.CannotStart;
import uk.sidebyside.postgres.Database;
import uk.sidebyside.postgres.DatabaseAddress;
import uk.sidebyside.postgres.EmbeddedPostgres;
import uk.sidebyside.postgres.Migrations;
import uk.sidebyside.testing.TestDatabases;

/** A PostgreSQL that somebody else looks after, given by address, entered by users of every rank. It is a server of its own, for roles are a server's. */
@Timeout(value = 180, unit = TimeUnit.SECONDS)
class ExternalDatabaseTest {
    @TempDir
    Path folder;

    private EmbeddedPostgres server;
    private DatabaseAddress superuser;

    @BeforeEach
    void start() throws SQLException {
        server = EmbeddedPostgres.start(
                new EmbeddedPostgres.Options(folder.resolve("data"), TestDatabases.BINARIES, false));
        execute(server.superuser(), "CREATE DATABASE records");
        superuser = server.superuser().database("records");
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void aUserWhoMayMakeRolesAndOwnsTheDatabaseIsEnough() throws Exception {
        DatabaseAddress user = user("town_hall", "CREATEROLE");
        Database.Addresses addresses = open(TestDatabases.settings(user));
        migrate(addresses);
        assertThat(ask(addresses.app(), "SELECT count(*) FROM ground.scheduled_tasks"))
                .isEqualTo("0");
        assertThat(ask(superuser, "SELECT nspowner::regrole FROM pg_namespace WHERE nspname = 'access'"))
                .isEqualTo("sidebyside_owner");
    }

    @Test
    void everyNodeArrivesAtTheSamePasswordsSoThatNoneLocksAnotherOut() throws Exception {
        DatabaseAddress user = user("town_hall", "CREATEROLE");
        Database.Addresses first = open(TestDatabases.settings(user));
        Database.Addresses second = open(TestDatabases.settings(user));
        assertThat(ask(first.app(), "SELECT current_user")).isEqualTo("sidebyside_app");
        assertThat(ask(second.app(), "SELECT current_user")).isEqualTo("sidebyside_app");
    }

    @Test
    void rolesThatTheAdministratorHasMadeAreUsedAsTheyAre() throws Exception {
        execute(superuser, """
                CREATE ROLE sidebyside_owner LOGIN PASSWORD 'o';
                CREATE ROLE sidebyside_app LOGIN PASSWORD 'a';
                CREATE ROLE sidebyside_job LOGIN PASSWORD 'j';
                GRANT CREATE, CONNECT, TEMPORARY ON DATABASE records TO sidebyside_owner""");
        MockEnvironment settings = TestDatabases.settings(new DatabaseAddress(superuser.url(), "sidebyside_owner", "o"))
                .withProperty("sidebyside.app.password", "a")
                .withProperty("sidebyside.job.password", "j");
        Database.Addresses addresses = open(settings);
        migrate(addresses);
        assertThat(ask(addresses.job(), "SELECT count(*) FROM ground.scheduled_tasks"))
                .isEqualTo("0");
        assertThatThrownBy(() -> open(settings.withProperty("sidebyside.app.password", "wrong")))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("sidebyside_app");
        assertThat(ask(addresses.app(), "SELECT 'still in'")).isEqualTo("still in");
    }

    @Test
    void aUserWhoMayNotMakeTheRolesIsToldWhatToAskFor() throws Exception {
        DatabaseAddress user = user("clerk", "NOCREATEROLE");
        assertThatThrownBy(() -> open(TestDatabases.settings(user)))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("docs/operations.md");
    }

    @Test
    void aRoleAboveTheRowPoliciesIsRefused() throws Exception {
        execute(superuser, "CREATE ROLE sidebyside_app LOGIN BYPASSRLS");
        assertThatThrownBy(() -> open(TestDatabases.settings(superuser)))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("above the row policies");
    }

    @Test
    void aServerThatIsAwayIsSaidInWords() {
        var nowhere = new DatabaseAddress("jdbc:postgresql://127.0.0.1:1/records", "someone", "secret");
        assertThatThrownBy(() -> open(TestDatabases.settings(nowhere)))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("SPRING_DATASOURCE_URL")
                .hasMessageNotContaining("secret");
    }

    private DatabaseAddress user(String name, String rank) throws SQLException {
        execute(superuser, "CREATE ROLE " + name + " LOGIN " + rank + " PASSWORD 'p'");
        execute(superuser, "ALTER DATABASE records OWNER TO " + name);
        return new DatabaseAddress(superuser.url(), name, "p");
    }

    private static Database.Addresses open(MockEnvironment settings) {
        return Database.open(settings).addresses();
    }

    private static void migrate(Database.Addresses addresses) {
        DatabaseAddress owner = addresses.owner();
        new Migrations(new DriverManagerDataSource(owner.url(), owner.user(), owner.password())).run();
    }

    private static String ask(DatabaseAddress address, String sql) throws SQLException {
        try (Connection connection = address.connect();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }

    private static void execute(DatabaseAddress address, String sql) throws SQLException {
        try (Connection connection = address.connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
