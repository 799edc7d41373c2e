package uk.sidebyside.plan;

import java.time.Instant;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uk.sidebyside.shared.AreaId;

@Repository
class SubmissionStore {
    private final JdbcClient jdbc;

    SubmissionStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @return whether it was not there yet; waits for another transaction that is about to say so */
    boolean insert(AreaId area, UUID id, Instant at) {
        return jdbc.sql("""
                INSERT INTO plan.submission (area_id, id, stored_at) VALUES (:area, :id, :at) ON CONFLICT DO NOTHING
                """)
                        .param("area", area.value())
                        .param("id", id)
                        .param("at", Rows.at(at))
                        .update()
                == 1;
    }

    void delete(AreaId area, UUID id) {
        jdbc.sql("DELETE FROM plan.submission WHERE area_id = :area AND id = :id")
                .param("area", area.value())
                .param("id", id)
                .update();
    }

    int deleteBefore(AreaId area, Instant at) {
        return jdbc.sql("DELETE FROM plan.submission WHERE area_id = :area AND stored_at < :at")
                .param("area", area.value())
                .param("at", Rows.at(at))
                .update();
    }
}
