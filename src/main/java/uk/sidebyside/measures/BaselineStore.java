package uk.sidebyside.measures;

import java.sql.Types;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uk.sidebyside.measures.ground.London;
import uk.sidebyside.shared.AreaId;

@Repository
class BaselineStore {
    private final JdbcClient jdbc;

    BaselineStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The one recorded last first. */
    Map<MeasureId, List<Baseline>> of(AreaId area, Collection<MeasureId> measures, @Nullable LocalDate knownOn) {
        Map<MeasureId, List<Baseline>> found = new HashMap<>();
        jdbc.sql("""
                SELECT measure_id, on_day, value, source, recorded_at FROM measures.baseline
                WHERE area_id = :area AND measure_id = ANY (CAST(:measures AS uuid[]))
                    AND (CAST(:knownEnd AS timestamptz) IS NULL OR recorded_at < :knownEnd)
                ORDER BY measure_id, recorded_at DESC
                """)
                .param("area", area.value())
                .param("measures", TargetStore.ids(measures))
                .param("knownEnd", London.endOf(knownOn), Types.TIMESTAMP_WITH_TIMEZONE)
                .query(row -> {
                    found.computeIfAbsent(
                                    new MeasureId(row.getObject("measure_id", UUID.class)), key -> new ArrayList<>())
                            .add(new Baseline(
                                    row.getObject("on_day", LocalDate.class),
                                    row.getBigDecimal("value"),
                                    row.getString("source"),
                                    row.getObject("recorded_at", OffsetDateTime.class)
                                            .toInstant()));
                });
        return found;
    }

    void insert(AreaId area, MeasureId measure, Baseline baseline) {
        jdbc.sql("""
                INSERT INTO measures.baseline (area_id, measure_id, on_day, value, source, recorded_at)
                VALUES (:area, :measure, :on, :value, :source, :at)
                """)
                .param("area", area.value())
                .param("measure", measure.value())
                .param("on", baseline.on())
                .param("value", baseline.value())
                .param("source", baseline.source())
                .param("at", baseline.recordedAt().atOffset(ZoneOffset.UTC))
                .update();
    }
}
