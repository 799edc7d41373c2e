package uk.sidebyside.measures;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uk.sidebyside.access.SeatId;
import uk.sidebyside.measures.Measure.Accountability;
import uk.sidebyside.measures.Measure.Audience;
import uk.sidebyside.measures.Measure.Direction;
import uk.sidebyside.measures.Measure.FedBy;
import uk.sidebyside.measures.Measure.Refresh;
import uk.sidebyside.measures.Measure.Unit;
import uk.sidebyside.shared.AreaId;

@Repository
class MeasureStore {
    private static final String COLUMNS = """
            SELECT id, key, name, definition, numerator_words, denominator_words, unit, direction, fed_by, source, source_words,
                owner_seat_id, refresh, quality_note, legal_basis, accountability, audience, story, position, retired_on, version
            FROM measures.measure WHERE area_id = :area AND (:member OR audience = 'public')
            """;

    private final JdbcClient jdbc;

    MeasureStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Measure> all(AreaId area, boolean member) {
        return jdbc.sql(COLUMNS + "ORDER BY position, key")
                .param("area", area.value())
                .param("member", member)
                .query(MeasureStore::measure)
                .list();
    }

    Optional<Measure> find(AreaId area, String key, boolean member) {
        return jdbc.sql(COLUMNS + "AND key = :key")
                .param("area", area.value())
                .param("member", member)
                .param("key", key)
                .query(MeasureStore::measure)
                .optional();
    }

    private static Measure measure(ResultSet row, int n) throws SQLException {
        String source = row.getString("source");
        UUID owner = row.getObject("owner_seat_id", UUID.class);
        return new Measure(
                new MeasureId(row.getObject("id", UUID.class)),
                row.getString("key"),
                row.getString("name"),
                row.getString("definition"),
                row.getString("numerator_words"),
                row.getString("denominator_words"),
                Unit.valueOf(name(row, "unit")),
                Direction.valueOf(name(row, "direction")),
                FedBy.valueOf(name(row, "fed_by")),
                source == null ? null : new SourceKey(source),
                row.getString("source_words"),
                owner == null ? null : new SeatId(owner),
                Refresh.valueOf(name(row, "refresh")),
                row.getString("quality_note"),
                row.getString("legal_basis"),
                Accountability.valueOf(name(row, "accountability")),
                Audience.valueOf(name(row, "audience")),
                row.getString("story"),
                row.getInt("position"),
                row.getObject("retired_on", LocalDate.class),
                row.getInt("version"));
    }

    private static String name(ResultSet row, String column) throws SQLException {
        return row.getString(column).toUpperCase(Locale.ROOT).replace('-', '_');
    }
}
