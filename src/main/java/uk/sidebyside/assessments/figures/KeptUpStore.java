package uk.sidebyside.assessments.figures;

import java.sql.Types;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uk.sidebyside.shared.AreaId;

/**
 * Reviews and phase transfers of plans over the years. The return has room for the last of each alone, so each that it names is
 * remembered: see {@link KeptUp#DAYS_OF_ONE}.
 */
@Repository
class KeptUpStore {
    private static final int AT_ONCE = 500;

    /** Read once, whatever the planner takes the tables to hold: within the deletion below it would be read again for each row. */
    private static final String SAID = """
            WITH said AS MATERIALIZED (
                SELECT r.case_id, u.request_id, 'review' AS kind, u.review_meeting_on AS from_on,
                    CASE WHEN u.last_review_on >= u.review_meeting_on THEN u.last_review_on END AS done_on
                FROM assessments.request r JOIN assessments.upkeep u ON u.area_id = r.area_id AND u.request_id = r.id
                WHERE r.area_id = :area AND r.case_id = ANY (:cases) AND u.review_meeting_on IS NOT NULL
                UNION ALL
                SELECT r.case_id, u.request_id, 'transfer', u.phase_transfer_due_on,
                    CASE WHEN u.phase_transfer_final_on > u.phase_transfer_due_on - %d THEN u.phase_transfer_final_on END
                FROM assessments.request r JOIN assessments.upkeep u ON u.area_id = r.area_id AND u.request_id = r.id
                WHERE r.area_id = :area AND r.case_id = ANY (:cases) AND u.phase_transfer_due_on IS NOT NULL)
            """.formatted(KeptUp.DAYS_OF_A_PHASE);

    private final JdbcTemplate batch;
    private final JdbcClient jdbc;

    KeptUpStore(JdbcTemplate batch, JdbcClient jdbc) {
        this.batch = batch;
        this.jdbc = jdbc;
    }

    /** What is deleted is looked for by the cases, too: by the requests alone all that the area remembers is read. */
    void remember(AreaId area, Collection<UUID> cases) {
        asked(area, cases, SAID + """
                DELETE FROM assessments.kept_up k USING said s
                WHERE k.area_id = :area AND k.case_id = ANY (:cases) AND k.request_id = s.request_id AND k.kind = s.kind
                    AND k.from_on <> s.from_on AND abs(k.from_on - s.from_on) <= %d
                """.formatted(KeptUp.DAYS_OF_ONE));
        asked(area, cases, SAID + """
                INSERT INTO assessments.kept_up (area_id, case_id, request_id, kind, from_on, done_on)
                SELECT :area, s.case_id, s.request_id, s.kind, s.from_on, s.done_on FROM said s
                ON CONFLICT (area_id, request_id, kind, from_on) DO UPDATE SET done_on = EXCLUDED.done_on
                WHERE kept_up.done_on IS DISTINCT FROM EXCLUDED.done_on
                """);
    }

    private void asked(AreaId area, Collection<UUID> cases, String sql) {
        jdbc.sql(sql)
                .param("area", area.value())
                .param("cases", cases.toArray(UUID[]::new))
                .update();
    }

    void delete(AreaId area, List<KeptUp> all) {
        batch.batchUpdate(
                "DELETE FROM assessments.kept_up WHERE area_id = ? AND request_id = ? AND kind = ? AND from_on = ?",
                all,
                AT_ONCE,
                (to, one) -> {
                    to.setObject(1, area.value());
                    to.setObject(2, one.request());
                    to.setString(3, one.kind().name().toLowerCase(Locale.ROOT));
                    to.setObject(4, one.fromOn());
                });
    }

    void insert(AreaId area, List<KeptUp> all) {
        batch.batchUpdate("""
                INSERT INTO assessments.kept_up (area_id, case_id, request_id, kind, from_on, done_on) VALUES (?, ?, ?, ?, ?, ?)
                ON CONFLICT (area_id, request_id, kind, from_on) DO NOTHING
                """, all, AT_ONCE, (to, one) -> {
            to.setObject(1, area.value());
            to.setObject(2, one.caseId());
            to.setObject(3, one.request());
            to.setString(4, one.kind().name().toLowerCase(Locale.ROOT));
            to.setObject(5, one.fromOn());
            to.setObject(6, one.doneOn(), Types.DATE);
        });
    }
}
