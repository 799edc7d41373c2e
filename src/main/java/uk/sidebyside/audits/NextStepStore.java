package uk.sidebyside.audits;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uk.sidebyside.access.SeatId;
import uk.sidebyside.shared.AreaId;

/** What follows from audits. */
@Repository
class NextStepStore {
    private static final String SELECT = """
            SELECT id, audit_id, indicator, what, owner_seat_id, due_on, done_on, done_words, version
            FROM audits.next_step WHERE area_id = :area
            """;

    private final JdbcClient jdbc;

    NextStepStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(AreaId area, UUID submission, NextStep step, Instant at) {
        jdbc.sql("""
                INSERT INTO audits.next_step (area_id, id, submission, audit_id, indicator, what, owner_seat_id, due_on, done_words,
                    version, changed_at)
                VALUES (:area, :id, :submission, :audit, :indicator, :what, :owner, :dueOn, '', 1, :at)
                ON CONFLICT (area_id, submission) DO NOTHING
                """)
                .param("area", area.value())
                .param("id", step.id())
                .param("submission", submission)
                .param("audit", step.audit().value())
                .param("indicator", step.indicator())
                .param("what", step.what())
                .param("owner", step.owner().value())
                .param("dueOn", step.dueOn())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** @return false where somebody else changed it since that version */
    boolean change(AreaId area, UUID id, int version, NextSteps.Words words, Instant at) {
        return jdbc.sql("""
                        UPDATE audits.next_step SET what = :what, owner_seat_id = :owner, due_on = :dueOn, version = version + 1,
                            changed_at = :at
                        WHERE area_id = :area AND id = :id AND version = :version AND done_on IS NULL
                        """)
                        .param("area", area.value())
                        .param("id", id)
                        .param("version", version)
                        .param("what", words.what().strip())
                        .param(
                                "owner",
                                words.owner() == null ? null : words.owner().value())
                        .param("dueOn", words.dueOn())
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    void remove(AreaId area, UUID id) {
        jdbc.sql("DELETE FROM audits.next_step WHERE area_id = :area AND id = :id AND done_on IS NULL")
                .param("area", area.value())
                .param("id", id)
                .update();
    }

    void done(AreaId area, UUID id, LocalDate on, String words, Instant at) {
        jdbc.sql("""
                UPDATE audits.next_step SET done_on = :on, done_words = :words, version = version + 1, changed_at = :at
                WHERE area_id = :area AND id = :id AND done_on IS NULL
                """)
                .param("area", area.value())
                .param("id", id)
                .param("on", on)
                .param("words", words.strip())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    Optional<NextStep> find(AreaId area, UUID id) {
        return jdbc.sql(SELECT + " AND id = :id")
                .param("area", area.value())
                .param("id", id)
                .query(NextStepStore::step)
                .optional();
    }

    List<NextStep> of(AreaId area, AuditId audit) {
        return jdbc.sql(SELECT + " AND audit_id = :audit ORDER BY due_on, id")
                .param("area", area.value())
                .param("audit", audit.value())
                .query(NextStepStore::step)
                .list();
    }

    List<NextStep> inArea(AreaId area) {
        return jdbc.sql(SELECT + " ORDER BY due_on, id")
                .param("area", area.value())
                .query(NextStepStore::step)
                .list();
    }

    List<NextStep> openOf(AreaId area, Collection<SeatId> owners) {
        return jdbc.sql(SELECT + " AND owner_seat_id = ANY (:owners) AND done_on IS NULL ORDER BY due_on, id")
                .param("area", area.value())
                .param("owners", owners.stream().map(SeatId::value).toArray(UUID[]::new))
                .query(NextStepStore::step)
                .list();
    }

    private static NextStep step(ResultSet row, int n) throws SQLException {
        return new NextStep(
                row.getObject("id", UUID.class),
                new AuditId(row.getObject("audit_id", UUID.class)),
                row.getString("indicator"),
                row.getString("what"),
                new SeatId(row.getObject("owner_seat_id", UUID.class)),
                row.getObject("due_on", LocalDate.class),
                row.getObject("done_on", LocalDate.class),
                row.getString("done_words"),
                row.getInt("version"));
    }
}
