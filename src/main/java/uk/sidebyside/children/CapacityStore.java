package uk.sidebyside.children;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uk.sidebyside.access.PersonId;
import uk.sidebyside.access.circle.Circles;
import uk.sidebyside.shared.AreaId;

@Repository
class CapacityStore {
    private final JdbcClient jdbc;

    CapacityStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Rights.Decision> of(AreaId area, ChildId child) {
        return of(area, child, List.of());
    }

    List<Rights.Decision> of(AreaId area, ChildId child, List<Circles.Member> around) {
        return jdbc.sql("""
                SELECT * FROM children.capacity_decision
                WHERE area_id = :area AND child_id = :child ORDER BY assessed_on DESC, id DESC
                """)
                .param("area", area.value())
                .param("child", child.value())
                .query((row, n) -> decision(row, around))
                .list();
    }

    private static Rights.Decision decision(ResultSet row, List<Circles.Member> around) throws SQLException {
        UUID acts = row.getObject("acts_person_id", UUID.class);
        return new Rights.Decision(
                row.getObject("id", UUID.class),
                row.getString("decision"),
                row.getString("help_given"),
                row.getBoolean("lacks"),
                row.getObject("assessed_on", LocalDate.class),
                row.getString("assessed_by"),
                acts == null ? null : new PersonId(acts),
                around.stream()
                        .filter(member -> member.person().value().equals(acts))
                        .map(Circles.Member::name)
                        .findFirst()
                        .orElse(""),
                row.getObject("member_id", UUID.class),
                row.getObject("until_on", LocalDate.class),
                row.getString("outcome"),
                row.getObject("decided_on", LocalDate.class));
    }

    Optional<UUID> stored(AreaId area, UUID submission) {
        return jdbc.sql("SELECT id FROM children.capacity_decision WHERE area_id = :area AND submission = :submission")
                .param("area", area.value())
                .param("submission", submission)
                .query(UUID.class)
                .optional();
    }

    void insert(AreaId area, UUID id, Rights.Assess assess, @Nullable UUID member, Instant at) {
        jdbc.sql("""
                INSERT INTO children.capacity_decision (area_id, id, submission, child_id, decision, help_given, lacks,
                    assessed_on, assessed_by, acts_person_id, member_id, until_on, recorded_at)
                VALUES (:area, :id, :submission, :child, :decision, :help, :lacks, :on, :by, :acts, :member, :until, :at)
                """)
                .param("area", area.value())
                .param("id", id)
                .param("submission", assess.submission())
                .param("child", assess.child().value())
                .param("decision", assess.decision().strip())
                .param("help", assess.helpGiven().strip())
                .param("lacks", assess.lacks())
                .param("on", assess.assessedOn())
                .param("by", assess.assessedBy().strip())
                .param("acts", assess.acts() == null ? null : assess.acts().value())
                .param("member", member)
                .param("until", assess.lacks() ? assess.untilOn() : null)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    void decided(AreaId area, UUID id, String outcome, LocalDate on) {
        jdbc.sql("""
                UPDATE children.capacity_decision SET outcome = :outcome, decided_on = :on
                WHERE area_id = :area AND id = :id AND decided_on IS NULL
                """)
                .param("area", area.value())
                .param("id", id)
                .param("outcome", outcome)
                .param("on", on)
                .update();
    }
}
