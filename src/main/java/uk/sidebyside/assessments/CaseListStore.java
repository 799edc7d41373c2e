package uk.sidebyside.assessments;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uk.sidebyside.access.SeatId;
import uk.sidebyside.shared.AreaId;

/** Reads the list of cases, by the key of the last row and never by counting from the top. */
@Repository
class CaseListStore {
    private static final String MINE = "(NOT :mine OR c.officer_seat = ANY (:seats) OR c.cover_seat = ANY (:seats))";

    /** On whom it waits on the day: on somebody else until that day, then on whoever must act. */
    private static final String WAITS =
            "CASE WHEN s.waits_on <> '' AND s.waits_until >= :today THEN s.waits_on ELSE s.who END";

    private final JdbcClient jdbc;

    CaseListStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<CaseList.Row> rows(
            AreaId area,
            CaseList.Filter filter,
            Collection<SeatId> seats,
            CaseList.@Nullable Key after,
            LocalDate today,
            int size) {
        return jdbc.sql("""
                SELECT s.*, c.reference, c.officer_seat, c.cover_seat,
                    (c.child_id IS NULL OR c.child_id IN (SELECT access.visible_children())) AS opens
                FROM assessments.standing s
                JOIN assessments.ehc_case c ON c.area_id = s.area_id AND c.id = s.case_id
                WHERE s.area_id = :area AND (s.open OR :closed) AND
                """ + MINE + """
                 AND CASE :when WHEN 'LATE' THEN s.due_on < :today WHEN 'WEEK' THEN s.due_on BETWEEN :today AND :today + 7
                        WHEN 'LATER' THEN s.due_on IS NULL OR s.due_on > :today + 7 ELSE true END
                    AND (:waits = '' OR :waits =
                """ + WAITS + """
                    ) AND (:state = '' OR s.state = :state)
                    AND (:reference = '' OR c.reference ILIKE :like)
                    AND (coalesce(s.due_on, DATE '9999-12-31'), s.case_id) > (:afterOn, :afterId)
                ORDER BY coalesce(s.due_on, DATE '9999-12-31'), s.case_id LIMIT :size
                """)
                .param("area", area.value())
                .param("closed", filter.state() != null || !filter.reference().isBlank())
                .param("mine", filter.mine())
                .param("seats", values(seats))
                .param("when", filter.when().name())
                .param("today", today)
                .param("waits", StandingStore.code(filter.waitsOn()))
                .param("state", filter.state() == null ? "" : filter.state().code())
                .param("reference", filter.reference().strip())
                .param("like", "%" + filter.reference().strip().replaceAll("([\\\\%_])", "\\\\$1") + "%")
                .param("afterOn", after == null ? LocalDate.of(1900, 1, 1) : after.dueOn())
                .param("afterId", after == null ? new UUID(0, 0) : after.id())
                .param("size", size)
                .query((row, n) -> row(row))
                .list();
    }

    private static UUID[] values(Collection<SeatId> seats) {
        return seats.stream().map(SeatId::value).toArray(UUID[]::new);
    }

    private static CaseList.Row row(ResultSet row) throws SQLException {
        return new CaseList.Row(
                StandingStore.standing(row),
                row.getString("reference"),
                CaseStore.seat(row, "officer_seat"),
                CaseStore.seat(row, "cover_seat"),
                row.getBoolean("opens"));
    }

    CaseList.Counts counts(AreaId area, boolean mine, Collection<SeatId> seats, LocalDate today) {
        return jdbc.sql("""
                SELECT count(*) AS total, count(*) FILTER (WHERE s.due_on < :today) AS late,
                    count(*) FILTER (WHERE s.due_on BETWEEN :today AND :today + 7) AS week,
                    count(*) FILTER (WHERE s.due_on < :today AND s.excused) AS excused
                FROM assessments.standing s
                JOIN assessments.ehc_case c ON c.area_id = s.area_id AND c.id = s.case_id
                WHERE s.area_id = :area AND s.open AND
                """ + MINE)
                .param("area", area.value())
                .param("mine", mine)
                .param("seats", values(seats))
                .param("today", today)
                .query((row, n) -> new CaseList.Counts(
                        row.getInt("total"), row.getInt("late"), row.getInt("week"), row.getInt("excused")))
                .single();
    }
}
