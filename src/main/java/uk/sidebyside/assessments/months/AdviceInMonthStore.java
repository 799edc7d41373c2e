package uk.sidebyside.assessments.months;

import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uk.sidebyside.shared.AreaId;

/**
 * Advice that fell due in a month and in the one before, by the body that was asked. On time is a first answer by its last day, which runs
 * from the receipt at the point of access. What three agreed not to ask for again was never due, nor what the assessment's end came before.
 */
@Repository
class AdviceInMonthStore {
    private final JdbcClient jdbc;

    AdviceInMonthStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record OfBody(UUID body, Share now, Share before) {}

    List<OfBody> due(AreaId area, YearMonth month) {
        return jdbc.sql("""
                SELECT body_id, count(*) FILTER (WHERE due_on >= :from) AS due,
                    count(*) FILTER (WHERE due_on >= :from AND answered_on <= due_on) AS so,
                    count(*) FILTER (WHERE due_on < :from) AS due_before,
                    count(*) FILTER (WHERE due_on < :from AND answered_on <= due_on) AS so_before
                FROM assessments.advice_request q
                WHERE area_id = :area AND due_on BETWEEN :before AND :to
                    AND assessments.advice_owed(q.state, q.answered_on, q.due_on, q.ended_on)
                GROUP BY body_id
                """)
                .param("area", area.value())
                .param("before", month.minusMonths(1).atDay(1))
                .param("from", month.atDay(1))
                .param("to", month.atEndOfMonth())
                .query((row, n) -> new OfBody(
                        row.getObject("body_id", UUID.class),
                        new Share(row.getLong("so"), row.getLong("due")),
                        new Share(row.getLong("so_before"), row.getLong("due_before"))))
                .list();
    }
}
