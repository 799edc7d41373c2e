package uk.sidebyside.assessments.notified;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uk.sidebyside.access.OrganisationId;
import uk.sidebyside.access.SeatId;
import uk.sidebyside.assessments.CaseId;
import uk.sidebyside.assessments.notified.rules.WrittenNotice;
import uk.sidebyside.shared.AreaId;

/** Notices under section 23. Who may know of a notice alone reads no names: the wall of the second table leaves them out. */
@Repository
class HealthNoticeStore {
    private static final String COLUMNS = """
            SELECT n.id, n.writer_seat, n.body_id, n.written_as, n.formed_on, n.belief, n.told_on, n.talk, n.helper, n.voluntary,
                n.sent_on, n.acknowledged_on, n.acknowledged_as, n.case_id, n.child_id, n.subject, n.version, c.forename, c.surname, c.born_on,
                c.reach, c.why, c.next
            FROM assessments.health_notice n
            LEFT JOIN assessments.health_notice_child c ON c.area_id = n.area_id AND c.notice_id = n.id
            WHERE n.area_id = :area\s""";

    private final JdbcClient jdbc;

    HealthNoticeStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @return whether it is new; the same submission is stored once */
    boolean insert(AreaId area, UUID submission, HealthNotice one) {
        boolean fresh = of(one, jdbc.sql("""
                INSERT INTO assessments.health_notice (area_id, id, submission, writer_seat, body_id, written_as, formed_on, belief,
                    told_on, talk, helper, voluntary, sent_on, acknowledged_as, subject, version)
                VALUES (:area, :id, :submission, :writer, :body, :as, :formed, :belief, :told, :talk, :helper, :voluntary, :sent,
                    '', :subject, 1)
                ON CONFLICT (area_id, submission) DO NOTHING
                """))
                        .param("area", area.value())
                        .param("submission", submission)
                        .param("writer", one.writer().value())
                        .param("body", one.body().value())
                        .param("as", one.writtenAs())
                        .param("subject", one.subject())
                        .update()
                == 1;
        if (fresh) {
            child(jdbc.sql("""
                    INSERT INTO assessments.health_notice_child (area_id, notice_id, forename, surname, born_on, reach, why, next)
                    VALUES (:area, :id, :forename, :surname, :born, :reach, :why, '')
                    """), area, one).update();
        }
        return fresh;
    }

    private static JdbcClient.StatementSpec of(HealthNotice one, JdbcClient.StatementSpec sql) {
        WrittenNotice words = one.words();
        return sql.param("id", one.id().value())
                .param("formed", words.formedOn())
                .param("belief", words.belief() == null ? null : words.belief().code())
                .param("told", words.toldOn(), Types.DATE)
                .param("talk", words.talk() == null ? "" : words.talk().code())
                .param("helper", words.helper() == null ? "" : words.helper().code())
                .param("voluntary", words.voluntary().strip())
                .param("sent", one.sentOn(), Types.DATE);
    }

    private static JdbcClient.StatementSpec child(JdbcClient.StatementSpec sql, AreaId area, HealthNotice one) {
        return sql.param("area", area.value())
                .param("id", one.id().value())
                .param("forename", one.words().forename().strip())
                .param("surname", one.words().surname().strip())
                .param("born", one.words().bornOn())
                .param("reach", one.words().reach().strip())
                .param("why", one.words().why().strip());
    }

    /** What its writer changed. False where it changed meanwhile. */
    boolean rewrite(AreaId area, HealthNotice one) {
        boolean saved = of(one, jdbc.sql("""
                UPDATE assessments.health_notice SET formed_on = :formed, belief = :belief, told_on = :told, talk = :talk,
                    helper = :helper, voluntary = :voluntary, sent_on = :sent, version = version + 1
                WHERE area_id = :area AND id = :id AND version = :version AND sent_on IS NULL
                """))
                        .param("area", area.value())
                        .param("version", one.version())
                        .update()
                == 1;
        if (saved) {
            child(jdbc.sql("""
                    UPDATE assessments.health_notice_child SET forename = :forename, surname = :surname, born_on = :born,
                        reach = :reach, why = :why WHERE area_id = :area AND notice_id = :id
                    """), area, one).update();
        }
        return saved;
    }

    /** What the council did. False where it changed meanwhile. */
    boolean answer(AreaId area, HealthNotice one) {
        boolean saved = jdbc.sql("""
                        UPDATE assessments.health_notice SET acknowledged_on = :on, acknowledged_as = :as, case_id = :case,
                            child_id = :child, version = version + 1
                        WHERE area_id = :area AND id = :id AND version = :version
                        """)
                        .param("area", area.value())
                        .param("id", one.id().value())
                        .param("version", one.version())
                        .param("on", one.acknowledgedOn(), Types.DATE)
                        .param("as", one.acknowledgedAs())
                        .param("case", one.caseId(), Types.OTHER)
                        .param("child", one.child(), Types.OTHER)
                        .update()
                == 1;
        if (saved) {
            jdbc.sql("""
                    UPDATE assessments.health_notice_child SET next = :next WHERE area_id = :area AND notice_id = :id
                    """)
                    .param("area", area.value())
                    .param("id", one.id().value())
                    .param("next", one.next())
                    .update();
        }
        return saved;
    }

