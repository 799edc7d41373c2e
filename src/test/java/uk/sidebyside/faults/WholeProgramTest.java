package uk.sidebyside.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import uk.sidebyside.SideBySide;
import uk.sidebyside.postgres.EmbeddedPostgres;
import uk.sidebyside.testing.TestDatabases;

/** The program as its users start it: one life, from an empty folder through killings to Ctrl-C. One test, since each start takes seconds. */
@Timeout(value = 420, unit = TimeUnit.SECONDS)
class WholeProgramTest {
    private static final String READY = "Side by Side is ready: ";

    private final HttpClient http = HttpClient.newHttpClient();

    @TempDir
    Path folder;

    @Test
    void itServesRefusesASecondStartSurvivesBeingKilledAndEndsInOrder() throws Exception {
        try (Child first = program()) {
            URI health = healthOf(first);
            assertThat(status(health)).isEqualTo(200);
            theDatabaseGoesAwayAndComesBack(first, health);
            aSecondStartIsRefused();
            first.killHard();
        }
        try (Child again = program()) {
            URI health = healthOf(again);
            assertThat(status(health)).isEqualTo(200);
            again.interrupt();
            again.line(line -> line.contains("PostgreSQL is stopped."));
            assertThat(again.exitCode()).isEqualTo(130);
        }
        EmbeddedPostgres.start(new EmbeddedPostgres.Options(folder, TestDatabases.BINARIES, true))
                .close();
    }

    private void theDatabaseGoesAwayAndComesBack(Child program, URI health) throws Exception {
        ProcessHandle server = program.handle().children().findFirst().orElseThrow();
        server.destroyForcibly();
        program.line(line -> line.contains("PostgreSQL runs again"));
        long deadline = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (status(health) != 200) {
            assertThat(System.nanoTime()).as("healthy within 30 s").isLessThan(deadline);
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
        }
    }

    private void aSecondStartIsRefused() throws Exception {
        try (Child second = program()) {
            second.line(line -> line.contains("is in use by process"));
            assertThat(second.exitCode()).isEqualTo(1);
        }
    }

    private Child program() throws Exception {
        return Child.java(
                SideBySide.class,
                "--server.port=0",
                "--sidebyside.data=" + folder,
                "--sidebyside.postgres.binaries=" + TestDatabases.BINARIES.toAbsolutePath());
    }

    private static URI healthOf(Child program) throws Exception {
        String line = program.line(each -> each.contains(READY));
        return URI.create(line.substring(line.indexOf(READY) + READY.length())).resolve("/health");
    }

    private int status(URI address) throws Exception {
        return http.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }
}
