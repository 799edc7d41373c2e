package uk.sidebyside.plan;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uk.sidebyside.plan.PlanVersions.Signed;
import uk.sidebyside.plan.PlanVersions.Version;
import uk.sidebyside.shared.AreaId;

@Repository
class VersionStore {
    private final JdbcClient jdbc;

    VersionStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(AreaId area, VersionId id, PlanVersions.Freeze command, String content, String sha256, Instant at) {
        jdbc.sql("""
                INSERT INTO plan.plan_version (area_id, id, plan_id, number, label, content, sha256, frozen_at)
                SELECT :area, :id, :plan, coalesce(max(number), 0) + 1, :label, :content, :sha256, :at
                FROM plan.plan_version WHERE area_id = :area AND plan_id = :plan
                """)
                .param("area", area.value())
                .param("id", id.value())
                .param("plan", command.plan().value())
                .param("label", command.label())
                .param("content", content)
                .param("sha256", sha256)
                .param("at", Rows.at(at))
                .update();
        command.signatories().forEach(signatory -> sign(area, id, signatory));
    }

    private void sign(AreaId area, VersionId version, PlanVersions.Signatory signatory) {
        jdbc.sql("""
                INSERT INTO plan.signature (area_id, version_id, person_id, role_title, organisation_id, signed_on)
                VALUES (:area, :version, :person, :role, :organisation, :on)
                """)
                .param("area", area.value())
                .param("version", version.value())
                .param("person", signatory.person().value())
                .param("role", signatory.role())
                .param("organisation", signatory.organisation().value())
                .param("on", signatory.signedOn())
                .update();
    }

    List<Version> inPlan(AreaId area, PlanId plan) {
        Map<UUID, List<Signed>> signed = new LinkedHashMap<>();
        jdbc.sql("""
                SELECT s.version_id, s.role_title, s.organisation_id, s.signed_on FROM plan.signature s
                JOIN plan.plan_version v ON v.area_id = s.area_id AND v.id = s.version_id
                WHERE v.area_id = :area AND v.plan_id = :plan ORDER BY s.signed_on, s.role_title
                """).param("area", area.value()).param("plan", plan.value()).query((java.sql.ResultSet row) -> {
            signed.computeIfAbsent(Rows.id(row, "version_id"), key -> new java.util.ArrayList<>())
                    .add(new Signed(
                            row.getString("role_title"), Rows.id(row, "organisation_id"), Rows.day(row, "signed_on")));
        });
        return jdbc.sql("""
                SELECT id, number, label, sha256, frozen_at FROM plan.plan_version
                WHERE area_id = :area AND plan_id = :plan ORDER BY number DESC
                """)
                .param("area", area.value())
                .param("plan", plan.value())
                .query((row, n) -> new Version(
                        new VersionId(Rows.id(row, "id")),
                        row.getInt("number"),
                        row.getString("label"),
                        row.getString("sha256"),
                        Rows.instant(row, "frozen_at"),
                        signed.getOrDefault(Rows.id(row, "id"), List.of())))
                .list();
    }

    Optional<String> label(AreaId area, PlanId plan) {
        return jdbc.sql("""
                SELECT label FROM plan.plan_version WHERE area_id = :area AND plan_id = :plan
                ORDER BY number DESC LIMIT 1
                """)
                .param("area", area.value())
                .param("plan", plan.value())
                .query(String.class)
                .optional();
    }

    Optional<String> content(AreaId area, PlanId plan, int number) {
        return jdbc.sql("""
                SELECT content FROM plan.plan_version WHERE area_id = :area AND plan_id = :plan AND number = :number
                """)
                .param("area", area.value())
                .param("plan", plan.value())
                .param("number", number)
                .query(String.class)
                .optional();
    }
}
