package uk.sidebyside.access.personal;

import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads a section as its query puts it: the columns' names are its headings, in plain words. */
@Component
public class PersonalRows {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm", Locale.UK);

    private final JdbcClient jdbc;
    private final Clock clock;

    PersonalRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @param query may use {@code :area}, {@code :person}, {@code :name}, {@code :email} and {@code :now} */
    public Section section(String table, String title, String query, Subject subject) {
        return new Section(table, title, named(query, subject).query(this::row).list());
    }

    /** Runs a statement of a room's own with the same parameters. */
    public int update(String statement, Subject subject) {
        return named(statement, subject).update();
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    private JdbcClient.StatementSpec named(String sql, Subject subject) {
        return jdbc.sql(sql)
                .param("area", subject.area().value())
                .param("person", subject.person().value())
                .param("name", subject.name())
                .param("email", subject.email())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC));
    }

    private Map<String, String> row(ResultSet row, int n) throws SQLException {
        ResultSetMetaData columns = row.getMetaData();
        var texts = new LinkedHashMap<String, String>();
        for (int i = 1; i <= columns.getColumnCount(); i++) {
            boolean moment = columns.getColumnTypeName(i).equals("timestamptz");
            Object value = moment
                    ? row.getObject(i, OffsetDateTime.class)
                    : columns.getColumnTypeName(i).equals("date")
                            ? row.getObject(i, LocalDate.class)
                            : row.getObject(i);
            texts.put(columns.getColumnLabel(i), text(value));
        }
        return texts;
    }

    private String text(@Nullable Object value) {
        return switch (value) {
            case null -> "";
            case LocalDate day -> DAY.format(day);
            case OffsetDateTime at -> MOMENT.format(at.atZoneSameInstant(clock.getZone()));
            case Boolean yes -> yes ? "yes" : "no";
            default -> value.toString();
        };
    }
}
