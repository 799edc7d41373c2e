package uk.sidebyside.plan;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uk.sidebyside.access.OrganisationId;
import uk.sidebyside.plan.PlanHead.Status;
import uk.sidebyside.shared.AreaId;

/** Plans, their kinds and who answers for them. */
@Repository
class PlanStore {
    private final JdbcClient jdbc;

    PlanStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Every plan of an area: the open ones first, the newest first among them. */
    List<PlanHead> heads(AreaId area) {
        return jdbc.sql("""
                SELECT p.id, p.slug, p.kind, k.label, p.title, p.summary, p.start_on, p.end_on, p.submitted_on, p.status,
                    p.closed_on, p.key_id, p.later_confirmations, p.version,
                    ARRAY(SELECT o.organisation_id FROM plan.plan_organisation o
                        WHERE o.area_id = p.area_id AND o.plan_id = p.id ORDER BY 1) AS accountable,
                    ARRAY(SELECT o.organisation_id FROM plan.plan_organisation o
                        WHERE o.area_id = p.area_id AND o.plan_id = p.id AND o.leads_jointly ORDER BY 1) AS led_by,
                    ARRAY(SELECT r.on_day FROM plan.plan_review r
                        WHERE r.area_id = p.area_id AND r.plan_id = p.id ORDER BY 1) AS reviews
                FROM plan.improvement_plan p
                JOIN plan.plan_kind k ON k.area_id = p.area_id AND k.code = p.kind
                WHERE p.area_id = :area
                ORDER BY CASE p.status WHEN 'open' THEN 0 WHEN 'closed' THEN 1 ELSE 2 END, p.end_on DESC, p.id DESC
                """).param("area", area.value()).query(PlanStore::head).list();
    }

    private static PlanHead head(ResultSet row, int n) throws SQLException {
        return new PlanHead(
                new PlanId(Rows.id(row, "id")),
                row.getString("slug"),
                row.getString("kind"),
                row.getString("label"),
                row.getString("title"),
                row.getString("summary"),
                Rows.day(row, "start_on"),
                Rows.day(row, "end_on"),
                Rows.dayOrNull(row, "submitted_on"),
                Status.valueOf(row.getString("status").toUpperCase(Locale.ROOT)),
                Rows.dayOrNull(row, "closed_on"),
                organisations(Rows.ids(row, "accountable")),
                organisations(Rows.ids(row, "led_by")),
                Rows.days(row, "reviews"),
                new PlanHead.KeyId(Rows.id(row, "key_id")),
                row.getInt("later_confirmations"),
                row.getInt("version"));
    }

    private static List<OrganisationId> organisations(List<UUID> ids) {
        return ids.stream().map(OrganisationId::new).toList();
    }

    void insert(AreaId area, PlanId id, PlanEditing.CreatePlan command, Status status) {
        jdbc.sql("""
                INSERT INTO plan.improvement_plan (area_id, id, slug, kind, title, summary, key_id, later_confirmations,
                    start_on, end_on, submitted_on, status, version)
                VALUES (:area, :id, :slug, :kind, :title, :summary, :key, :confirmations, :startOn, :endOn, :submittedOn,
                    :status, 1)
                """)
                .param("area", area.value())
                .param("id", id.value())
                .param("slug", command.slug())
                .param("kind", command.kind())
                .param("title", command.title())
                .param("summary", command.summary())
                .param("key", command.key().value())
                .param("confirmations", command.laterConfirmations())
                .param("startOn", command.startOn())
                .param("endOn", command.endOn())
                .param("submittedOn", command.submittedOn())
                .param("status", status.name().toLowerCase(Locale.ROOT))
                .update();
    }

    /** @return whether the version was still the one that the editor saw */
    boolean update(AreaId area, PlanEditing.ChangePlan command) {
        return jdbc.sql("""
                UPDATE plan.improvement_plan SET title = :title, summary = :summary, start_on = :startOn, end_on = :endOn,
                    submitted_on = :submittedOn, later_confirmations = :confirmations, version = version + 1
                WHERE area_id = :area AND id = :id AND version = :version
                """)
                        .param("area", area.value())
                        .param("id", command.plan().value())
                        .param("title", command.title())
                        .param("summary", command.summary())
                        .param("startOn", command.startOn())
                        .param("endOn", command.endOn())
                        .param("submittedOn", command.submittedOn())
                        .param("confirmations", command.laterConfirmations())
                        .param("version", command.version())
                        .update()
                == 1;
    }

    void open(AreaId area, PlanId plan, LocalDate on) {
        jdbc.sql("""
                UPDATE plan.improvement_plan SET status = 'open', opened_on = :on, version = version + 1
                WHERE area_id = :area AND id = :id
                """)
                .param("area", area.value())
                .param("id", plan.value())
                .param("on", on)
                .update();
    }

    void close(AreaId area, PlanId plan, LocalDate on) {
        jdbc.sql("""
                UPDATE plan.improvement_plan SET status = 'closed', closed_on = :on,
                    opened_on = coalesce(opened_on, least(start_on, CAST(:on AS date))), version = version + 1
                WHERE area_id = :area AND id = :id
                """)
                .param("area", area.value())
                .param("id", plan.value())
                .param("on", on)
                .update();
    }

    void answerFor(AreaId area, PlanId plan, OrganisationId organisation, boolean leadsJointly) {
        jdbc.sql("""
                INSERT INTO plan.plan_organisation (area_id, plan_id, organisation_id, leads_jointly)
                VALUES (:area, :plan, :organisation, :leads)
                """)
                .param("area", area.value())
                .param("plan", plan.value())
                .param("organisation", organisation.value())
                .param("leads", leadsJointly)
                .update();
    }

    void review(AreaId area, PlanId plan, LocalDate on) {
        jdbc.sql("""
                INSERT INTO plan.plan_review (area_id, plan_id, on_day) VALUES (:area, :plan, :on) ON CONFLICT DO NOTHING
                """)
                .param("area", area.value())
                .param("plan", plan.value())
                .param("on", on)
                .update();
    }

    void addKind(AreaId area, String code, String label) {
        jdbc.sql("""
                INSERT INTO plan.plan_kind (area_id, code, label, position)
                SELECT :area, :code, :label, coalesce(max(position), 0) + 1 FROM plan.plan_kind WHERE area_id = :area
                ON CONFLICT DO NOTHING
                """)
                .param("area", area.value())
                .param("code", code)
                .param("label", label)
                .update();
    }

    void renameKind(AreaId area, String code, String label) {
        jdbc.sql("UPDATE plan.plan_kind SET label = :label WHERE area_id = :area AND code = :code")
                .param("area", area.value())
                .param("code", code)
                .param("label", label)
                .update();
    }

    Map<String, String> kinds(AreaId area) {
        var kinds = new java.util.LinkedHashMap<String, String>();
        jdbc.sql("SELECT code, label FROM plan.plan_kind WHERE area_id = :area ORDER BY position")
                .param("area", area.value())
                .query((ResultSet row) -> {
                    kinds.put(row.getString("code"), row.getString("label"));
                });
        return kinds;
    }
}
