package uk.sidebyside.audits;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uk.sidebyside.audits.rules.Framework;
import uk.sidebyside.audits.rules.Indicator;
import uk.sidebyside.shared.AreaId;
import uk.sidebyside.shared.Ids;

/** What was judged in audits. */
@Repository
class AnswerStore {
    private static final String COLUMNS = "id, indicator, level, notes, answered_as, answered_at, version";

    private final JdbcClient jdbc;
    private final Clock clock;

    AnswerStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** A row for each indicator, with nothing in it yet. */
    void begin(AreaId area, AuditId audit, Framework framework) {
        List<Indicator> all = framework.indicators();
        jdbc.sql("""
                INSERT INTO audits.answer (area_id, id, audit_id, indicator, position, level, notes, answered_as, version)
                SELECT :area, r.id, :audit, r.indicator, r.position, NULL, '', '', 0
                FROM unnest(:ids::uuid[], :indicators::text[]) WITH ORDINALITY AS r (id, indicator, position)
                """)
                .param("area", area.value())
                .param("audit", audit.value())
                .param("ids", all.stream().map(one -> Ids.next(clock)).toArray(UUID[]::new))
                .param("indicators", all.stream().map(Indicator::key).toArray(String[]::new))
                .update();
    }

    /** By the keys of indicators, in the framework's order. */
    Map<String, Answer> of(AreaId area, AuditId audit) {
        Map<String, Answer> answers = new LinkedHashMap<>();
        jdbc.sql("SELECT " + COLUMNS
                        + " FROM audits.answer WHERE area_id = :area AND audit_id = :audit ORDER BY position")
                .param("area", area.value())
                .param("audit", audit.value())
                .query(AnswerStore::answer)
                .list()
                .forEach(answer -> answers.put(answer.indicator(), answer));
        return answers;
    }

    /** The levels of many audits in one statement, by audit and then by indicator. */
    Map<AuditId, Map<String, String>> levels(AreaId area, Collection<AuditId> audits) {
        Map<AuditId, Map<String, String>> levels = new LinkedHashMap<>();
        jdbc.sql("""
                SELECT audit_id, indicator, level FROM audits.answer
                WHERE area_id = :area AND audit_id = ANY (:audits) AND level IS NOT NULL ORDER BY audit_id, position
                """)
                .param("area", area.value())
                .param("audits", audits.stream().map(AuditId::value).toArray(UUID[]::new))
                .query(row -> {
                    levels.computeIfAbsent(
                                    new AuditId(row.getObject("audit_id", UUID.class)), key -> new LinkedHashMap<>())
                            .put(row.getString("indicator"), row.getString("level"));
                });
        return levels;
    }

    /** All of them in one statement; those that somebody else changed since their version are left as they are. */
    void rate(AreaId area, AuditId audit, List<Audits.Rating> ratings, String as, Instant at) {
        jdbc.sql("""
                UPDATE audits.answer a SET level = r.level, notes = r.notes, answered_as = :as, answered_at = :at,
                    version = a.version + 1
                FROM unnest(:indicators::text[], :versions::int[], :levels::text[], :notes::text[])
                    AS r (indicator, version, level, notes)
                WHERE a.area_id = :area AND a.audit_id = :audit AND a.indicator = r.indicator AND a.version = r.version
                """)
                .param("area", area.value())
                .param("audit", audit.value())
                .param(
                        "indicators",
                        ratings.stream().map(Audits.Rating::indicator).toArray(String[]::new))
                .param("versions", ratings.stream().map(Audits.Rating::version).toArray(Integer[]::new))
                .param("levels", ratings.stream().map(Audits.Rating::level).toArray(String[]::new))
                .param(
                        "notes",
                        ratings.stream().map(rating -> rating.notes().strip()).toArray(String[]::new))
                .param("as", as)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** The audits on whose answers evidence hangs, by the answers' ids. */
    Map<UUID, AuditId> audits(AreaId area, Collection<UUID> answers) {
        Map<UUID, AuditId> audits = new LinkedHashMap<>();
        jdbc.sql("SELECT id, audit_id FROM audits.answer WHERE area_id = :area AND id = ANY (:ids)")
                .param("area", area.value())
                .param("ids", answers.toArray(UUID[]::new))
                .query(row -> {
                    audits.put(row.getObject("id", UUID.class), new AuditId(row.getObject("audit_id", UUID.class)));
                });
        return audits;
    }

    private static Answer answer(ResultSet row, int n) throws SQLException {
        OffsetDateTime at = row.getObject("answered_at", OffsetDateTime.class);
        return new Answer(
                row.getObject("id", UUID.class),
                row.getString("indicator"),
                row.getString("level"),
                row.getString("notes"),
                row.getString("answered_as"),
                at == null ? null : at.toInstant(),
                row.getInt("version"));
    }
}
