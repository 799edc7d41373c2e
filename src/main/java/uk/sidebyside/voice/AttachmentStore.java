package uk.sidebyside.voice;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uk.sidebyside.shared.AreaId;
import uk.sidebyside.voice.ground.Columns;
import uk.sidebyside.voice.said.Said;
import uk.sidebyside.voice.said.SittingId;

/** Drawings, photos and recordings, in rows of 256 kB. */
@Repository
class AttachmentStore {
    private static final int CHUNK = 256 * 1024;

    private final JdbcClient jdbc;

    AttachmentStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Of a file without its content. */
    record Row(UUID id, String question, boolean picture, String mediaType, long bytes, int seconds, String says) {
        Said.Attached attached() {
            return new Said.Attached(id, picture, seconds, says);
        }
    }

    /** @return false where the same file is there already */
    boolean insert(AreaId area, SittingId sitting, Row row, String sha256, byte[] content, Instant at) {
        int inserted = jdbc.sql("""
                INSERT INTO voice.file (area_id, id, sitting_id, question, kind, media_type, bytes, seconds, says, sha256,
                    added_at)
                VALUES (:area, :id, :sitting, :question, :kind, :type, :bytes, :seconds, :says, :sha256, :at)
                ON CONFLICT (area_id, sitting_id, question, sha256) DO NOTHING
                """)
                .param("area", area.value())
                .param("id", row.id())
                .param("sitting", sitting.value())
                .param("question", row.question())
                .param("kind", row.picture() ? "picture" : "recording")
                .param("type", row.mediaType())
                .param("bytes", row.bytes())
                .param("seconds", row.picture() ? null : row.seconds())
                .param("says", row.says())
                .param("sha256", sha256)
                .param("at", Columns.utc(at))
                .update();
        for (int from = 0, n = 0; inserted == 1 && from < content.length; from += CHUNK, n++) {
            insertChunk(
                    area,
                    sitting,
                    row.id(),
                    n,
                    Arrays.copyOfRange(content, from, Math.min(from + CHUNK, content.length)));
        }
        return inserted == 1;
    }

    private void insertChunk(AreaId area, SittingId sitting, UUID file, int n, byte[] bytes) {
        jdbc.sql("""
                INSERT INTO voice.chunk (area_id, sitting_id, file_id, n, bytes)
                VALUES (:area, :sitting, :file, :n, :bytes)
                """)
                .param("area", area.value())
                .param("sitting", sitting.value())
                .param("file", file)
                .param("n", n)
                .param("bytes", bytes)
                .update();
    }

    List<Row> of(AreaId area, SittingId sitting) {
        return jdbc.sql("""
                SELECT id, question, kind, media_type, bytes, seconds, says FROM voice.file
                WHERE area_id = :area AND sitting_id = :sitting ORDER BY added_at, id
                """)
                .param("area", area.value())
                .param("sitting", sitting.value())
                .query(AttachmentStore::row)
                .list();
    }

    Optional<Row> find(AreaId area, SittingId sitting, UUID file) {
        return of(area, sitting).stream().filter(row -> row.id().equals(file)).findFirst();
    }

    private static Row row(ResultSet row, int n) throws SQLException {
        return new Row(
                row.getObject("id", UUID.class),
                row.getString("question"),
                row.getString("kind").equals("picture"),
                row.getString("media_type"),
                row.getLong("bytes"),
                row.getInt("seconds"),
                row.getString("says"));
    }

    /** Empty past its end. */
    Optional<byte[]> chunk(AreaId area, SittingId sitting, UUID file, int n) {
        return jdbc.sql("""
                SELECT bytes FROM voice.chunk
                WHERE area_id = :area AND sitting_id = :sitting AND file_id = :file AND n = :n
                """)
                .param("area", area.value())
                .param("sitting", sitting.value())
                .param("file", file)
                .param("n", n)
                .query((row, number) -> row.getBytes("bytes"))
                .optional();
    }

    /** Of a draft alone: the policies let no other go. */
    void delete(AreaId area, SittingId sitting, UUID file) {
        jdbc.sql("DELETE FROM voice.file WHERE area_id = :area AND sitting_id = :sitting AND id = :file")
                .param("area", area.value())
                .param("sitting", sitting.value())
                .param("file", file)
                .update();
    }
}
