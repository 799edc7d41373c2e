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
import uk.sidebyside.shared.AreaId;

@Repository
class RebaseStore {
    private final JdbcClient jdbc;

    RebaseStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The oldest first. */
    Map<MeasureId, List<Rebase>> of(AreaId area, Collection<MeasureId> measures, @Nullable LocalDate knownOn) {
        Map<MeasureId, List<Rebase>> found = new HashMap<>();
        jdbc.sql("""
                SELECT measure_id, on_day, reason, approved_by, recorded_at FROM measures.rebase
                WHERE area_id = :area AND measure_id = ANY (CAST(:measures AS uuid[]))
                    AND (CAST(:knownEnd AS timestamptz) IS NULL OR recorded_at < :knownEnd)
                ORDER BY measure_id, on_day
                """)
                .param("area", area.value())
                .param("measures", measures.stream().map(MeasureId::toString).toArray(String[]::new))
                .param("knownEnd", endOf(knownOn), Types.TIMESTAMP_WITH_TIMEZONE)
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

    private static @Nullable OffsetDateTime endOf(@Nullable LocalDate day) {
        return day == null
                ? null
                : day.plusDays(1).atStartOfDay(FigureStore.LONDON).toOffsetDateTime();
    }

    /** @return whether it was stored; of two for one day the first stays */
    boolean insert(AreaId area, MeasureId measure, Rebase rebase) {
        return jdbc.sql("""
                INSERT INTO measures.rebase (area_id, measure_id, on_day, reason, approved_by, recorded_at)
                VALUES (:area, :measure, :on, :reason, :approvedBy, :at) ON CONFLICT DO NOTHING
                """)
                        .param("area", area.value())
                        .param("measure", measure.value())
                        .param("on", rebase.on())
                        .param("reason", rebase.reason())
                        .param("approvedBy", rebase.approvedBy())
                        .param("at", rebase.recordedAt().atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }
}
