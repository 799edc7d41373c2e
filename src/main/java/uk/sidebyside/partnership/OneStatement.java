package uk.sidebyside.partnership;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Reads several lists at once, for a page that needs many. Each list is as its own store reads it: its rows come numbered, and the
 * columns of the others are null beside them.
 */
final class OneStatement {
    private OneStatement() {}

    /**
     * One list.
     *
     * @param select with names of columns that no other list has
     * @param order by which of its columns it is ordered
     * @param rows takes each of its rows, in order
     */
    record Part(String select, String order, RowCallbackHandler rows) {
        /** Reads this list alone. */
        void read(JdbcClient jdbc, Map<String, @Nullable Object> parameters) {
            jdbc.sql(select + " ORDER BY " + order).params(parameters).query(rows);
        }
    }

    static void read(JdbcClient jdbc, Map<String, @Nullable Object> parameters, List<Part> parts) {
        String numbers = numbered(parts, n -> "row_" + n, ", ");
        String lists = numbered(
                parts,
                n -> "LEFT JOIN (SELECT list.*, row_number() OVER (ORDER BY "
                        + parts.get(n).order() + ") AS row_" + n + " FROM ("
                        + parts.get(n).select() + ") list) list_" + n + " ON part = " + n,
                "\n");
        jdbc.sql("SELECT * FROM generate_series(0, " + (parts.size() - 1) + ") AS part\n" + lists + "\nORDER BY part, "
                        + numbers)
                .params(parameters)
                .query(row -> {
                    int part = row.getInt("part");
                    if (row.getObject("row_" + part) != null) {
                        parts.get(part).rows().processRow(row);
                    }
                });
    }

    private static String numbered(List<Part> parts, java.util.function.IntFunction<String> each, String between) {
        return IntStream.range(0, parts.size()).mapToObj(each).collect(Collectors.joining(between));
    }
}
