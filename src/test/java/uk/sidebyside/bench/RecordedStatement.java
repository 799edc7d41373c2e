package uk.sidebyside.bench;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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

    /** The same statement with other values. */
    RecordedStatement with(UnaryOperator<@Nullable Object> change) {
        return new RecordedStatement(
                transaction,
                sql,
                bindings.stream()
                        .map(one -> new Binding(one.index(), change.apply(one.value()), one.sqlType()))
                        .toList());
    }

    /** The ids that are bound, one by one or in lists. */
    Set<UUID> ids() {
        return bindings.stream().flatMap(one -> ids(one.value())).collect(Collectors.toSet());
    }

    private static Stream<UUID> ids(@Nullable Object value) {
        if (value instanceof UUID id) {
            return Stream.of(id);
        }
        return value instanceof UUID[] several ? Arrays.stream(several).filter(Objects::nonNull) : Stream.of();
    }

    boolean inserts() {
        return sql.stripLeading().startsWith("INSERT");
    }

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
