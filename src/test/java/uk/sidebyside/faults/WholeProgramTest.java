package uk.sidebyside.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import uk.sidebyside.SideBySide;
import uk.sidebyside.postgres.DatabaseAddress;
import uk.sidebyside.postgres.EmbeddedPostgres;
import uk.sidebyside.postgres.OldestPostgres;
import uk.sidebyside.testing.TestDatabases;

/** The program as its users start it: one life, from an empty folder through killings to Ctrl-C. Few tests, since each start takes seconds. */
@Timeout(value = 420, unit = TimeUnit.SECONDS)
class WholeProgramTest {
    private static final String READY = "Side by Side is ready: ";

    private final HttpClient http = HttpClient.newHttpClient();

    @TempDir
    Path folder;

    @Test
    void itServesRefusesASecondStartSurvivesBeingKilledAndEndsInOrder() throws Exception {
        try (Child first = started(withExample())) {
            URI address = address(first);
            assertThat(status(address.resolve("/health"))).isEqualTo(200);
            assertThat(text(address.resolve("/plan.csv"))).contains("2.1(C)");
            first.line(line -> line.contains("Example, 4 of"));
            first.killHard();
        }
        try (Child again = started(withExample())) {
            URI address = address(again);
            assertThat(status(address.resolve("/health"))).isEqualTo(200);
            theExampleIsGoneOnWithAndItsPeopleAreListed(again);
            theDatabaseGoesAwayAndComesBack(again, address.resolve("/health"));
            aSecondStartIsRefused();
            again.interrupt();
            again.line(line -> line.contains("PostgreSQL is stopped."));
            assertThat(again.exitCode()).isEqualTo(130);
        }
        EmbeddedPostgres.start(new EmbeddedPostgres.Options(folder, TestDatabases.BINARIES, true))
                .close();
    }

    @Test
    void whenItsDatabaseIsAwayEveryPageSaysSoAndAllGoesOnByItself() throws Exception {
        try (OldestPostgres server = OldestPostgres.start(folder);
                Child program = started(on(server.superuser(), 0))) {
            URI address = address(program);
            assertThat(status(address.resolve("/set-up"))).isEqualTo(200);
            aPortThatIsTakenIsSaidInWords(server.superuser(), address.getPort());
            server.stop();
            assertThat(status(address.resolve("/health"))).isEqualTo(503);
            assertThat(status(address.resolve("/plan"))).isEqualTo(503);
            assertThat(text(address.resolve("/sign-in"))).contains("cannot reach its records");
            server.startAgain();
            untilHealthy(address.resolve("/health"));
            assertThat(status(address.resolve("/set-up"))).isEqualTo(200);
        }
    }

    private static void theExampleIsGoneOnWithAndItsPeopleAreListed(Child program) throws Exception {
        String next = program.line(line -> line.contains("Example, "));
        assertThat(next).doesNotContain("Example, 1 of", "Example, 2 of", "Example, 3 of");
        program.line(line -> line.contains("You can sign in as any of these people"));
        for (String role : List.of("chair", "board member", "scrutineer", "family seat", "workstream lead")) {
            assertThat(program.line(line -> true)).contains(role).contains("@example.org");
        }
        program.line(line -> line.contains("The example is complete"));
    }

    private void theDatabaseGoesAwayAndComesBack(Child program, URI health) throws Exception {
        ProcessHandle server = program.handle().children().findFirst().orElseThrow();
        server.destroyForcibly();
        program.line(line -> line.contains("PostgreSQL runs again"));
        untilHealthy(health);
    }

    private void untilHealthy(URI health) throws Exception {
        long deadline = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (status(health) != 200) {
            assertThat(System.nanoTime()).as("healthy within 30 s").isLessThan(deadline);
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
        }
    }

    private void aSecondStartIsRefused() throws Exception {
        try (Child second = started(withExample())) {
            second.line(line -> line.contains("is in use by process"));
            assertThat(second.exitCode()).isEqualTo(1);
        }
    }

    private static void aPortThatIsTakenIsSaidInWords(DatabaseAddress records, int port) throws Exception {
        try (Child second = started(on(records, port))) {
            second.line(line -> line.contains("Port " + port + " is in use by another program."));
            second.line(line -> line.contains("PORT=" + (port + 1)));
            assertThat(second.exitCode()).isEqualTo(1);
        }
    }

    private String[] withExample() {
        return new String[] {
            "--server.port=0",
            "--spring.profiles.active=example",
            "--sidebyside.example=york",
            "--sidebyside.data=" + folder,
            "--sidebyside.postgres.binaries=" + TestDatabases.BINARIES.toAbsolutePath()
        };
    }

    private static String[] on(DatabaseAddress records, int port) {
        return new String[] {
            "--server.port=" + port,
            "--spring.datasource.url=" + records.url(),
            "--spring.datasource.username=" + records.user(),
            "--spring.datasource.password=" + records.password()
        };
    }

    private static Child started(String... words) throws Exception {
        return Child.java(SideBySide.class, words);
    }

    private static URI address(Child program) throws Exception {
        String line = program.line(each -> each.contains(READY));
        return URI.create(line.substring(line.indexOf(READY) + READY.length()));
    }

    private int status(URI address) throws Exception {
        return http.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }

    private String text(URI address) throws Exception {
        return http.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString())
                .body();
    }
}
