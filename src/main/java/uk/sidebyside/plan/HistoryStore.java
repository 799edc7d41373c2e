package uk.sidebyside.plan;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uk.sidebyside.access.Seat;
import uk.sidebyside.access.SeatId;
import uk.sidebyside.plan.Histories.Corrected;
import uk.sidebyside.plan.Histories.Reading;
import uk.sidebyside.plan.rules.ProgressEvent;
import uk.sidebyside.shared.AreaId;

/** The ledger, read. */
@Repository
class HistoryStore {
    private static final String SAID = """
            SELECT e.id, e.line_id, e.state, e.event, e.said_on, e.words, e.reason, e.effect, e.recovery, e.new_end_on,
                e.board_confirmer, e.board_confirmed_on, e.chair_reason, e.lifted, e.origin, e.author_seat_id,
                e.recorded_at, r.words AS risk,
                (SELECT b.state FROM plan.progress_entry b
                    WHERE b.area_id = e.area_id AND b.line_id = e.line_id AND (b.said_on, b.id) < (e.said_on, e.id)
                    ORDER BY b.said_on DESC, b.id DESC LIMIT 1) AS before
            FROM plan.progress_entry e
            JOIN plan.action_line l ON l.area_id = e.area_id AND l.id = e.line_id
            LEFT JOIN plan.risk r ON r.area_id = e.area_id AND r.id = e.risk_id
            WHERE e.area_id = :area AND (:member OR l.held_back_why IS NULL)
            """;

    private final JdbcClient jdbc;

    HistoryStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Said> ofLine(AreaId area, LineId line, Reading reading) {
        return jdbc.sql(SAID + " AND e.line_id = :line ORDER BY e.said_on DESC, e.id DESC")
                .param("area", area.value())
                .param("member", reading.member())
                .param("line", line.value())
                .query((row, n) -> said(row, reading))
                .list();
    }

    List<Said> between(AreaId area, PlanId plan, LocalDate from, LocalDate to, Reading reading) {
        return jdbc.sql(SAID + """
                     AND l.plan_id = :plan AND e.said_on BETWEEN :from AND :to ORDER BY e.said_on DESC, e.id DESC
                    """)
                .param("area", area.value())
                .param("member", reading.member())
                .param("plan", plan.value())
                .param("from", from)
                .param("to", to)
                .query((row, n) -> said(row, reading))
                .list();
    }

    List<Said> latest(AreaId area, PlanId plan, Reading reading) {
        return jdbc.sql(SAID + """
                     AND l.plan_id = :plan AND e.id = (SELECT x.id FROM plan.progress_entry x
                        WHERE x.area_id = l.area_id AND x.line_id = l.id ORDER BY x.said_on DESC, x.id DESC LIMIT 1)
                    """)
                .param("area", area.value())
                .param("member", reading.member())
                .param("plan", plan.value())
                .query((row, n) -> said(row, reading))
                .list();
    }

    private static Said said(ResultSet row, Reading reading) throws SQLException {
        return new Said(
                new EntryId(Rows.id(row, "id")),
                new LineId(Rows.id(row, "line_id")),
                state(row.getString("state"), reading),
                row.getString("before") == null ? null : state(row.getString("before"), reading),
                ProgressEvent.valueOf(row.getString("event").toUpperCase(Locale.ROOT))
                        .title(),
                Rows.day(row, "said_on"),
                row.getString("words"),
                row.getString("reason"),
                row.getString("effect"),
                row.getString("recovery"),
                Rows.dayOrNull(row, "new_end_on"),
                row.getString("risk"),
                row.getString("board_confirmer"),
                Rows.dayOrNull(row, "board_confirmed_on"),
                row.getString("chair_reason"),
                List.of(Rows.texts(row, "lifted")),
                row.getString("origin").equals("import"),
                lead(Rows.idOrNull(row, "author_seat_id"), reading.seats(), Rows.day(row, "said_on")),
                Rows.instant(row, "recorded_at"));
    }

    private static LineState state(String code, Reading reading) {
        return Objects.requireNonNull(reading.states().get(code), code);
    }

    private static @Nullable Lead lead(@Nullable UUID seat, Map<SeatId, Seat> seats, LocalDate day) {
        Seat found = seat == null ? null : seats.get(new SeatId(seat));
        return found == null ? null : Lead.of(found, day);
    }

    List<Corrected> corrections(AreaId area, LineId line, Reading reading) {
        return jdbc.sql("""
                SELECT p.on_day, p.label, coalesce(b.state, '') AS from_state, s.state AS to_state, s.note
                FROM plan.point_state s
                JOIN plan.point_state b ON b.area_id = s.area_id AND b.line_id = s.line_id AND b.point_id = s.point_id
                    AND b.version = s.version - 1
                JOIN plan.reporting_point p ON p.area_id = s.area_id AND p.id = s.point_id
                JOIN plan.action_line l ON l.area_id = s.area_id AND l.id = s.line_id
                WHERE s.area_id = :area AND s.line_id = :line AND (:member OR l.held_back_why IS NULL)
                ORDER BY s.recorded_at DESC, p.on_day
                """)
                .param("area", area.value())
                .param("line", line.value())
                .param("member", reading.member())
                .query((row, n) -> new Corrected(
                        Rows.day(row, "on_day"),
                        row.getString("label"),
                        reading.states().getOrDefault(row.getString("from_state"), NOT_STATED),
                        state(row.getString("to_state"), reading),
                        row.getString("note")))
                .list();
    }

    private static final LineState NOT_STATED = new LineState("", "Not stated", "grey", "", true, false);
}
