package uk.sidebyside.measures.open;

import java.sql.Types;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uk.sidebyside.measures.MeasureId;
import uk.sidebyside.measures.open.Publication.Sector;
import uk.sidebyside.shared.AreaId;

@Repository
class PublicationStore {
    private final JdbcClient jdbc;

    PublicationStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Map<MeasureId, Publication> all(AreaId area) {
        Map<MeasureId, Publication> found = new HashMap<>();
        jdbc.sql("""
                SELECT measure_id, of_people, bands, sector, first_screen, part_of, version FROM measures.publication WHERE area_id = :area
                """).param("area", area.value()).query(row -> {
            var measure = new MeasureId(row.getObject("measure_id", UUID.class));
            found.put(
                    measure,
                    new Publication(
                            measure,
                            row.getBoolean("of_people"),
                            List.of((String[]) row.getArray("bands").getArray()),
                            Sector.valueOf(row.getString("sector").toUpperCase(Locale.ROOT)),
                            row.getObject("first_screen", Integer.class),
                            row.getObject("part_of", UUID.class) == null
                                    ? null
                                    : new MeasureId(row.getObject("part_of", UUID.class)),
                            row.getInt("version")));
        });
        return found;
    }

    /** Frees all places, so that they can be given anew in the same transaction. */
    void clearFirstScreen(AreaId area) {
        jdbc.sql(
                        "UPDATE measures.publication SET first_screen = NULL WHERE area_id = :area AND first_screen IS NOT NULL")
                .param("area", area.value())
                .update();
    }

    void save(AreaId area, Publication publication) {
        jdbc.sql("""
                INSERT INTO measures.publication AS p (area_id, measure_id, of_people, bands, sector, first_screen, part_of, version)
                VALUES (:area, :measure, :people, CAST(:bands AS text[]), :sector, :place, :partOf, 1)
                ON CONFLICT (area_id, measure_id) DO UPDATE SET of_people = EXCLUDED.of_people, bands = EXCLUDED.bands,
                    sector = EXCLUDED.sector, first_screen = EXCLUDED.first_screen, part_of = EXCLUDED.part_of,
                    version = p.version + 1
                """)
                .param("area", area.value())
                .param("measure", publication.measure().value())
                .param("people", publication.ofPeople())
                .param("bands", publication.bands().toArray(String[]::new))
                .param("sector", publication.sector().code())
                .param("place", publication.firstScreen(), Types.INTEGER)
                .param(
                        "partOf",
                        publication.partOf() == null
                                ? null
                                : publication.partOf().value(),
                        Types.OTHER)
                .update();
    }
}
