package uk.sidebyside.plan;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uk.sidebyside.access.PersonId;
import uk.sidebyside.evidence.EvidenceId;
import uk.sidebyside.plan.SignedVersion.Signature;
import uk.sidebyside.shared.AreaId;

@Repository
class VersionStore {
    private static final String VERSIONS = """
            SELECT v.id, v.number, v.label, v.sha256, v.prepared_at, v.frozen_at, s.person_id, s.role_title,
                s.organisation_id, s.signed_on, s.way, s.statement, s.signed_at, s.paper_id
            FROM plan.plan_version v
            LEFT JOIN plan.signature s ON s.area_id = v.area_id AND s.version_id = v.id
            WHERE v.area_id = :area AND v.withdrawn_at IS NULL
            """;
    private static final String LATEST_FIRST = " ORDER BY v.number DESC NULLS FIRST, v.id, s.signed_on, s.role_title";

    private final JdbcClient jdbc;

    VersionStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(AreaId area, VersionId id, PlanVersions.Prepare command, String content, String sha256, Instant at) {
        jdbc.sql("""
                INSERT INTO plan.plan_version (area_id, id, plan_id, label, content, sha256, prepared_at)
                VALUES (:area, :id, :plan, :label, :content, :sha256, :at)
                """)
                .param("area", area.value())
                .param("id", id.value())
                .param("plan", command.plan().value())
                .param("label", command.label())
                .param("content", content)
                .param("sha256", sha256)
                .param("at", Rows.at(at))
                .update();
        command.signatories().forEach(signatory -> ask(area, id, signatory));
    }

    private void ask(AreaId area, VersionId version, PlanVersions.ToSign signatory) {
        jdbc.sql("""
                INSERT INTO plan.signature (area_id, version_id, person_id, role_title, organisation_id)
                VALUES (:area, :version, :person, :role, :organisation)
                """)
                .param("area", area.value())
                .param("version", version.value())
                .param("person", signatory.person().value())
                .param("role", signatory.role())
                .param("organisation", signatory.organisation().value())
                .update();
    }

    void sign(AreaId area, VersionId id, PersonId person, String role, LocalDate on, String statement, Instant at) {
        jdbc.sql("""
                UPDATE plan.signature SET role_title = :role, signed_on = :on, way = 'self', statement = :statement,
                    signed_at = :at
                WHERE area_id = :area AND version_id = :version AND person_id = :person AND signed_on IS NULL
                """)
                .param("area", area.value())
                .param("version", id.value())
                .param("person", person.value())
                .param("role", role)
                .param("on", on)
                .param("statement", statement)
                .param("at", Rows.at(at))
                .update();
    }

    void attach(AreaId area, VersionId id, PersonId person, String role, LocalDate on, EvidenceId paper, Instant at) {
        jdbc.sql("""
                UPDATE plan.signature SET role_title = :role, signed_on = :on, way = 'paper', signed_at = :at,
                    paper_id = :paper
                WHERE area_id = :area AND version_id = :version AND person_id = :person AND signed_on IS NULL
                """)
                .param("area", area.value())
                .param("version", id.value())
                .param("person", person.value())
                .param("role", role)
                .param("on", on)
                .param("paper", paper.value())
                .param("at", Rows.at(at))
                .update();
    }

    void freeze(AreaId area, PlanId plan, VersionId id, Instant at) {
        jdbc.sql("""
                UPDATE plan.plan_version SET frozen_at = :at, number = 1 + (SELECT coalesce(max(o.number), 0)
                    FROM plan.plan_version o WHERE o.area_id = :area AND o.plan_id = :plan)
                WHERE area_id = :area AND id = :id AND frozen_at IS NULL
                """)
                .param("area", area.value())
                .param("plan", plan.value())
                .param("id", id.value())
                .param("at", Rows.at(at))
                .update();
    }

    boolean withdraw(AreaId area, VersionId id, Instant at) {
        return jdbc.sql("""
                UPDATE plan.plan_version SET withdrawn_at = :at
                WHERE area_id = :area AND id = :id AND frozen_at IS NULL AND withdrawn_at IS NULL
                """)
                        .param("area", area.value())
                        .param("id", id.value())
                        .param("at", Rows.at(at))
                        .update()
                == 1;
    }

    PlanId planOf(AreaId area, VersionId id) {
        return new PlanId(jdbc.sql("SELECT plan_id FROM plan.plan_version WHERE area_id = :area AND id = :id")
                .param("area", area.value())
                .param("id", id.value())
                .query(UUID.class)
                .single());
    }

    /** Frozen or not, what waits for signatures first. */
    List<SignedVersion> inPlan(AreaId area, PlanId plan) {
        return jdbc.sql(VERSIONS + " AND v.plan_id = :plan" + LATEST_FIRST)
                .param("area", area.value())
                .param("plan", plan.value())
                .query(VersionStore::versions);
    }

    List<SignedVersion> naming(AreaId area, PersonId person) {
        return jdbc.sql(VERSIONS + """
                 AND EXISTS (SELECT FROM plan.signature p
                    WHERE p.area_id = v.area_id AND p.version_id = v.id AND p.person_id = :person)
                """ + LATEST_FIRST)
                .param("area", area.value())
                .param("person", person.value())
                .query(VersionStore::versions);
    }

    Optional<SignedVersion> byId(AreaId area, VersionId id) {
        return jdbc
                .sql(VERSIONS + " AND v.id = :id" + LATEST_FIRST)
                .param("area", area.value())
                .param("id", id.value())
                .query(VersionStore::versions)
                .stream()
                .findFirst();
    }

    private static List<SignedVersion> versions(ResultSet rows) throws SQLException {
        Map<UUID, SignedVersion> versions = new LinkedHashMap<>();
        while (rows.next()) {
            UUID id = Rows.id(rows, "id");
            SignedVersion known = versions.get(id);
            List<Signature> signatories = new ArrayList<>(known == null ? List.of() : known.signatories());
            if (rows.getObject("person_id") != null) {
                signatories.add(signature(rows));
            }
            versions.put(id, version(rows, new VersionId(id), signatories));
        }
        return List.copyOf(versions.values());
    }

    private static SignedVersion version(ResultSet row, VersionId id, List<Signature> signatories) throws SQLException {
        return new SignedVersion(
                id,
                (@Nullable Integer) row.getObject("number"),
                row.getString("label"),
                row.getString("sha256"),
                Rows.instant(row, "prepared_at"),
                row.getObject("frozen_at") == null ? null : Rows.instant(row, "frozen_at"),
                signatories);
    }

    private static Signature signature(ResultSet row) throws SQLException {
        UUID paper = Rows.idOrNull(row, "paper_id");
        return new Signature(
                new PersonId(Rows.id(row, "person_id")),
                row.getString("role_title"),
                Rows.id(row, "organisation_id"),
                Rows.dayOrNull(row, "signed_on"),
                "paper".equals(row.getString("way")),
                row.getString("statement"),
                row.getObject("signed_at") == null ? null : Rows.instant(row, "signed_at"),
                paper == null ? null : new EvidenceId(paper));
    }

    Optional<String> label(AreaId area, PlanId plan) {
        return jdbc.sql("""
                SELECT label FROM plan.plan_version WHERE area_id = :area AND plan_id = :plan AND number IS NOT NULL
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

    Optional<String> content(AreaId area, VersionId id) {
        return jdbc.sql("SELECT content FROM plan.plan_version WHERE area_id = :area AND id = :id")
                .param("area", area.value())
                .param("id", id.value())
                .query(String.class)
                .optional();
    }
}
