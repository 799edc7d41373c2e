package uk.sidebyside.assessments;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uk.sidebyside.access.SeatId;
import uk.sidebyside.shared.AreaId;

/** Reads cases with what happened in them, and writes down who leads one. */
@Repository
class CaseStore {
    private final JdbcClient jdbc;

    CaseStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<EhcCase> find(AreaId area, Collection<CaseId> ids) {
        return jdbc.sql("SELECT * FROM assessments.ehc_case WHERE area_id = :area AND id = ANY (:ids)")
                .param("area", area.value())
                .param("ids", values(ids))
                .query((row, n) -> one(row))
                .list();
    }

    Optional<EhcCase> find(AreaId area, CaseId id) {
        return find(area, List.of(id)).stream().findFirst();
    }

    /** @param toldByHealth whether a notice under section 23 about the child reached the council */
    record OfChild(EhcCase head, boolean toldByHealth) {}

    Optional<OfChild> ofChild(AreaId area, UUID child) {
        return jdbc.sql("""
                SELECT c.*, EXISTS (SELECT FROM assessments.health_notice n WHERE n.area_id = c.area_id
                    AND n.child_id = c.child_id AND n.sent_on IS NOT NULL) AS told
                FROM assessments.ehc_case c WHERE c.area_id = :area AND c.child_id = :child
                """)
                .param("area", area.value())
                .param("child", child)
                .query((row, n) -> new OfChild(one(row), row.getBoolean("told")))
                .optional();
    }

    /** Locks a case until the end of the transaction, so that steps are taken one after the other. */
    void lock(AreaId area, CaseId id) {
        jdbc.sql("SELECT 1 FROM assessments.ehc_case WHERE area_id = :area AND id = :id FOR UPDATE")
                .param("area", area.value())
                .param("id", id.value())
                .query()
                .listOfRows();
    }

    private static UUID[] values(Collection<CaseId> ids) {
        return ids.stream().map(CaseId::value).toArray(UUID[]::new);
    }

    static EhcCase one(ResultSet row) throws SQLException {
        return new EhcCase(
                new CaseId(row.getObject("id", UUID.class)),
                row.getString("reference"),
                new Identity(
                        row.getString("surname"),
                        row.getString("forename"),
                        row.getObject("born_on", LocalDate.class),
                        row.getString("sex"),
                        row.getString("ethnicity"),
                        row.getString("postcode"),
                        row.getString("upn"),
                        row.getString("uln"),
                        row.getString("upn_unknown")),
                row.getObject("child_id", UUID.class),
                seat(row, "officer_seat"),
                seat(row, "cover_seat"),
                EhcCase.Source.of(row.getString("source")),
                row.getInt("version"));
    }

    static @Nullable SeatId seat(ResultSet row, String column) throws SQLException {
        UUID id = row.getObject(column, UUID.class);
        return id == null ? null : new SeatId(id);
    }

