package uk.sidebyside.postgres;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/**
 * A table as COPY carries it. Rows go in the order of the primary key, byte by byte and not by any language's alphabet, and every
 * setting that shapes the text is fixed: so equal rows have equal hashes on any server.
 */
record CopiedTable(String schema, String table, List<String> columns, String order) {
    /**
     * What opens a door for whoever holds it, or says who knocked: sessions, links to sign in with, attempts. A backup is kept for
     * years and copied; after a restore everybody signs in anew, and whoever was invited and had not come is invited again.
     * And what is made again from other tables: roll-ups, which also name transactions of one server.
     */
    static final List<String> LEFT_OUT = List.of(
            "access.sign_in_link",
            "access.throttle",
            "measures.due",
            "measures.folded",
            "measures.rollup",
            "measures.total",
            "ground.spring_session",
            "ground.spring_session_attributes",
            "notices.subscription_attempt");

    /** Of a table, the rows that it carries: what is kept for one day, as answers to a survey that nobody has sent yet, not for years. */
    private static final Map<String, String> ONLY = Map.of("access.unsent_form", "kept_days > 1");

    private static final String CATALOGUE = """
            SELECT n.nspname, c.relname,
                array_agg(quote_ident(a.attname) ORDER BY a.attnum) FILTER (WHERE a.attgenerated = '' AND a.atttypid <> 'xid8'::regtype) AS columns,
                array_agg(quote_ident(a.attname) || CASE WHEN a.attcollation <> 0 THEN ' COLLATE "C"' ELSE '' END
                    ORDER BY array_position(i.indkey::int[], a.attnum::int))
                    FILTER (WHERE a.attnum = ANY (i.indkey)) AS key
            FROM pg_class c
            JOIN pg_namespace n ON n.oid = c.relnamespace
            JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
            LEFT JOIN pg_index i ON i.indrelid = c.oid AND i.indisprimary
            WHERE n.nspname = ANY (?) AND c.relkind = 'r' AND c.relname <> 'flyway_schema_history'
                AND n.nspname || '.' || c.relname <> ALL (?)
            GROUP BY n.nspname, c.relname
            ORDER BY array_position(?, n.nspname::text), c.relname
            """;

    static List<CopiedTable> all(Connection connection) throws SQLException {
        var schemas = connection.createArrayOf("text", Migrations.FLOORS.toArray());
        try (PreparedStatement find = connection.prepareStatement(CATALOGUE)) {
            find.setArray(1, schemas);
            find.setArray(2, connection.createArrayOf("text", LEFT_OUT.toArray()));
            find.setArray(3, schemas);
            try (ResultSet row = find.executeQuery()) {
                List<CopiedTable> tables = new ArrayList<>();
                while (row.next()) {
                    tables.add(table(row));
                }
                return tables;
            }
        }
    }

    private static CopiedTable table(ResultSet row) throws SQLException {
        List<String> columns = List.of((String[]) row.getArray("columns").getArray());
        String order = row.getArray("key") == null
                ? "t::text COLLATE \"C\""
                : String.join(", ", (String[]) row.getArray("key").getArray());
        return new CopiedTable(row.getString(1), row.getString(2), columns, order);
    }

    /** In the operator's name, whom the owner's policies let see every row, and with one way of writing every value. */
    static void fixSession(Connection connection, String purpose) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("""
                    SELECT set_config('sidebyside.kind', 'operator', true), set_config('sidebyside.purpose', '%s', true),
                        set_config('timezone', 'UTC', true), set_config('datestyle', 'ISO, YMD', true),
                        set_config('intervalstyle', 'postgres', true), set_config('extra_float_digits', '1', true),
                        set_config('bytea_output', 'hex', true), set_config('search_path', 'public', true)
                    """.formatted(purpose));
        }
    }

    String fullName() {
        return '"' + schema + "\".\"" + table + '"';
    }

    BackupManifest.TableEntry writeTo(Connection connection, OutputStream out) throws SQLException, IOException {
        MessageDigest digest = sha256();
        var hashing = new DigestOutputStream(out, digest);
        String rows = "SELECT " + String.join(", ", columns) + " FROM " + fullName() + " t WHERE "
                + ONLY.getOrDefault(schema + "." + table, "true") + " ORDER BY " + order;
        long count = copy(connection).copyOut("COPY (" + rows + ") TO STDOUT", hashing);
        return new BackupManifest.TableEntry(
                schema, table, columns, count, HexFormat.of().formatHex(digest.digest()));
    }

    BackupManifest.TableEntry hash(Connection connection) throws SQLException, IOException {
        return writeTo(connection, OutputStream.nullOutputStream());
    }

    static void readFrom(Connection connection, BackupManifest.TableEntry entry, InputStream in)
            throws SQLException, IOException {
        String target =
                '"' + entry.schema() + "\".\"" + entry.table() + "\" (" + String.join(", ", entry.columns()) + ")";
        copy(connection).copyIn("COPY " + target + " FROM STDIN", in);
    }

    private static CopyManager copy(Connection connection) throws SQLException {
        return connection.unwrap(PGConnection.class).getCopyAPI();
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
