package uk.sidebyside.voice.ground;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.sidebyside.access.PersonId;

/** Moments, texts and people as the room's tables hold them. */
public final class Columns {
    private Columns() {}

    public static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }

    /** Null where there is none. */
    public static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    public static List<String> texts(ResultSet row, String column) throws SQLException {
        return List.of((String[]) row.getArray(column).getArray());
    }

    /** The rows of a column that was selected as an array of arrays of text; none for an empty one. */
    public static List<@Nullable String[]> rows(ResultSet row, String column) throws SQLException {
        return row.getArray(column).getArray() instanceof String[][] texts ? Arrays.asList(texts) : List.of();
    }

    /** @param text a moment in UTC, as PostgreSQL writes it without its zone */
    public static Instant instant(String text) {
        return LocalDateTime.parse(text.replace(' ', 'T')).toInstant(ZoneOffset.UTC);
    }

    /** Null where there is none. */
    public static @Nullable PersonId person(ResultSet row, String column) throws SQLException {
        return row.getObject(column, UUID.class) instanceof UUID person ? new PersonId(person) : null;
    }
}
