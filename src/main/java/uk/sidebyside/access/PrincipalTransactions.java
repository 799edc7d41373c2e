package uk.sidebyside.access;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Objects;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.ConnectionHolder;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Tells PostgreSQL at the start of each transaction in whose name it runs, for the row policies to read. The settings are
 * local to the transaction, so a pooled connection never carries one person's rights to the next.
 */
class PrincipalTransactions extends JdbcTransactionManager {
    private static final long serialVersionUID = 1L;
    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final String INTRODUCE = "SELECT set_config('sidebyside.kind', ?, true), "
            + "set_config('sidebyside.id', ?, true), set_config('sidebyside.area', ?, true), "
            + "set_config('sidebyside.purpose', ?, true), set_config('sidebyside.roles', ?, true), "
            + "set_config('sidebyside.today', ?, true)";

    private final transient Clock clock;

    /** @param clock by which memberships are live or over */
    PrincipalTransactions(DataSource dataSource, Clock clock) {
        super(dataSource);
        this.clock = clock;
    }

    @Override
    protected void doBegin(Object transaction, TransactionDefinition definition) {
        Principal principal = Principals.current();
        PrincipalDataSource.whileOpening(() -> super.doBegin(transaction, definition));
        DataSource source = Objects.requireNonNull(getDataSource());
        var holder = (ConnectionHolder) Objects.requireNonNull(TransactionSynchronizationManager.getResource(source));
        try {
            introduce(holder.getConnection(), principal);
        } catch (SQLException e) {
            doCleanupAfterCompletion(transaction);
            throw new CannotCreateTransactionException("Could not say in whose name the transaction runs", e);
        }
    }

    private void introduce(Connection connection, Principal principal) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(INTRODUCE)) {
            statement.setString(1, principal.kind().name().toLowerCase(java.util.Locale.ROOT));
            statement.setString(2, text(principal.id()));
            statement.setString(
                    3, principal.area() == null ? "" : text(principal.area().value()));
            statement.setString(4, principal.purpose());
            statement.setString(5, principal.roles().stream().map(Role::name).collect(Collectors.joining(",")));
            statement.setString(6, LocalDate.ofInstant(clock.instant(), LONDON).toString());
            statement.execute();
        }
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }
}
