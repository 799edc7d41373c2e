package uk.sidebyside.plan;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;
import uk.sidebyside.plan.rules.Correction;
import uk.sidebyside.plan.rules.Entry;
import uk.sidebyside.plan.rules.LineThroughTime;
import uk.sidebyside.plan.rules.ProgressKey;
import uk.sidebyside.plan.rules.RowOfStates;
import uk.sidebyside.shared.AreaId;
import uk.sidebyside.shared.Ref;

/** Lines as facts count them: published, in a plan that is or was in force, and not held back. */
@Repository
class CountedLineStore {
    /** The pseudonym of a line that was never given one: no record stands behind it. */
    static final UUID NOBODY = new UUID(0, 0);

    private static final String COUNTED = """
            FROM plan.action_line l
            JOIN plan.improvement_plan p ON p.area_id = l.area_id AND p.id = l.plan_id
            WHERE l.area_id = :area AND l.published_at IS NOT NULL AND l.held_back_why IS NULL AND p.opened_on IS NOT NULL
                AND (CAST(:line AS uuid) IS NULL OR l.id = :line) AND (CAST(:plan AS uuid) IS NULL OR l.plan_id = :plan)
            """;

    private final JdbcClient jdbc;
    private final ProgressKeys keys;

    CountedLineStore(JdbcClient jdbc, ProgressKeys keys) {
        this.jdbc = jdbc;
        this.keys = keys;
    }

    /** Which lines: one, those of a plan, or all of an area. */
    record Scope(@Nullable LineId line, @Nullable PlanId plan) {
        static final Scope ALL = new Scope(null, null);

        static Scope of(LineId line) {
            return new Scope(line, null);
        }

        static Scope of(PlanId plan) {
            return new Scope(null, plan);
        }

        private StatementSpec bind(StatementSpec sql, AreaId area) {
            return sql.param("area", area.value())
                    .param("line", line == null ? null : line.value(), Types.OTHER)
                    .param("plan", plan == null ? null : plan.value(), Types.OTHER);
        }
    }

    /**
     * Nobody else changes what is in scope until the transaction ends. The plan is taken first, so that who writes to one line and
     * who closes the whole plan don't wait for each other for ever.
     */
    void lock(AreaId area, Scope scope) {
        if (scope.plan() != null) {
            jdbc.sql("SELECT FROM plan.improvement_plan WHERE area_id = :area AND id = :plan FOR NO KEY UPDATE")
                    .param("area", area.value())
                    .param("plan", scope.plan().value())
                    .query(row -> {});
        } else if (scope.line() != null) {
            jdbc.sql("""
                    SELECT FROM plan.improvement_plan p JOIN plan.action_line l ON l.area_id = p.area_id AND l.plan_id = p.id
                    WHERE l.area_id = :area AND l.id = :line FOR SHARE OF p
                    """)
                    .param("area", area.value())
                    .param("line", scope.line().value())
                    .query(row -> {});
            jdbc.sql("SELECT FROM plan.action_line WHERE area_id = :area AND id = :line FOR UPDATE")
                    .param("area", area.value())
                    .param("line", scope.line().value())
                    .query(row -> {});
        }
    }

    /** Gives a pseudonym to lines that have none yet: made by chance, so that nothing can be read off it. */
    void name(AreaId area, Scope scope) {
        scope.bind(
                        jdbc.sql(
                                "INSERT INTO plan.fact_subject (area_id, line_id, subject) SELECT l.area_id, l.id, gen_random_uuid() "
                                        + COUNTED + " ON CONFLICT (area_id, line_id) DO NOTHING"),
                        area)
                .update();
    }

    /** @param subject the line's pseudonym */
    record CountedLine(UUID subject, String improvement, LineThroughTime through) {}

