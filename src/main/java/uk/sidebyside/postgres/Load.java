package uk.sidebyside.postgres;

import java.io.IOException;
import java.io.InputStream;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipFile;

/**
 * The rows of a backup into freshly made schemas, in one transaction. Foreign keys are taken off and put back at the end, which checks
 * them all and makes the order of the tables indifferent. The owner is let past the row policies while it loads, for COPY can't go
 * through them; the tables are new and locked, so nobody else meets them open.
 */
final class Load {
    private static final String TABLES = """
            SELECT c.oid::regclass::text, c.relforcerowsecurity FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
            WHERE n.nspname = ANY (?) AND c.relkind = 'r' AND c.relname <> 'flyway_schema_history' ORDER BY 1
            """;
    private static final String FOREIGN_KEYS = """
            SELECT k.conrelid::regclass::text, quote_ident(k.conname), pg_get_constraintdef(k.oid)
            FROM pg_constraint k JOIN pg_namespace n ON n.oid = k.connamespace
            WHERE n.nspname = ANY (?) AND k.contype = 'f' AND k.conparentid = 0 ORDER BY 1, 2
            """;

    private final Connection connection;
    private final BackupManifest manifest;

    Load(Connection connection, BackupManifest manifest) {
        this.connection = connection;
        this.manifest = manifest;
    }

    void from(ZipFile zip) throws SQLException, IOException {
        CopiedTable.fixSession(connection, "restore");
        List<String[]> tables = found(TABLES, 2);
        List<String[]> keys = found(FOREIGN_KEYS, 3);
        for (String[] key : keys) {
            execute("ALTER TABLE " + key[0] + " DROP CONSTRAINT " + key[1]);
        }
        for (String[] table : tables) {
            execute("ALTER TABLE " + table[0] + " DISABLE TRIGGER USER");
            execute("ALTER TABLE " + table[0] + " NO FORCE ROW LEVEL SECURITY");
            execute("TRUNCATE " + table[0]);
        }
        for (BackupManifest.TableEntry entry : manifest.tables()) {
            try (InputStream in = Restore.open(zip, entry.entryName())) {
                CopiedTable.readFrom(connection, entry, in);
            }
        }
        for (String[] key : keys) {
            execute("ALTER TABLE " + key[0] + " ADD CONSTRAINT " + key[1] + " " + key[2]);
        }
        setSequences();
        compare();
        for (String[] table : tables) {
            execute("ALTER TABLE " + table[0] + " ENABLE TRIGGER USER");
            if (table[1].equals("t")) {
                execute("ALTER TABLE " + table[0] + " FORCE ROW LEVEL SECURITY");
            }
        }
    }

    private void compare() throws SQLException, IOException {
        Map<String, CopiedTable> present = new HashMap<>();
        for (CopiedTable table : CopiedTable.all(connection)) {
            present.put(table.schema() + "." + table.table(), table);
        }
        for (BackupManifest.TableEntry entry : manifest.tables()) {
            CopiedTable table = present.get(entry.fullName());
            Restore.requireSame(
                    entry, table == null ? "" : table.hash(connection).sha256(), "after loading");
        }
    }

    private void setSequences() throws SQLException {
        try (PreparedStatement set =
                connection.prepareStatement("SELECT setval(format('%I.%I', ?, ?)::regclass, ?, ?)")) {
            for (BackupManifest.SequenceEntry sequence : manifest.sequences()) {
                set.setString(1, sequence.schema());
                set.setString(2, sequence.sequence());
                set.setLong(3, sequence.lastValue());
                set.setBoolean(4, sequence.called());
                set.execute();
            }
        }
    }

    private List<String[]> found(String sql, int width) throws SQLException {
        try (PreparedStatement find = connection.prepareStatement(sql)) {
            find.setArray(1, connection.createArrayOf("text", Migrations.FLOORS.toArray()));
            try (ResultSet row = find.executeQuery()) {
                List<String[]> all = new ArrayList<>();
                while (row.next()) {
                    String[] cells = new String[width];
                    for (int i = 0; i < width; i++) {
                        cells[i] = row.getString(i + 1);
                    }
                    all.add(cells);
                }
                return all;
            }
        }
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
