package uk.sidebyside.plan;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uk.sidebyside.plan.PlanTree.Point;
import uk.sidebyside.shared.AreaId;

/** The parts of a whole plan, each in one statement. */
@Repository
class TreeStore {
    private final JdbcClient jdbc;

    TreeStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record AreaRow(
            AreaForImprovementId id,
            int number,
            String title,
            String weakness,
            String finding,
            String findingLink,
            String easyRead,
            java.time.@Nullable LocalDate easyReadOn,
            @Nullable UUID workstream,
            @Nullable UUID leadSeat,
            int version) {}

    /** The areas of a plan, each with its outcomes, in their order. */
    record Outline(List<AreaRow> areas, List<PlanTree.Outcome> outcomes) {}

    Outline outline(AreaId area, PlanId plan) {
        Map<AreaForImprovementId, AreaRow> areas = new LinkedHashMap<>();
        List<PlanTree.Outcome> outcomes = new ArrayList<>();
        jdbc.sql("""
                SELECT a.id, a.number, a.title, a.weakness, a.finding, a.finding_link, a.easy_read, a.easy_read_on, a.version,
                    w.id AS workstream, w.lead_seat_id, o.id AS outcome_id, o.number AS outcome_number,
                    o.title AS outcome_title, o.plain AS outcome_plain, o.impact AS outcome_impact,
                    o.version AS outcome_version
                FROM plan.area_for_improvement a
                LEFT JOIN plan.workstream w ON w.area_id = a.area_id AND w.area_for_improvement_id = a.id
                LEFT JOIN plan.outcome o ON o.area_id = a.area_id AND o.area_for_improvement_id = a.id
                WHERE a.area_id = :area AND a.plan_id = :plan ORDER BY a.number, o.position, o.number
                """).param("area", area.value()).param("plan", plan.value()).query((ResultSet row) -> {
            AreaRow its = area(row);
            areas.putIfAbsent(its.id(), its);
            if (row.getObject("outcome_id") != null) {
                outcomes.add(outcome(row, its.id()));
            }
        });
        return new Outline(List.copyOf(areas.values()), outcomes);
    }

    private static PlanTree.Outcome outcome(ResultSet row, AreaForImprovementId area) throws SQLException {
        return new PlanTree.Outcome(
                new OutcomeId(Rows.id(row, "outcome_id")),
                area,
                row.getString("outcome_number"),
                row.getString("outcome_title"),
                row.getString("outcome_plain"),
                row.getString("outcome_impact"),
                row.getInt("outcome_version"),
                List.of());
    }

    private static AreaRow area(ResultSet row) throws SQLException {
        return new AreaRow(
                new AreaForImprovementId(Rows.id(row, "id")),
                row.getInt("number"),
                row.getString("title"),
                row.getString("weakness"),
                row.getString("finding"),
                row.getString("finding_link"),
                row.getString("easy_read"),
                Rows.dayOrNull(row, "easy_read_on"),
                Rows.idOrNull(row, "workstream"),
                Rows.idOrNull(row, "lead_seat_id"),
                row.getInt("version"));
    }

    /** A line as it is stored: states by code, leads by seat, with what was kept of it at each point. */
    record LineRow(
            LineId id,
            OutcomeId outcome,
            String ref,
            String title,
            String plain,
            String impact,
            Line.Dates dates,
            @Nullable String state,
            java.time.@Nullable LocalDate sinceOn,
            java.time.@Nullable LocalDate reportedOn,
            boolean published,
            @Nullable String heldBackWhy,
            String easyRead,
            java.time.@Nullable LocalDate easyReadOn,
            List<UUID> leads,
            int version,
            Map<PointId, Kept> kept) {}

    List<LineRow> lines(AreaId area, PlanId plan, boolean drafts) {
        return jdbc.sql("""
                SELECT l.id, l.outcome_id, l.ref, l.title, l.plain, l.impact, l.start_on, l.start_words, l.end_on,
                    l.end_words, l.expected_end_on, l.state, l.state_since_on, l.reported_on,
                    l.published_at IS NOT NULL AS published, l.held_back_why, l.easy_read, l.easy_read_on, l.version,
                    ARRAY(SELECT d.seat_id FROM plan.line_lead d
                        WHERE d.area_id = l.area_id AND d.line_id = l.id ORDER BY d.position) AS leads,
                    kept.points, kept.states, kept.versions
                FROM plan.action_line l
                LEFT JOIN (SELECT line_id, array_agg(point_id) AS points, array_agg(state) AS states,
                        array_agg(version::text) AS versions
                    FROM (SELECT DISTINCT ON (s.line_id, s.point_id) s.line_id, s.point_id, s.state, s.version
                        FROM plan.reporting_point p
                        JOIN plan.point_state s ON s.area_id = p.area_id AND s.point_id = p.id
                        WHERE p.area_id = :area AND p.plan_id = :plan
                        ORDER BY s.line_id, s.point_id, s.version DESC) latest
                    GROUP BY line_id) kept ON kept.line_id = l.id
                WHERE l.area_id = :area AND l.plan_id = :plan AND (l.published_at IS NOT NULL OR :drafts)
                ORDER BY l.position, l.ref
                """)
                .param("area", area.value())
                .param("plan", plan.value())
                .param("drafts", drafts)
                .query(TreeStore::line)
                .list();
    }

    private static LineRow line(ResultSet row, int n) throws SQLException {
        return new LineRow(
                new LineId(Rows.id(row, "id")),
                new OutcomeId(Rows.id(row, "outcome_id")),
                row.getString("ref"),
                row.getString("title"),
                row.getString("plain"),
                row.getString("impact"),
                new Line.Dates(
                        Rows.dayOrNull(row, "start_on"),
                        row.getString("start_words"),
                        Rows.dayOrNull(row, "end_on"),
                        row.getString("end_words"),
                        Rows.dayOrNull(row, "expected_end_on")),
                row.getString("state"),
                Rows.dayOrNull(row, "state_since_on"),
                Rows.dayOrNull(row, "reported_on"),
                row.getBoolean("published"),
                row.getString("held_back_why"),
                row.getString("easy_read"),
                Rows.dayOrNull(row, "easy_read_on"),
                Rows.ids(row, "leads"),
                row.getInt("version"),
                kept(row));
    }

    List<Point> points(AreaId area, PlanId plan) {
        return jdbc.sql("""
                SELECT id, on_day, label, closed_at IS NOT NULL AS closed FROM plan.reporting_point
                WHERE area_id = :area AND plan_id = :plan ORDER BY on_day
                """)
                .param("area", area.value())
                .param("plan", plan.value())
                .query((row, n) -> new Point(
                        new PointId(Rows.id(row, "id")),
                        Rows.day(row, "on_day"),
                        row.getString("label"),
                        row.getBoolean("closed")))
                .list();
    }

    /** What was kept for a line at a point, in its latest version. */
    record Kept(@Nullable String state, int version) {}

    private static Map<PointId, Kept> kept(ResultSet row) throws SQLException {
        if (row.getObject("points") == null) {
            return Map.of();
        }
        List<UUID> points = Rows.ids(row, "points");
        String[] states = Rows.texts(row, "states");
        String[] versions = Rows.texts(row, "versions");
        Map<PointId, Kept> cells = new HashMap<>();
        for (int i = 0; i < states.length; i++) {
            cells.put(new PointId(points.get(i)), new Kept(states[i], Integer.parseInt(versions[i])));
        }
        return cells;
    }
}
