package uk.sidebyside.assessments;

import java.sql.Types;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uk.sidebyside.access.SeatId;
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

    /**
     * A line with the case that it is of.
     *
     * @param child the record of the child; null for a case that is linked to none
     */
    record Led(
            CaseId of,
            String reference,
            @Nullable UUID child,
            @Nullable SeatId officer,
            @Nullable SeatId cover,
            ClockLine line) {}

    /** All lines of clocks of which something was said of a day since then. One statement. */
    List<Led> since(AreaId area, LocalDate day) {
        return jdbc.sql("""
                SELECT c.id AS of_case, c.reference, c.child_id, c.officer_seat, c.cover_seat, l.id,
                    l.clock_id AS submission, l.said AS a, l.what AS b, l.takes_back AS request_id, l.on_day AS first,
                    l.second_on AS second, l.words, l.recorded_as, l.recorded_at
                FROM assessments.clock_line l JOIN assessments.ehc_case c ON c.area_id = l.area_id AND c.id = l.case_id
                WHERE l.area_id = :area AND l.clock_id IN (
                    SELECT m.clock_id FROM assessments.clock_line m WHERE m.area_id = :area AND m.on_day >= :since)
                ORDER BY l.recorded_at, l.id
                """)
                .param("area", area.value())
                .param("since", day)
                .query((row, n) -> new Led(
                        new CaseId(row.getObject("of_case", UUID.class)),
                        row.getString("reference"),
                        row.getObject("child_id", UUID.class),
                        CaseStore.seat(row, "officer_seat"),
                        CaseStore.seat(row, "cover_seat"),
                        BesideStore.clock(row)))
                .list();
    }
}
