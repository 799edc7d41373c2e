package uk.sidebyside.audits.collected;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uk.sidebyside.access.LocalService;
import uk.sidebyside.access.LocalServices;
import uk.sidebyside.access.SeatId;
import uk.sidebyside.access.Sector;
import uk.sidebyside.access.ServiceId;
import uk.sidebyside.audits.collected.rules.Rated;
import uk.sidebyside.shared.AreaId;

/** What was handed in. */
@Repository
class SubmissionStore {
    private static final String COLUMNS = """
            SELECT id, audit_id, audit_version, service_id, framework, framework_version, audited_on, outcome_rank, outcome_of,
                outcome, strengths, summary, review_on, seat_id, handed_in_as, handed_in_on, read_on, replaced_by
            FROM audits.handed_in WHERE area_id = :area
            """;

    private final JdbcClient jdbc;
    private final LocalServices services;

    SubmissionStore(JdbcClient jdbc, LocalServices services) {
        this.jdbc = jdbc;
        this.services = services;
    }

    /** @return whether it is new: the same version of the same audit is handed in once */
    boolean insert(
            AreaId area, SubmissionId id, HandIn what, @Nullable SeatId seat, String as, LocalDate on, Instant at) {
        int stored = jdbc.sql("""
                INSERT INTO audits.handed_in (area_id, id, audit_id, audit_version, service_id, framework, framework_version,
                    audited_on, outcome_rank, outcome_of, outcome, strengths, summary, review_on, seat_id, handed_in_as,
                    handed_in_on, handed_in_at, read_as, version)
                VALUES (:area, :id, :audit, :auditVersion, :service, :framework, :frameworkVersion, :auditedOn, :rank, :ranks,
                    :outcome, :strengths, :summary, :reviewOn, :seat, :as, :on, :at, '', 1)
                ON CONFLICT (area_id, audit_id, audit_version) DO NOTHING
                """)
                .param("area", area.value())
                .param("id", id.value())
                .param("audit", what.audit().id())
                .param("auditVersion", what.audit().version())
                .param("service", what.service().value())
                .param("framework", what.framework().code())
                .param("frameworkVersion", what.framework().version())
                .param("auditedOn", what.auditedOn())
                .param("rank", what.outcome().rank())
                .param("ranks", what.outcome().ranks())
                .param("outcome", what.outcome().label())
                .param("strengths", what.strengths().strip())
                .param("summary", what.summary().strip())
                .param("reviewOn", what.reviewOn())
                .param("seat", seat == null ? null : seat.value(), Types.OTHER)
                .param("as", as)
                .param("on", on)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
        if (stored == 1) {
            insertLevels(area, id, what.levels());
            replaceEarlier(area, id, what.audit().id());
        }
        return stored == 1;
    }

    private void insertLevels(AreaId area, SubmissionId id, List<Rated> levels) {
        int position = 0;
        for (Rated rated : levels) {
            position++;
            jdbc.sql("""
                    INSERT INTO audits.handed_in_level (area_id, submission_id, position, standard, title, rank, ranks, label,
                        evidenced, moderated, agreed)
                    VALUES (:area, :id, :position, :standard, :title, :rank, :ranks, :label, :evidenced, :moderated, :agreed)
                    """)
                    .param("area", area.value())
                    .param("id", id.value())
                    .param("position", position)
                    .param("standard", rated.standard())
                    .param("title", rated.title())
                    .param("rank", rated.rank())
                    .param("ranks", rated.ranks())
                    .param("label", rated.label())
                    .param("evidenced", rated.evidenced())
                    .param("moderated", rated.moderated())
                    .param("agreed", rated.agreed())
                    .update();
        }
    }

    private void replaceEarlier(AreaId area, SubmissionId by, UUID audit) {
        jdbc.sql("""
                UPDATE audits.handed_in SET replaced_by = :by, version = version + 1
                WHERE area_id = :area AND audit_id = :audit AND id <> :by AND replaced_by IS NULL
                """)
                .param("area", area.value())
                .param("by", by.value())
                .param("audit", audit)
                .update();
    }

    Optional<Submission> find(AreaId area, SubmissionId id) {
        return one(area, "AND id = :id", Map.of("id", id.value()));
    }

    Optional<Submission> ofAudit(AreaId area, Submission.AuditKey audit) {
        return one(
                area,
                "AND audit_id = :audit AND audit_version = :v",
                Map.of("audit", audit.id(), "v", audit.version()));
    }

    private Optional<Submission> one(AreaId area, String where, Map<String, Object> params) {
        Map<UUID, LocalService> known = known(area);
        return jdbc.sql(COLUMNS + where)
                .param("area", area.value())
                .params(params)
                .query((row, n) -> submission(row, known))
                .optional()
                .map(found -> found.with(levels(area, List.of(found.id())).getOrDefault(found.id(), List.of())));
    }

