package uk.sidebyside.audits;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uk.sidebyside.access.ServiceId;
import uk.sidebyside.audits.frameworks.FrameworkId;
import uk.sidebyside.audits.rules.AuditState;
import uk.sidebyside.audits.rules.DoAudit;
import uk.sidebyside.audits.rules.Subject;
import uk.sidebyside.shared.AreaId;

/** Audits, without what was judged in them. */
@Repository
class AuditStore {
    private static final String SELECT = """
            SELECT id, framework_code, framework_version, subject, service_id, reference, organisation, title, sector,
                description, audited_on, covers_from, strengths, outcome, outcome_words, summary, review_on, blind, state,
                number, began_as, begun_at, version
            FROM audits.audit WHERE area_id = :area
            """;

    private final JdbcClient jdbc;

    AuditStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Inserts it for everybody to read: that it is {@link #blind} follows once it has an auditor who can.
     *
     * @return false where that submission has begun one already
     */
    boolean insert(AreaId area, UUID submission, Audit audit) {
        return jdbc.sql("""
                        INSERT INTO audits.audit (area_id, id, submission, framework_code, framework_version, subject, service_id,
                            reference, organisation, title, sector, description, audited_on, covers_from, strengths, outcome,
                            outcome_words, summary, review_on, blind, state, number, began_as, begun_at, changed_at, version)
                        VALUES (:area, :id, :submission, :code, :codeVersion, :subject, :service, :reference, :organisation,
                            :title, :sector, :description, :auditedOn, :coversFrom, :strengths, NULL, '', '', NULL, false,
                            'open', 1, :beganAs, :at, :at, 1)
                        ON CONFLICT (area_id, submission) DO NOTHING
                        """)
                        .param("area", area.value())
                        .param("id", audit.id().value())
                        .param("submission", submission)
                        .param("code", audit.framework().code())
                        .param("codeVersion", audit.framework().version())
                        .param("subject", audit.subject().code())
                        .param(
                                "service",
                                audit.service() == null ? null : audit.service().value())
                        .param("reference", audit.reference())
                        .param("organisation", audit.organisation())
                        .param("title", audit.title())
                        .param("sector", audit.sector())
                        .param("description", audit.description())
                        .param("auditedOn", audit.auditedOn())
                        .param("coversFrom", audit.coversFrom())
                        .param("strengths", audit.strengths())
                        .param("beganAs", audit.beganAs())
                        .param("at", audit.begunAt().atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    Optional<AuditId> submitted(AreaId area, UUID submission) {
        return jdbc.sql("SELECT id FROM audits.audit WHERE area_id = :area AND submission = :submission")
                .param("area", area.value())
                .param("submission", submission)
                .query((row, n) -> new AuditId(row.getObject("id", UUID.class)))
                .optional();
    }

    Optional<Audit> find(AreaId area, AuditId id) {
        return jdbc.sql(SELECT + " AND id = :id")
                .param("area", area.value())
                .param("id", id.value())
                .query(AuditStore::audit)
                .optional();
    }

    /** Holds the audit for the rest of the transaction, so that nothing of it changes between a look and a decision. */
    Optional<Audit> lock(AreaId area, AuditId id) {
        return jdbc.sql(SELECT + " AND id = :id FOR UPDATE")
                .param("area", area.value())
                .param("id", id.value())
                .query(AuditStore::audit)
                .optional();
    }

    /** Holds the turn of its marks, where they have one: nobody passes it on meanwhile. */
    void lockTurn(AreaId area, AuditId id) {
        jdbc.sql("SELECT id FROM audits.plan_turn WHERE area_id = :area AND audit_id = :id FOR UPDATE")
                .param("area", area.value())
                .param("id", id.value())
                .query()
                .listOfRows();
    }

    List<Audit> some(AreaId area, Collection<AuditId> ids) {
        return jdbc.sql(SELECT + " AND id = ANY (:ids)")
                .param("area", area.value())
                .param("ids", ids.stream().map(AuditId::value).toArray(UUID[]::new))
                .query(AuditStore::audit)
                .list();
    }

    /** The latest audited first. */
    List<Audit> inArea(AreaId area, Subject subject) {
        return jdbc.sql(SELECT + " AND subject = :subject ORDER BY audited_on DESC, id DESC")
                .param("area", area.value())
                .param("subject", subject.code())
                .query(AuditStore::audit)
                .list();
    }

    List<Audit> ofService(AreaId area, ServiceId service) {
        return jdbc.sql(SELECT + " AND service_id = :service ORDER BY audited_on DESC, id DESC")
                .param("area", area.value())
                .param("service", service.value())
                .query(AuditStore::audit)
                .list();
    }

    List<Audit> ofReference(AreaId area, String reference) {
        return jdbc.sql(SELECT + " AND subject = 'plan' AND reference = :reference ORDER BY audited_on DESC, id DESC")
                .param("area", area.value())
                .param("reference", reference)
                .query(AuditStore::audit)
                .list();
    }

    /** @return false where somebody else changed it since that version */
    boolean describe(AreaId area, AuditId id, int version, Audits.Words words, Instant at) {
        return jdbc.sql("""
                        UPDATE audits.audit SET description = :description, audited_on = :auditedOn, covers_from = :coversFrom,
                            strengths = :strengths, version = version + 1, changed_at = :at
                        WHERE area_id = :area AND id = :id AND version = :version AND state = 'open'
                        """)
                        .param("area", area.value())
                        .param("id", id.value())
                        .param("version", version)
                        .param("description", words.description().strip())
                        .param("auditedOn", words.auditedOn())
                        .param("coversFrom", words.coversFrom())
                        .param("strengths", words.strengths().strip())
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /** @return false where somebody else changed it since that version */
    boolean decide(AreaId area, AuditId id, int version, DoAudit.Deciding deciding, Instant at) {
        return jdbc.sql("""
                        UPDATE audits.audit SET outcome = :outcome, outcome_words = :words, summary = :summary,
                            review_on = :reviewOn, version = version + 1, changed_at = :at
                        WHERE area_id = :area AND id = :id AND version = :version AND state = 'open'
                        """)
                        .param("area", area.value())
                        .param("id", id.value())
                        .param("version", version)
                        .param("outcome", deciding.outcome())
                        .param("words", deciding.words().strip())
                        .param("summary", deciding.summary().strip())
                        .param("reviewOn", deciding.reviewOn())
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    void state(AreaId area, AuditId id, AuditState state, int number, Instant at) {
        jdbc.sql("""
                UPDATE audits.audit SET state = :state, number = :number, version = version + 1, changed_at = :at
                WHERE area_id = :area AND id = :id
                """)
                .param("area", area.value())
                .param("id", id.value())
                .param("state", state.code())
                .param("number", number)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    void blind(AreaId area, AuditId id, boolean blind) {
        jdbc.sql("UPDATE audits.audit SET blind = :blind WHERE area_id = :area AND id = :id")
                .param("area", area.value())
                .param("id", id.value())
                .param("blind", blind)
                .update();
    }

    private static Audit audit(ResultSet row, int n) throws SQLException {
        UUID service = row.getObject("service_id", UUID.class);
        return new Audit(
                new AuditId(row.getObject("id", UUID.class)),
                new FrameworkId(row.getString("framework_code"), row.getInt("framework_version")),
                Subject.of(row.getString("subject")),
                service == null ? null : new ServiceId(service),
                row.getString("reference"),
                row.getString("organisation"),
                row.getString("title"),
                row.getString("sector"),
                row.getString("description"),
                row.getObject("audited_on", LocalDate.class),
                row.getObject("covers_from", LocalDate.class),
                row.getString("strengths"),
                row.getString("outcome"),
                row.getString("outcome_words"),
                row.getString("summary"),
                row.getObject("review_on", LocalDate.class),
                row.getBoolean("blind"),
                AuditState.of(row.getString("state")),
                row.getInt("number"),
                row.getString("began_as"),
                row.getObject("begun_at", OffsetDateTime.class).toInstant(),
                row.getInt("version"));
    }
}
