package uk.sidebyside.board;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uk.sidebyside.shared.AreaId;

@Repository
class MeetingStore {
    private static final String MEETING = """
            SELECT m.id, m.body_id, b.name, m.held_on, m.starts_at, m.ends_at, m.place, m.called_off_why, m.version,
                p.closed_at IS NOT NULL AS pack_closed
            FROM board.meeting m
            JOIN board.body b ON b.area_id = m.area_id AND b.id = m.body_id
            LEFT JOIN board.pack p ON p.area_id = m.area_id AND p.meeting_id = m.id
            WHERE m.area_id = :area
            """;

    private final JdbcClient jdbc;

    MeetingStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @return false where the same submission was stored before */
    boolean insert(AreaId area, MeetingId id, Meetings.PlanMeeting meeting, Instant at) {
        return jdbc.sql("""
                        INSERT INTO board.meeting (area_id, id, submission, body_id, held_on, starts_at, ends_at, place,
                            version, changed_at)
                        VALUES (:area, :id, :submission, :body, :heldOn, :startsAt, :endsAt, :place, 1, :at)
                        ON CONFLICT (area_id, submission) DO NOTHING
                        """)
                        .param("area", area.value())
                        .param("id", id.value())
                        .param("submission", meeting.submission())
                        .param("body", meeting.body().value())
                        .param("heldOn", meeting.heldOn())
                        .param("startsAt", meeting.startsAt())
                        .param("endsAt", meeting.endsAt())
                        .param("place", meeting.place())
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    MeetingId submitted(AreaId area, UUID submission) {
        return jdbc.sql("SELECT id FROM board.meeting WHERE area_id = :area AND submission = :submission")
                .param("area", area.value())
                .param("submission", submission)
                .query((row, n) -> new MeetingId(row.getObject("id", UUID.class)))
                .single();
    }

    void insertItem(AreaId area, UUID id, MeetingId meeting, int position, Meeting.Item item) {
        jdbc.sql("""
                INSERT INTO board.agenda_item (area_id, id, meeting_id, position, title, purpose, minutes)
                VALUES (:area, :id, :meeting, :position, :title, :purpose, :minutes)
                """)
                .param("area", area.value())
                .param("id", id)
                .param("meeting", meeting.value())
                .param("position", position)
                .param("title", item.title())
                .param("purpose", item.purpose().code())
                .param("minutes", item.minutes())
                .update();
    }

    void deleteItems(AreaId area, MeetingId meeting) {
        jdbc.sql("DELETE FROM board.agenda_item WHERE area_id = :area AND meeting_id = :meeting")
                .param("area", area.value())
                .param("meeting", meeting.value())
                .update();
    }

    /** @return false where somebody else changed the meeting since that version */
    boolean touch(AreaId area, MeetingId meeting, int version, Instant at) {
        return jdbc.sql("""
                        UPDATE board.meeting SET version = version + 1, changed_at = :at
                        WHERE area_id = :area AND id = :id AND version = :version
                        """)
                        .param("area", area.value())
                        .param("id", meeting.value())
                        .param("version", version)
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    void callOff(AreaId area, MeetingId meeting, String why, Instant at) {
        jdbc.sql("""
                UPDATE board.meeting SET called_off_why = :why, version = version + 1, changed_at = :at
                WHERE area_id = :area AND id = :id
                """)
                .param("area", area.value())
                .param("id", meeting.value())
                .param("why", why)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    Optional<Meeting> byId(AreaId area, MeetingId id) {
        return jdbc.sql(MEETING + " AND m.id = :id")
                .param("area", area.value())
                .param("id", id.value())
                .query(MeetingStore::meeting)
                .optional();
    }

    List<Meeting> inArea(AreaId area) {
        return jdbc.sql(MEETING + " ORDER BY m.held_on DESC, b.position")
                .param("area", area.value())
                .query(MeetingStore::meeting)
                .list();
    }

    Optional<Meeting> next(AreaId area, BodyId body, LocalDate day) {
        return jdbc.sql(MEETING + """
                 AND m.body_id = :body AND m.held_on >= :day AND m.called_off_why IS NULL
                ORDER BY m.held_on LIMIT 1
                """)
                .param("area", area.value())
                .param("body", body.value())
                .param("day", day)
                .query(MeetingStore::meeting)
                .optional();
    }

    /** The meeting of the plan's body that comes next, or else the one held last: one statement for the board page. */
    Optional<Meeting> atHand(AreaId area, LocalDate day) {
        return jdbc.sql(MEETING + """
                 AND b.holds_the_plan AND m.called_off_why IS NULL
                ORDER BY m.held_on < :day, abs(m.held_on - CAST(:day AS date)) LIMIT 1
                """)
                .param("area", area.value())
                .param("day", day)
                .query(MeetingStore::meeting)
                .optional();
    }

    /** The meeting of the same body before this one. */
    Optional<Meeting> before(AreaId area, Meeting meeting) {
        return jdbc.sql(MEETING + """
                 AND m.body_id = :body AND m.held_on < :day AND m.called_off_why IS NULL
                ORDER BY m.held_on DESC LIMIT 1
                """)
                .param("area", area.value())
                .param("body", meeting.body().value())
                .param("day", meeting.heldOn())
                .query(MeetingStore::meeting)
                .optional();
    }

    List<Meeting.Item> agenda(AreaId area, MeetingId meeting) {
        return jdbc.sql("""
                SELECT title, purpose, minutes FROM board.agenda_item
                WHERE area_id = :area AND meeting_id = :meeting ORDER BY position
                """)
                .param("area", area.value())
                .param("meeting", meeting.value())
                .query((row, n) -> new Meeting.Item(
                        row.getString("title"),
                        Meeting.Purpose.of(row.getString("purpose")),
                        row.getObject("minutes", Integer.class)))
                .list();
    }

    private static Meeting meeting(ResultSet row, int n) throws SQLException {
        return new Meeting(
                new MeetingId(row.getObject("id", UUID.class)),
                new BodyId(row.getObject("body_id", UUID.class)),
                row.getString("name"),
                row.getObject("held_on", LocalDate.class),
                row.getObject("starts_at", LocalTime.class),
                row.getObject("ends_at", LocalTime.class),
                row.getString("place"),
                row.getString("called_off_why"),
                row.getBoolean("pack_closed"),
                row.getInt("version"),
                List.of());
    }
}
