package uk.sidebyside.postgres;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * Brings a backup back, all or nothing: the file is checked first, the present records are set aside, the schema is made as it was
 * when the backup was taken, the rows are loaded and their hashes compared, and only then are later migrations run and what was set
 * aside let go.
 */
public final class Restore {
    private final DatabaseAddress owner;
    private final Migrations migrations;

    public Restore(DatabaseAddress owner) {
        this.owner = owner;
        this.migrations = new Migrations(new DriverManagerDataSource(owner.url(), owner.user(), owner.password()));
    }

    /** @param replace whether records that are there may be replaced */
    public Backup.Written from(Path file, boolean replace) throws SQLException, IOException {
        try (ZipFile zip = new ZipFile(file.toFile());
                Connection connection = owner.connect()) {
            BackupManifest manifest = checked(zip);
            requireKnown(manifest);
            requireAlone(connection);
            requireEmptyOr(replace, connection);
            restore(zip, manifest, connection);
            long rows = manifest.tables().stream()
                    .mapToLong(BackupManifest.TableEntry::rows)
                    .sum();
            return new Backup.Written(manifest.tables().size(), rows);
        } catch (ZipException | java.nio.file.NoSuchFileException e) {
            throw new CannotStart(
                    file + " is not a backup of Side by Side, or is damaged.",
                    "Nothing was changed. Try another file.");
        }
    }

    private void restore(ZipFile zip, BackupManifest manifest, Connection connection) throws SQLException, IOException {
        SetAside.takeBack(connection);
        SetAside.put(connection);
        boolean done = false;
        try {
            migrations.runTo(manifest.versions());
            try (Connection loading = owner.connect()) {
                loading.setAutoCommit(false);
                new Load(loading, manifest).from(zip);
                loading.commit();
            }
            migrations.migrate();
            SetAside.drop(connection);
            done = true;
        } finally {
            if (!done && !SetAside.takeBack(connection)) {
                SetAside.dropNew(connection);
            }
        }
    }

    /** The manifest of a file in which every table is there and unharmed. */
    private static BackupManifest checked(ZipFile zip) throws IOException {
        BackupManifest manifest =
                BackupManifest.of(open(zip, BackupManifest.NAME).readAllBytes());
        if (manifest.format() != BackupManifest.FORMAT) {
            throw new CannotStart(
                    "The backup has format " + manifest.format() + "; this release reads " + BackupManifest.FORMAT
                            + ".",
                    "Restore it with the release that made it (" + manifest.product() + ") or a later one.");
        }
        for (BackupManifest.TableEntry table : manifest.tables()) {
            MessageDigest digest = CopiedTable.sha256();
            try (InputStream in = new DigestInputStream(open(zip, table.entryName()), digest)) {
                in.transferTo(OutputStream.nullOutputStream());
            }
            requireSame(table, HexFormat.of().formatHex(digest.digest()), "in the file");
        }
        return manifest;
    }

    static InputStream open(ZipFile zip, String name) throws IOException {
        ZipEntry entry = zip.getEntry(name);
        if (entry == null) {
            throw new ZipException(name + " is missing");
        }
        return zip.getInputStream(entry);
    }

    static void requireSame(BackupManifest.TableEntry expected, String sha256, String where) {
        if (!expected.sha256().equals(sha256)) {
            throw new CannotStart(
                    "The rows of " + expected.fullName() + " " + where + " are not those that were backed up.",
                    "Nothing was changed. Try another backup.");
        }
    }

    private void requireKnown(BackupManifest manifest) {
        Map<String, List<String>> known = migrations.known();
        manifest.versions().forEach((module, version) -> {
            if (!known.getOrDefault(module, List.of()).contains(version)) {
                throw new CannotStart(
                        "The backup was made by a later release (" + manifest.product() + ", " + module + " at version "
                                + version + ").",
                        "Install that release or a later one, and restore with it.");
            }
        });
    }

    private static void requireAlone(Connection connection) throws SQLException {
        if (!SetAside.takeTurn(connection)) {
            throw new CannotStart("Another restore is under way in this database.", "Wait until it is done.");
        }
        String others = "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND usename IN ('"
                + Roles.APP + "', '" + Roles.JOB + "')";
        if (count(connection, others) > 0) {
            throw new CannotStart(
                    "The program is running on this database.", "Stop it, on every machine, and restore again.");
        }
    }

    /** An installation without an area has never been set up: what it holds came from its migrations. */
    private static void requireEmptyOr(boolean replace, Connection connection) throws SQLException {
        boolean inUse = count(connection, "SELECT CASE WHEN to_regclass('access.area') IS NULL THEN 0 ELSE 1 END") > 0
                && count(connection, "SELECT count(*) FROM access.area") > 0;
        if (inUse && !replace) {
            throw new CannotStart(
                    "The database holds records already.",
                    "To replace them all by those of the backup, add --replace. Take a backup of them first.");
        }
    }

    private static long count(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            return row.next() ? row.getLong(1) : 0;
        }
    }
}
