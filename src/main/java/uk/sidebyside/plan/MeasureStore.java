package uk.sidebyside.plan;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;
import uk.sidebyside.access.NotFound;
import uk.sidebyside.plan.Measures.Comparator;
import uk.sidebyside.plan.Measures.Course;
import uk.sidebyside.plan.Measures.Measure;
import uk.sidebyside.plan.Measures.Reading;
import uk.sidebyside.plan.Measures.Target;
import uk.sidebyside.plan.Measures.Unit;
import uk.sidebyside.shared.AreaId;
import uk.sidebyside.shared.Saving;

@Repository
class MeasureStore {
    private final JdbcClient jdbc;

    MeasureStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Measure> inPlan(AreaId area, PlanId plan) {
        return jdbc.sql("""
                SELECT m.id, m.line_id, m.outcome_id, m.words, m.unit, m.comparator, m.target, m.course,
                    m.target_words, m.from_on, m.from_words, m.due_on, m.due_words, m.version, r.on_day, r.value, r.words AS reading_words, r.source
                FROM plan.success_measure m
                LEFT JOIN LATERAL (SELECT x.on_day, x.value, x.words, x.source FROM plan.measure_reading x
                    WHERE x.area_id = m.area_id AND x.measure_id = m.id
                    ORDER BY x.on_day DESC, x.id DESC LIMIT 1) r ON true
                WHERE m.area_id = :area AND m.plan_id = :plan ORDER BY m.position
                """)
                .param("area", area.value())
                .param("plan", plan.value())
                .query(MeasureStore::measure)
                .list();
    }

    private static Measure measure(ResultSet row, int n) throws SQLException {
        UUID line = Rows.idOrNull(row, "line_id");
        UUID outcome = Rows.idOrNull(row, "outcome_id");
        LocalDate on = Rows.dayOrNull(row, "on_day");
        return new Measure(
                new MeasureId(Rows.id(row, "id")),
                line == null ? null : new LineId(line),
                outcome == null ? null : new OutcomeId(outcome),
                row.getString("words"),
                target(row),
                on == null
                        ? null
                        : new Reading(
                                on,
                                row.getBigDecimal("value"),
                                row.getString("reading_words"),
                                row.getString("source")),
                row.getInt("version"));
    }

    private static Target target(ResultSet row) throws SQLException {
        return new Target(
                Unit.valueOf(name(row.getString("unit"))),
                Comparator.valueOf(name(row.getString("comparator"))),
                row.getBigDecimal("target"),
                Course.valueOf(name(row.getString("course"))),
                row.getString("target_words"),
                Rows.dayOrNull(row, "from_on"),
                row.getString("from_words"),
                Rows.dayOrNull(row, "due_on"),
                row.getString("due_words"));
    }

    private static String name(String code) {
        return code.toUpperCase(Locale.ROOT).replace('-', '_');
    }

    private static String code(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    boolean insert(AreaId area, Measure measure) {
        LineId line = measure.line();
        OutcomeId outcome = measure.outcome();
        return targeted(jdbc.sql("""
                INSERT INTO plan.success_measure (area_id, id, plan_id, outcome_id, line_id, position, words, unit,
                    comparator, target, course, target_words, from_on, from_words, due_on, due_words, version)
                SELECT :area, :id, p.plan_id, CAST(:outcome AS uuid), CAST(:line AS uuid),
                    (SELECT coalesce(max(m.position), 0) + 1 FROM plan.success_measure m
                        WHERE m.area_id = :area AND m.plan_id = p.plan_id),
                    :words, :unit, :comparator, :target, :course, :targetWords, :fromOn, :fromWords, :dueOn, :dueWords, 1
                FROM (SELECT plan_id FROM plan.action_line WHERE area_id = :area AND id = CAST(:line AS uuid)
                    UNION ALL SELECT plan_id FROM plan.outcome WHERE area_id = :area AND id = CAST(:outcome AS uuid)) p
                """), measure.target())
                        .param("area", area.value())
                        .param("id", measure.id().value())
                        .param("line", line == null ? null : line.value(), Types.OTHER)
                        .param("outcome", outcome == null ? null : outcome.value(), Types.OTHER)
                        .param("words", measure.words())
                        .update()
                == 1;
    }

    private static StatementSpec targeted(StatementSpec sql, Target target) {
        return sql.param("unit", code(target.unit()))
                .param("comparator", code(target.comparator()))
                .param("target", target.value(), Types.NUMERIC)
                .param("course", code(target.course()))
                .param("targetWords", target.words())
                .param("fromOn", target.fromOn(), Types.DATE)
                .param("fromWords", target.fromWords())
                .param("dueOn", target.dueOn(), Types.DATE)
                .param("dueWords", target.dueWords());
    }

    boolean update(AreaId area, MeasureId id, String words, Target target, int version) {
        return targeted(jdbc.sql("""
                UPDATE plan.success_measure SET words = :words, unit = :unit, comparator = :comparator, target = :target,
                    course = :course, target_words = :targetWords, from_on = :fromOn, from_words = :fromWords, due_on = :dueOn, due_words = :dueWords, version = version + 1
                WHERE area_id = :area AND id = :id AND version = :version
                """), target)
                        .param("area", area.value())
                        .param("id", id.value())
                        .param("words", words)
                        .param("version", version)
                        .update()
                == 1;
    }

    Saving<MeasureId> now(AreaId area, MeasureId id) {
        return jdbc.sql("""
                SELECT words, target_words, version FROM plan.success_measure WHERE area_id = :area AND id = :id
                """)
                .param("area", area.value())
                .param("id", id.value())
                .query((row, n) -> new Saving.Stale<MeasureId>(
                        Map.of("words", row.getString("words"), "targetWords", row.getString("target_words")),
                        row.getInt("version")))
                .optional()
                .orElseThrow(NotFound::new);
    }

    void insert(AreaId area, MeasureId measure, UUID id, Reading reading, Instant at) {
        jdbc.sql("""
                INSERT INTO plan.measure_reading (area_id, id, measure_id, on_day, value, words, source, recorded_at)
                VALUES (:area, :id, :measure, :on, :value, :words, :source, :at)
                """)
                .param("area", area.value())
                .param("id", id)
                .param("measure", measure.value())
                .param("on", reading.on())
                .param("value", reading.value(), Types.NUMERIC)
                .param("words", reading.words())
                .param("source", reading.source())
                .param("at", Rows.at(at))
                .update();
    }

    List<Reading> readings(AreaId area, MeasureId measure) {
        return jdbc.sql("""
                SELECT on_day, value, words, source FROM plan.measure_reading
                WHERE area_id = :area AND measure_id = :measure ORDER BY on_day DESC, id DESC
                """)
                .param("area", area.value())
                .param("measure", measure.value())
                .query((row, n) -> new Reading(
                        Rows.day(row, "on_day"), value(row), row.getString("words"), row.getString("source")))
                .list();
    }

    private static @Nullable BigDecimal value(ResultSet row) throws SQLException {
        return row.getBigDecimal("value");
    }
}
