package uk.sidebyside.assessments.advice;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.core.io.InputStreamSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uk.sidebyside.evidence.FileCheck;
import uk.sidebyside.shared.AreaId;

/** Reports that were attached as files, in rows of 256 kB. Their walls let through whoever reads the advice. */
@Repository
class ReportFileStore {
    private static final int CHUNK = 256 * 1024;

    private final JdbcClient jdbc;

    ReportFileStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Nothing where the same file is there already. */
    void insert(
            AreaId area,
            AdviceId of,
            UUID id,
            FileCheck.Checked file,
            InputStreamSource content,
            String as,
            Instant at) {
        int inserted = jdbc.sql("""
                INSERT INTO assessments.advice_file (area_id, id, advice_id, name, media_type, bytes, sha256, added_as, added_at)
                VALUES (:area, :id, :of, :name, :type, :bytes, :sha256, :as, :at)
                ON CONFLICT (area_id, advice_id, sha256) DO NOTHING
                """)
                .param("area", area.value())
                .param("id", id)
                .param("of", of.value())
                .param("name", file.name())
                .param("type", file.mediaType())
                .param("bytes", file.bytes())
                .param("sha256", file.sha256())
                .param("as", as)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
        if (inserted == 1) {
            insertChunks(area, id, content);
        }
    }

    private void insertChunks(AreaId area, UUID file, InputStreamSource content) {
        try (InputStream in = content.getInputStream()) {
            int n = 0;
            for (byte[] bytes = in.readNBytes(CHUNK); bytes.length > 0; bytes = in.readNBytes(CHUNK)) {
                jdbc.sql("""
                        INSERT INTO assessments.advice_chunk (area_id, file_id, n, bytes) VALUES (:area, :file, :n, :bytes)
                        """)
                        .param("area", area.value())
                        .param("file", file)
                        .param("n", n++)
                        .param("bytes", bytes)
                        .update();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The first first. */
    List<ReportFile> of(AreaId area, AdviceId of) {
        return list(area, "f.advice_id = :of", Map.of("of", of.value()));
    }

    /** Those of all advice of a case. */
    List<ReportFile> ofCase(AreaId area, UUID caseId) {
        return list(area, """
                f.advice_id IN (SELECT q.id FROM assessments.advice_request q WHERE q.area_id = f.area_id AND q.case_id = :case)
                """, Map.of("case", caseId));
    }

    private List<ReportFile> list(AreaId area, String which, Map<String, Object> values) {
        return jdbc.sql("""
                SELECT f.id, f.advice_id, f.name, f.media_type, f.bytes, f.sent_n FROM assessments.advice_file f
                WHERE f.area_id = :area AND
                """ + which + " ORDER BY f.added_at, f.id")
                .param("area", area.value())
                .params(values)
                .query(ReportFileStore::file)
                .list();
    }

    private static ReportFile file(ResultSet row, int n) throws SQLException {
        return new ReportFile(
                row.getObject("id", UUID.class),
                new AdviceId(row.getObject("advice_id", UUID.class)),
                row.getString("name"),
                row.getString("media_type"),
                row.getLong("bytes"),
                row.getInt("sent_n") > 0);
    }

    /** Empty past its end. */
    Optional<byte[]> chunk(AreaId area, UUID file, int n) {
        return jdbc.sql("""
                SELECT bytes FROM assessments.advice_chunk WHERE area_id = :area AND file_id = :file AND n = :n
                """)
                .param("area", area.value())
                .param("file", file)
                .param("n", n)
                .query((row, number) -> row.getBytes("bytes"))
                .optional();
    }

    /** What was not sent yet went with this version of the advice. */
    void sent(AreaId area, AdviceId of, int n) {
        jdbc.sql("""
                UPDATE assessments.advice_file SET sent_n = :n WHERE area_id = :area AND advice_id = :of AND sent_n IS NULL
                """)
                .param("area", area.value())
                .param("of", of.value())
                .param("n", n)
                .update();
    }

    /** Of one that was not sent alone. */
    void delete(AreaId area, AdviceId of, UUID file) {
        jdbc.sql("""
                DELETE FROM assessments.advice_file
                WHERE area_id = :area AND advice_id = :of AND id = :file AND sent_n IS NULL
                """)
                .param("area", area.value())
                .param("of", of.value())
                .param("file", file)
                .update();
    }
}
