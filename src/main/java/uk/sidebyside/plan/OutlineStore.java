package uk.sidebyside.plan;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uk.sidebyside.access.NotFound;
import uk.sidebyside.access.SeatId;
import uk.sidebyside.shared.AreaId;
import uk.sidebyside.shared.Saving;

/** Areas for improvement, their workstreams, and outcomes. */
@Repository
class OutlineStore {
    private final JdbcClient jdbc;

    OutlineStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(AreaId area, AreaForImprovementId id, PlanEditing.AddArea command) {
        jdbc.sql("""
                INSERT INTO plan.area_for_improvement (area_id, id, plan_id, number, title, weakness, finding,
                    finding_link, version)
                VALUES (:area, :id, :plan, :number, :title, :weakness, :finding, :link, 1)
                """)
                .param("area", area.value())
                .param("id", id.value())
                .param("plan", command.plan().value())
                .param("number", command.number())
                .param("title", command.title())
                .param("weakness", command.weakness())
                .param("finding", command.finding())
                .param("link", command.findingLink())
                .update();
    }

    boolean update(AreaId area, PlanEditing.ChangeArea command) {
        return jdbc.sql("""
                UPDATE plan.area_for_improvement SET title = :title, weakness = :weakness, finding = :finding,
                    finding_link = :link, version = version + 1
                WHERE area_id = :area AND id = :id AND version = :version
                """)
                        .param("area", area.value())
                        .param("id", command.id().value())
                        .param("title", command.title())
                        .param("weakness", command.weakness())
                        .param("finding", command.finding())
                        .param("link", command.findingLink())
                        .param("version", command.version())
                        .update()
                == 1;
    }

    boolean writeEasyRead(AreaId area, AreaForImprovementId id, String text, LocalDate on, int version) {
        return jdbc.sql("""
                UPDATE plan.area_for_improvement SET easy_read = :text, easy_read_on = :on, version = version + 1
                WHERE area_id = :area AND id = :id AND version = :version
                """)
                        .param("area", area.value())
                        .param("id", id.value())
                        .param("text", text)
                        .param("on", on)
                        .param("version", version)
                        .update()
                == 1;
    }

    Saving<AreaForImprovementId> areaNow(AreaId area, AreaForImprovementId id) {
        return jdbc.sql("""
                SELECT title, weakness, finding, finding_link, easy_read, version
                FROM plan.area_for_improvement WHERE area_id = :area AND id = :id
                """)
                .param("area", area.value())
                .param("id", id.value())
                .query((row, n) -> new Saving.Stale<AreaForImprovementId>(
                        Map.of(
                                "title", row.getString("title"),
                                "weakness", row.getString("weakness"),
                                "finding", row.getString("finding"),
                                "findingLink", row.getString("finding_link"),
                                "easyRead", row.getString("easy_read")),
                        row.getInt("version")))
                .optional()
                .orElseThrow(NotFound::new);
    }

    WorkstreamId workstream(
            AreaId area, WorkstreamId fresh, AreaForImprovementId of, String title, @Nullable SeatId lead) {
        return jdbc.sql("""
                INSERT INTO plan.workstream (area_id, id, plan_id, area_for_improvement_id, title, lead_seat_id)
                SELECT a.area_id, :id, a.plan_id, a.id, :title, :lead FROM plan.area_for_improvement a
                WHERE a.area_id = :area AND a.id = :of
                ON CONFLICT (area_id, area_for_improvement_id)
                    DO UPDATE SET title = excluded.title, lead_seat_id = excluded.lead_seat_id
                RETURNING id
                """)
                .param("area", area.value())
                .param("id", fresh.value())
                .param("of", of.value())
                .param("title", title)
                .param("lead", lead == null ? null : lead.value(), java.sql.Types.OTHER)
                .query((row, n) -> new WorkstreamId(Rows.id(row, "id")))
                .optional()
                .orElseThrow(NotFound::new);
    }

    boolean numberTaken(AreaId area, AreaForImprovementId of, String number) {
        return jdbc.sql("""
                SELECT EXISTS (SELECT FROM plan.outcome o
                    JOIN plan.area_for_improvement a ON a.area_id = o.area_id AND a.plan_id = o.plan_id
                    WHERE a.area_id = :area AND a.id = :of AND o.number = :number)
                """)
                .param("area", area.value())
                .param("of", of.value())
                .param("number", number)
                .query(Boolean.class)
                .single();
    }

    void insert(AreaId area, OutcomeId id, PlanEditing.AddOutcome command) {
        int rows = jdbc.sql("""
                INSERT INTO plan.outcome (area_id, id, plan_id, area_for_improvement_id, number, position, title, plain,
                    impact, version)
                SELECT a.area_id, :id, a.plan_id, a.id, :number,
                    (SELECT coalesce(max(o.position), 0) + 1 FROM plan.outcome o
                        WHERE o.area_id = a.area_id AND o.plan_id = a.plan_id), :title, :plain, :impact, 1
                FROM plan.area_for_improvement a WHERE a.area_id = :area AND a.id = :of
                """)
                .param("area", area.value())
                .param("id", id.value())
                .param("of", command.area().value())
                .param("number", command.number())
                .param("title", command.title())
                .param("plain", command.plain())
                .param("impact", command.impact())
                .update();
        if (rows == 0) {
            throw new NotFound();
        }
    }

    boolean update(AreaId area, PlanEditing.ChangeOutcome command) {
        return jdbc.sql("""
                UPDATE plan.outcome SET title = :title, plain = :plain, impact = :impact, version = version + 1
                WHERE area_id = :area AND id = :id AND version = :version
                """)
                        .param("area", area.value())
                        .param("id", command.id().value())
                        .param("title", command.title())
                        .param("plain", command.plain())
                        .param("impact", command.impact())
                        .param("version", command.version())
                        .update()
                == 1;
    }

    Saving<OutcomeId> outcomeNow(AreaId area, OutcomeId id) {
        return jdbc.sql("SELECT title, plain, impact, version FROM plan.outcome WHERE area_id = :area AND id = :id")
                .param("area", area.value())
                .param("id", id.value())
                .query((row, n) -> new Saving.Stale<OutcomeId>(
                        Map.of(
                                "title", row.getString("title"),
                                "plain", row.getString("plain"),
                                "impact", row.getString("impact")),
                        row.getInt("version")))
                .optional()
                .orElseThrow(NotFound::new);
    }
}
