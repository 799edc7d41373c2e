package uk.sidebyside.testing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** Looks into a test's database above all policies, over all its tables. */
public final class Superuser {
    private static final String COLUMNS = """
            SELECT c.table_schema || '.' || c.table_name AS t, c.column_name AS c, c.data_type AS type
            FROM information_schema.columns c JOIN information_schema.tables b USING (table_schema, table_name)
            WHERE b.table_type = 'BASE TABLE' AND table_schema NOT IN ('pg_catalog', 'information_schema')
            ORDER BY 1, 2
            """;

    private final JdbcClient jdbc;

    /** On one connection, which lasts as long as the test. */
    public Superuser(Environment settings) {
        jdbc = JdbcClient.create(new SingleConnectionDataSource(
                settings.getRequiredProperty("spring.datasource.url"),
                settings.getRequiredProperty("spring.datasource.username"),
                settings.getRequiredProperty("spring.datasource.password"),
                true));
    }

    public JdbcClient.StatementSpec sql(String sql) {
        return jdbc.sql(sql);
    }

    /** Where a text stands, whatever its case: table and column. Texts in lists and stored bytes are looked into too. */
    public List<String> columnsWith(String text) {
        return columnsWith(List.of(text)).getOrDefault(text, List.of());
    }

    /** The same for many texts; those that stand nowhere are not in the answer. */
    public Map<String, List<String>> columnsWith(Collection<String> texts) {
        return found(
                texts.toArray(String[]::new),
                "text[]",
                type -> type.equals("bytea")
                        ? "position(convert_to(x, 'UTF8') IN %s) > 0"
                        : "strpos(lower(%s::text), lower(x)) > 0");
    }

    /** Columns that bear an id. */
    public Map<UUID, List<String>> columnsWithIds(Collection<UUID> ids) {
        return found(ids.toArray(UUID[]::new), "uuid[]", type -> type.equals("uuid") ? "%s = x" : "false");
    }

    private <T> Map<T, List<String>> found(T[] wanted, String type, UnaryOperator<String> condition) {
        Map<T, List<String>> found = new LinkedHashMap<>();
        for (Map<String, String> column : columns()) {
            String where = condition.apply(column.get("type")).formatted(column.get("c"));
            jdbc.sql("SELECT x FROM unnest(:wanted::%s) x WHERE EXISTS (SELECT FROM %s WHERE %s)"
                            .formatted(type, column.get("t"), where))
                    .param("wanted", wanted)
                    .query((row, n) -> row.getObject(1))
                    .list()
                    .forEach(one -> found.computeIfAbsent(cast(wanted, one), key -> new ArrayList<>())
                            .add(column.get("t") + "." + column.get("c")));
        }
        return found;
    }

    private static <T> T cast(T[] like, Object one) {
        return Arrays.stream(like).filter(one::equals).findFirst().orElseThrow();
    }

    private List<Map<String, String>> columns() {
        return jdbc.sql(COLUMNS)
                .query((row, n) ->
                        Map.of("t", row.getString("t"), "c", row.getString("c"), "type", row.getString("type")))
                .list();
    }
}
