package uk.sidebyside.audits;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uk.sidebyside.shared.AreaId;

/** Links by which those who took part say what they think of an audit. */
@Repository
class AskedViewStore {
    private final JdbcClient jdbc;

    AskedViewStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param key what is stored of the code in the link */
    record Asked(UUID key, AuditId audit, String saidAs, String askedAs, LocalDate askedOn, LocalDate untilOn) {}

    /** @return false where the same submission made one before */
    boolean insert(AreaId area, UUID submission, Asked asked) {
        return jdbc.sql("""
                        INSERT INTO audits.asked_view (area_id, id, submission, audit_id, said_as, asked_as, asked_on, until_on)
                        VALUES (:area, :id, :submission, :audit, :saidAs, :askedAs, :askedOn, :untilOn) ON CONFLICT DO NOTHING
                        """)
                        .param("area", area.value())
                        .param("id", asked.key())
                        .param("submission", submission)
                        .param("audit", asked.audit().value())
                        .param("saidAs", asked.saidAs())
                        .param("askedAs", asked.askedAs())
                        .param("askedOn", asked.askedOn())
                        .param("untilOn", asked.untilOn())
                        .update()
                == 1;
    }

    Optional<Asked> find(AreaId area, UUID key) {
        return jdbc.sql("SELECT * FROM audits.asked_view WHERE area_id = :area AND id = :id")
                .param("area", area.value())
                .param("id", key)
                .query((row, n) -> new Asked(
                        row.getObject("id", UUID.class),
                        new AuditId(row.getObject("audit_id", UUID.class)),
                        row.getString("said_as"),
                        row.getString("asked_as"),
                        row.getObject("asked_on", LocalDate.class),
                        row.getObject("until_on", LocalDate.class)))
                .optional();
    }

    /** How many were asked. */
    int count(AreaId area, AuditId audit) {
        return jdbc.sql("SELECT count(*) FROM audits.asked_view WHERE area_id = :area AND audit_id = :audit")
                .param("area", area.value())
                .param("audit", audit.value())
                .query(Integer.class)
                .single();
    }
}
