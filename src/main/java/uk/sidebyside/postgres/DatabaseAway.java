package uk.sidebyside.postgres;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.stream.Stream;

/** Tells an outage of the database from every other fault. */
final class DatabaseAway {
    private DatabaseAway() {}

    /** Whether the fault comes of a connection that could not be had, or broke off. */
    static boolean causes(Throwable fault) {
        return outages(fault).findAny().isPresent();
    }

    /** What the driver said, in one line. */
    static String words(Throwable fault) {
        return outages(fault)
                .findFirst()
                .map(Throwable::getMessage)
                .orElse("")
                .lines()
                .findFirst()
                .orElse("");
    }

    private static Stream<Throwable> outages(Throwable fault) {
        return Stream.iterate(fault, each -> each != null && each.getCause() != each, Throwable::getCause)
                .filter(each -> each instanceof SQLException sql && isOutage(sql));
    }

    /**
     * By the class of its SQLSTATE (PostgreSQL, appendix A): 08 is the connection, 57P01 to 57P03 a server that stops, crashed or
     * starts, 53 one without room or memory.
     */
    private static boolean isOutage(SQLException e) {
        String state = String.valueOf(e.getSQLState());
        return e instanceof SQLTransientConnectionException
                || state.startsWith("08")
                || state.startsWith("57P0")
                || state.startsWith("53");
    }
}
