package uk.sidebyside.postgres;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Writes every table into one file, as of one moment, while the program goes on working. The file knows nothing of the server it came
 * from: embedded or external, and of which release. It holds personal data and is readable by its owner alone.
 */
public final class Backup {
    private static final String HIDDEN = """
            SELECT c.oid::regclass::text FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
            WHERE n.nspname = ANY (?) AND c.relkind = 'r' AND c.relrowsecurity AND c.relforcerowsecurity
                AND NOT EXISTS (SELECT FROM pg_policy p WHERE p.polrelid = c.oid AND p.polcmd IN ('*', 'r')
                    AND p.polroles && ARRAY[0::oid, (SELECT oid FROM pg_roles WHERE rolname = current_user)])
            ORDER BY 1
            """;

    private final DatabaseAddress owner;
    private final String product;
    private final Clock clock;

    public Backup(DatabaseAddress owner, String product, Clock clock) {
        this.owner = owner;
        this.product = product;
        this.clock = clock;
    }

    /** How much was written. */
    public record Written(int tables, long rows) {}

    /** The file appears under its name only when it is whole. */
    public Written to(Path file) throws SQLException, IOException {
        if (Files.exists(file)) {
            throw new CannotStart(file + " exists already.", "Give another name, or move it away first.");
        }
        Path halfway = file.resolveSibling(file.getFileName() + ".part");
        Files.deleteIfExists(halfway);
        Files.createFile(halfway, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try {
            BackupManifest manifest = write(halfway);
            try (FileChannel channel = FileChannel.open(halfway, StandardOpenOption.WRITE)) {
                channel.force(true);
            }
            Files.move(halfway, file, StandardCopyOption.ATOMIC_MOVE);
            long rows = manifest.tables().stream()
                    .mapToLong(BackupManifest.TableEntry::rows)
                    .sum();
            return new Written(manifest.tables().size(), rows);
        } finally {
            Files.deleteIfExists(halfway);
        }
    }

    private BackupManifest write(Path file) throws SQLException, IOException {
        try (Connection connection = owner.connect();
                OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            connection.setAutoCommit(false);
            connection.setReadOnly(true);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            CopiedTable.fixSession(connection, "backup");
            requireNothingHidden(connection);
            List<BackupManifest.TableEntry> tables = new ArrayList<>();
            for (CopiedTable table : CopiedTable.all(connection)) {
                zip.putNextEntry(new ZipEntry("tables/" + table.schema() + "." + table.table() + ".copy"));
                tables.add(table.writeTo(connection, zip));
                zip.closeEntry();
            }
            BackupManifest manifest = new BackupManifest(
                    BackupManifest.FORMAT,
                    product,
                    connection.getMetaData().getDatabaseProductVersion(),
                    clock.instant(),
                    versions(connection),
                    tables,
                    sequences(connection));
            zip.putNextEntry(new ZipEntry(BackupManifest.NAME));
            zip.write(manifest.json());
            zip.closeEntry();
            return manifest;
        }
    }

    /** A table whose policies leave the owner out would be written as if it were empty. */
    private static void requireNothingHidden(Connection connection) throws SQLException {
        List<String> hidden = new ArrayList<>();
        try (var find = connection.prepareStatement(HIDDEN)) {
            find.setArray(1, connection.createArrayOf("text", Migrations.FLOORS.toArray()));
            try (ResultSet row = find.executeQuery()) {
                while (row.next()) {
                    hidden.add(row.getString(1));
                }
            }
        }
        if (!hidden.isEmpty()) {
            throw new CannotStart(
                    "These tables hide their rows from a backup: " + String.join(", ", hidden) + ".",
                    "Their migration must give the owner a policy, as access.protect() does.");
        }
    }

    private static Map<String, String> versions(Connection connection) throws SQLException {
        Map<String, String> versions = new LinkedHashMap<>();
        try (Statement statement = connection.createStatement()) {
            for (String schema : Migrations.FLOORS) {
                String history = schema + ".flyway_schema_history";
                try (ResultSet there = statement.executeQuery("SELECT to_regclass('" + history + "') IS NOT NULL")) {
                    there.next();
                    if (!there.getBoolean(1)) {
                        continue;
                    }
                }
                try (ResultSet newest = statement.executeQuery("SELECT version FROM " + history
                        + " WHERE success AND version IS NOT NULL ORDER BY installed_rank DESC LIMIT 1")) {
                    if (newest.next()) {
                        versions.put(schema, newest.getString(1));
                    }
                }
            }
        }
        if (versions.isEmpty()) {
            throw new CannotStart(
                    "There is nothing to back up: the database has no tables of Side by Side.", "Start it once first.");
        }
        return versions;
    }

    private static List<BackupManifest.SequenceEntry> sequences(Connection connection) throws SQLException {
        List<BackupManifest.SequenceEntry> sequences = new ArrayList<>();
        try (var find = connection.prepareStatement(
                "SELECT schemaname, sequencename FROM pg_sequences WHERE schemaname = ANY (?) ORDER BY 1, 2")) {
            find.setArray(1, connection.createArrayOf("text", Migrations.FLOORS.toArray()));
            try (ResultSet row = find.executeQuery()) {
                while (row.next()) {
                    sequences.add(sequence(connection, row.getString(1), row.getString(2)));
                }
            }
        }
        return sequences;
    }

    private static BackupManifest.SequenceEntry sequence(Connection connection, String schema, String name)
            throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "SELECT last_value, is_called FROM \"" + schema + "\".\"" + name + '"')) {
            row.next();
            return new BackupManifest.SequenceEntry(schema, name, row.getLong(1), row.getBoolean(2));
        }
    }
}
