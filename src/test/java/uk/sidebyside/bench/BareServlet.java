package uk.sidebyside.bench;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * The least that a page of ours could cost: its statements, every column read, its bytes. What the page wrote down for the first time, as
 * that somebody looked, is written down anew each time.
 */
class BareServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    private final transient DataSource dataSource;
    private final transient List<List<RecordedStatement>> transactions;
    private final transient Set<UUID> seenInOneStatement;
    private final byte[] body;
    private final boolean compressed;

    /** @param compressed whether the body is a gzip stream, to be labelled so */
    BareServlet(DataSource dataSource, List<RecordedStatement> statements, byte[] body, boolean compressed) {
        this.dataSource = dataSource;
        this.transactions = statements.stream()
                .collect(Collectors.groupingBy(RecordedStatement::transaction, TreeMap::new, Collectors.toList()))
                .values()
                .stream()
                .toList();
        Map<UUID, Long> seen = statements.stream()
                .flatMap(statement -> statement.ids().stream())
                .collect(Collectors.groupingBy(id -> id, Collectors.counting()));
        this.seenInOneStatement =
                seen.keySet().stream().filter(id -> seen.get(id) == 1).collect(Collectors.toSet());
        this.body = body;
        this.compressed = compressed;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            for (List<RecordedStatement> transaction : transactions) {
                replay(transaction);
            }
        } catch (SQLException e) {
            throw new IOException(e);
        }
        response.setContentType("text/html;charset=UTF-8");
        if (compressed) {
            response.setHeader("Content-Encoding", "gzip");
        }
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }

    private void replay(List<RecordedStatement> transaction) throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            for (RecordedStatement recorded : transaction) {
                try (PreparedStatement statement = connection.prepareStatement(recorded.sql())) {
                    (recorded.inserts() ? recorded.with(this::anew) : recorded).bind(statement);
                    if (statement.execute()) {
                        readAll(statement.getResultSet());
                    }
                }
            }
            connection.commit();
            connection.setAutoCommit(true);
        }
    }

    private @Nullable Object anew(@Nullable Object value) {
        if (value instanceof UUID id) {
            return seenInOneStatement.contains(id) ? UUID.randomUUID() : id;
        }
        return value instanceof UUID[] several
                ? Arrays.stream(several).map(this::anew).toArray(UUID[]::new)
                : value;
    }

    private static void readAll(ResultSet rows) throws SQLException {
        int columns = rows.getMetaData().getColumnCount();
        while (rows.next()) {
            for (int column = 1; column <= columns; column++) {
                rows.getObject(column);
            }
        }
    }
}
