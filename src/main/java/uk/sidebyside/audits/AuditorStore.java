package uk.sidebyside.audits;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uk.sidebyside.access.PersonId;
import uk.sidebyside.shared.AreaId;

/** Who judges in which audit. */
@Repository
class AuditorStore {
    private final JdbcClient jdbc;

    AuditorStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(AreaId area, AuditId audit, Auditor auditor) {
        jdbc.sql("""
                INSERT INTO audits.auditor (area_id, audit_id, person_id, name, designation, joined_on)
                VALUES (:area, :audit, :person, :name, :designation, :on) ON CONFLICT DO NOTHING
                """)
                .param("area", area.value())
                .param("audit", audit.value())
                .param("person", auditor.person().value())
                .param("name", auditor.name())
                .param("designation", auditor.designation())
                .param("on", auditor.joinedOn())
                .update();
    }

    boolean has(AreaId area, AuditId audit, PersonId person) {
        return jdbc.sql("""
                        SELECT EXISTS (SELECT FROM audits.auditor
                            WHERE area_id = :area AND audit_id = :audit AND person_id = :person)
                        """)
                .param("area", area.value())
                .param("audit", audit.value())
                .param("person", person.value())
                .query(Boolean.class)
                .single();
    }

    List<Auditor> of(AreaId area, AuditId audit) {
        return jdbc.sql("""
                        SELECT person_id, name, designation, joined_on FROM audits.auditor
                        WHERE area_id = :area AND audit_id = :audit ORDER BY joined_on, name
                        """)
                .param("area", area.value())
                .param("audit", audit.value())
                .query((row, n) -> new Auditor(
                        new PersonId(row.getObject("person_id", UUID.class)),
                        row.getString("name"),
                        row.getString("designation"),
                        row.getObject("joined_on", LocalDate.class)))
                .list();
    }

    /** Those in which somebody judges. */
    List<AuditId> of(AreaId area, PersonId person) {
        return jdbc.sql("SELECT audit_id FROM audits.auditor WHERE area_id = :area AND person_id = :person")
                .param("area", area.value())
                .param("person", person.value())
                .query((row, n) -> new AuditId(row.getObject("audit_id", UUID.class)))
                .list();
    }
}
