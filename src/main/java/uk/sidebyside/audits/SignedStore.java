package uk.sidebyside.audits;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uk.sidebyside.access.PersonId;
import uk.sidebyside.shared.AreaId;

/** What was signed. */
@Repository
class SignedStore {
    private static final String SELECT = """
            SELECT audit_id, number, document, sha256, outcome, name, role, signed_on, signed_at
            FROM audits.signed WHERE area_id = :area
            """;

    private final JdbcClient jdbc;

    SignedStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(AreaId area, SignedAudit signed, PersonId person) {
        jdbc.sql("""
                INSERT INTO audits.signed (area_id, audit_id, number, document, sha256, outcome, person_id, name, role, signed_on,
                    signed_at)
                VALUES (:area, :audit, :number, :document, :sha256, :outcome, :person, :name, :role, :on, :at)
                """)
                .param("area", area.value())
                .param("audit", signed.audit().value())
                .param("number", signed.number())
                .param("document", signed.document())
                .param("sha256", signed.sha256())
                .param("outcome", signed.outcome())
                .param("person", person.value())
                .param("name", signed.name())
                .param("role", signed.role())
                .param("on", signed.signedOn())
                .param("at", signed.signedAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** The first first. */
    List<SignedAudit> of(AreaId area, AuditId audit) {
        return jdbc.sql(SELECT + " AND audit_id = :audit ORDER BY number")
                .param("area", area.value())
                .param("audit", audit.value())
                .query(SignedStore::signed)
                .list();
    }

    /** Of each audit the latest. */
    List<SignedAudit> latest(AreaId area, Collection<AuditId> audits) {
        return jdbc.sql("""
                        SELECT DISTINCT ON (audit_id) audit_id, number, document, sha256, outcome, name, role, signed_on, signed_at
                        FROM audits.signed WHERE area_id = :area AND audit_id = ANY (:audits) ORDER BY audit_id, number DESC
                        """)
                .param("area", area.value())
                .param("audits", audits.stream().map(AuditId::value).toArray(UUID[]::new))
                .query(SignedStore::signed)
                .list();
    }

    private static SignedAudit signed(ResultSet row, int n) throws SQLException {
        return new SignedAudit(
                new AuditId(row.getObject("audit_id", UUID.class)),
                row.getInt("number"),
                row.getString("document"),
                row.getString("sha256"),
                row.getString("outcome"),
                row.getString("name"),
                row.getString("role"),
                row.getObject("signed_on", LocalDate.class),
                row.getObject("signed_at", OffsetDateTime.class).toInstant());
    }
}
