package uk.sidebyside.faults;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import uk.sidebyside.postgres.DatabaseAddress;

/** What a database holds, told by PostgreSQL itself and not by the code that is tested; as the superuser, whom no policy restricts. */
final class Hashes {
    /** Tables that a backup leaves out: docs/adr/0003-database-roles.md. */
    static final Set<String> LEFT_OUT = Set.of(
            "access.sign_in_link",
            "access.throttle",
            "measures.due",
            "measures.folded",
            "measures.rollup",
            "measures.total",
            "ground.spring_session",
            "ground.spring_session_attributes",
            "notices.subscription_attempt");

    private Hashes() {}

    /** Of every table that a backup carries: the number of its rows and a hash of them. */
    static Map<String, String> of(DatabaseAddress superuser) throws SQLException {
        Map<String, String> hashes = new TreeMap<>();
        for (String table : tables(superuser)) {
            if (!LEFT_OUT.contains(table)) {
                hashes.put(table, ask(superuser, """
                                SELECT count(*) || ' ' || coalesce(md5(string_agg(r, '|' ORDER BY r COLLATE "C")), '')
                                FROM (SELECT %s AS r FROM %s t) AS rows
                                """.formatted(row(table), table)));
            }
        }
        return hashes;
    }

    /** By which transaction a fact was written means nothing on another server, so a backup leaves that out. */
    private static String row(String table) {
        return table.equals("measures.fact") ? "(to_jsonb(t) - 'written_in')::text" : "t::text";
    }

    /** Every table of ours that has no row. */
    static List<String> empty(DatabaseAddress superuser) throws SQLException {
        List<String> empty = new ArrayList<>();
        for (String table : tables(superuser)) {
            if (ask(superuser, "SELECT count(*) FROM " + table).equals("0")) {
                empty.add(table);
            }
        }
        return empty;
    }

    private static List<String> tables(DatabaseAddress superuser) throws SQLException {
        return List.of(ask(superuser, """
                SELECT string_agg(schemaname || '.' || tablename, ',' ORDER BY 1) FROM pg_tables
                WHERE schemaname NOT IN ('pg_catalog', 'information_schema') AND tablename <> 'flyway_schema_history'
                """).split(","));
    }

    static String ask(DatabaseAddress address, String sql) throws SQLException {
        try (Connection connection = address.connect();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return String.valueOf(row.getString(1));
        }
    }

    static void execute(DatabaseAddress address, String sql) throws SQLException {
        try (Connection connection = address.connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
