package uk.sidebyside.board;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uk.sidebyside.shared.AreaId;

@Repository
class OverviewStore {
    private final JdbcClient jdbc;

    OverviewStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record AtHand(Meeting meeting, @Nullable LocalDate beforeOn, String decisionsNeeded, PackContent.Voice voice) {
        Optional<LocalDate> before() {
            return Optional.ofNullable(beforeOn);
        }
    }

    /** The next meeting of the body that holds the plan, or the last, with its pack's words and the family voice. */
    Optional<AtHand> atHand(AreaId area, LocalDate today) {
        return jdbc.sql("""
                SELECT m.id, m.body_id, b.name, m.held_on, m.starts_at, m.ends_at, m.place, m.version,
                    p.closed_at IS NOT NULL AS pack_closed, coalesce(p.decisions_needed, '') AS decisions_needed,
                    (SELECT max(x.held_on) FROM board.meeting x WHERE x.area_id = m.area_id AND x.body_id = m.body_id
                        AND x.held_on < m.held_on AND x.called_off_why IS NULL) AS before_on,
                    v.submission, v.number, v.words, v.reason_for_none, v.written_as, v.written_at
                FROM board.meeting m
                JOIN board.body b ON b.area_id = m.area_id AND b.id = m.body_id AND b.holds_the_plan
                LEFT JOIN board.pack p ON p.area_id = m.area_id AND p.meeting_id = m.id
                LEFT JOIN LATERAL (SELECT * FROM board.family_voice f
                    WHERE f.area_id = m.area_id AND f.meeting_id = m.id ORDER BY f.number DESC LIMIT 1) v ON true
                WHERE m.area_id = :area AND m.called_off_why IS NULL
                ORDER BY m.held_on < :today, abs(m.held_on - CAST(:today AS date)) LIMIT 1
                """)
                .param("area", area.value())
                .param("today", today)
                .query(OverviewStore::atHand)
                .optional();
    }

    private static AtHand atHand(ResultSet row, int n) throws SQLException {
        var meeting = new Meeting(
                new MeetingId(row.getObject("id", UUID.class)),
                new BodyId(row.getObject("body_id", UUID.class)),
                row.getString("name"),
                row.getObject("held_on", LocalDate.class),
                row.getObject("starts_at", LocalTime.class),
                row.getObject("ends_at", LocalTime.class),
                row.getString("place"),
                null,
                row.getBoolean("pack_closed"),
                row.getInt("version"),
                List.of());
        return new AtHand(
                meeting, row.getObject("before_on", LocalDate.class), row.getString("decisions_needed"), voice(row));
    }

    private static PackContent.Voice voice(ResultSet row) throws SQLException {
        UUID submission = row.getObject("submission", UUID.class);
        return submission == null
                ? PackContent.Voice.NOTHING_YET
                : PackContent.Voice.of(new FamilyVoice(
                        submission,
                        row.getInt("number"),
                        row.getString("words"),
                        row.getString("reason_for_none"),
                        row.getString("written_as"),
                        row.getObject("written_at", OffsetDateTime.class).toInstant()));
    }

    /** Open questions, decisions whose follow-up is due and actions that are late, by the day they are due. */
    List<Overview.Waiting> waiting(AreaId area, LocalDate today) {
        return jdbc.sql("""
                SELECT 'QUESTION' AS kind, id, number, question AS words, owner_as AS who, due_on FROM board.challenge
                WHERE area_id = :area AND state = 'open'
                UNION ALL
                SELECT 'FOLLOW_UP', d.id, d.number, d.what, b.name, d.follow_up_on FROM board.decision d
                JOIN board.body b ON b.area_id = d.area_id AND b.id = d.body_id
                WHERE d.area_id = :area AND d.followed_up_on IS NULL AND d.follow_up_on <= :today
                UNION ALL
                SELECT 'ACTION', id, number, what, owner_as, due_on FROM board.action
                WHERE area_id = :area AND done_on IS NULL AND due_on < :today
                ORDER BY due_on, kind, number
                """)
                .param("area", area.value())
                .param("today", today)
                .query((row, n) -> waiting(row, today))
                .list();
    }

    static Overview.Waiting waiting(ResultSet row, LocalDate today) throws SQLException {
        LocalDate due = row.getObject("due_on", LocalDate.class);
        return new Overview.Waiting(
                Overview.Kind.valueOf(row.getString("kind")),
                row.getObject("id", UUID.class),
                row.getInt("number"),
                row.getString("words"),
                row.getString("who"),
                due,
                today.isAfter(due));
    }
}
