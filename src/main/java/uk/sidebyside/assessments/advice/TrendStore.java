package uk.sidebyside.assessments.advice;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uk.sidebyside.assessments.advice.rules.AdviceCounts;
import uk.sidebyside.assessments.advice.rules.Span;
import uk.sidebyside.shared.AreaId;

/** Requests for advice added up by body, profession and time. */
@Repository
class TrendStore {
    private final JdbcClient jdbc;
    private final BodiesInOrder bodies;

    TrendStore(JdbcClient jdbc, BodiesInOrder bodies) {
        this.jdbc = jdbc;
        this.bodies = bodies;
    }

    private record Row(BodiesInOrder.Of of, LocalDate first, AdviceCounts counts) {}

    /** @param all whether of every body, and not of health bodies alone */
    List<AdviceTrend> trends(AreaId area, Span span, LocalDate from, LocalDate today, boolean all) {
        Map<BodiesInOrder.Of, Map<LocalDate, AdviceCounts>> found = new HashMap<>();
        for (Row row : rows(area, span, from, today, all)) {
            found.computeIfAbsent(row.of(), of -> new HashMap<>()).put(row.first(), row.counts());
        }
        return bodies.lines(area, found, AdviceTrend::new);
    }

    private List<Row> rows(AreaId area, Span span, LocalDate from, LocalDate today, boolean all) {
        return jdbc.sql("""
                SELECT q.body_id, q.profession, CAST(date_trunc(:span, CAST(q.due_on AS timestamp)) AS date) AS first_day,
                    count(*) AS due, count(*) FILTER (WHERE q.answered_on <= q.due_on) AS on_time,
                    count(*) FILTER (WHERE q.excused) AS excused,
                    count(q.answered_on) AS answered, count(c.advice_id) FILTER (WHERE q.answered_on IS NOT NULL) AS returned,
                    count(*) FILTER (WHERE q.answered_on IS NOT NULL AND t.on_framework) AS on_framework,
                    percentile_disc(0.5) WITHIN GROUP (ORDER BY greatest(q.answered_on - q.received_on, 0))
                        FILTER (WHERE q.answered_on IS NOT NULL) AS half_within
                FROM assessments.advice_request q
                LEFT JOIN assessments.advice_text t ON t.area_id = q.area_id AND t.advice_id = q.id AND t.n = 1
                LEFT JOIN (SELECT DISTINCT advice_id FROM assessments.advice_check WHERE area_id = :area AND outcome = 'return') c
                    ON c.advice_id = q.id
                WHERE q.area_id = :area AND q.due_on >= :from AND q.due_on < :today AND (:all OR q.health)
                    AND assessments.advice_owed(q.state, q.answered_on, q.due_on, q.ended_on)
                GROUP BY 1, 2, 3
                """)
                .param("area", area.value())
                .param("span", span.code())
                .param("from", from)
                .param("today", today)
                .param("all", all)
                .query((row, n) -> row(row))
                .list();
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(
                new BodiesInOrder.Of(row.getObject("body_id", UUID.class), row.getString("profession")),
                row.getObject("first_day", LocalDate.class),
                new AdviceCounts(
                        row.getInt("due"),
                        row.getInt("on_time"),
                        row.getInt("excused"),
                        row.getInt("answered"),
                        row.getInt("returned"),
                        row.getInt("on_framework"),
                        row.getObject("half_within", Integer.class)));
    }

    /** First answers after a day, until another, by point of access. */
    Map<UUID, Integer> written(AreaId area, LocalDate after, LocalDate until) {
        Map<UUID, Integer> written = new HashMap<>();
        jdbc.sql("""
                SELECT point_id, count(*) AS written FROM assessments.advice_request
                WHERE area_id = :area AND answered_on > :after AND answered_on <= :until GROUP BY point_id
                """)
                .param("area", area.value())
                .param("after", after)
                .param("until", until)
                .query(row -> {
                    written.put(row.getObject("point_id", UUID.class), row.getInt("written"));
                });
        return written;
    }
}
