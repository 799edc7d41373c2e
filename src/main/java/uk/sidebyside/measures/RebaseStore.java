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
class RebaseStore {
    private final JdbcClient jdbc;

    RebaseStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** In the order of their days; of two for one day the one recorded last. */
    Map<MeasureId, List<Rebase>> of(AreaId area, Collection<MeasureId> measures, @Nullable LocalDate knownOn) {
        Map<MeasureId, List<Rebase>> found = new HashMap<>();
        jdbc.sql("""
                SELECT DISTINCT ON (measure_id, on_day) measure_id, on_day, reason, approved_by, recorded_at FROM measures.rebase
                WHERE area_id = :area AND measure_id = ANY (CAST(:measures AS uuid[]))
                    AND (CAST(:knownEnd AS timestamptz) IS NULL OR recorded_at < :knownEnd)
                ORDER BY measure_id, on_day, recorded_at DESC
                """)
                .param("area", area.value())
                .param("measures", TargetStore.ids(measures))
                .param("knownEnd", London.endOf(knownOn), Types.TIMESTAMP_WITH_TIMEZONE)
                .query(row -> {
                    found.computeIfAbsent(
                                    new MeasureId(row.getObject("measure_id", UUID.class)), key -> new ArrayList<>())
                            .add(new Rebase(
                                    row.getObject("on_day", LocalDate.class),
                                    row.getString("reason"),
                                    row.getString("approved_by"),
                                    row.getObject("recorded_at", OffsetDateTime.class)
                                            .toInstant()));
                });
        return found;
    }

    /** How many were ever recorded of a measure. */
    int count(AreaId area, MeasureId measure) {
        return jdbc.sql("SELECT count(*) FROM measures.rebase WHERE area_id = :area AND measure_id = :measure")
                .param("area", area.value())
                .param("measure", measure.value())
                .query(Integer.class)
                .single();
    }

    void insert(AreaId area, MeasureId measure, Rebase rebase) {
        jdbc.sql("""
                INSERT INTO measures.rebase (area_id, measure_id, on_day, reason, approved_by, recorded_at)
                VALUES (:area, :measure, :on, :reason, :approvedBy, :at)
                """)
                .param("area", area.value())
                .param("measure", measure.value())
                .param("on", rebase.on())
                .param("reason", rebase.reason())
                .param("approvedBy", rebase.approvedBy())
                .param("at", rebase.recordedAt().atOffset(ZoneOffset.UTC))
                .update();
    }
}
