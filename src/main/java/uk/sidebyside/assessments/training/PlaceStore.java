package uk.sidebyside.assessments.training;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uk.sidebyside.access.SeatId;
import uk.sidebyside.assessments.training.TrainingPlace.Answer;
import uk.sidebyside.shared.AreaId;

/** Who was asked to come to sessions, what they said, and whether they came. */
@Repository
class PlaceStore {
    private static final String PLACES =
            "SELECT session_id, seat_id, answer, came FROM assessments.training_place WHERE area_id = :area ";

    private final JdbcClient jdbc;

    PlaceStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<TrainingPlace> ofSession(AreaId area, UUID session) {
        return jdbc.sql(PLACES + "AND session_id = :session ORDER BY seat_id")
                .param("area", area.value())
                .param("session", session)
                .query((row, n) -> place(row))
                .list();
    }

    List<TrainingPlace> ofSeats(AreaId area, Collection<SeatId> seats) {
        return jdbc.sql(PLACES + "AND seat_id = ANY (:seats) ORDER BY session_id, seat_id")
                .param("area", area.value())
                .param("seats", TrainingDesk.ids(seats))
                .query((row, n) -> place(row))
                .list();
    }

    private static TrainingPlace place(ResultSet row) throws SQLException {
        return new TrainingPlace(
                row.getObject("session_id", UUID.class),
                new SeatId(row.getObject("seat_id", UUID.class)),
                Answer.of(row.getString("answer")),
                row.getObject("came", Boolean.class));
    }

    /** @return whether it was not asked before */
    boolean ask(AreaId area, UUID session, SeatId seat) {
        return jdbc.sql("""
                INSERT INTO assessments.training_place (area_id, session_id, seat_id, answer, came)
                VALUES (:area, :session, :seat, 'asked', NULL) ON CONFLICT DO NOTHING
                """)
                        .param("area", area.value())
                        .param("session", session)
                        .param("seat", seat.value())
                        .update()
                == 1;
    }

    /** What a post has said; locked, so that two answers of one post come one after the other. */
    Optional<Answer> said(AreaId area, UUID session, SeatId seat) {
        return jdbc.sql("""
                SELECT answer FROM assessments.training_place
                WHERE area_id = :area AND session_id = :session AND seat_id = :seat FOR UPDATE
                """)
                .param("area", area.value())
                .param("session", session)
                .param("seat", seat.value())
                .query((row, n) -> Answer.of(row.getString("answer")))
                .optional();
    }

    void answer(AreaId area, UUID session, SeatId seat, Answer answer) {
        jdbc.sql("""
                UPDATE assessments.training_place SET answer = :answer
                WHERE area_id = :area AND session_id = :session AND seat_id = :seat
                """)
                .param("area", area.value())
                .param("session", session)
                .param("seat", seat.value())
                .param("answer", answer.code())
                .update();
    }

    /**
     * Takes one place, or gives one back.
     *
     * @return false where all are taken
     */
    boolean take(AreaId area, UUID session, int more) {
        return jdbc.sql("""
                UPDATE assessments.training_taken t SET taken = t.taken + :more
                FROM assessments.training_session s
                WHERE t.area_id = :area AND t.session_id = :session AND s.area_id = t.area_id AND s.id = t.session_id
                    AND t.taken + :more BETWEEN 0 AND greatest(s.places, t.taken)
                """)
                        .param("area", area.value())
                        .param("session", session)
                        .param("more", more)
                        .update()
                == 1;
    }

    void came(AreaId area, UUID session, Collection<SeatId> came) {
        jdbc.sql("""
                UPDATE assessments.training_place SET came = (seat_id = ANY (:came))
                WHERE area_id = :area AND session_id = :session
                """)
                .param("area", area.value())
                .param("session", session)
                .param("came", TrainingDesk.ids(came))
                .update();
    }

    /** Posts that write advice: those who receive requests at a point of access, and those who wrote any since a day. */
    Set<SeatId> writers(AreaId area, Collection<UUID> points, LocalDate since) {
        return new HashSet<>(jdbc.sql("""
                SELECT p.receives_seat AS seat FROM assessments.advice_point p
                WHERE p.area_id = :area AND p.receives_seat IS NOT NULL AND (:all OR p.id = ANY (:points))
                UNION
                SELECT q.writer_seat FROM assessments.advice_request q
                WHERE q.area_id = :area AND q.writer_seat IS NOT NULL AND q.received_on >= :since AND (:all OR q.point_id = ANY (:points))
                """)
                .param("area", area.value())
                .param("all", points.isEmpty())
                .param("points", points.toArray(UUID[]::new))
                .param("since", since)
                .query((row, n) -> new SeatId(row.getObject("seat", UUID.class)))
                .list());
    }
}
