package uk.sidebyside.notices;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uk.sidebyside.shared.AreaId;

@Repository
class DailyRunStore {
    private final JdbcClient jdbc;

    DailyRunStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<LocalDate> last(AreaId area, String task) {
        return jdbc.sql("""
                SELECT day FROM notices.daily_run WHERE area_id = :area AND task = :task ORDER BY day DESC LIMIT 1
                """)
                .param("area", area.value())
                .param("task", task)
                .query((row, n) -> row.getObject("day", LocalDate.class))
                .optional();
    }

    /** False where that day's work is done; waits for another node that is at it. */
    boolean insert(AreaId area, String task, LocalDate day, OffsetDateTime at) {
        return jdbc.sql("""
                        INSERT INTO notices.daily_run (area_id, task, day, done_at) VALUES (:area, :task, :day, :at)
                        ON CONFLICT (area_id, task, day) DO NOTHING
                        """)
                        .param("area", area.value())
                        .param("task", task)
                        .param("day", day)
                        .param("at", at)
                        .update()
                == 1;
    }
}
