package uk.sidebyside.measures;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;
import uk.sidebyside.measures.rules.PublicTable;
import uk.sidebyside.shared.AreaId;

@Repository
class PublicTableStore {
    private static final JsonMapper JSON = JsonMapper.shared();

    private final JdbcClient jdbc;

    PublicTableStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The version of each that was the newest at the close of a day; null for now. One statement. */
    Map<MeasureId, PublishedTable> newest(AreaId area, Collection<MeasureId> measures, @Nullable LocalDate asAt) {
        Map<MeasureId, PublishedTable> found = new HashMap<>();
        jdbc.sql("""
                SELECT DISTINCT ON (measure_id) measure_id, version_on, content::text AS content FROM measures.public_table
                WHERE area_id = :area AND measure_id = ANY (CAST(:measures AS uuid[]))
                    AND (CAST(:asAt AS date) IS NULL OR version_on <= :asAt)
                ORDER BY measure_id, version_on DESC
                """)
                .param("area", area.value())
                .param("measures", measures.stream().map(MeasureId::toString).toArray(String[]::new))
                .param("asAt", asAt, Types.DATE)
                .query(PublicTableStore::table)
                .list()
                .forEach(table -> found.put(table.measure(), table));
        return found;
    }

    /** Every version, the oldest first. */
    List<PublishedTable> versions(AreaId area, MeasureId measure) {
        return jdbc.sql("""
                SELECT measure_id, version_on, content::text AS content FROM measures.public_table
                WHERE area_id = :area AND measure_id = :measure ORDER BY version_on
                """)
                .param("area", area.value())
                .param("measure", measure.value())
                .query(PublicTableStore::table)
                .list();
    }

    @Nullable
    LocalDate first(AreaId area) {
        return jdbc.sql("""
                SELECT (SELECT min(t.version_on) FROM measures.public_table t WHERE t.area_id = :area
                    AND EXISTS (SELECT 1 FROM measures.measure m WHERE m.area_id = :area AND m.id = t.measure_id
                        AND m.audience = 'public')) AS first
                """)
                .param("area", area.value())
                .query((row, n) -> Optional.ofNullable(row.getObject("first", LocalDate.class)))
                .single()
                .orElse(null);
    }

    /** The day, London time, on which the first figure of any kind became known. */
    @Nullable
    LocalDate firstKnown(AreaId area) {
        return jdbc.sql("""
                SELECT (least((SELECT min(known_at) FROM measures.reading WHERE area_id = :area),
                    (SELECT min(known_at) FROM measures.fact WHERE area_id = :area)) AT TIME ZONE 'Europe/London')::date AS first
                """)
                .param("area", area.value())
                .query((row, n) -> Optional.ofNullable(row.getObject("first", LocalDate.class)))
                .single()
                .orElse(null);
    }

    void insert(AreaId area, PublishedTable table, Instant at) {
        jdbc.sql("""
                INSERT INTO measures.public_table (area_id, measure_id, version_on, content, published_at)
                VALUES (:area, :measure, :on, CAST(:content AS jsonb), :at)
                """)
                .param("area", area.value())
                .param("measure", table.measure().value())
                .param("on", table.versionOn())
                .param("content", JSON.writeValueAsString(table.table()))
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    private static PublishedTable table(ResultSet row, int n) throws SQLException {
        return new PublishedTable(
                new MeasureId(row.getObject("measure_id", UUID.class)),
                row.getObject("version_on", LocalDate.class),
                JSON.readValue(row.getString("content"), PublicTable.class));
    }
}
