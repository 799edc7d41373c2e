package uk.sidebyside.surveys;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uk.sidebyside.access.ServiceId;
import uk.sidebyside.shared.AreaId;
import uk.sidebyside.surveys.rules.Case;

@Repository
class CaseStore {
    private final JdbcClient jdbc;
    private final ServiceNames services;

    CaseStore(JdbcClient jdbc, ServiceNames services) {
        this.jdbc = jdbc;
        this.services = services;
    }

    static String code(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static <E extends Enum<E>> E value(Class<E> type, String code) {
        return Enum.valueOf(type, code.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    /** @return false where the same submission was stored before */
    boolean insert(AreaId area, CaseId id, CaseLog.Log log, Case.Kind kind, Instant at) {
        return jdbc.sql("""
                        INSERT INTO surveys.case_log (area_id, id, submission, number, kind, service, service_id, received_on, summary,
                            follow_up_on, outcome_words, learning, version, changed_at)
                        SELECT :area, :id, :submission, coalesce(max(number), 0) + 1, :kind, :service, :serviceId, :received, :summary,
                            :followUp, '', '', 1, :at
                        FROM surveys.case_log WHERE area_id = :area
                        ON CONFLICT (area_id, submission) DO NOTHING
                        """)
                        .param("area", area.value())
                        .param("id", id.value())
                        .param("submission", log.submission())
                        .param("kind", code(kind))
                        .param("service", log.service().strip())
                        .param("serviceId", services.called(area, log.service()))
                        .param("received", log.receivedOn())
                        .param("summary", log.summary().strip())
                        .param("followUp", log.followUpOn())
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    record FollowedUp(Case.Kind kind, long logged, long closed, long late) {}

    /**
     * How many of a service came in during a time, how many are closed, and how many were not closed by their day of follow-up.
     *
     * @param service its name, for what was logged before the log knew the register
     * @param until the day on which it is looked at, too
     */
    List<FollowedUp> followedUp(AreaId area, ServiceId id, String service, LocalDate from, LocalDate until) {
        return jdbc.sql("""
                        SELECT kind, count(*) AS logged, count(*) FILTER (WHERE closed_on <= :until) AS closed,
                            count(*) FILTER (WHERE follow_up_on < :until AND (closed_on IS NULL OR closed_on > :until)) AS late
                        FROM surveys.case_log
                        WHERE area_id = :area AND received_on BETWEEN :from AND :until
                            AND (service_id = :id OR service_id IS NULL AND lower(service) = lower(:service))
                        GROUP BY kind
                        """)
                .param("area", area.value())
                .param("id", id.value())
                .param("service", service)
                .param("from", from)
                .param("until", until)
                .query((row, n) -> new FollowedUp(
                        value(Case.Kind.class, row.getString("kind")),
                        row.getLong("logged"),
                        row.getLong("closed"),
                        row.getLong("late")))
                .list();
    }

    /** One number is given at a time. */
    void lock(AreaId area) {
        jdbc.sql("SELECT pg_advisory_xact_lock(hashtext('surveys.case_log'), hashtext(:area))")
                .param("area", area.value().toString())
                .query(row -> {});
    }

    CaseId submitted(AreaId area, UUID submission) {
        return jdbc.sql("SELECT id FROM surveys.case_log WHERE area_id = :area AND submission = :submission")
                .param("area", area.value())
                .param("submission", submission)
                .query((row, n) -> new CaseId(row.getObject("id", UUID.class)))
                .single();
    }

    /** @return false where somebody else changed it since that version */
    boolean change(AreaId area, CaseId id, int version, CaseLog.Log log, Instant at) {
        return jdbc.sql("""
                        UPDATE surveys.case_log SET service = :service, service_id = :serviceId, received_on = :received, summary = :summary,
                            follow_up_on = :followUp, version = version + 1, changed_at = :at
                        WHERE area_id = :area AND id = :id AND version = :version
                        """)
                        .param("area", area.value())
                        .param("id", id.value())
                        .param("version", version)
                        .param("service", log.service().strip())
                        .param("serviceId", services.called(area, log.service()))
                        .param("received", log.receivedOn())
                        .param("summary", log.summary().strip())
                        .param("followUp", log.followUpOn())
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /** @return false where somebody else changed it since that version */
    boolean close(AreaId area, CaseLog.Close close, Case.Outcome outcome, LocalDate on, Instant at) {
        return jdbc.sql("""
                        UPDATE surveys.case_log SET outcome = :outcome, outcome_words = :words, learning = :learning,
                            closed_on = :on, version = version + 1, changed_at = :at
                        WHERE area_id = :area AND id = :id AND version = :version
                        """)
                        .param("area", area.value())
                        .param("id", close.id().value())
                        .param("version", close.version())
                        .param("outcome", code(outcome))
                        .param("words", close.words().strip())
                        .param("learning", close.learning().strip())
                        .param("on", on)
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /** Open ones first, by the day on which they are followed up; then the closed ones, the latest first. */
    List<LoggedCase> inArea(AreaId area) {
        ServiceNames.Named names = services.inArea(area);
        return jdbc.sql("""
                SELECT * FROM surveys.case_log WHERE area_id = :area
                ORDER BY closed_on DESC NULLS FIRST, follow_up_on, number
                """)
                .param("area", area.value())
                .query((row, n) -> logged(row, names))
                .list();
    }

    Optional<LoggedCase> byId(AreaId area, CaseId id) {
        return jdbc.sql("SELECT * FROM surveys.case_log WHERE area_id = :area AND id = :id")
                .param("area", area.value())
                .param("id", id.value())
                .query((row, n) -> logged(row, (service, written) -> services.name(area, service, written)))
                .optional();
    }

    /** @param kind in lower case */
    record Counted(
            CaseId id,
            String kind,
            LocalDate followUpOn,
            @Nullable LocalDate closedOn) {}

    /** As it stands in the log now. */
    void count(AreaId area, CaseId id) {
        jdbc.sql("""
                INSERT INTO surveys.counted_case (area_id, case_id, kind, follow_up_on, closed_on)
                SELECT area_id, id, kind, follow_up_on, closed_on FROM surveys.case_log WHERE area_id = :area AND id = :id
                ON CONFLICT (area_id, case_id) DO UPDATE SET follow_up_on = excluded.follow_up_on, closed_on = excluded.closed_on
                """).param("area", area.value()).param("id", id.value()).update();
    }

    /** @param only null for all of the area */
    List<Counted> counted(AreaId area, @Nullable CaseId only) {
        return jdbc.sql("""
                SELECT case_id, kind, follow_up_on, closed_on FROM surveys.counted_case
                WHERE area_id = :area AND (CAST(:only AS uuid) IS NULL OR case_id = :only)
                """)
                .param("area", area.value())
                .param("only", only == null ? null : only.value(), Types.OTHER)
                .query((row, n) -> new Counted(
                        new CaseId(row.getObject("case_id", UUID.class)),
                        row.getString("kind"),
                        row.getObject("follow_up_on", LocalDate.class),
                        row.getObject("closed_on", LocalDate.class)))
                .list();
    }

    void forget(AreaId area, LocalDate closedBefore) {
        jdbc.sql("DELETE FROM surveys.case_log WHERE area_id = :area AND closed_on < :before")
                .param("area", area.value())
                .param("before", closedBefore)
                .update();
    }

    private static LoggedCase logged(ResultSet row, ServiceNames.Named names) throws SQLException {
        String outcome = row.getString("outcome");
        return new LoggedCase(
                new CaseId(row.getObject("id", UUID.class)),
                row.getInt("number"),
                value(Case.Kind.class, row.getString("kind")),
                names.of(row.getObject("service_id", UUID.class), row.getString("service")),
                row.getObject("received_on", LocalDate.class),
                row.getString("summary"),
                row.getObject("follow_up_on", LocalDate.class),
                outcome == null ? null : value(Case.Outcome.class, outcome),
                row.getString("outcome_words"),
                row.getString("learning"),
                row.getObject("closed_on", LocalDate.class),
                row.getInt("version"));
    }
}
