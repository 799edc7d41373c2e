package uk.sidebyside.measures;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
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

    /**
     * All that was ever recorded of a measure, in the order in which it was.
     *
     * @param knownOn by the close of this day; null for all
     */
    List<RebaseEvent> events(AreaId area, MeasureId measure, @Nullable LocalDate knownOn) {
        return jdbc.sql("""
                SELECT on_day, taken_back, reason, approved_by, recorded_by, recorded_at FROM measures.rebase
                WHERE area_id = :area AND measure_id = :measure
                    AND (CAST(:knownEnd AS timestamptz) IS NULL OR recorded_at < :knownEnd)
                ORDER BY recorded_at
                """)
                .param("area", area.value())
                .param("measure", measure.value())
                .param("knownEnd", London.endOf(knownOn), Types.TIMESTAMP_WITH_TIMEZONE)
                .query(RebaseStore::event)
                .list();
    }

    private static RebaseEvent event(ResultSet row, int n) throws SQLException {
        return new RebaseEvent(
                row.getObject("on_day", LocalDate.class),
                row.getBoolean("taken_back"),
                row.getString("reason"),
                row.getString("approved_by"),
                row.getString("recorded_by"),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant());
    }

    void insert(AreaId area, MeasureId measure, RebaseEvent event) {
        jdbc.sql("""
                INSERT INTO measures.rebase (area_id, measure_id, on_day, taken_back, reason, approved_by, recorded_by, recorded_at)
                VALUES (:area, :measure, :on, :takenBack, :reason, :approvedBy, :recordedBy, :at)
                """)
                .param("area", area.value())
                .param("measure", measure.value())
                .param("on", event.on())
                .param("takenBack", event.takenBack())
                .param("reason", event.reason())
                .param("approvedBy", event.approvedBy())
                .param("recordedBy", event.recordedBy())
                .param("at", event.recordedAt().atOffset(ZoneOffset.UTC))
                .update();
    }
}