    /** What stands, without its levels, the latest audit first; of one service where it is named. */
    List<Submission> standing(AreaId area, @Nullable ServiceId only) {
        Map<UUID, LocalService> known = known(area);
        return jdbc.sql(COLUMNS + """
                AND replaced_by IS NULL AND (CAST(:only AS uuid) IS NULL OR service_id = :only)
                ORDER BY audited_on DESC, handed_in_at DESC, id DESC
                """)
                .param("area", area.value())
                .param("only", only == null ? null : only.value(), Types.OTHER)
                .query((row, n) -> submission(row, known))
                .list();
    }

    /** All of the service of one of them with their levels, that one and those that were replaced too; the latest audit first. */
    List<Submission> beside(AreaId area, SubmissionId id) {
        Map<UUID, LocalService> known = known(area);
        List<Submission> found = jdbc.sql(COLUMNS + """
                AND service_id = (SELECT service_id FROM audits.handed_in WHERE area_id = :area AND id = :id)
                ORDER BY audited_on DESC, handed_in_at DESC, id DESC
                """)
                .param("area", area.value())
                .param("id", id.value())
                .query((row, n) -> submission(row, known))
                .list();
        Map<SubmissionId, List<Rated>> levels =
                levels(area, found.stream().map(Submission::id).toList());
        return found.stream()
                .map(one -> one.with(levels.getOrDefault(one.id(), List.of())))
                .toList();
    }

    /** In the order of the framework. */
    Map<SubmissionId, List<Rated>> levels(AreaId area, Collection<SubmissionId> of) {
        Map<SubmissionId, List<Rated>> levels = new HashMap<>();
        jdbc.sql("""
                SELECT submission_id, standard, title, rank, ranks, label, evidenced, moderated, agreed
                FROM audits.handed_in_level WHERE area_id = :area AND submission_id = ANY (:of)
                ORDER BY submission_id, position
                """)
                .param("area", area.value())
                .param("of", of.stream().map(SubmissionId::value).toArray(UUID[]::new))
                .query(row -> {
                    levels.computeIfAbsent(
                                    new SubmissionId(row.getObject("submission_id", UUID.class)),
                                    id -> new ArrayList<>())
                            .add(rated(row));
                });
        return levels;
    }

    static Rated rated(ResultSet row) throws SQLException {
        return new Rated(
                row.getString("standard"),
                row.getString("title"),
                row.getInt("rank"),
                row.getInt("ranks"),
                row.getString("label"),
                row.getBoolean("evidenced"),
                row.getInt("moderated"),
                row.getInt("agreed"));
    }

    void read(AreaId area, SubmissionId id, LocalDate on, String as) {
        jdbc.sql("""
                UPDATE audits.handed_in SET read_on = :on, read_as = :as, version = version + 1
                WHERE area_id = :area AND id = :id AND read_on IS NULL
                """)
                .param("area", area.value())
                .param("id", id.value())
                .param("on", on)
                .param("as", as)
                .update();
    }

    /** How many others looked at a level, and how many agreed, as it is known today. */
    void moderated(AreaId area, SubmissionId id, String standard, int moderated, int agreed) {
        jdbc.sql("""
                UPDATE audits.handed_in_level SET moderated = :moderated, agreed = :agreed
                WHERE area_id = :area AND submission_id = :id AND standard = :standard AND (moderated, agreed) <> (:moderated, :agreed)
                """)
                .param("area", area.value())
                .param("id", id.value())
                .param("standard", standard)
                .param("moderated", moderated)
                .param("agreed", agreed)
                .update();
    }

    private Map<UUID, LocalService> known(AreaId area) {
        Map<UUID, LocalService> known = new HashMap<>();
        services.inArea(area).forEach(service -> known.put(service.id().value(), service));
        return known;
    }

    private static Submission submission(ResultSet row, Map<UUID, LocalService> known) throws SQLException {
        UUID service = row.getObject("service_id", UUID.class);
        LocalService of = known.get(service);
        UUID seat = row.getObject("seat_id", UUID.class);
        return new Submission(
                new SubmissionId(row.getObject("id", UUID.class)),
                new Submission.AuditKey(row.getObject("audit_id", UUID.class), row.getInt("audit_version")),
                new ServiceId(service),
                of == null ? "A service" : of.name(),
                of == null ? Sector.JOINT : of.sector(),
                of == null ? "" : of.organisationName(),
                new Submission.FrameworkKey(row.getString("framework"), row.getInt("framework_version")),
                row.getObject("audited_on", LocalDate.class),
                new Submission.Outcome(row.getInt("outcome_rank"), row.getInt("outcome_of"), row.getString("outcome")),
                row.getString("strengths"),
                row.getString("summary"),
                row.getObject("review_on", LocalDate.class),
                seat == null ? null : new SeatId(seat),
                row.getString("handed_in_as"),
                row.getObject("handed_in_on", LocalDate.class),
                row.getObject("read_on", LocalDate.class),
                row.getObject("replaced_by", UUID.class) != null,
                List.of());
    }
}
