package uk.sidebyside.plan;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uk.sidebyside.plan.rules.Correction;
import uk.sidebyside.plan.rules.Entry;
import uk.sidebyside.plan.rules.ProgressKey;
import uk.sidebyside.plan.rules.RowOfStates;
import uk.sidebyside.shared.AreaId;

@Repository
class AsKnownStore {
    private final JdbcClient jdbc;

    AsKnownStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A line that was published by then, with what was known of it. */
    record Kept(RowOfStates history) {}

    @Nullable
    LocalDate firstPublished(AreaId area, PlanId plan) {
        return jdbc.sql("""
                SELECT (min(published_at) AT TIME ZONE 'Europe/London')::date AS first FROM plan.action_line
                WHERE area_id = :area AND plan_id = :plan
                """)
                .param("area", area.value())
                .param("plan", plan.value())
                .query((row, n) -> Optional.ofNullable(row.getObject("first", LocalDate.class)))
                .single()
                .orElse(null);
    }

    /** Two statements. @param close what was recorded at this moment or later was not known */
    Map<LineId, Kept> kept(AreaId area, PlanId plan, ProgressKey key, OffsetDateTime close) {
        Map<LineId, List<Entry>> entries = new HashMap<>();
        jdbc.sql("""
                SELECT l.id, e.said_on, e.state, e.new_end_on, coalesce(nullif(e.reason, ''), e.words) AS why
                FROM plan.action_line l
                LEFT JOIN plan.progress_entry e ON e.area_id = l.area_id AND e.line_id = l.id AND e.recorded_at < :close
                WHERE l.area_id = :area AND l.plan_id = :plan AND l.published_at < :close ORDER BY e.id
                """)
                .param("area", area.value())
                .param("plan", plan.value())
                .param("close", close)
                .query(row -> {
                    List<Entry> its =
                            entries.computeIfAbsent(new LineId(Rows.id(row, "id")), line -> new ArrayList<>());
                    if (row.getString("state") != null) {
                        its.add(new Entry(
                                Rows.day(row, "said_on"),
                                key.state(row.getString("state")),
                                row.getString("why"),
                                Rows.dayOrNull(row, "new_end_on")));
                    }
                });
        Map<LineId, List<Correction>> corrections = corrections(area, plan, key, close);
        Map<LineId, Kept> kept = new HashMap<>();
        entries.forEach((line, its) ->
                kept.put(line, new Kept(new RowOfStates(its, corrections.getOrDefault(line, List.of())))));
        return kept;
    }

    private Map<LineId, List<Correction>> corrections(AreaId area, PlanId plan, ProgressKey key, OffsetDateTime close) {
        Map<LineId, List<Correction>> corrections = new HashMap<>();
        jdbc.sql("""
                SELECT s.line_id, p.on_day, s.state, s.note
                FROM plan.point_state s
                JOIN plan.reporting_point p ON p.area_id = s.area_id AND p.id = s.point_id
                WHERE s.area_id = :area AND p.plan_id = :plan AND s.version > 1 AND s.recorded_at < :close
                ORDER BY s.recorded_at, s.version
                """)
                .param("area", area.value())
                .param("plan", plan.value())
                .param("close", close)
                .query(row -> {
                    corrections
                            .computeIfAbsent(new LineId(Rows.id(row, "line_id")), line -> new ArrayList<>())
                            .add(new Correction(
                                    Rows.day(row, "on_day"), key.state(row.getString("state")), row.getString("note")));
                });
        return corrections;
    }
}
