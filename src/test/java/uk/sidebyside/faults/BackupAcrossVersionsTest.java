package uk.sidebyside.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.test.context.TestPropertySource;
import uk.sidebyside.SideBySide;
import uk.sidebyside.example.Example;
import uk.sidebyside.postgres.Backup;
import uk.sidebyside.postgres.Database;
import uk.sidebyside.postgres.DatabaseAddress;
import uk.sidebyside.postgres.Migrations;
import uk.sidebyside.postgres.OldestPostgres;
import uk.sidebyside.postgres.Restore;
import uk.sidebyside.testing.DatabaseTest;
import uk.sidebyside.testing.TestDatabases;

/** York's records with something in every table, from the embedded PostgreSQL to version 16, the oldest that we promise, and back. */
@DatabaseTest
@TestPropertySource(properties = "sidebyside.example=york")
@Timeout(value = 420, unit = TimeUnit.SECONDS)
class BackupAcrossVersionsTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-22T09:00:00Z"), ZoneOffset.UTC);
    private static final String READY = "Side by Side is ready: ";

    @TempDir
    static Path folder;

    private static OldestPostgres sixteen;
    private static @Nullable DatabaseAddress filled;

    @Autowired
    private Example example;

    @Autowired
    private Environment settings;

    @BeforeAll
    static void startVersion16() throws Exception {
        sixteen = OldestPostgres.start(folder);
    }

    @AfterAll
    static void stopVersion16() throws Exception {
        sixteen.close();
    }

    @Test
    void everyTableGoesToTheOldestVersionAndBackWithItsHashEqual() throws Exception {
        DatabaseAddress home = yorkWithSomethingInEveryTable();
        assertThat(Hashes.empty(home))
                .as("a row for it goes into every-table.sql")
                .isEmpty();
        Map<String, String> before = Hashes.of(home);
        Path file = backup(home, "records.backup");

        destroy(home);
        assertThat(restore(home, file)).isEqualTo(before);

        DatabaseAddress away = onVersion16("away");
        assertThat(Hashes.ask(away, "SHOW server_version")).startsWith("16.");
        assertThat(restore(away, file)).isEqualTo(before);

        DatabaseAddress back = TestDatabases.empty();
        assertThat(restore(back, backup(away, "from-16.backup"))).isEqualTo(before);
        assertThat(Hashes.empty(back)).containsExactlyInAnyOrderElementsOf(Hashes.LEFT_OUT);
    }

    @Test
    void sessionsLinksAndAttemptsStayBehind() throws Exception {
        Path file = backup(yorkWithSomethingInEveryTable(), "without-keys.backup");
        try (ZipFile zip = new ZipFile(file.toFile())) {
            assertThat(zip.stream().map(Object::toString))
                    .contains("tables/access.account.copy")
                    .noneMatch(entry -> Hashes.LEFT_OUT.stream().anyMatch(table -> entry.contains(table + ".copy")));
        }
    }

    /** A backup is kept for years. */
    @Test
    void whatIsKeptForOneDayStaysBehind() throws Exception {
        DatabaseAddress home = yorkWithSomethingInEveryTable();
        Hashes.execute(home, """
                INSERT INTO access.unsent_form (area_id, holder_kind, holder_id, form, names, texts, written_at, kept_days)
                SELECT area_id, 'invitation', gen_random_uuid(), form, '{a.went-well}', '{Answered to no name}', written_at, 1
                FROM access.unsent_form
                """);
        Path file = backup(home, "without-a-days-words.backup");
        Hashes.execute(home, "DELETE FROM access.unsent_form WHERE kept_days = 1");
        try (ZipFile zip = new ZipFile(file.toFile());
                InputStream rows = zip.getInputStream(zip.getEntry("tables/access.unsent_form.copy"))) {
            assertThat(new String(rows.readAllBytes(), StandardCharsets.UTF_8))
                    .contains("Half a sentence")
                    .doesNotContain("Answered to no name");
        }
    }

    /** How the file was made: docs/testing.md. Never make it again; add one for a later release beside it. */
    @Test
    void whatTheFirstReleaseBackedUpIsRestoredMigratedAndServedOnTheOldestVersion() throws Exception {
        Path file = folder.resolve("first.backup");
        try (InputStream kept = getClass().getResourceAsStream("/backups/0.1.0.backup")) {
            Files.copy(kept, file);
        }
        DatabaseAddress records = onVersion16("first");
        restore(records, file);
        assertThat(Hashes.ask(records, "SELECT count(*) FROM plan.action_line")).isEqualTo("16");
        assertThat(
                        Hashes.ask(
                                records,
                                "SELECT sum(length(bytes)) FROM evidence.chunk WHERE item_id = '00000000-0000-7000-8000-000000000008'"))
                .isEqualTo("525056");
        try (Child program = programOn(records)) {
            String line = program.line(each -> each.contains(READY));
            URI address = URI.create(line.substring(line.indexOf(READY) + READY.length()));
            assertThat(page(address.resolve("/plan"))).contains("3.3");
            assertThat(page(address.resolve("/plan.csv"))).contains("2.1(C)");
            // Its targets and figures were the plan's; they have moved to measures.
            assertThat(page(address.resolve("/plan/action/3.3")))
                    .contains("Target: consistently over 75% by September 2021");
            assertThat(Hashes.ask(records, "SELECT count(*) > 0 FROM measures.reading WHERE value = 74"))
                    .isEqualTo("t");
            assertThat(page(address.resolve("/changes"))).contains("<h1");
        }
    }

    private DatabaseAddress yorkWithSomethingInEveryTable() throws Exception {
        if (filled != null) {
            return filled;
        }
        example.told().get(300, TimeUnit.SECONDS);
        DatabaseAddress york = new DatabaseAddress(
                settings.getRequiredProperty("spring.datasource.url"),
                settings.getRequiredProperty("spring.datasource.username"),
                settings.getRequiredProperty("spring.datasource.password"));
        DatabaseAddress copy = TestDatabases.empty();
        restore(copy, backup(york, copy.url().replaceAll(".*/", "") + ".backup"));
        try (InputStream more = getClass().getResourceAsStream("/backups/every-table.sql")) {
            Hashes.execute(copy, new String(more.readAllBytes(), StandardCharsets.UTF_8));
        }
        filled = copy;
        return copy;
    }

    private static Path backup(DatabaseAddress from, String name) throws Exception {
        Path file = folder.resolve(name);
        new Backup(owner(from), "0.1.0", CLOCK).to(file);
        String keep = System.getProperty("sidebyside.keep-backups");
        if (keep != null) {
            Files.copy(file, Path.of(keep).resolve(name), StandardCopyOption.REPLACE_EXISTING);
        }
        return file;
    }

    private static Map<String, String> restore(DatabaseAddress to, Path file) throws Exception {
        new Restore(owner(to)).from(file, false);
        return Hashes.of(to);
    }

    private static DatabaseAddress owner(DatabaseAddress address) {
        return Database.open(TestDatabases.settings(address)).addresses().owner();
    }

    private static DatabaseAddress onVersion16(String name) throws Exception {
        Hashes.execute(sixteen.superuser(), "CREATE DATABASE " + name);
        return sixteen.superuser().database(name);
    }

    private static void destroy(DatabaseAddress address) throws Exception {
        for (String schema : Migrations.FLOORS) {
            Hashes.execute(address, "DROP SCHEMA IF EXISTS " + schema + " CASCADE");
        }
    }

    private static Child programOn(DatabaseAddress records) throws Exception {
        return Child.java(
                SideBySide.class,
                "--server.port=0",
                "--sidebyside.data=" + folder.resolve("data"),
                "--spring.datasource.url=" + records.url(),
                "--spring.datasource.username=" + records.user(),
                "--spring.datasource.password=" + records.password());
    }

    private static String page(URI address) throws Exception {
        HttpResponse<String> answer = HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(address.toString()).isEqualTo(200);
        return answer.body();
    }
}
