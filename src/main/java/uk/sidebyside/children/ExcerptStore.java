package uk.sidebyside.children;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uk.sidebyside.children.rules.PlanSection;
import uk.sidebyside.shared.AreaId;

@Repository
class ExcerptStore {
    private final JdbcClient jdbc;

    ExcerptStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<EhcPlans.Reference> reference(AreaId area, ChildId child) {
        return jdbc.sql("""
                SELECT reference, kept_at, final_on, version FROM children.plan_reference
                WHERE area_id = :area AND child_id = :child
                """)
                .param("area", area.value())
                .param("child", child.value())
                .query((row, n) -> new EhcPlans.Reference(
                        row.getString("reference"),
                        row.getString("kept_at"),
                        row.getObject("final_on", LocalDate.class),
                        row.getInt("version")))
                .optional();
    }

    /** @return false where somebody else changed it since that version */
    boolean refer(AreaId area, ChildId child, EhcPlans.Reference said, Instant at) {
        return jdbc.sql("""
                        INSERT INTO children.plan_reference AS r (area_id, child_id, reference, kept_at, final_on, version,
                            changed_at)
                        SELECT :area, :child, :reference, :kept, :final, 1, :at
                        WHERE :version = 0 OR EXISTS (SELECT FROM children.plan_reference
                            WHERE area_id = :area AND child_id = :child AND version = :version)
                        ON CONFLICT (area_id, child_id) DO UPDATE SET reference = :reference, kept_at = :kept,
                            final_on = :final, version = r.version + 1, changed_at = :at
                        WHERE r.version = :version
                        """)
                        .param("area", area.value())
                        .param("child", child.value())
                        .param("reference", said.reference().strip())
                        .param("kept", said.keptAt().strip())
                        .param("final", said.finalOn(), java.sql.Types.DATE)
                        .param("version", said.version())
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /** @param child whose plan it is */
    record Of(UUID id, ChildId child, PlanSection section, String words) {}

    /** Those of these that the principal may see. */
    List<Of> byId(AreaId area, List<UUID> ids) {
        return jdbc.sql(
                        "SELECT id, child_id, section, words FROM children.excerpt WHERE area_id = :area AND id = ANY (:ids)")
                .param("area", area.value())
                .param("ids", ids.toArray(UUID[]::new))
                .query((row, n) -> new Of(
                        row.getObject("id", UUID.class),
                        new ChildId(row.getObject("child_id", UUID.class)),
                        PlanSection.valueOf(row.getString("section")),
                        row.getString("words")))
                .list();
    }

    List<EhcPlans.Excerpt> excerpts(AreaId area, ChildId child) {
        return jdbc.sql("""
                SELECT id, section, words, from_on, until_on FROM children.excerpt
                WHERE area_id = :area AND child_id = :child AND until_on IS DISTINCT FROM from_on - 1
                ORDER BY section, from_on DESC, id DESC
                """)
                .param("area", area.value())
                .param("child", child.value())
                .query((row, n) -> excerpt(row))
                .list();
    }

    static EhcPlans.Excerpt excerpt(ResultSet row) throws SQLException {
        return new EhcPlans.Excerpt(
                row.getObject("id", UUID.class),
                PlanSection.valueOf(row.getString("section")),
                row.getString("words"),
                row.getObject("from_on", LocalDate.class),
                row.getObject("until_on", LocalDate.class));
    }

    Optional<UUID> stored(AreaId area, UUID submission) {
        return jdbc.sql("SELECT id FROM children.excerpt WHERE area_id = :area AND submission = :submission")
                .param("area", area.value())
                .param("submission", submission)
                .query(UUID.class)
                .optional();
    }

    void insert(AreaId area, UUID id, EhcPlans.Take take) {
        jdbc.sql("""
                INSERT INTO children.excerpt (area_id, id, submission, child_id, section, words, from_on, follows)
                VALUES (:area, :id, :submission, :child, :section, :words, :from, :follows)
                """)
                .param("area", area.value())
                .param("id", id)
                .param("submission", take.submission())
                .param("child", take.child().value())
                .param("section", Objects.requireNonNull(take.section()).name())
                .param("words", take.words().strip())
                .param("from", take.fromOn())
                .param("follows", take.follows())
                .update();
    }

    void end(AreaId area, ChildId child, UUID excerpt, LocalDate lastDay) {
        jdbc.sql("""
                UPDATE children.excerpt SET until_on = greatest(:last, from_on - 1)
                WHERE area_id = :area AND child_id = :child AND id = :id AND (until_on IS NULL OR until_on > :last)
                """)
                .param("area", area.value())
                .param("child", child.value())
                .param("id", excerpt)
                .param("last", lastDay)
                .update();
    }
}
