package uk.sidebyside.measures;

import java.sql.Types;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uk.sidebyside.shared.AreaId;

/** When measures were begun, got a target and got a figure. */
@Repository
class CountedMeasureStore {
    private final JdbcClient jdbc;

    CountedMeasureStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param targetOn the day on which its first core target was set; null where it never had one
     * @param figureOn the day on which its first figure was reported; null where none was
     */
    record Days(
            LocalDate begunOn,
            @Nullable LocalDate targetOn,
            @Nullable LocalDate figureOn) {}

    /** @param measure null for all of the area */
    Map<MeasureId, Days> days(AreaId area, @Nullable MeasureId measure) {
        Map<MeasureId, Days> found = new HashMap<>();
        jdbc.sql("""
                SELECT m.id, t.first_on AS target_on, r.first_on AS figure_on,
                    coalesce(m.begun_on, least(t.first_on, r.first_on), DATE '2020-01-01') AS begun_on
                FROM measures.measure m
                LEFT JOIN (SELECT measure_id, min((set_at AT TIME ZONE 'Europe/London')::date) AS first_on
                    FROM measures.target WHERE area_id = :area AND level = 'core' GROUP BY measure_id) t ON t.measure_id = m.id
                LEFT JOIN (SELECT measure_id, min((known_at AT TIME ZONE 'Europe/London')::date) AS first_on
                    FROM measures.reading WHERE area_id = :area AND value IS NOT NULL GROUP BY measure_id) r
                    ON r.measure_id = m.id
                WHERE m.area_id = :area AND (CAST(:measure AS uuid) IS NULL OR m.id = CAST(:measure AS uuid))
                """)
                .param("area", area.value())
                .param("measure", measure == null ? null : measure.value(), Types.OTHER)
                .query(row -> {
                    found.put(
                            new MeasureId(row.getObject("id", UUID.class)),
                            new Days(
                                    row.getObject("begun_on", LocalDate.class),
                                    row.getObject("target_on", LocalDate.class),
                                    row.getObject("figure_on", LocalDate.class)));
                });
        return found;
    }
}
