package uk.sidebyside.assessments;

import java.sql.Types;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uk.sidebyside.shared.AreaId;

/** Keeps which step was put right, by what, and why. */
@Repository
class RightedStore {
    private final JdbcClient jdbc;

    RightedStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param instead what stands in its place; null where it did not happen
     * @throws org.springframework.dao.DuplicateKeyException where the step was put right before
     */
    void insert(AreaId area, UUID id, Righted one, @Nullable UUID instead) {
        jdbc.sql("""
                INSERT INTO assessments.put_right (area_id, id, submission, case_id, step_id, instead_id, reason, recorded_as, recorded_at)
                VALUES (:area, :id, :submission, :case, :step, :instead, :reason, :as, :at)
                """)
                .param("area", area.value())
                .param("id", id)
                .param("submission", one.submission())
                .param("case", one.wrong().of().value())
                .param("step", one.wrong().id())
                .param("instead", instead, Types.OTHER)
                .param("reason", one.reason())
                .param("as", one.recordedAs())
                .param("at", one.recordedAt().atOffset(ZoneOffset.UTC))
                .update();
    }
}
