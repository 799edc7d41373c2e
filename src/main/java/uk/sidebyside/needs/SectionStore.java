package uk.sidebyside.needs;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uk.sidebyside.access.SeatId;
import uk.sidebyside.needs.rules.AgeBands;
import uk.sidebyside.needs.rules.Phase;
import uk.sidebyside.shared.AreaId;

@Repository
class SectionStore {
    private final JdbcClient jdbc;

    SectionStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param version 0 where the area has not set its own */
    record Bands(AgeBands bands, int version) {}

    Optional<Bands> bands(AreaId area) {
        return jdbc.sql("SELECT first_to, last_to, version FROM needs.age_bands WHERE area_id = :area")
                .param("area", area.value())
                .query((row, n) ->
                        new Bands(new AgeBands(row.getInt("first_to"), row.getInt("last_to")), row.getInt("version")))
                .optional();
    }

    /** @return false where somebody else changed them since that version */
    boolean setBands(AreaId area, AgeBands bands, int version) {
        return jdbc.sql("""
                        INSERT INTO needs.age_bands AS b (area_id, first_to, last_to, version)
                        SELECT :area, :first, :last, 1 WHERE :version = 0
                            OR EXISTS (SELECT FROM needs.age_bands WHERE area_id = :area AND version = :version)
                        ON CONFLICT (area_id) DO UPDATE
                            SET first_to = :first, last_to = :last, version = b.version + 1 WHERE b.version = :version
                        """)
                        .param("area", area.value())
                        .param("first", bands.firstTo())
                        .param("last", bands.lastTo())
                        .param("version", version)
                        .update()
                == 1;
    }

    /** @return false where the same submission was stored before */
    boolean insert(AreaId area, SectionId id, Sections.Add section, Instant at) {
        return jdbc.sql("""
                        INSERT INTO needs.section (area_id, id, submission, phase, position, title, words, status,
                            owner_seat_id, version, changed_at)
                        SELECT :area, :id, :submission, :phase, least(99, coalesce(max(position), 0) + 1), :title, '',
                            'planned', :owner, 1, :at
                        FROM needs.section WHERE area_id = :area AND phase = :phase
                        ON CONFLICT (area_id, submission) DO NOTHING
                        """)
                        .param("area", area.value())
                        .param("id", id.value())
                        .param("submission", section.submission())
                        .param("phase", section.phase().name())
                        .param("title", section.title().strip())
                        .param("owner", seat(section.owner()))
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    SectionId submitted(AreaId area, UUID submission) {
        return jdbc.sql("SELECT id FROM needs.section WHERE area_id = :area AND submission = :submission")
                .param("area", area.value())
                .param("submission", submission)
                .query((row, n) -> new SectionId(row.getObject("id", UUID.class)))
                .single();
    }

    /** @return false where somebody else changed it since that version */
    boolean update(AreaId area, Sections.Change change, Section.Status status, Instant at) {
        return jdbc.sql("""
                        UPDATE needs.section SET title = :title, words = :words, phase = :phase, owner_seat_id = :owner,
                            status = :status, version = version + 1, changed_at = :at
                        WHERE area_id = :area AND id = :id AND version = :version
                        """)
                        .param("area", area.value())
                        .param("id", change.id().value())
                        .param("version", change.version())
                        .param("title", change.title().strip())
                        .param("words", change.words().strip())
                        .param("phase", change.phase().name())
                        .param("owner", seat(change.owner()))
                        .param("status", status.code())
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /** @return false where somebody else changed it since that version */
    boolean publish(AreaId area, SectionId id, int version, LocalDate on, Instant at) {
        return jdbc.sql("""
                        UPDATE needs.section SET status = 'published', published_on = :on, version = version + 1,
                            changed_at = :at
                        WHERE area_id = :area AND id = :id AND version = :version
                        """)
                        .param("area", area.value())
                        .param("id", id.value())
                        .param("version", version)
                        .param("on", on)
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    List<Section> inArea(AreaId area) {
        return jdbc.sql("""
                SELECT id, phase, position, title, words, status, published_on, owner_seat_id, version
                FROM needs.section WHERE area_id = :area ORDER BY phase, position, id
                """)
                .param("area", area.value())
                .query((row, n) -> section(row))
                .list();
    }

    private static Section section(ResultSet row) throws SQLException {
        UUID seat = row.getObject("owner_seat_id", UUID.class);
        SeatId owner = seat == null ? null : new SeatId(seat);
        Section.Status status = Section.Status.of(row.getString("status"));
        boolean readable = status == Section.Status.PUBLISHED || Desk.readsDrafts();
        return new Section(
                new SectionId(row.getObject("id", UUID.class)),
                Phase.valueOf(row.getString("phase")),
                row.getInt("position"),
                row.getString("title"),
                readable ? row.getString("words") : "",
                status,
                row.getObject("published_on", LocalDate.class),
                owner,
                Desk.writes(owner),
                row.getInt("version"));
    }

    private static @Nullable UUID seat(@Nullable SeatId seat) {
        return seat == null ? null : seat.value();
    }
}