    Optional<HealthNoticeId> ofSubmission(AreaId area, UUID submission) {
        return jdbc.sql("SELECT id FROM assessments.health_notice WHERE area_id = :area AND submission = :submission")
                .param("area", area.value())
                .param("submission", submission)
                .query((row, n) -> new HealthNoticeId(row.getObject("id", UUID.class)))
                .optional();
    }

    Optional<HealthNotice> find(AreaId area, HealthNoticeId id) {
        return list(area, "AND n.id = :id", Map.of("id", id.value())).stream().findFirst();
    }

    /** Those of some posts, the newest first. */
    List<HealthNotice> by(AreaId area, Collection<SeatId> writers) {
        return list(
                area,
                "AND n.writer_seat = ANY (:writers) ORDER BY n.formed_on DESC, n.id LIMIT 300",
                Map.of("writers", writers.stream().map(SeatId::value).toArray(UUID[]::new)));
    }

    /** Those that reached the council: what waits first, the longest wait first; then the newest. */
    List<HealthNotice> sent(AreaId area) {
        return list(area, """
                AND n.sent_on IS NOT NULL
                ORDER BY n.acknowledged_on IS NOT NULL, CASE WHEN n.acknowledged_on IS NULL THEN n.sent_on END, n.sent_on DESC, n.id
                LIMIT 500
                """, Map.of());
    }

    /** Those of {@link #sent} that are about no child with a record, or about one whom the principal may see. */
    Set<HealthNoticeId> openable(AreaId area) {
        return new HashSet<>(jdbc.sql("""
                SELECT n.id FROM assessments.health_notice n WHERE n.area_id = :area AND n.sent_on IS NOT NULL
                    AND (n.child_id IS NULL OR n.child_id IN (SELECT access.visible_children()))
                """)
                .param("area", area.value())
                .query((row, n) -> new HealthNoticeId(row.getObject("id", UUID.class)))
                .list());
    }

    /** Those that were put with it, and those that were linked to the record of its child without a case. */
    List<HealthNotice> ofCase(AreaId area, UUID caseId) {
        return list(area, """
                AND n.sent_on IS NOT NULL AND (n.case_id = :case OR n.case_id IS NULL
                    AND n.child_id = (SELECT k.child_id FROM assessments.ehc_case k WHERE k.area_id = :area AND k.id = :case))
                ORDER BY n.sent_on, n.id
                """, Map.of("case", caseId));
    }

    /** The case of a child with a record. */
    Optional<CaseId> caseOf(AreaId area, UUID child) {
        return jdbc.sql("SELECT id FROM assessments.ehc_case WHERE area_id = :area AND child_id = :child")
                .param("area", area.value())
                .param("child", child)
                .query((row, n) -> new CaseId(row.getObject("id", UUID.class)))
                .optional();
    }

    List<HealthNotice> ofChild(AreaId area, UUID child) {
        return list(area, "AND n.child_id = :child ORDER BY n.sent_on, n.id", Map.of("child", child));
    }

    List<HealthNotice> bornBefore(AreaId area, LocalDate day) {
        return list(area, "AND c.born_on < :day", Map.of("day", day));
    }

    void each(AreaId area, Consumer<HealthNotice> each) {
        jdbc.sql(COLUMNS)
                .param("area", area.value())
                .query((row, n) -> one(row))
                .list()
                .forEach(each);
    }

    private List<HealthNotice> list(AreaId area, String where, Map<String, Object> params) {
        return jdbc.sql(COLUMNS + where)
                .param("area", area.value())
                .params(params)
                .query((row, n) -> one(row))
                .list();
    }

    void delete(AreaId area, HealthNoticeId id) {
        jdbc.sql("DELETE FROM assessments.health_notice WHERE area_id = :area AND id = :id")
                .param("area", area.value())
                .param("id", id.value())
                .update();
    }

    private static HealthNotice one(ResultSet row) throws SQLException {
        return new HealthNotice(
                new HealthNoticeId(row.getObject("id", UUID.class)),
                new SeatId(row.getObject("writer_seat", UUID.class)),
                new OrganisationId(row.getObject("body_id", UUID.class)),
                row.getString("written_as"),
                words(row),
                day(row, "sent_on"),
                day(row, "acknowledged_on"),
                row.getString("acknowledged_as"),
                text(row, "next"),
                row.getObject("case_id", UUID.class),
                row.getObject("child_id", UUID.class),
                row.getObject("subject", UUID.class),
                row.getInt("version"));
    }

    private static WrittenNotice words(ResultSet row) throws SQLException {
        return new WrittenNotice(
                text(row, "forename"),
                text(row, "surname"),
                day(row, "born_on"),
                text(row, "reach"),
                day(row, "formed_on"),
                WrittenNotice.Belief.of(row.getString("belief")),
                text(row, "why"),
                day(row, "told_on"),
                WrittenNotice.Talk.of(row.getString("talk")),
                WrittenNotice.Support.of(row.getString("helper")),
                row.getString("voluntary"));
    }

    private static String text(ResultSet row, String column) throws SQLException {
        String text = row.getString(column);
        return text == null ? "" : text;
    }

    private static @Nullable LocalDate day(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }
}
