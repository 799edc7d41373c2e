package uk.sidebyside.forms;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * What is stored, table by table, seen past every wall: how many rows, and by which transactions they were written. Whoever
 * writes a row again as it was is noticed too; and to read every word of them takes many times as long.
 */
final class StoredRows {
    /** Who reads, who is signed in and what was sent before leaves traces of its own. */
    private static final Set<String> NOT_OF_FORMS = Set.of(
            "ground.spring_session",
            "ground.spring_session_attributes",
            "access.inspected_page",
            "access.child_access",
            "access.sent_form",
            // How often somebody tries is no part of what they sent.
            "access.throttle",
            "plan.submission");

    private final JdbcClient jdbc;
    private final String everyTable;

    StoredRows(Environment settings) {
        jdbc = JdbcClient.create(new SingleConnectionDataSource(
                settings.getRequiredProperty("spring.datasource.url"),
                settings.getRequiredProperty("spring.datasource.username"),
                settings.getRequiredProperty("spring.datasource.password"),
                true));
        // Each worker would open every table for itself, which takes ten times as long as to read these few rows.
        jdbc.sql("SET max_parallel_workers_per_gather = 0").update();
        everyTable = jdbc.sql("""
                SELECT schemaname || '.' || tablename FROM pg_tables
                WHERE schemaname NOT IN ('pg_catalog', 'information_schema') ORDER BY 1
                """).query(String.class).list().stream()
                .filter(table -> !NOT_OF_FORMS.contains(table))
                .map(table -> "SELECT '" + table + "' AS name, count(*) AS rows,"
                        + " coalesce(sum(t.xmin::text::bigint), 0)::text AS written FROM " + table + " t")
                .collect(Collectors.joining(" UNION ALL "));
    }

    /**
     * @param rows how many there are
     * @param written the sum of the numbers of the transactions that wrote them
     */
    record Table(String name, long rows, String written) {}

    Map<String, Table> now() {
        return jdbc.sql(everyTable).query(Table.class).stream()
                .collect(Collectors.toMap(Table::name, table -> table, (one, other) -> one, TreeMap::new));
    }

    /** How many rows more, where there are more or fewer. */
    static Map<String, Long> more(Map<String, Table> before, Map<String, Table> after) {
        Map<String, Long> more = new TreeMap<>();
        after.forEach(
                (table, now) -> more.put(table, now.rows() - before.get(table).rows()));
        more.values().removeIf(rows -> rows == 0);
        return more;
    }
}
