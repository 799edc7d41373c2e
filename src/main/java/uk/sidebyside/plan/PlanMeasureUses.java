package uk.sidebyside.plan;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import uk.sidebyside.measures.MeasureId;
import uk.sidebyside.measures.MeasureUses;
import uk.sidebyside.shared.AreaId;

/** Which actions and outcomes a measure shows to be working. Drafts are for nobody here, and lines held back for members. */
@Component
class PlanMeasureUses implements MeasureUses {
    private final JdbcClient jdbc;

    PlanMeasureUses(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Use> of(AreaId area, MeasureId measure) {
        return jdbc.sql("""
                SELECT m.words, l.ref, o.number, CASE WHEN p.status = 'closed' THEN '?plan=' || p.slug ELSE '' END AS which
                FROM plan.success_measure m
                JOIN plan.improvement_plan p ON p.area_id = m.area_id AND p.id = m.plan_id AND p.status <> 'draft'
                LEFT JOIN plan.action_line l ON l.area_id = m.area_id AND l.id = m.line_id
                LEFT JOIN plan.outcome o ON o.area_id = m.area_id AND o.id = m.outcome_id
                WHERE m.area_id = :area AND m.measure_id = :measure
                    AND (m.line_id IS NULL OR (l.published_at IS NOT NULL AND (l.held_back_why IS NULL OR :member)))
                ORDER BY p.status DESC, m.position
                """)
                .param("area", area.value())
                .param("measure", measure.value())
                .param("member", Reader.current().member())
                .query((row, n) -> {
                    String ref = row.getString("ref");
                    String path = ref == null ? "/plan/outcome/" + row.getString("number") : "/plan/action/" + ref;
                    String of = ref == null ? "Outcome " + row.getString("number") : "Action " + ref;
                    return new Use(of + ": " + row.getString("words"), path + row.getString("which"));
                })
                .list();
    }
}
