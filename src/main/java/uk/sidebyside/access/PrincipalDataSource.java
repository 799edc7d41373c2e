package uk.sidebyside.access;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.AbstractDataSource;

/**
 * The pool that fits the principal: requests use the app's, timed work the job's, each with a database role of its own.
 * A connection is handed out only to a transaction that {@link PrincipalTransactions} is opening, so that no SQL
 * runs in nobody's name.
 */
class PrincipalDataSource extends AbstractDataSource {
    private static final ScopedValue<Boolean> OPENING = ScopedValue.newInstance();

    private final DataSource app;
    private final DataSource job;

    PrincipalDataSource(DataSource app, DataSource job) {
        this.app = app;
        this.job = job;
    }

    static void whileOpening(Runnable open) {
        ScopedValue.where(OPENING, true).run(open);
    }

    @Override
    public Connection getConnection() throws SQLException {
        if (!OPENING.isBound()) {
            throw new IllegalStateException(
                    "A store was called outside a transaction: put @Transactional on the facade");
        }
        return Principals.current().kind() == Principal.Kind.JOB ? job.getConnection() : app.getConnection();
    }

    @Override
    public Connection getConnection(String username, String password) {
        throw new UnsupportedOperationException("The pools know their own roles");
    }
}
