package uk.sidebyside.plan;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;
import uk.sidebyside.access.NotFound;
import uk.sidebyside.access.SeatId;
import uk.sidebyside.shared.AreaId;

/** Action lines as they are edited. */
@Repository
class LineStore {
    private final JdbcClient jdbc;

    LineStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    boolean refTaken(AreaId area, OutcomeId outcome, String ref) {
        return jdbc.sql("""
                SELECT EXISTS (SELECT FROM plan.action_line l
                    JOIN plan.outcome o ON o.area_id = l.area_id AND o.plan_id = l.plan_id
                    WHERE o.area_id = :area AND o.id = :outcome AND l.ref = :ref)
                """)
                .param("area", area.value())
                .param("outcome", outcome.value())
                .param("ref", ref)
                .query(Boolean.class)
                .single();
    }

    void insert(AreaId area, LineId id, LineEditing.AddLine command, LocalDate today) {
        int rows = worded(jdbc.sql("""
                        INSERT INTO plan.action_line (area_id, id, plan_id, outcome_id, ref, position, title, plain,
                            impact, start_on, start_words, end_on, end_words, expected_end_on, easy_read,
                            easy_read_on, version)
                        SELECT o.area_id, :id, o.plan_id, o.id, :ref,
                            (SELECT coalesce(max(l.position), 0) + 1 FROM plan.action_line l
                                WHERE l.area_id = o.area_id AND l.plan_id = o.plan_id),
                            :title, :plain, :impact, :startOn, :startWords, :endOn, :endWords, :endOn, :easyRead,
                            CASE WHEN :easyRead <> '' THEN CAST(:today AS date) END, 1
                        FROM plan.outcome o WHERE o.area_id = :area AND o.id = :outcome
                        """), command.words())
                .param("area", area.value())
                .param("id", id.value())
                .param("outcome", command.outcome().value())
                .param("ref", command.ref())
                .param("today", today)
                .update();
        if (rows == 0) {
            throw new NotFound();
        }
    }

    private static StatementSpec worded(StatementSpec sql, LineEditing.Words words) {
        return sql.param("title", words.title())
                .param("plain", words.plain())
                .param("impact", words.impact())
                .param("startOn", words.startOn(), java.sql.Types.DATE)
                .param("startWords", words.startWords())
                .param("endOn", words.endOn(), java.sql.Types.DATE)
                .param("endWords", words.endWords())
                .param("easyRead", words.easyRead());
    }

    /** The expected end follows the promised one for as long as no report has moved it. */
    boolean update(AreaId area, LineEditing.ChangeLine command, LocalDate today) {
        return worded(jdbc.sql("""
                UPDATE plan.action_line SET title = :title, plain = :plain, impact = :impact, start_on = :startOn,
                    start_words = :startWords, end_words = :endWords, easy_read = :easyRead,
                    easy_read_on = CASE WHEN easy_read = :easyRead THEN easy_read_on ELSE CAST(:today AS date) END,
                    expected_end_on = CASE WHEN expected_end_on IS DISTINCT FROM end_on THEN expected_end_on ELSE :endOn END,
                    end_on = :endOn, version = version + 1
                WHERE area_id = :area AND id = :id AND version = :version
                """), command.words())
                        .param("area", area.value())
                        .param("id", command.line().value())
                        .param("version", command.version())
                        .param("today", today)
                        .update()
                == 1;
    }

    void withdrawLeads(AreaId area, LineId line) {
        jdbc.sql("DELETE FROM plan.line_lead WHERE area_id = :area AND line_id = :line")
                .param("area", area.value())
                .param("line", line.value())
                .update();
    }

    void lead(AreaId area, LineId line, SeatId seat, int position) {
        jdbc.sql("""
                INSERT INTO plan.line_lead (area_id, line_id, seat_id, position) VALUES (:area, :line, :seat, :position)
                ON CONFLICT DO NOTHING
                """)
                .param("area", area.value())
                .param("line", line.value())
                .param("seat", seat.value())
                .param("position", position)
                .update();
    }

    void publish(AreaId area, LineId line, Instant at) {
        jdbc.sql("""
                UPDATE plan.action_line SET published_at = coalesce(published_at, :at), version = version + 1
                WHERE area_id = :area AND id = :line
                """)
                .param("area", area.value())
                .param("line", line.value())
                .param("at", Rows.at(at))
                .update();
    }

    void holdBack(AreaId area, LineId line, @Nullable String why) {
        jdbc.sql("""
                UPDATE plan.action_line SET held_back_why = :why, version = version + 1
                WHERE area_id = :area AND id = :line
                """)
                .param("area", area.value())
                .param("line", line.value())
                .param("why", why)
                .update();
    }

    record Edited(LineEditing.Words words, int leads, boolean published, int version) {}

    Optional<Edited> find(AreaId area, LineId line) {
        return jdbc.sql("""
                SELECT l.title, l.plain, l.impact, l.start_on, l.start_words, l.end_on, l.end_words, l.easy_read,
                    l.published_at IS NOT NULL AS published, l.version,
                    (SELECT count(*) FROM plan.line_lead d WHERE d.area_id = l.area_id AND d.line_id = l.id) AS leads
                FROM plan.action_line l WHERE l.area_id = :area AND l.id = :line
                """)
                .param("area", area.value())
                .param("line", line.value())
                .query(LineStore::edited)
                .optional();
    }

    private static Edited edited(ResultSet row, int n) throws SQLException {
        var words = new LineEditing.Words(
                row.getString("title"),
                row.getString("plain"),
                row.getString("impact"),
                Rows.dayOrNull(row, "start_on"),
                row.getString("start_words"),
                Rows.dayOrNull(row, "end_on"),
                row.getString("end_words"),
                row.getString("easy_read"));
        return new Edited(words, row.getInt("leads"), row.getBoolean("published"), row.getInt("version"));
    }
}
