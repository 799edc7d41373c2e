package uk.sidebyside.measures.published;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uk.sidebyside.access.NotFound;
import uk.sidebyside.measures.published.PublishedStatistics.Upload;
import uk.sidebyside.shared.AreaId;

@Repository
class PublishedDraftStore {
    private final JdbcClient jdbc;

    PublishedDraftStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(AreaId area, UUID id, Upload upload, OffsetDateTime at) {
        jdbc.sql("""
                INSERT INTO measures.published_draft (area_id, id, file_name, content, release, dated_on, uploaded_at)
                VALUES (:area, :id, :name, :content, :release, :dated, :at) ON CONFLICT DO NOTHING
                """)
                .param("area", area.value())
                .param("id", id)
                .param("name", upload.fileName())
                .param("content", upload.content())
                .param("release", upload.release())
                .param("dated", upload.datedOn())
                .param("at", at)
                .update();
    }

    Upload find(AreaId area, UUID id) {
        return jdbc.sql("""
                SELECT file_name, content, release, dated_on FROM measures.published_draft
                WHERE area_id = :area AND id = :id
                """)
                .param("area", area.value())
                .param("id", id)
                .query((row, number) -> new Upload(
                        row.getString("file_name"),
                        row.getBytes("content"),
                        row.getInt("release"),
                        row.getObject("dated_on", LocalDate.class)))
                .optional()
                .orElseThrow(NotFound::new);
    }

    void delete(AreaId area, UUID id) {
        jdbc.sql("DELETE FROM measures.published_draft WHERE area_id = :area AND id = :id")
                .param("area", area.value())
                .param("id", id)
                .update();
    }

    void deleteBefore(AreaId area, OffsetDateTime at) {
        jdbc.sql("DELETE FROM measures.published_draft WHERE area_id = :area AND uploaded_at < :at")
                .param("area", area.value())
                .param("at", at)
                .update();
    }
}
