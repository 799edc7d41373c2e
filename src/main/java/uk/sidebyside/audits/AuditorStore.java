package uk.sidebyside.audits;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uk.sidebyside.access.PersonId;
import uk.sidebyside.access.Principal;
import uk.sidebyside.access.SeatId;
import uk.sidebyside.shared.AreaId;

/** Who judges in which audit. */
@Repository
class AuditorStore {
    /** Whoever marks in a turn that is not in has its post; what was passed on is of no turn any more. */
    private static final String GONE = "(t.id = a.passed_turn OR (t.audit_id = a.audit_id AND t.in_at IS NULL"
            + " AND t.seat_id <> ALL (:seats)))";

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

    /** Whether somebody is one of its auditors, or was until their turn was passed on. */
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

    Standing standing(AreaId area, AuditId audit, Principal principal) {
        return jdbc.sql("""
                        SELECT t.seat_as, t.plan_id FROM audits.auditor a
                        LEFT JOIN audits.plan_turn t ON t.area_id = a.area_id AND %s
                        WHERE a.area_id = :area AND a.audit_id = :audit AND a.person_id = :person
                        """.formatted(GONE))
                .param("area", area.value())
                .param("audit", audit.value())
                .param("person", principal.person().value())
                .param("seats", seats(principal))
                .query((row, n) -> {
                    String post = row.getString("seat_as");
                    return new Standing(
                            true,
                            post == null
                                    ? null
                                    : new Standing.Now(post, "/audits/plans/plan/" + row.getString("plan_id")));
                })
                .optional()
                .orElse(Standing.NONE);
    }

    private static UUID[] seats(Principal principal) {
        return principal.seats().keySet().stream().map(SeatId::value).toArray(UUID[]::new);
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

    /** Those in which somebody judges, without those of a turn that is not theirs any more. */
    List<AuditId> of(AreaId area, Principal principal) {
        return jdbc.sql("""
                        SELECT a.audit_id FROM audits.auditor a WHERE a.area_id = :area AND a.person_id = :person
                            AND NOT EXISTS (SELECT FROM audits.plan_turn t WHERE t.area_id = a.area_id AND %s)
                        """.formatted(GONE))
                .param("area", area.value())
                .param("person", principal.person().value())
                .param("seats", seats(principal))
                .query((row, n) -> new AuditId(row.getObject("audit_id", UUID.class)))
                .list();
    }
}
