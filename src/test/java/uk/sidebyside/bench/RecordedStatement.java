package uk.sidebyside.bench;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One statement that a page ran, with what was bound to it.
 *
 * @param transaction a number that statements of one transaction share
 */
record RecordedStatement(int transaction, String sql, List<Binding> bindings) {

    /** @param sqlType a constant of {@link java.sql.Types}, null when the driver chose */
    record Binding(
            int index, @Nullable Object value, @Nullable Integer sqlType) {}

    void bind(PreparedStatement statement) throws SQLException {
        for (Binding binding : bindings) {
            if (binding.sqlType() == null) {
                statement.setObject(binding.index(), binding.value());
            } else {
                statement.setObject(binding.index(), binding.value(), binding.sqlType());
            }
        }
    }
}
