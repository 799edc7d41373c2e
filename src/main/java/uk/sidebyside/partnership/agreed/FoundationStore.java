package uk.sidebyside.partnership.agreed;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uk.sidebyside.shared.AreaId;

@Repository
class FoundationStore {
    private final JdbcClient jdbc;

    FoundationStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Kept(int version, Foundation content) {}

    Optional<Kept> latest(AreaId area) {
        return jdbc.sql("""
                SELECT version, content FROM partnership.foundation WHERE area_id = :area ORDER BY version DESC LIMIT 1
                """)
                .param("area", area.value())
                .query((row, n) -> new Kept(row.getInt("version"), AgreedFile.read(row.getString("content"))))
                .optional();
    }

    Optional<Foundation> version(AreaId area, int version) {
        return jdbc.sql("SELECT content FROM partnership.foundation WHERE area_id = :area AND version = :version")
                .param("area", area.value())
                .param("version", version)
                .query((row, n) -> AgreedFile.read(row.getString("content")))
                .optional();
    }

    List<Foundations.Version> versions(AreaId area) {
        return jdbc.sql("""
                SELECT version, note, changed_on FROM partnership.foundation WHERE area_id = :area ORDER BY version DESC
                """)
                .param("area", area.value())
                .query((row, n) -> new Foundations.Version(
                        row.getInt("version"), row.getString("note"), row.getObject("changed_on", LocalDate.class)))
                .list();
    }

    /** @return false where somebody else wrote this version */
    boolean insert(AreaId area, int version, Foundation content, String note, LocalDate on, Instant at) {
        return jdbc.sql("""
                        INSERT INTO partnership.foundation (area_id, version, content, note, changed_on, changed_at)
                        VALUES (:area, :version, :content, :note, :on, :at) ON CONFLICT DO NOTHING
                        """)
                        .param("area", area.value())
                        .param("version", version)
                        .param("content", AgreedFile.write(content))
                        .param("note", note)
                        .param("on", on)
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }
}