    /** Three statements, however many lines there are. */
    List<CountedLine> read(AreaId area, Scope scope) {
        List<Row> rows = scope.bind(jdbc.sql("""
                        SELECT l.id, p.key_id, p.closed_on, l.start_on, l.end_on,
                            greatest(p.opened_on, (l.published_at AT TIME ZONE 'Europe/London')::date) AS published_on,
                            (SELECT s.subject FROM plan.fact_subject s
                                WHERE s.area_id = l.area_id AND s.line_id = l.id) AS subject,
                            (SELECT a.number FROM plan.outcome o
                                JOIN plan.area_for_improvement a ON a.area_id = o.area_id AND a.id = o.area_for_improvement_id
                                WHERE o.area_id = l.area_id AND o.id = l.outcome_id) AS improvement
                        """ + COUNTED), area)
                .query(CountedLineStore::row)
                .list();
        if (rows.isEmpty()) {
            return List.of();
        }
        Map<LineId, ProgressKey> keyOf = new HashMap<>();
        rows.forEach(row -> keyOf.put(row.id(), keys.key(area, row.key())));
        Map<LineId, List<Entry>> entries = entries(area, scope, keyOf);
        Map<LineId, List<Correction>> corrections = corrections(area, scope, keyOf);
        return rows.stream()
                .map(row -> row.counted(new RowOfStates(
                        entries.getOrDefault(row.id(), List.of()), corrections.getOrDefault(row.id(), List.of()))))
                .toList();
    }

    private record Row(
            LineId id,
            PlanHead.KeyId key,
            LocalDate publishedOn,
            @Nullable LocalDate closedOn,
            @Nullable LocalDate startOn,
            @Nullable LocalDate endOn,
            @Nullable UUID subject,
            String improvement) {

        CountedLine counted(RowOfStates history) {
            return new CountedLine(
                    subject == null ? NOBODY : subject,
                    improvement,
                    new LineThroughTime(publishedOn, closedOn, startOn, endOn, history));
        }
    }

    private static Row row(ResultSet row, int n) throws SQLException {
        return new Row(
                new LineId(Rows.id(row, "id")),
                new PlanHead.KeyId(Rows.id(row, "key_id")),
                Rows.day(row, "published_on"),
                Rows.dayOrNull(row, "closed_on"),
                Rows.dayOrNull(row, "start_on"),
                Rows.dayOrNull(row, "end_on"),
                Rows.idOrNull(row, "subject"),
                row.getString("improvement"));
    }

    private Map<LineId, List<Entry>> entries(AreaId area, Scope scope, Map<LineId, ProgressKey> keyOf) {
        Map<LineId, List<Entry>> found = new HashMap<>();
        scope.bind(
                        jdbc.sql(
                                "SELECT e.line_id, e.said_on, e.state FROM plan.progress_entry e WHERE e.area_id = :area"
                                        + " AND e.line_id IN (SELECT l.id " + COUNTED + ") ORDER BY e.said_on, e.id"),
                        area)
                .query(row -> {
                    LineId line = new LineId(Rows.id(row, "line_id"));
                    ProgressKey key = keyOf.get(line);
                    if (key != null) {
                        found.computeIfAbsent(line, of -> new ArrayList<>())
                                .add(Entry.of(Rows.day(row, "said_on"), key.state(row.getString("state"))));
                    }
                });
        return found;
    }

    private Map<LineId, List<Correction>> corrections(AreaId area, Scope scope, Map<LineId, ProgressKey> keyOf) {
        Map<LineId, List<Correction>> found = new HashMap<>();
        scope.bind(jdbc.sql("""
                        SELECT s.line_id, q.on_day, s.state FROM plan.point_state s
                        JOIN plan.reporting_point q ON q.area_id = s.area_id AND q.id = s.point_id
                        WHERE s.area_id = :area AND s.version > 1 AND NOT s.follows AND s.line_id IN (SELECT l.id %s)
                        ORDER BY s.recorded_at, q.on_day, s.version
                        """.formatted(COUNTED)), area).query(row -> {
            LineId line = new LineId(Rows.id(row, "line_id"));
            ProgressKey key = keyOf.get(line);
            if (key != null) {
                found.computeIfAbsent(line, of -> new ArrayList<>())
                        .add(new Correction(Rows.day(row, "on_day"), key.state(row.getString("state")), ""));
            }
        });
        return found;
    }

    Map<UUID, Ref> behind(AreaId area, Collection<UUID> subjects) {
        Map<UUID, Ref> found = new HashMap<>();
        jdbc.sql("""
                SELECT subject, line_id FROM plan.fact_subject
                WHERE area_id = :area AND subject = ANY (CAST(:subjects AS uuid[]))
                """)
                .param("area", area.value())
                .param("subjects", subjects.stream().map(UUID::toString).toArray(String[]::new))
                .query(row -> {
                    found.put(
                            row.getObject("subject", UUID.class),
                            PlanRefs.of(area, new LineId(Rows.id(row, "line_id"))));
                });
        return found;
    }
}
