package uk.sidebyside.board;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uk.sidebyside.access.SeatId;
import uk.sidebyside.shared.AreaId;
import uk.sidebyside.shared.Ref;

@Repository
class DecisionStore {
    private final JdbcClient jdbc;

    DecisionStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private void lockNumbers(AreaId area) {
        jdbc.sql("SELECT pg_advisory_xact_lock(hashtextextended('board.decision.' || :area, 0))")
                .param("area", area.value().toString())
                .query((row, n) -> n)
                .list();
    }

    /** @return false where the same submission was stored before */
    boolean insert(AreaId area, DecisionId id, Decisions.Record decision, Instant at) {
        lockNumbers(area);
        return jdbc.sql("""
                        INSERT INTO board.decision (area_id, id, submission, number, body_id, meeting_id, decided_on, what,
                            why, line_ref, follow_up_on, follow_up, recorded_at, version)
                        VALUES (:area, :id, :submission,
                            (SELECT coalesce(max(number), 0) + 1 FROM board.decision WHERE area_id = :area),
                            :body, :meeting, :decidedOn, :what, :why, :line, :followUpOn, '', :at, 1)
                        ON CONFLICT (area_id, submission) DO NOTHING
                        """)
                        .param("area", area.value())
                        .param("id", id.value())
                        .param("submission", decision.submission())
                        .param("body", decision.body().value())
                        .param(
                                "meeting",
                                decision.meeting() == null
                                        ? null
                                        : decision.meeting().value())
                        .param("decidedOn", decision.decidedOn())
                        .param("what", decision.what().strip())
                        .param("why", decision.why().strip())
                        .param(
                                "line",
                                decision.line() == null ? "" : decision.line().local())
                        .param("followUpOn", decision.followUpOn())
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    DecisionId submitted(AreaId area, UUID submission) {
        return jdbc.sql("SELECT id FROM board.decision WHERE area_id = :area AND submission = :submission")
                .param("area", area.value())
                .param("submission", submission)
                .query((row, n) -> new DecisionId(row.getObject("id", UUID.class)))
                .single();
    }

    void insertPresent(AreaId area, DecisionId decision, SeatId seat, String post) {
        jdbc.sql("""
                INSERT INTO board.decision_present (area_id, decision_id, seat_id, post)
                VALUES (:area, :decision, :seat, :post)
                """)
                .param("area", area.value())
                .param("decision", decision.value())
                .param("seat", seat.value())
                .param("post", post)
                .update();
    }

    /** @return false where somebody else changed it since that version */
    boolean followUp(AreaId area, DecisionId id, int version, String words, LocalDate on) {
        return jdbc.sql("""
                        UPDATE board.decision SET follow_up = :words, followed_up_on = :on, version = version + 1
                        WHERE area_id = :area AND id = :id AND version = :version
                        """)
                        .param("area", area.value())
                        .param("id", id.value())
                        .param("version", version)
                        .param("words", words)
                        .param("on", on)
                        .update()
                == 1;
    }

    List<Decision> inArea(AreaId area) {
        return jdbc.sql("""
                SELECT d.id, d.number, b.name, d.meeting_id, d.decided_on, d.what, d.why, d.line_ref, d.follow_up_on,
                    d.follow_up, d.followed_up_on, d.version,
                    ARRAY(SELECT p.post FROM board.decision_present p
                        WHERE p.area_id = d.area_id AND p.decision_id = d.id ORDER BY p.post) AS present
                FROM board.decision d
                JOIN board.body b ON b.area_id = d.area_id AND b.id = d.body_id
                WHERE d.area_id = :area ORDER BY d.decided_on DESC, d.number DESC
                """)
                .param("area", area.value())
                .query((row, n) -> decision(area, row))
                .list();
    }

    private static Decision decision(AreaId area, ResultSet row) throws SQLException {
        UUID meeting = row.getObject("meeting_id", UUID.class);
        String line = row.getString("line_ref");
        return new Decision(
                new DecisionId(row.getObject("id", UUID.class)),
                row.getInt("number"),
                row.getString("name"),
                meeting == null ? null : new MeetingId(meeting),
                row.getObject("decided_on", LocalDate.class),
                row.getString("what"),
                row.getString("why"),
                List.of((String[]) row.getArray("present").getArray()),
                line.isEmpty() ? null : Ref.parse(area, line),
                row.getObject("follow_up_on", LocalDate.class),
                row.getString("follow_up"),
                row.getObject("followed_up_on", LocalDate.class),
                row.getInt("version"));
    }

    ActionId insertAction(AreaId area, ActionId id, Decisions.Agree action, String ownerAs, LocalDate today) {
        lockNumbers(area);
        jdbc.sql("""
                INSERT INTO board.action (area_id, id, submission, number, body_id, decision_id, what, owner_seat_id,
                    owner_as, agreed_on, due_on, outcome, version)
                VALUES (:area, :id, :submission,
                    (SELECT coalesce(max(number), 0) + 1 FROM board.action WHERE area_id = :area),
                    :body, :decision, :what, :owner, :ownerAs, :agreedOn, :dueOn, '', 1)
                ON CONFLICT (area_id, submission) DO NOTHING
                """)
                .param("area", area.value())
                .param("id", id.value())
                .param("submission", action.submission())
                .param("body", action.body().value())
                .param(
                        "decision",
                        action.decision() == null ? null : action.decision().value())
                .param("what", action.what().strip())
                .param("owner", action.owner() == null ? null : action.owner().value())
                .param("ownerAs", ownerAs)
                .param("agreedOn", today)
                .param("dueOn", action.dueOn())
                .update();
        return jdbc.sql("SELECT id FROM board.action WHERE area_id = :area AND submission = :submission")
                .param("area", area.value())
                .param("submission", action.submission())
                .query((row, n) -> new ActionId(row.getObject("id", UUID.class)))
                .single();
    }

    /** @return false where somebody else changed it since that version */
    boolean done(AreaId area, ActionId id, int version, String outcome, LocalDate on) {
        return jdbc.sql("""
                        UPDATE board.action SET outcome = :outcome, done_on = coalesce(done_on, :on), version = version + 1
                        WHERE area_id = :area AND id = :id AND version = :version
                        """)
                        .param("area", area.value())
                        .param("id", id.value())
                        .param("version", version)
                        .param("outcome", outcome)
                        .param("on", on)
                        .update()
                == 1;
    }

    List<BoardAction> actions(AreaId area) {
        return jdbc.sql("""
                SELECT id, number, what, owner_seat_id, owner_as, agreed_on, due_on, done_on, outcome, version FROM board.action
                WHERE area_id = :area ORDER BY done_on IS NOT NULL, due_on, number
                """)
                .param("area", area.value())
                .query((row, n) -> new BoardAction(
                        new ActionId(row.getObject("id", UUID.class)),
                        row.getInt("number"),
                        row.getString("what"),
                        new SeatId(row.getObject("owner_seat_id", UUID.class)),
                        row.getString("owner_as"),
                        row.getObject("agreed_on", LocalDate.class),
                        row.getObject("due_on", LocalDate.class),
                        row.getObject("done_on", LocalDate.class),
                        row.getString("outcome"),
                        row.getInt("version")))
                .list();
    }
}
