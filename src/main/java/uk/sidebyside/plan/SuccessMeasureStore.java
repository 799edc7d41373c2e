package uk.sidebyside.plan;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uk.sidebyside.access.NotFound;
import uk.sidebyside.measures.MeasureId;
import uk.sidebyside.shared.AreaId;
import uk.sidebyside.shared.Saving;

@Repository
class SuccessMeasureStore {
    private final JdbcClient jdbc;

    SuccessMeasureStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param closedOn the day on which its plan was closed; null while it is in force */
    record Kept(SuccessMeasure measure, @Nullable LocalDate closedOn) {}

    List<Kept> inPlan(AreaId area, PlanId plan) {
        return jdbc.sql("""
                SELECT m.id, m.line_id, m.outcome_id, m.words, m.measure_id, m.version, p.closed_on
                FROM plan.success_measure m
                JOIN plan.improvement_plan p ON p.area_id = m.area_id AND p.id = m.plan_id
                WHERE m.area_id = :area AND m.plan_id = :plan ORDER BY m.position
                """)
                .param("area", area.value())
                .param("plan", plan.value())
                .query((row, n) -> new Kept(measure(row), Rows.dayOrNull(row, "closed_on")))
                .list();
    }

    private static SuccessMeasure measure(ResultSet row) throws SQLException {
        UUID line = Rows.idOrNull(row, "line_id");
        UUID outcome = Rows.idOrNull(row, "outcome_id");
        return new SuccessMeasure(
                new SuccessMeasureId(Rows.id(row, "id")),
                line == null ? null : new LineId(line),
                outcome == null ? null : new OutcomeId(outcome),
                row.getString("words"),
                new MeasureId(Rows.id(row, "measure_id")),
                null,
                row.getInt("version"));
    }

    boolean insert(AreaId area, SuccessMeasure measure) {
        LineId line = measure.line();
        OutcomeId outcome = measure.outcome();
        return jdbc.sql("""
                INSERT INTO plan.success_measure (area_id, id, plan_id, outcome_id, line_id, position, words, measure_id, version)
                SELECT :area, :id, p.plan_id, CAST(:outcome AS uuid), CAST(:line AS uuid),
                    (SELECT coalesce(max(m.position), 0) + 1 FROM plan.success_measure m
                        WHERE m.area_id = :area AND m.plan_id = p.plan_id),
                    :words, :measure, 1
                FROM (SELECT plan_id FROM plan.action_line WHERE area_id = :area AND id = CAST(:line AS uuid)
                    UNION ALL SELECT plan_id FROM plan.outcome WHERE area_id = :area AND id = CAST(:outcome AS uuid)) p
                """)
                        .param("area", area.value())
                        .param("id", measure.id().value())
                        .param("line", line == null ? null : line.value(), Types.OTHER)
                        .param("outcome", outcome == null ? null : outcome.value(), Types.OTHER)
                        .param("words", measure.words())
                        .param("measure", measure.measure().value())
                        .update()
                == 1;
    }

    boolean update(AreaId area, SuccessMeasureId id, String words, MeasureId measure, int version) {
        return jdbc.sql("""
                UPDATE plan.success_measure SET words = :words, measure_id = :measure, version = version + 1
                WHERE area_id = :area AND id = :id AND version = :version
                """)
                        .param("area", area.value())
                        .param("id", id.value())
                        .param("words", words)
                        .param("measure", measure.value())
                        .param("version", version)
                        .update()
                == 1;
    }

    Saving<SuccessMeasureId> now(AreaId area, SuccessMeasureId id) {
        return jdbc.sql("SELECT words, version FROM plan.success_measure WHERE area_id = :area AND id = :id")
                .param("area", area.value())
                .param("id", id.value())
                .query((row, n) -> new Saving.Stale<SuccessMeasureId>(
                        Map.of("words", row.getString("words")), row.getInt("version")))
                .optional()
                .orElseThrow(NotFound::new);
    }
}
