package uk.sidebyside.plan;

import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uk.sidebyside.plan.rules.ProgressKey;
import uk.sidebyside.shared.AreaId;

@Repository
class LedgerStore {
    private final JdbcClient jdbc;

    LedgerStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param until what speaks of later days, or was recorded after the close of this one, is left out; null for nothing */
    List<Ledger.Said> since(
            AreaId area, PlanId plan, ProgressKey key, boolean member, LocalDate since, @Nullable LocalDate until) {
        return jdbc.sql("""
                SELECT * FROM (
                    SELECT e.id, e.line_id, e.said_on, e.state, e.words, e.reason, e.effect, e.recovery, e.new_end_on,
                        lag(e.state) OVER said AS before, lead(e.id) OVER said IS NULL AS latest
                    FROM plan.progress_entry e
                    JOIN plan.action_line l ON l.area_id = e.area_id AND l.id = e.line_id
                    WHERE e.area_id = :area AND l.plan_id = :plan AND (:member OR l.held_back_why IS NULL)
                        AND (CAST(:until AS date) IS NULL OR (e.said_on <= :until AND e.recorded_at < :close))
                    WINDOW said AS (PARTITION BY e.line_id ORDER BY e.said_on, e.id)
                ) ledger
                WHERE said_on > :since OR latest ORDER BY said_on, id
                """)
                .param("area", area.value())
                .param("plan", plan.value())
                .param("member", member)
                .param("since", since)
                .param("until", until, Types.DATE)
                .param("close", until == null ? null : AsKnown.closeOf(until), Types.TIMESTAMP_WITH_TIMEZONE)
                .query((row, n) -> new Ledger.Said(
                        new LineId(Rows.id(row, "line_id")),
                        Rows.day(row, "said_on"),
                        LineState.of(key.state(row.getString("state"))),
                        row.getString("before") == null ? null : LineState.of(key.state(row.getString("before"))),
                        row.getString("words"),
                        row.getString("reason"),
                        row.getString("effect"),
                        row.getString("recovery"),
                        Rows.dayOrNull(row, "new_end_on"),
                        row.getBoolean("latest")))
                .list();
    }
}
