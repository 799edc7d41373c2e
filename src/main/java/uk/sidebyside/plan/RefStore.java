package uk.sidebyside.plan;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uk.sidebyside.shared.AreaId;

/** The things of a plan that references point at, each kind in one statement. */
@Repository
class RefStore {
    /** One branch for each kind, with the same columns. */
    private static final Map<String, String> OF_KIND = Map.of(
            PlanRefs.PLAN, """
            SELECT p.id, p.title, '/plan' AS path, false AS draft, false AS held_back, p.id AS plan_id
            FROM plan.improvement_plan p WHERE p.area_id = :area AND p.id = ANY (:ids)
            """,
            PlanRefs.AREA_FOR_IMPROVEMENT, """
            SELECT a.id, 'Area ' || a.number || ': ' || a.title AS title, '/plan#area-' || a.number AS path,
                false AS draft, false AS held_back, a.plan_id
            FROM plan.area_for_improvement a WHERE a.area_id = :area AND a.id = ANY (:ids)
            """,
            PlanRefs.OUTCOME, """
            SELECT o.id, 'Outcome ' || o.number || ': ' || coalesce(nullif(o.plain, ''), o.title) AS title,
                '/plan/outcome/' || o.number AS path, false AS draft, false AS held_back, o.plan_id
            FROM plan.outcome o WHERE o.area_id = :area AND o.id = ANY (:ids)
            """,
            PlanRefs.MEASURE, """
            SELECT m.id, m.words AS title, coalesce('/plan/action/' || l.ref, '/plan/outcome/' || o.number) AS path,
                l.id IS NOT NULL AND l.published_at IS NULL AS draft, l.held_back_why IS NOT NULL AS held_back, m.plan_id
            FROM plan.success_measure m
            LEFT JOIN plan.action_line l ON l.area_id = m.area_id AND l.id = m.line_id
            LEFT JOIN plan.outcome o ON o.area_id = m.area_id AND o.id = m.outcome_id
            WHERE m.area_id = :area AND m.id = ANY (:ids)
              -- The database keeps a draft line from the public; its measure goes with it.
              AND (m.line_id IS NULL OR l.id IS NOT NULL)
            """,
            PlanRefs.COMMITMENT, """
            SELECT c.id, c.words AS title, '/plan/commitments#commitment-' || c.id AS path, false AS draft,
                false AS held_back, c.plan_id
            FROM plan.commitment c WHERE c.area_id = :area AND c.id = ANY (:ids)
            """,
            PlanRefs.VERSION, """
            SELECT v.id, v.label AS title, '/plan/edit/versions' AS path, true AS draft, false AS held_back, v.plan_id
            FROM plan.plan_version v WHERE v.area_id = :area AND v.id = ANY (:ids)
            """,
            PlanRefs.ACTION_LINE, """
            SELECT l.id, l.ref || ' ' || coalesce(nullif(l.plain, ''), l.title) AS title,
                '/plan/action/' || l.ref AS path, l.published_at IS NULL AS draft, l.held_back_why IS NOT NULL AS held_back,
                l.plan_id
            FROM plan.action_line l WHERE l.area_id = :area AND l.id = ANY (:ids)
            """);

    private final JdbcClient jdbc;

    RefStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param inForce whether its plan is the one that addresses mean when they name none */
    record Found(
            UUID id,
            String title,
            String path,
            String slug,
            boolean inForce,
            boolean draftPlan,
            boolean draft,
            boolean heldBack) {}

    List<Found> find(AreaId area, String kind, List<UUID> ids) {
        String branch = Objects.requireNonNull(OF_KIND.get(kind), kind);
        return jdbc.sql("SELECT x.id, x.title, x.path, x.draft, x.held_back, p.slug, p.status, p.id = ("
                        + """
                        SELECT f.id FROM plan.improvement_plan f WHERE f.area_id = :area AND f.status <> 'draft'
                            ORDER BY f.status = 'open' DESC, f.end_on DESC, f.id DESC LIMIT 1) AS in_force
                        FROM (""" + branch + """
                        ) x JOIN plan.improvement_plan p ON p.area_id = :area AND p.id = x.plan_id
                        """)
                .param("area", area.value())
                .param("ids", ids.toArray(UUID[]::new))
                .query(RefStore::found)
                .list();
    }

    private static Found found(ResultSet row, int n) throws SQLException {
        return new Found(
                Rows.id(row, "id"),
                row.getString("title"),
                row.getString("path"),
                row.getString("slug"),
                row.getBoolean("in_force"),
                row.getString("status").equals("draft"),
                row.getBoolean("draft"),
                row.getBoolean("held_back"));
    }
}
