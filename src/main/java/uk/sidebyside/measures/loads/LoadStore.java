package uk.sidebyside.measures.loads;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uk.sidebyside.measures.MeasureId;
import uk.sidebyside.shared.AreaId;

@Repository
class LoadStore {
    private final JdbcClient jdbc;

    LoadStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(AreaId area, UUID id, String fileName, byte[] sha256, int figures, Instant at) {
        jdbc.sql("""
                INSERT INTO measures.load (area_id, id, file_name, sha256, figures, loaded_at)
                VALUES (:area, :id, :name, :sha256, :figures, :at)
                """)
                .param("area", area.value())
                .param("id", id)
                .param("name", fileName)
                .param("sha256", sha256)
                .param("figures", figures)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** When this very file was loaded last. */
    Optional<Instant> loaded(AreaId area, byte[] sha256) {
        return jdbc.sql("""
                SELECT loaded_at FROM measures.load WHERE area_id = :area AND sha256 = :sha256
                ORDER BY loaded_at DESC LIMIT 1
                """)
                .param("area", area.value())
                .param("sha256", sha256)
                .query((row, n) ->
                        row.getObject("loaded_at", OffsetDateTime.class).toInstant())
                .optional();
    }

    /** When a figure of each measure came in last, typed or from a file. */
    Map<MeasureId, Instant> latest(AreaId area) {
        Map<MeasureId, Instant> latest = new HashMap<>();
        jdbc.sql("""
                SELECT measure_id, max(known_at) AS known_at FROM measures.reading WHERE area_id = :area GROUP BY measure_id
                """).param("area", area.value()).query(row -> {
            latest.put(
                    new MeasureId(row.getObject("measure_id", UUID.class)),
                    row.getObject("known_at", OffsetDateTime.class).toInstant());
        });
        return latest;
    }
}
