package uk.sidebyside.assessments.training;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uk.sidebyside.access.SeatId;
import uk.sidebyside.assessments.advice.BodiesInOrder;
import uk.sidebyside.assessments.advice.rules.AdviceCounts;
import uk.sidebyside.assessments.advice.rules.Quality;
import uk.sidebyside.assessments.training.TrainingResult.Part;
import uk.sidebyside.shared.AreaId;

/** Requests for advice that somebody writes, added up beside who came to training. */
@Repository
class ResultStore {
    /**
     * A request is after training where it was received after the first session: for whoever came, the first to which they came; for
     * whoever did not, the first held to which they were asked, or else that was for their point of access.
     */
    private static final String COUNTED = """
            WITH asked AS (SELECT p.seat_id, min(s.on_day) FILTER (WHERE p.came) AS came_on, min(s.on_day) AS asked_on
                FROM assessments.training_place p
                JOIN assessments.training_session s ON s.area_id = p.area_id AND s.id = p.session_id
                WHERE p.area_id = :area AND s.state = 'held' GROUP BY p.seat_id),
            offered AS (SELECT a.id AS point_id, min(s.on_day) AS first_on
                FROM assessments.advice_point a
                JOIN assessments.training_session s ON s.area_id = a.area_id AND s.state = 'held'
                WHERE a.area_id = :area AND (NOT EXISTS (SELECT FROM assessments.training_for f
                        WHERE f.area_id = s.area_id AND f.session_id = s.id)
                    OR EXISTS (SELECT FROM assessments.training_for f
                        WHERE f.area_id = s.area_id AND f.session_id = s.id AND f.point_id = a.id))
                GROUP BY a.id)
            SELECT q.body_id, q.profession, c.came_on IS NOT NULL AS came,
                coalesce(q.received_on > coalesce(c.came_on, c.asked_on, o.first_on), false) AS after,
                count(*) AS due, count(*) FILTER (WHERE q.answered_on <= q.due_on) AS on_time,
                count(*) FILTER (WHERE q.excused) AS excused, count(q.answered_on) AS answered,
                count(r.advice_id) FILTER (WHERE q.answered_on IS NOT NULL) AS returned,
                count(*) FILTER (WHERE q.answered_on IS NOT NULL AND t.on_framework) AS on_framework
            FROM assessments.advice_request q
            LEFT JOIN assessments.advice_text t ON t.area_id = q.area_id AND t.advice_id = q.id AND t.n = 1
            LEFT JOIN (SELECT DISTINCT advice_id FROM assessments.advice_check WHERE area_id = :area AND outcome = 'return') r
                ON r.advice_id = q.id
            LEFT JOIN asked c ON c.seat_id = q.writer_seat
            LEFT JOIN offered o ON o.point_id = q.point_id
            WHERE q.area_id = :area AND q.due_on >= :from AND q.due_on < :today AND q.writer_seat IS NOT NULL
                AND assessments.advice_owed(q.state, q.answered_on, q.due_on, q.ended_on)
            """;

    private final JdbcClient jdbc;
    private final BodiesInOrder bodies;

    ResultStore(JdbcClient jdbc, BodiesInOrder bodies) {
        this.jdbc = jdbc;
        this.bodies = bodies;
    }

    private record Row(BodiesInOrder.Of of, Part part, AdviceCounts counts) {}

    /** @param all whether of every body, and not of health bodies alone */
    List<TrainingResult> byBody(AreaId area, LocalDate from, LocalDate today, boolean all) {
        Map<BodiesInOrder.Of, Map<Part, AdviceCounts>> found = new HashMap<>();
        jdbc.sql(COUNTED + " AND (:all OR q.health) GROUP BY 1, 2, 3, 4")
                .param("area", area.value())
                .param("from", from)
                .param("today", today)
                .param("all", all)
                .query((row, n) -> row(row))
                .list()
                .forEach(row -> found.computeIfAbsent(row.of(), of -> new EnumMap<>(Part.class))
                        .put(row.part(), row.counts()));
        return bodies.lines(area, found, TrainingResult::new);
    }

    /** The same of some posts, all professions together: what somebody sees of their own. */
    Map<Part, AdviceCounts> ofSeats(AreaId area, LocalDate from, LocalDate today, Collection<SeatId> seats) {
        Map<Part, AdviceCounts> counts = new EnumMap<>(Part.class);
        jdbc.sql(COUNTED + " AND q.writer_seat = ANY (:seats) GROUP BY 1, 2, 3, 4")
                .param("area", area.value())
                .param("from", from)
                .param("today", today)
                .param("seats", TrainingDesk.ids(seats))
                .query((row, n) -> row(row))
                .list()
                .forEach(row -> counts.merge(row.part(), row.counts(), AdviceCounts::plus));
        return counts;
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(
                new BodiesInOrder.Of(row.getObject("body_id", UUID.class), row.getString("profession")),
                Part.of(row.getBoolean("came"), row.getBoolean("after")),
                new AdviceCounts(
                        row.getInt("due"),
                        row.getInt("on_time"),
                        row.getInt("excused"),
                        row.getInt("answered"),
                        row.getInt("returned"),
                        row.getInt("on_framework"),
                        null));
    }

    /** How often advice was returned since a day, and for each part of the framework how often it was not a yes then. */
    TrainingResults.Returned returned(AreaId area, LocalDate since, boolean all) {
        return jdbc.sql("""
                SELECT count(*) AS returned, count(*) FILTER (WHERE c.needs <> 'yes') AS needs,
                    count(*) FILTER (WHERE c.strategies <> 'yes') AS strategies,
                    count(*) FILTER (WHERE c.outcomes <> 'yes') AS outcomes,
                    count(*) FILTER (WHERE c.quantified <> 'yes') AS quantified,
                    count(*) FILTER (WHERE c.plain <> 'yes') AS plain
                FROM assessments.advice_check c
                JOIN assessments.advice_request q ON q.area_id = c.area_id AND q.id = c.advice_id
                WHERE c.area_id = :area AND c.outcome = 'return' AND c.checked_on >= :since AND (:all OR q.health)
                """)
                .param("area", area.value())
                .param("since", since)
                .param("all", all)
                .query((row, n) -> {
                    Map<Quality, Integer> parts = new EnumMap<>(Quality.class);
                    for (Quality part : Quality.values()) {
                        parts.put(part, row.getInt(part.code()));
                    }
                    return new TrainingResults.Returned(row.getInt("returned"), parts);
                })
                .single();
    }
}
