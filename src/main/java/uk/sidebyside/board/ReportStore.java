package uk.sidebyside.board;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uk.sidebyside.access.SeatId;
import uk.sidebyside.board.rules.ReportState;
import uk.sidebyside.plan.WorkstreamId;
import uk.sidebyside.shared.AreaId;

@Repository
class ReportStore {
    private static final String REPORT = """
            SELECT id, workstream_id, workstream_title, month, lead_seat_id, due_on, state, narrative, risks, alert, advise,
                assure, asks, snapshot, submitted_on, sent_back_why, version
            FROM board.report WHERE area_id = :area
            """;

    private final JdbcClient jdbc;
    private final Frozen frozen;

    ReportStore(JdbcClient jdbc, Frozen frozen) {
        this.jdbc = jdbc;
        this.frozen = frozen;
    }

    /** @return false where the workstream has a report for the month already */
    boolean insert(AreaId area, Report report) {
        return jdbc.sql("""
                        INSERT INTO board.report (area_id, id, workstream_id, workstream_title, month, lead_seat_id, due_on,
                            state, narrative, risks, alert, advise, assure, asks, sent_back_why, version)
                        VALUES (:area, :id, :workstream, :title, :month, :lead, :dueOn, 'draft', '', '', '', '', '', '', '',
                            1)
                        ON CONFLICT (area_id, workstream_id, month) DO NOTHING
                        """)
                        .param("area", area.value())
                        .param("id", report.id().value())
                        .param("workstream", report.workstream().value())
                        .param("title", report.workstreamTitle())
                        .param("month", report.month().atDay(1))
                        .param(
                                "lead",
                                report.lead() == null ? null : report.lead().value())
                        .param("dueOn", report.dueOn())
                        .update()
                == 1;
    }

    void handOver(AreaId area, ReportId id, @Nullable SeatId lead) {
        jdbc.sql("UPDATE board.report SET lead_seat_id = :lead WHERE area_id = :area AND id = :id AND state = 'draft'")
                .param("area", area.value())
                .param("id", id.value())
                .param("lead", lead == null ? null : lead.value())
                .update();
    }

    void lock(AreaId area, ReportId id) {
        jdbc.sql("SELECT 1 FROM board.report WHERE area_id = :area AND id = :id FOR UPDATE")
                .param("area", area.value())
                .param("id", id.value())
                .query((row, n) -> n)
                .list();
    }

    /** @return false where somebody else changed it since that version */
    boolean save(AreaId area, ReportId id, int version, Report.Text text) {
        return jdbc.sql("""
                        UPDATE board.report SET narrative = :narrative, risks = :risks, alert = :alert, advise = :advise,
                            assure = :assure, asks = :asks, version = version + 1
                        WHERE area_id = :area AND id = :id AND version = :version AND state = 'draft'
                        """)
                        .param("area", area.value())
                        .param("id", id.value())
                        .param("version", version)
                        .param("narrative", text.narrative().strip())
                        .param("risks", text.risks().strip())
                        .param("alert", text.alert().strip())
                        .param("advise", text.advise().strip())
                        .param("assure", text.assure().strip())
                        .param("asks", text.asks().strip())
                        .update()
                == 1;
    }

    void submit(AreaId area, ReportId id, String snapshot, LocalDate on) {
        jdbc.sql("""
                UPDATE board.report SET state = 'submitted', snapshot = CAST(:snapshot AS jsonb), submitted_on = :on
                WHERE area_id = :area AND id = :id
                """)
                .param("area", area.value())
                .param("id", id.value())
                .param("snapshot", snapshot)
                .param("on", on)
                .update();
    }

    /** What goes back to its author is a draft again, filled in anew from the plan. */
    void move(AreaId area, ReportId id, ReportState to, String why) {
        jdbc.sql("""
                UPDATE board.report SET state = :state, sent_back_why = :why, version = version + 1,
                    snapshot = CASE WHEN :state = 'draft' THEN NULL ELSE snapshot END,
                    submitted_on = CASE WHEN :state = 'draft' THEN NULL ELSE submitted_on END
                WHERE area_id = :area AND id = :id
                """)
                .param("area", area.value())
                .param("id", id.value())
                .param("state", to.code())
                .param("why", why.strip())
                .update();
    }

    void insertEvent(
            AreaId area, UUID id, ReportId report, String event, String words, String by, LocalDate on, Instant at) {
        jdbc.sql("""
                INSERT INTO board.report_event (area_id, id, report_id, event, words, by_post, on_day, at)
                VALUES (:area, :id, :report, :event, :words, :by, :on, :at)
                """)
                .param("area", area.value())
                .param("id", id)
                .param("report", report.value())
                .param("event", event)
                .param("words", words.strip())
                .param("by", by)
                .param("on", on)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    Optional<Report> byId(AreaId area, ReportId id) {
        return jdbc.sql(REPORT + " AND id = :id")
                .param("area", area.value())
                .param("id", id.value())
                .query(this::report)
                .optional();
    }

    List<Report> ofMonth(AreaId area, YearMonth month) {
        return jdbc.sql(REPORT + " AND month = :month ORDER BY workstream_title, id")
                .param("area", area.value())
                .param("month", month.atDay(1))
                .query(this::report)
                .list();
    }

    /** Reports that were due in a time, from the day after the first to the last. */
    List<Report> dueBetween(AreaId area, LocalDate after, LocalDate until) {
        return jdbc.sql(REPORT + " AND due_on > :after AND due_on <= :until ORDER BY month, workstream_title, id")
                .param("area", area.value())
                .param("after", after)
                .param("until", until)
                .query(this::report)
                .list();
    }

    List<Report> drafts(AreaId area) {
        return jdbc.sql(REPORT + " AND state = 'draft' ORDER BY due_on, workstream_title")
                .param("area", area.value())
                .query(this::report)
                .list();
    }

    List<YearMonth> months(AreaId area) {
        return jdbc.sql("SELECT DISTINCT month FROM board.report WHERE area_id = :area ORDER BY month DESC")
                .param("area", area.value())
                .query((row, n) -> YearMonth.from(row.getObject(1, LocalDate.class)))
                .list();
    }

    private Report report(ResultSet row, int n) throws SQLException {
        UUID lead = row.getObject("lead_seat_id", UUID.class);
        String snapshot = row.getString("snapshot");
        return new Report(
                new ReportId(row.getObject("id", UUID.class)),
                new WorkstreamId(row.getObject("workstream_id", UUID.class)),
                row.getString("workstream_title"),
                YearMonth.from(row.getObject("month", LocalDate.class)),
                lead == null ? null : new SeatId(lead),
                row.getObject("due_on", LocalDate.class),
                ReportState.of(row.getString("state")),
                new Report.Text(
                        row.getString("narrative"),
                        row.getString("risks"),
                        row.getString("alert"),
                        row.getString("advise"),
                        row.getString("assure"),
                        row.getString("asks")),
                snapshot == null ? null : frozen.read(snapshot, Standing.class),
                row.getObject("submitted_on", LocalDate.class),
                row.getString("sent_back_why"),
                row.getInt("version"));
    }
}
