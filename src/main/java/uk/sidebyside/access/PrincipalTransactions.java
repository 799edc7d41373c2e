package uk.sidebyside.access;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Objects;
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
    private static final String INTRODUCE = "SELECT set_config('sidebyside.kind', ?, true), "
            + "set_config('sidebyside.id', ?, true), set_config('sidebyside.area', ?, true), "
            + "set_config('sidebyside.purpose', ?, true)";

    PrincipalTransactions(DataSource dataSource) {
        super(dataSource);
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

    private static void introduce(Connection connection, Principal principal) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(INTRODUCE)) {
            statement.setString(1, principal.kind().name().toLowerCase(java.util.Locale.ROOT));
            statement.setString(2, text(principal.id()));
            statement.setString(
                    3, principal.area() == null ? "" : text(principal.area().value()));
            statement.setString(4, principal.purpose());
            statement.execute();
        }
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }
}
