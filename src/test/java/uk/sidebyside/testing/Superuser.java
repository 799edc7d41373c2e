package uk.sidebyside.testing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
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

    private static final Pattern WITHOUT_LETTERS =
            Pattern.compile("boolean|smallint|integer|bigint|numeric|double precision|date|time.*");

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

    /** The same for many texts, each with a letter in it; those that stand nowhere are not in the answer. */
    public Map<String, List<String>> columnsWith(Collection<String> texts) {
        return found(texts.toArray(String[]::new), "text[]", type -> switch (type) {
            // Each value is made ready once, and not for each text that is looked for.
            case "bytea" ->
                "SELECT x FROM (SELECT %s || ''::bytea AS value FROM %s OFFSET 0) s"
                        + " JOIN (SELECT x, convert_to(x, 'UTF8') AS bytes FROM unnest(:wanted::%s) x) w ON position(bytes IN value) > 0"
                        + " GROUP BY x";
            case String none when WITHOUT_LETTERS.matcher(none).matches() -> "";
            default ->
                "SELECT x FROM (SELECT DISTINCT lower(%s::text) AS value FROM %s) s"
                        + " JOIN (SELECT x, lower(x) AS small FROM unnest(:wanted::%s) x) w ON strpos(value, small) > 0 GROUP BY x";
        });
    }

    /** Columns that bear an id. */
    public Map<UUID, List<String>> columnsWithIds(Collection<UUID> ids) {
        return found(
                ids.toArray(UUID[]::new),
                "uuid[]",
                type -> type.equals("uuid")
                        ? "SELECT DISTINCT %s AS x FROM %s INTERSECT SELECT unnest(:wanted::%s)"
                        : "");
    }

    /** @param statement by the type of a column, with places for the column, its table and the type of what is wanted; may be none */
    private <T> Map<T, List<String>> found(T[] wanted, String type, UnaryOperator<String> statement) {
        Map<T, List<String>> found = new LinkedHashMap<>();
        for (Map<String, String> column : columns()) {
            String sql = statement.apply(column.get("type"));
            if (!sql.isEmpty()) {
                jdbc.sql(sql.formatted(column.get("c"), column.get("t"), type))
                        .param("wanted", wanted)
                        .query((row, n) -> row.getObject(1))
                        .list()
                        .forEach(one -> found.computeIfAbsent(cast(wanted, one), key -> new ArrayList<>())
                                .add(column.get("t") + "." + column.get("c")));
            }
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
