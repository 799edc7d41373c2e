package uk.sidebyside.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.Optional;
import org.springframework.core.io.InputStreamSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uk.sidebyside.shared.AreaId;

/** Files in rows of 256 kB. What goes in stays in quarantine until what was stored proves to be what was checked. */
@Repository
class FileStore {
    static final int CHUNK = 256 * 1024;

    private final JdbcClient jdbc;

    FileStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(AreaId area, EvidenceId item, FileCheck.Checked file, InputStreamSource content, Instant at) {
        jdbc.sql("""
                INSERT INTO evidence.file (area_id, item_id, name, media_type, bytes, sha256, state)
                VALUES (:area, :item, :name, :mediaType, :bytes, :sha256, 'quarantined')
                """)
                .param("area", area.value())
                .param("item", item.value())
                .param("name", file.name())
                .param("mediaType", file.kind().mediaType())
                .param("bytes", file.bytes())
                .param("sha256", file.sha256())
                .update();
        if (!insertChunks(area, item, content).equals(file.sha256())) {
            throw new IllegalStateException("The file changed between its check and its storing");
        }
        release(area, item, at);
    }

    private String insertChunks(AreaId area, EvidenceId item, InputStreamSource content) {
        MessageDigest sha256 = FileCheck.sha256();
        try (InputStream in = new DigestInputStream(content.getInputStream(), sha256)) {
            int n = 0;
            for (byte[] bytes = in.readNBytes(CHUNK); bytes.length > 0; bytes = in.readNBytes(CHUNK)) {
                insertChunk(area, item, n++, bytes);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return HexFormat.of().formatHex(sha256.digest());
    }

    private void insertChunk(AreaId area, EvidenceId item, int n, byte[] bytes) {
        jdbc.sql("INSERT INTO evidence.chunk (area_id, item_id, n, bytes) VALUES (:area, :item, :n, :bytes)")
                .param("area", area.value())
                .param("item", item.value())
                .param("n", n)
                .param("bytes", bytes)
                .update();
    }

    private void release(AreaId area, EvidenceId item, Instant at) {
        jdbc.sql("""
                UPDATE evidence.file SET state = 'available', checked_at = :at
                WHERE area_id = :area AND item_id = :item AND state = 'quarantined'
                """)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("area", area.value())
                .param("item", item.value())
                .update();
    }

    /** Empty past the end. */
    Optional<byte[]> chunk(AreaId area, EvidenceId item, int n) {
        return jdbc.sql("SELECT bytes FROM evidence.chunk WHERE area_id = :area AND item_id = :item AND n = :n")
                .param("area", area.value())
                .param("item", item.value())
                .param("n", n)
                .query((row, number) -> row.getBytes("bytes"))
                .optional();
    }

    void delete(AreaId area, EvidenceId item) {
        jdbc.sql("DELETE FROM evidence.file WHERE area_id = :area AND item_id = :item")
                .param("area", area.value())
                .param("item", item.value())
                .update();
    }
}
