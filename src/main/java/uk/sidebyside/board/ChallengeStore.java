package uk.sidebyside.board;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uk.sidebyside.access.PersonId;
import uk.sidebyside.access.SeatId;
import uk.sidebyside.board.rules.ChallengeState;
import uk.sidebyside.shared.AreaId;
import uk.sidebyside.shared.Ref;

@Repository
class ChallengeStore {
    private final JdbcClient jdbc;

    ChallengeStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @return false where the same submission was stored before */
    boolean insert(AreaId area, Challenge challenge, UUID submission, Instant at) {
        lockNumbers(area);
        return jdbc.sql("""
                        INSERT INTO board.challenge (area_id, id, submission, number, question, asked_by,
                            asked_by_seat_id, asked_as, asked_on, asked_at, owner_seat_id, owner_as, first_due_on, due_on,
                            state, line_ref, version)
                        VALUES (:area, :id, :submission,
                            (SELECT coalesce(max(number), 0) + 1 FROM board.challenge WHERE area_id = :area),
                            :question, :askedBy, :askedBySeat, :askedAs, :askedOn, :at, :owner, :ownerAs, :dueOn, :dueOn,
                            'open', :line, 1)
                        ON CONFLICT (area_id, submission) DO NOTHING
                        """)
                        .param("area", area.value())
                        .param("id", challenge.id().value())
                        .param("submission", submission)
                        .param("question", challenge.question())
                        .param(
                                "askedBy",
                                challenge.askedBy() == null
                                        ? null
                                        : challenge.askedBy().value())
                        .param(
                                "askedBySeat",
                                challenge.askedBySeat() == null
                                        ? null
                                        : challenge.askedBySeat().value())
                        .param("askedAs", challenge.askedAs())
                        .param("askedOn", challenge.askedOn())
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .param("owner", challenge.owner().value())
                        .param("ownerAs", challenge.ownerAs())
                        .param("dueOn", challenge.dueOn())
                        .param(
                                "line",
                                challenge.line() == null ? "" : challenge.line().local())
                        .update()
                == 1;
    }

    /** Numbers count without a gap, so two who ask at once wait for each other. */
    private void lockNumbers(AreaId area) {
        jdbc.sql("SELECT pg_advisory_xact_lock(hashtextextended('board.challenge.' || :area, 0))")
                .param("area", area.value().toString())
                .query((row, n) -> n)
                .list();
    }

    ChallengeId submitted(AreaId area, UUID submission) {
        return jdbc.sql("SELECT id FROM board.challenge WHERE area_id = :area AND submission = :submission")
                .param("area", area.value())
                .param("submission", submission)
                .query((row, n) -> new ChallengeId(row.getObject("id", UUID.class)))
                .single();
    }

    /** Takes the row, so that two answers at once are one after the other. */
    void lock(AreaId area, ChallengeId id) {
        jdbc.sql("SELECT 1 FROM board.challenge WHERE area_id = :area AND id = :id FOR UPDATE")
                .param("area", area.value())
                .param("id", id.value())
                .query((row, n) -> n)
                .list();
    }

    boolean turnStored(AreaId area, UUID submission) {
        return jdbc.sql("SELECT 1 FROM board.challenge_turn WHERE area_id = :area AND submission = :submission")
                .param("area", area.value())
                .param("submission", submission)
                .query((row, n) -> n)
                .optional()
                .isPresent();
    }

    void insertTurn(AreaId area, UUID id, ChallengeId challenge, UUID submission, Challenge.Turn turn, Instant at) {
        jdbc.sql("""
                INSERT INTO board.challenge_turn (area_id, id, challenge_id, submission, event, words, by_post, on_day,
                    at, due_on)
                VALUES (:area, :id, :challenge, :submission, :event, :words, :byPost, :onDay, :at, :dueOn)
                """)
                .param("area", area.value())
                .param("id", id)
                .param("challenge", challenge.value())
                .param("submission", submission)
                .param("event", turn.event().name().toLowerCase(Locale.ROOT))
                .param("words", turn.words())
                .param("byPost", turn.byPost())
                .param("onDay", turn.on())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("dueOn", turn.dueOn())
                .update();
    }

