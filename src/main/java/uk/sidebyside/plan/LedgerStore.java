package uk.sidebyside.plan;

import java.time.LocalDate;
import java.util.List;
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

    List<Ledger.Said> since(AreaId area, PlanId plan, ProgressKey key, boolean member, LocalDate since) {
        return jdbc.sql("""
                SELECT * FROM (
                    SELECT e.id, e.line_id, e.said_on, e.state, e.words, e.reason, e.effect, e.recovery, e.new_end_on,
                        lag(e.state) OVER said AS before, lead(e.id) OVER said IS NULL AS latest
                    FROM plan.progress_entry e
                    JOIN plan.action_line l ON l.area_id = e.area_id AND l.id = e.line_id
                    WHERE e.area_id = :area AND l.plan_id = :plan AND (:member OR l.held_back_why IS NULL)
                    WINDOW said AS (PARTITION BY e.line_id ORDER BY e.said_on, e.id)
                ) ledger
                WHERE said_on > :since OR latest ORDER BY said_on, id
                """)
                .param("area", area.value())
                .param("plan", plan.value())
                .param("member", member)
                .param("since", since)
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
