package uk.sidebyside.assessments;

import java.sql.Types;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uk.sidebyside.assessments.rules.ClockLine;
import uk.sidebyside.shared.AreaId;

/** Writes down what is said of clocks that no step sets off; what was said of one case is read with the rest of it. */
@Repository
class ClockLineStore {
    private final JdbcClient jdbc;

    ClockLineStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    boolean said(AreaId area, UUID submission) {
        return jdbc.sql(
                                "SELECT count(*) FROM assessments.clock_line WHERE area_id = :area AND submission = :submission")
                        .param("area", area.value())
                        .param("submission", submission)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    void insert(AreaId area, CaseId of, UUID submission, ClockLine line) {
        jdbc.sql("""
                INSERT INTO assessments.clock_line (area_id, id, submission, case_id, clock_id, said, what, takes_back, on_day,
                    second_on, words, recorded_as, recorded_at)
                VALUES (:area, :id, :submission, :case, :clock, :said, :what, :back, :on::date, :second::date, :words, :as, :at)
                """)
                .param("area", area.value())
                .param("id", line.id())
                .param("submission", submission)
                .param("case", of.value())
                .param("clock", line.clock())
                .param("said", line.said().code())
                .param("what", line.what())
                .param("back", line.takesBack(), Types.OTHER)
                .param("on", line.on(), Types.DATE)
                .param("second", line.second(), Types.DATE)
                .param("words", line.words())
                .param("as", line.recordedAs())
                .param("at", line.recordedAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** A line with the case that it is of. */
    record Of(CaseId of, ClockLine line) {}

    /** All lines of clocks of which something was said of a day since then. One statement. */
    List<Of> since(AreaId area, LocalDate day) {
        return jdbc.sql("""
                SELECT l.case_id, l.id, l.clock_id AS submission, l.said AS a, l.what AS b, l.takes_back AS request_id,
                    l.on_day AS first, l.second_on AS second, l.words, l.recorded_as, l.recorded_at
                FROM assessments.clock_line l
                WHERE l.area_id = :area AND l.clock_id IN (
                    SELECT m.clock_id FROM assessments.clock_line m WHERE m.area_id = :area AND m.on_day >= :since)
                ORDER BY l.recorded_at, l.id
                """)
                .param("area", area.value())
                .param("since", day)
                .query((row, n) -> new Of(new CaseId(row.getObject("case_id", UUID.class)), BesideStore.clock(row)))
                .list();
    }
}
