package uk.sidebyside.needs;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uk.sidebyside.access.SeatId;
import uk.sidebyside.shared.AreaId;

@Repository
class FindingStore {
    private final JdbcClient jdbc;

    FindingStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @return false where the same submission was stored before */
    boolean insert(
            AreaId area,
            NeedsFindingId id,
            UUID submission,
            SectionId section,
            String words,
            ResourceId resource,
            LocalDate foundOn,
            Instant at) {
        lockNumbers(area);
        return jdbc.sql("""
                        INSERT INTO needs.finding (area_id, id, submission, section_id, number, words, resource_id,
                            found_on, version, changed_at)
                        VALUES (:area, :id, :submission, :section,
                            (SELECT coalesce(max(number), 0) + 1 FROM needs.finding WHERE area_id = :area),
                            :words, :resource, :foundOn, 1, :at)
                        ON CONFLICT (area_id, submission) DO NOTHING
                        """)
                        .param("area", area.value())
                        .param("id", id.value())
                        .param("submission", submission)
                        .param("section", section.value())
                        .param("words", words.strip())
                        .param("resource", resource.value())
                        .param("foundOn", foundOn)
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    private void lockNumbers(AreaId area) {
        jdbc.sql("SELECT pg_advisory_xact_lock(hashtextextended('needs.finding' || :area, 0))")
                .param("area", area.value().toString())
                .query((row, n) -> n)
                .list();
    }

    NeedsFindingId submitted(AreaId area, UUID submission) {
        return jdbc.sql("SELECT id FROM needs.finding WHERE area_id = :area AND submission = :submission")
                .param("area", area.value())
                .param("submission", submission)
                .query((row, n) -> new NeedsFindingId(row.getObject("id", UUID.class)))
                .single();
    }

    /** @return false where somebody else changed it since that version */
    boolean update(
            AreaId area,
            NeedsFindingId id,
            int version,
            String words,
            ResourceId resource,
            LocalDate foundOn,
            Instant at) {
        return jdbc.sql("""
                        UPDATE needs.finding SET words = :words, resource_id = :resource, found_on = :foundOn,
                            version = version + 1, changed_at = :at
                        WHERE area_id = :area AND id = :id AND version = :version
                        """)
                        .param("area", area.value())
                        .param("id", id.value())
                        .param("version", version)
                        .param("words", words.strip())
                        .param("resource", resource.value())
                        .param("foundOn", foundOn)
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /** Each of the area by its number; also of sections that the reader may not open. */
    List<NeedsFinding> inArea(AreaId area) {
        return jdbc.sql("""
                SELECT f.id, f.section_id, f.number, f.words, f.resource_id, r.title, f.found_on, f.version,
                    s.owner_seat_id
                FROM needs.finding f
                JOIN needs.section s ON s.area_id = f.area_id AND s.id = f.section_id
                JOIN needs.resource r ON r.area_id = f.area_id AND r.id = f.resource_id
                WHERE f.area_id = :area ORDER BY f.number
                """)
                .param("area", area.value())
                .query((row, n) -> {
                    UUID seat = row.getObject("owner_seat_id", UUID.class);
                    return new NeedsFinding(
                            new NeedsFindingId(row.getObject("id", UUID.class)),
                            new SectionId(row.getObject("section_id", UUID.class)),
                            row.getInt("number"),
                            row.getString("words"),
                            new ResourceId(row.getObject("resource_id", UUID.class)),
                            row.getString("title"),
                            row.getObject("found_on", LocalDate.class),
                            Desk.writes(seat == null ? null : new SeatId(seat)),
                            row.getInt("version"));
                })
                .list();
    }
}
