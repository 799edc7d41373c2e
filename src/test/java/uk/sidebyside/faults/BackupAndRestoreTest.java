package uk.sidebyside.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import uk.sidebyside.postgres.Backup;
import uk.sidebyside.postgres.CannotStart;
import uk.sidebyside.postgres.Database;
import uk.sidebyside.postgres.DatabaseAddress;
import uk.sidebyside.postgres.EmbeddedPostgres;
import uk.sidebyside.postgres.Migrations;
import uk.sidebyside.postgres.Restore;
import uk.sidebyside.testing.TestDatabases;

/** All or nothing, and refused in words. That every table is carried is {@link BackupAcrossVersionsTest}'s. */
@Timeout(value = 180, unit = TimeUnit.SECONDS)
class BackupAndRestoreTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-22T09:00:00Z"), ZoneOffset.UTC);

    @TempDir
    Path folder;

    private DatabaseAddress source;
    private Path file;

    @BeforeEach
    void fill() throws Exception {
        source = TestDatabases.fresh();
        file = folder.resolve("records.backup");
        try (Connection connection = source.connect();
                Statement statement = connection.createStatement()) {
            statement.execute("""
                    INSERT INTO access.area (id, slug, name, partnership_word, help_name, help_email, is_default, opened_at)
                    VALUES ('00000000-0000-7000-8000-000000000001', 'oakshire', 'Oakshire', 'joint partnership',
                        'Help', 'help@example.org', true, '2026-01-01T00:00:00.123456Z');
                    INSERT INTO access.person (id, name, initials, email)
                    SELECT ('00000000-0000-7000-8000-' || lpad(n::text, 12, '0'))::uuid,
                        'Zoë\\Tab' || chr(9) || 'line' || chr(10) || '\\N ' || n, 'Z', 'p' || n || '@example.org'
                    FROM generate_series(1, 500) n;
                    INSERT INTO access.area_person SELECT '00000000-0000-7000-8000-000000000001', id FROM access.person;
                    INSERT INTO access.seat (area_id, id, title, kind, role, from_on)
                    VALUES ('00000000-0000-7000-8000-000000000001', '00000000-0000-7000-8000-0000000000aa', 'Chair',
                        'board', 'CHAIR', '2026-01-01');
                    INSERT INTO access.holding (area_id, id, seat_id, person_id, from_on)
                    VALUES ('00000000-0000-7000-8000-000000000001', '00000000-0000-7000-8000-0000000000bb',
                        '00000000-0000-7000-8000-0000000000aa', '00000000-0000-7000-8000-000000000001', '2026-01-01');
                    """);
        }
    }

    @Test
    void whatWasDestroyedComesBackWithEveryTablesHashEqual() throws Exception {
        Map<String, String> before = Hashes.of(source);
        assertThat(before).containsKeys("access.person", "evidence.chunk");
        backup(source);
        destroy(source);
        restore(source, false);
        assertThat(Hashes.of(source)).isEqualTo(before);
        assertThat(policiesAndKeys(source)).isEqualTo(policiesAndKeys(TestDatabases.fresh()));
    }

    @Test
    void recordsMoveToAnotherServerByItsAddress() throws Exception {
        Map<String, String> before = Hashes.of(source);
        backup(source);
        var options = new EmbeddedPostgres.Options(folder.resolve("other"), TestDatabases.BINARIES, true);
        try (EmbeddedPostgres other = EmbeddedPostgres.start(options)) {
            Hashes.execute(other.superuser(), "CREATE DATABASE moved");
            DatabaseAddress target = other.superuser().database("moved");
            restore(target, false);
            assertThat(Hashes.of(target)).isEqualTo(before);
        }
    }

    @Test
    void recordsThatAreThereAreReplacedOnlyWhenAsked() throws Exception {
        Map<String, String> before = Hashes.of(source);
        backup(source);
        Hashes.execute(source, "UPDATE access.area SET name = 'Changed since'");
        Map<String, String> changed = Hashes.of(source);
        assertThatThrownBy(() -> restore(source, false))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("--replace");
        assertThat(Hashes.of(source)).isEqualTo(changed);
        restore(source, true);
        assertThat(Hashes.of(source)).isEqualTo(before);
    }

    @Test
    void aDamagedFileIsRefusedBeforeAnythingIsTouched() throws Exception {
        backup(source);
        rewrite("tables/access.area.copy", rows -> rows.replace("Oakshire", "Elmshire"), false);
        Map<String, String> before = Hashes.of(source);
        assertThatThrownBy(() -> restore(source, true))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("access.area");
        assertThat(Hashes.of(source)).isEqualTo(before);
        Files.writeString(file, "not a backup");
        assertThatThrownBy(() -> restore(source, true))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("not a backup");
    }

    @Test
    void aRestoreThatFailsHalfwayPutsTheRecordsBack() throws Exception {
        backup(source);
        rewrite("tables/access.holding.copy", rows -> rows.replace("0000000000aa", "0000000000ac"), true);
        Hashes.execute(source, "UPDATE access.area SET name = 'Changed since'");
        Map<String, String> before = Hashes.of(source);
        assertThatThrownBy(() -> restore(source, true))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("foreign key");
        assertThat(Hashes.of(source)).isEqualTo(before);
        assertThat(policiesAndKeys(source)).isEqualTo(policiesAndKeys(TestDatabases.fresh()));
    }

    @Test
    void aRestoreThatWasKilledIsUndoneByTheNextStart() throws Exception {
        Map<String, String> before = Hashes.of(source);
        for (String schema : Migrations.FLOORS) {
            renameIfThere(source, schema, schema + "__set_aside");
        }
        Hashes.execute(source, "CREATE SCHEMA ground AUTHORIZATION sidebyside_owner");
        DatabaseAddress owner = owner(source);
        new Migrations(new DriverManagerDataSource(owner.url(), owner.user(), owner.password())).run();
        assertThat(Hashes.of(source)).isEqualTo(before);
    }

    @Test
    void aProgramThatRunsOnTheDatabaseIsNotPulledFromUnderItsUsers() throws Exception {
        backup(source);
        try (Connection running =
                Database.open(TestDatabases.settings(source)).addresses().app().connect()) {
            assertThat(running.isValid(1)).isTrue();
            assertThatThrownBy(() -> restore(source, true))
                    .isInstanceOf(CannotStart.class)
                    .hasMessageContaining("running");
        }
    }

    @Test
    void theFileIsForItsOwnerAloneAndNoOtherIsOverwritten() throws Exception {
        backup(source);
        assertThat(Files.getPosixFilePermissions(file)).hasSize(2);
        assertThatThrownBy(() -> backup(source)).isInstanceOf(CannotStart.class).hasMessageContaining("exists already");
    }

    private void backup(DatabaseAddress address) throws Exception {
        new Backup(owner(address), "test", CLOCK).to(file);
    }

    private void restore(DatabaseAddress address, boolean replace) throws Exception {
        new Restore(owner(address)).from(file, replace);
    }

    private static DatabaseAddress owner(DatabaseAddress address) {
        return Database.open(TestDatabases.settings(address)).addresses().owner();
    }

    private static void destroy(DatabaseAddress address) throws SQLException {
        for (String schema : Migrations.FLOORS) {
            Hashes.execute(address, "DROP SCHEMA IF EXISTS " + schema + " CASCADE");
        }
    }

    private void rewrite(String entry, java.util.function.UnaryOperator<String> change, boolean hashToo)
            throws Exception {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (ZipEntry each : zip.stream().toList()) {
                entries.put(each.getName(), zip.getInputStream(each).readAllBytes());
            }
        }
        byte[] old = entries.get(entry);
        byte[] changed = change.apply(new String(old, StandardCharsets.UTF_8)).getBytes(StandardCharsets.UTF_8);
        assertThat(changed).isNotEqualTo(old);
        entries.put(entry, changed);
        if (hashToo) {
            String manifest = new String(entries.get("manifest.json"), StandardCharsets.UTF_8);
            entries.put(
                    "manifest.json",
                    manifest.replace(sha256(old), sha256(changed)).getBytes(StandardCharsets.UTF_8));
        }
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (var each : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(each.getKey()));
                zip.write(each.getValue());
            }
        }
    }

    private static String sha256(byte[] bytes) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    }

    private static Map<String, String> policiesAndKeys(DatabaseAddress superuser) throws SQLException {
        Map<String, String> all =
                list(superuser, "SELECT schemaname || '.' || tablename || ' ' || policyname, qual FROM pg_policies");
        all.putAll(list(
                superuser,
                "SELECT conrelid::regclass || ' ' || conname, pg_get_constraintdef(oid) FROM pg_constraint"));
        all.putAll(
                list(
                        superuser,
                        "SELECT oid::regclass::text, relrowsecurity || ' ' || relforcerowsecurity FROM pg_class WHERE relkind = 'r'"));
        all.putAll(list(
                superuser,
                "SELECT tgrelid::regclass || ' ' || tgname, tgenabled::text FROM pg_trigger WHERE NOT tgisinternal"));
        return all;
    }

    private static Map<String, String> list(DatabaseAddress address, String sql) throws SQLException {
        try (Connection connection = address.connect();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            Map<String, String> found = new TreeMap<>();
            while (row.next()) {
                found.put(
                        row.getString(1),
                        row.getMetaData().getColumnCount() > 1 ? String.valueOf(row.getString(2)) : "");
            }
            return found;
        }
    }

    private static void renameIfThere(DatabaseAddress address, String schema, String name) throws SQLException {
        if (!list(address, "SELECT nspname FROM pg_namespace WHERE nspname = '" + schema + "'")
                .isEmpty()) {
            Hashes.execute(address, "ALTER SCHEMA " + schema + " RENAME TO " + name);
        }
    }
}
