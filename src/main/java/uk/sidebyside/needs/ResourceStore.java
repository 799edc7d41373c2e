package uk.sidebyside.needs;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uk.sidebyside.access.SeatId;
import uk.sidebyside.shared.AreaId;

@Repository
class ResourceStore {
    private final JdbcClient jdbc;

    ResourceStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @return false where the same submission was stored before */
    boolean insert(AreaId area, ResourceId id, UUID submission, SectionId section, Resources.Words words, Instant at) {
        return jdbc.sql("""
                        INSERT INTO needs.resource (area_id, id, submission, section_id, kind, title, about, source,
                            publisher, licence, period, geography, link, version, changed_at)
                        VALUES (:area, :id, :submission, :section, :kind, :title, :about, :source, :publisher, :licence,
                            :period, :geography, :link, 1, :at)
                        ON CONFLICT (area_id, submission) DO NOTHING
                        """)
                        .params(parameters(area, id, words, at))
                        .param("submission", submission)
                        .param("section", section.value())
                        .update()
                == 1;
    }

    /** @return false where somebody else changed it since that version */
    boolean update(AreaId area, ResourceId id, int version, Resources.Words words, Instant at) {
        return jdbc.sql("""
                        UPDATE needs.resource SET kind = :kind, title = :title, about = :about, source = :source,
                            publisher = :publisher, licence = :licence, period = :period, geography = :geography,
                            link = :link, version = version + 1, changed_at = :at
                        WHERE area_id = :area AND id = :id AND version = :version
                        """)
                        .params(parameters(area, id, words, at))
                        .param("version", version)
                        .update()
                == 1;
    }

    private static Map<String, Object> parameters(AreaId area, ResourceId id, Resources.Words words, Instant at) {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("area", area.value());
        parameters.put("id", id.value());
        parameters.put("kind", words.kind().code());
        parameters.put("title", words.title().strip());
        parameters.put("about", words.about().strip());
        parameters.put("source", words.source().strip());
        parameters.put("publisher", words.publisher().strip());
        parameters.put("licence", requireNonNull(words.licence()).code());
        parameters.put("period", words.period().strip());
        parameters.put("geography", words.geography().strip());
        parameters.put("link", words.link().strip());
        parameters.put("at", at.atOffset(ZoneOffset.UTC));
        return parameters;
    }

    ResourceId submitted(AreaId area, UUID submission) {
        return jdbc.sql("SELECT id FROM needs.resource WHERE area_id = :area AND submission = :submission")
                .param("area", area.value())
                .param("submission", submission)
                .query((row, n) -> new ResourceId(row.getObject("id", UUID.class)))
                .single();
    }

    List<Resource> ofSection(AreaId area, SectionId section) {
        return inArea(area).stream()
                .filter(resource -> resource.section().equals(section))
                .toList();
    }

    /** Each of the area, by section and title; also of sections that the reader may not open. */
    List<Resource> inArea(AreaId area) {
        return jdbc.sql("""
                SELECT r.id, r.section_id, r.kind, r.title, r.about, r.source, r.publisher, r.licence, r.period,
                    r.geography, r.link, r.version, r.changed_at, s.owner_seat_id
                FROM needs.resource r JOIN needs.section s ON s.area_id = r.area_id AND s.id = r.section_id
                WHERE r.area_id = :area ORDER BY s.phase, s.position, s.id, r.title, r.id
                """)
                .param("area", area.value())
                .query((row, n) -> {
                    UUID seat = row.getObject("owner_seat_id", UUID.class);
                    return new Resource(
                            new ResourceId(row.getObject("id", UUID.class)),
                            new SectionId(row.getObject("section_id", UUID.class)),
                            Resource.Kind.of(row.getString("kind")),
                            row.getString("title"),
                            row.getString("about"),
                            row.getString("source"),
                            row.getString("publisher"),
                            Licence.of(row.getString("licence")),
                            row.getString("period"),
                            row.getString("geography"),
                            row.getString("link"),
                            Desk.writes(seat == null ? null : new SeatId(seat)),
                            row.getInt("version"),
                            row.getObject("changed_at", OffsetDateTime.class).toInstant());
                })
                .list();
    }
}
