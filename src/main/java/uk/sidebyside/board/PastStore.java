package uk.sidebyside.board;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uk.sidebyside.board.rules.ReportState;
import uk.sidebyside.board.rules.ReportsDue;
import uk.sidebyside.shared.AreaId;

/** What the board knew at the close of a past day, London time: what was written later is left out. */
@Repository
class PastStore {
    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    private final JdbcClient jdbc;

    PastStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private static OffsetDateTime closeOf(LocalDate day) {
        return day.plusDays(1).atStartOfDay(LONDON).toOffsetDateTime();
    }

    /**
     * What waited for somebody: questions without an answer, decisions whose follow-up was due and actions that were late. A
     * decision of which somebody said twice what came of it waited until the second time, since the first is not kept.
     */
    List<Overview.Waiting> waiting(AreaId area, LocalDate day) {
        return jdbc.sql("""
                SELECT 'QUESTION' AS kind, c.id, c.number, c.question AS words, c.owner_as AS who,
                    coalesce(d.due_on, c.first_due_on) AS due_on
                FROM board.challenge c
                LEFT JOIN LATERAL (SELECT event FROM board.challenge_turn t WHERE t.area_id = c.area_id
                    AND t.challenge_id = c.id AND t.at < :close ORDER BY t.at DESC, t.id DESC LIMIT 1) last ON true
                LEFT JOIN LATERAL (SELECT due_on FROM board.challenge_turn t WHERE t.area_id = c.area_id
                    AND t.challenge_id = c.id AND t.at < :close AND t.due_on IS NOT NULL
                    ORDER BY t.at DESC, t.id DESC LIMIT 1) d ON true
                WHERE c.area_id = :area AND c.asked_at < :close AND coalesce(last.event, 'not_accept') = 'not_accept'
                UNION ALL
                SELECT 'FOLLOW_UP', d.id, d.number, d.what, b.name, d.follow_up_on FROM board.decision d
                JOIN board.body b ON b.area_id = d.area_id AND b.id = d.body_id
                WHERE d.area_id = :area AND d.recorded_at < :close AND d.follow_up_on <= :day
                    AND (d.followed_up_on IS NULL OR d.followed_up_on > :day)
                UNION ALL
                SELECT 'ACTION', id, number, what, owner_as, due_on FROM board.action
                WHERE area_id = :area AND agreed_on <= :day AND due_on < :day AND (done_on IS NULL OR done_on > :day)
                ORDER BY due_on, kind, number
                """)
                .param("area", area.value())
                .param("close", closeOf(day))
                .param("day", day)
                .query((row, n) -> OverviewStore.waiting(row, day))
                .list();
    }

    /** Whether the reports that were due had come. What they said is kept from their approval on, and is not read here. */
    List<PackContent.ReportIn> reports(AreaId area, LocalDate after, LocalDate until, LocalDate day) {
        return jdbc.sql("""
                SELECT r.id, r.workstream_title, r.month, r.due_on, coalesce(last.event, '') IN ('submit', 'approve') AS received
                FROM board.report r
                LEFT JOIN LATERAL (SELECT event FROM board.report_event e WHERE e.area_id = r.area_id AND e.report_id = r.id
                    AND e.at < :close ORDER BY e.at DESC, e.id DESC LIMIT 1) last ON true
                WHERE r.area_id = :area AND r.due_on > :after AND r.due_on <= :until
                ORDER BY r.month, r.workstream_title, r.id
                """)
                .param("area", area.value())
                .param("close", closeOf(day))
                .param("after", after)
                .param("until", until)
                .query((row, n) -> {
                    LocalDate due = row.getObject("due_on", LocalDate.class);
                    boolean received = row.getBoolean("received");
                    return new PackContent.ReportIn(
                            row.getObject("id", UUID.class),
                            row.getString("workstream_title"),
                            Words.month(YearMonth.from(row.getObject("month", LocalDate.class))),
                            due,
                            received,
                            ReportsDue.notReceived(due, received ? ReportState.SUBMITTED : ReportState.DRAFT, day),
                            Report.Text.EMPTY);
                })
                .list();
    }

    /** What was decided from a day on and recorded by the close, the newest first. */
    List<PackContent.Decided> decisions(AreaId area, LocalDate from, LocalDate day) {
        return jdbc.sql("""
                SELECT d.number, d.decided_on, d.what, d.why,
                    ARRAY(SELECT p.post FROM board.decision_present p
                        WHERE p.area_id = d.area_id AND p.decision_id = d.id ORDER BY p.post) AS present
                FROM board.decision d
                WHERE d.area_id = :area AND d.decided_on BETWEEN :from AND :day AND d.recorded_at < :close
                ORDER BY d.decided_on DESC, d.number DESC
                """)
                .param("area", area.value())
                .param("from", from)
                .param("day", day)
                .param("close", closeOf(day))
                .query((row, n) -> new PackContent.Decided(
                        row.getInt("number"),
                        row.getObject("decided_on", LocalDate.class),
                        row.getString("what"),
                        row.getString("why"),
                        List.of((String[]) row.getArray("present").getArray())))
                .list();
    }

    /** The family voice for a meeting in the words that had been written by the close: every version is kept. */
    PackContent.Voice voice(AreaId area, MeetingId meeting, LocalDate day) {
        return jdbc.sql("""
                SELECT submission, number, words, reason_for_none, written_as, written_at FROM board.family_voice
                WHERE area_id = :area AND meeting_id = :meeting AND written_at < :close ORDER BY number DESC LIMIT 1
                """)
                .param("area", area.value())
                .param("meeting", meeting.value())
                .param("close", closeOf(day))
                .query(FamilyVoiceStore::voice)
                .optional()
                .map(PackContent.Voice::of)
                .orElse(PackContent.Voice.NOTHING_YET);
    }
}