    boolean happened(AreaId area, UUID submission) {
        return jdbc.sql("SELECT count(*) FROM assessments.happening WHERE area_id = :area AND submission = :submission")
                        .param("area", area.value())
                        .param("submission", submission)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** @return false where somebody else changed it since that version */
    boolean lead(AreaId area, CaseId id, int version, @Nullable UUID officer, @Nullable UUID cover) {
        boolean led = jdbc.sql("""
                        UPDATE assessments.ehc_case SET officer_seat = :officer, cover_seat = :cover, version = version + 1
                        WHERE area_id = :area AND id = :id AND version = :version
                        """)
                        .param("area", area.value())
                        .param("id", id.value())
                        .param("version", version)
                        .param("officer", officer)
                        .param("cover", cover)
                        .update()
                == 1;
        if (led) {
            hearsOfAdvice(area, id, officer);
        }
        return led;
    }

    /** Requests for advice follow their case: whoever leads it hears when advice has come. */
    private void hearsOfAdvice(AreaId area, CaseId id, @Nullable UUID officer) {
        jdbc.sql("""
                UPDATE assessments.advice_request SET officer_seat = :officer
                WHERE area_id = :area AND case_id = :id AND officer_seat IS DISTINCT FROM :officer
                """)
                .param("area", area.value())
                .param("id", id.value())
                .param("officer", officer, Types.OTHER)
                .update();
    }

    void link(AreaId area, CaseId id, UUID child) {
        jdbc.sql("""
                UPDATE assessments.ehc_case SET child_id = :child, version = version + 1 WHERE area_id = :area AND id = :id
                """)
                .param("area", area.value())
                .param("id", id.value())
                .param("child", child)
                .update();
    }

    /**
     * What somebody was known by before stays in the history.
     *
     * @return false where somebody else changed it since that version
     * @throws org.springframework.dao.DuplicateKeyException where another case has the number
     */
    boolean number(AreaId area, CaseId id, int version, Identity who, Instant at) {
        jdbc.sql("""
                INSERT INTO assessments.former_key (area_id, case_id, person_key, until_at)
                SELECT area_id, id, person_key, :at FROM assessments.ehc_case
                WHERE area_id = :area AND id = :id AND version = :version AND person_key <> :key ON CONFLICT DO NOTHING
                """)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("area", area.value())
                .param("id", id.value())
                .param("version", version)
                .param("key", who.key())
                .update();
        return jdbc.sql("""
                        UPDATE assessments.ehc_case SET person_key = :key, upn = :upn, uln = :uln, upn_unknown = :unknown,
                            version = version + 1
                        WHERE area_id = :area AND id = :id AND version = :version
                        """)
                        .param("area", area.value())
                        .param("id", id.value())
                        .param("version", version)
                        .param("key", who.key())
                        .param("upn", who.upn())
                        .param("uln", who.uln())
                        .param("unknown", who.upnUnknown())
                        .update()
                == 1;
    }

    Optional<CaseId> byReferenceOrKey(AreaId area, String reference, String key) {
        return jdbc
                .sql("""
                SELECT id FROM assessments.ehc_case WHERE area_id = :area AND (reference = :reference OR person_key = :key)
                """)
                .param("area", area.value())
                .param("reference", reference)
                .param("key", key)
                .query((row, n) -> new CaseId(row.getObject("id", UUID.class)))
                .stream()
                .findFirst();
    }

    Optional<CaseId> ofSubmission(AreaId area, UUID submission) {
        return jdbc
                .sql("SELECT case_id FROM assessments.happening WHERE area_id = :area AND submission = :submission")
                .param("area", area.value())
                .param("submission", submission)
                .query((row, n) -> new CaseId(row.getObject("case_id", UUID.class)))
                .stream()
                .findFirst();
    }

    /** Days that moved for one reason. One statement. */
    void insert(AreaId area, List<DateChange> changes, String reason, String as, Instant at) {
        jdbc.sql("""
                INSERT INTO assessments.date_change (area_id, id, submission, case_id, duty, old_on, new_on, reason, recorded_as,
                    recorded_at)
                SELECT :area, c.id, c.id, c.case_id, c.duty, c.old_on, c.new_on, :reason, :as, :at
                FROM unnest(CAST(:ids AS uuid[]), CAST(:cases AS uuid[]), CAST(:duties AS text[]), CAST(:old AS date[]),
                    CAST(:new AS date[])) AS c (id, case_id, duty, old_on, new_on)
                """)
                .param("area", area.value())
                .param("ids", texts(changes, DateChange::id))
                .param("cases", texts(changes, change -> change.of().value()))
                .param("duties", texts(changes, DateChange::duty))
                .param("old", texts(changes, DateChange::oldOn))
                .param("new", texts(changes, DateChange::newOn))
                .param("reason", reason)
                .param("as", as)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    private static String[] texts(List<DateChange> changes, Function<DateChange, Object> what) {
        return changes.stream().map(change -> what.apply(change).toString()).toArray(String[]::new);
    }

    /** A day that moved. */
    void insert(AreaId area, DateChange change, Instant at) {
        jdbc.sql("""
                INSERT INTO assessments.date_change (area_id, id, submission, case_id, duty, old_on, new_on, reason, recorded_as,
                    recorded_at)
                VALUES (:area, :id, :submission, :case, :duty, :old, :new, :reason, :as, :at)
                ON CONFLICT (area_id, submission) DO NOTHING
                """)
                .param("area", area.value())
                .param("id", change.id())
                .param("submission", change.submission())
                .param("case", change.of().value())
                .param("duty", change.duty())
                .param("old", change.oldOn())
                .param("new", change.newOn())
                .param("reason", change.reason())
                .param("as", change.recordedAs())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }
}