    void move(AreaId area, ChallengeId id, ChallengeState state, LocalDate dueOn, @Nullable LocalDate answeredOn) {
        jdbc.sql("""
                UPDATE board.challenge SET state = :state, due_on = greatest(first_due_on, CAST(:dueOn AS date)),
                    first_answered_on = coalesce(first_answered_on, CAST(:answeredOn AS date)), version = version + 1
                WHERE area_id = :area AND id = :id
                """)
                .param("area", area.value())
                .param("id", id.value())
                .param("state", state.code())
                .param("dueOn", dueOn)
                .param("answeredOn", answeredOn)
                .update();
    }

    void publish(AreaId area, ChallengeId id, LocalDate on) {
        jdbc.sql("""
                UPDATE board.challenge SET published_on = coalesce(published_on, :on), version = version + 1
                WHERE area_id = :area AND id = :id
                """)
                .param("area", area.value())
                .param("id", id.value())
                .param("on", on)
                .update();
    }

    /** All with their turns, the newest first, in two statements; only the published ones where it is for the public. */
    List<Challenge> inArea(AreaId area, boolean publishedOnly) {
        Map<ChallengeId, List<Challenge.Turn>> turns = turns(area);
        return jdbc
                .sql("""
                SELECT id, number, question, asked_by, asked_by_seat_id, asked_as, asked_on, owner_seat_id, owner_as,
                    first_due_on, due_on, first_answered_on, state, line_ref, published_on, version
                FROM board.challenge
                WHERE area_id = :area AND (published_on IS NOT NULL OR NOT :publishedOnly)
                ORDER BY number DESC
                """)
                .param("area", area.value())
                .param("publishedOnly", publishedOnly)
                .query((row, n) -> challenge(area, row))
                .list()
                .stream()
                .map(challenge -> challenge.with(turns.getOrDefault(challenge.id(), List.of())))
                .toList();
    }

    private Map<ChallengeId, List<Challenge.Turn>> turns(AreaId area) {
        Map<ChallengeId, List<Challenge.Turn>> turns = new LinkedHashMap<>();
        jdbc.sql("""
                SELECT challenge_id, event, words, by_post, on_day, due_on FROM board.challenge_turn
                WHERE area_id = :area ORDER BY at, id
                """).param("area", area.value()).query(row -> {
            turns.computeIfAbsent(new ChallengeId(row.getObject("challenge_id", UUID.class)), id -> new ArrayList<>())
                    .add(new Challenge.Turn(
                            ChallengeState.Event.valueOf(row.getString("event").toUpperCase(Locale.ROOT)),
                            row.getString("words"),
                            row.getString("by_post"),
                            row.getObject("on_day", LocalDate.class),
                            row.getObject("due_on", LocalDate.class)));
        });
        return turns;
    }

    private static Challenge challenge(AreaId area, ResultSet row) throws SQLException {
        UUID person = row.getObject("asked_by", UUID.class);
        UUID seat = row.getObject("asked_by_seat_id", UUID.class);
        String line = row.getString("line_ref");
        return new Challenge(
                new ChallengeId(row.getObject("id", UUID.class)),
                row.getInt("number"),
                row.getString("question"),
                person == null ? null : new PersonId(person),
                seat == null ? null : new SeatId(seat),
                row.getString("asked_as"),
                row.getObject("asked_on", LocalDate.class),
                new SeatId(row.getObject("owner_seat_id", UUID.class)),
                row.getString("owner_as"),
                row.getObject("first_due_on", LocalDate.class),
                row.getObject("due_on", LocalDate.class),
                row.getObject("first_answered_on", LocalDate.class),
                ChallengeState.of(row.getString("state")),
                line.isEmpty() ? null : Ref.parse(area, line),
                row.getObject("published_on", LocalDate.class),
                row.getInt("version"),
                List.of());
    }
}
