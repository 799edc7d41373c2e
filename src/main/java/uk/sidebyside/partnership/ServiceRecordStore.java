package uk.sidebyside.partnership;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uk.sidebyside.access.ServiceId;
import uk.sidebyside.shared.AreaId;

/** What pieces of work on a service left behind in a time. */
@Repository
class ServiceRecordStore {
    private final JdbcClient jdbc;

    ServiceRecordStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param pieces that were under way in the time
     * @param due promises to tell back that fell due, and how many were kept by their day
     * @param joined people but professionals who joined, and how many for the first time
     * @param ways how people took part or were asked, by their codes
     * @param sessions that took place, and other times when people were asked by phone or in a meeting
     * @param decisions made after people were asked
     * @param needsAsked participants with access needs, and how many were met
     * @param groups reached, by their codes
     * @param said what people said that was used or partly used, of all that was answered
     */
    record Counts(
            long pieces,
            long due,
            long onTime,
            long joined,
            long firstTime,
            List<String> ways,
            long sessions,
            long askedAloud,
            long decisions,
            long needsAsked,
            long needsMet,
            List<String> groups,
            long said,
            long used) {}

    /** All in one statement. */
    Counts counts(AreaId area, ServiceId service, LocalDate from, LocalDate until) {
        return jdbc.sql("""
                WITH p AS (SELECT id, groups_reached FROM partnership.piece WHERE area_id = :area AND service_id = :service
                        AND began_on <= :until AND (ended_on IS NULL OR ended_on >= :from)),
                    t AS (SELECT t.* FROM partnership.tell_back t WHERE t.area_id = :area
                        AND t.piece_id IN (SELECT id FROM p) AND t.due_on BETWEEN :from AND :until),
                    j AS (SELECT j.* FROM partnership.participant j WHERE j.area_id = :area
                        AND j.piece_id IN (SELECT id FROM p) AND j.joined_on BETWEEN :from AND :until AND j.side <> 'professional'),
                    f AS (SELECT f.* FROM partnership.feedback_request f WHERE f.area_id = :area
                        AND f.piece_id IN (SELECT id FROM p) AND f.asked_on BETWEEN :from AND :until),
                    y AS (SELECT y.* FROM partnership.you_said y WHERE y.area_id = :area
                        AND y.piece_id IN (SELECT id FROM p) AND y.on_day BETWEEN :from AND :until AND y.became <> 'still-thinking')
                SELECT (SELECT count(*) FROM p) AS pieces,
                    (SELECT count(*) FROM t) AS due, (SELECT count(*) FROM t WHERE told_on <= due_on) AS on_time,
                    (SELECT count(*) FROM j) AS joined, (SELECT count(*) FROM j WHERE first_time) AS first_time,
                    ARRAY(SELECT way FROM j UNION SELECT channel FROM f ORDER BY 1) AS ways,
                    (SELECT count(*) FROM partnership.session s JOIN partnership.session_option o ON o.area_id = s.area_id
                        AND o.id = s.chosen_id WHERE s.area_id = :area AND s.piece_id IN (SELECT id FROM p) AND NOT s.called_off
                        AND o.on_day BETWEEN :from AND :until) AS sessions,
                    (SELECT count(*) FROM f WHERE channel IN ('phone', 'meeting')) AS asked_aloud,
                    (SELECT count(*) FROM partnership.decision d WHERE d.area_id = :area AND d.piece_id IN (SELECT id FROM p)
                        AND d.decided_on BETWEEN :from AND :until) AS decisions,
                    (SELECT count(*) FROM j WHERE access_state IN ('to-meet', 'met')) AS needs_asked,
                    (SELECT count(*) FROM j WHERE access_state = 'met') AS needs_met,
                    ARRAY(SELECT DISTINCT unnest(groups_reached) FROM p ORDER BY 1) AS groups,
                    (SELECT count(*) FROM y) AS said, (SELECT count(*) FROM y WHERE became IN ('used', 'partly')) AS used
                """)
                .param("area", area.value())
                .param("service", service.value())
                .param("from", from)
                .param("until", until)
                .query((row, n) -> new Counts(
                        row.getLong("pieces"),
                        row.getLong("due"),
                        row.getLong("on_time"),
                        row.getLong("joined"),
                        row.getLong("first_time"),
                        List.of((String[]) row.getArray("ways").getArray()),
                        row.getLong("sessions"),
                        row.getLong("asked_aloud"),
                        row.getLong("decisions"),
                        row.getLong("needs_asked"),
                        row.getLong("needs_met"),
                        Arrays.asList((String[]) row.getArray("groups").getArray()),
                        row.getLong("said"),
                        row.getLong("used")))
                .single();
    }
}
