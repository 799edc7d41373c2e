package uk.sidebyside.access.signin;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uk.sidebyside.access.Person;
import uk.sidebyside.shared.AreaId;

@Repository
class InspectionStore {
    private final JdbcClient jdbc;

    InspectionStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(AreaId area, UUID id, Inspections.Opened opened, UUID person) {
        jdbc.sql("""
                INSERT INTO access.inspected_page (area_id, id, person_id, path, opened_at)
                VALUES (:area, :id, :person, :path, :at)
                """)
                .param("area", area.value())
                .param("id", id)
                .param("person", person)
                .param("path", opened.path())
                .param("at", opened.at().atOffset(ZoneOffset.UTC))
                .update();
    }

    List<Inspections.Opened> latest(AreaId area, int atMost) {
        return jdbc.sql("""
                SELECT coalesce(p.name, :erased) AS name, i.path, i.opened_at FROM access.inspected_page i
                LEFT JOIN access.person p ON p.id = i.person_id
                WHERE i.area_id = :area ORDER BY i.opened_at DESC, i.id DESC LIMIT :atMost
                """)
                .param("area", area.value())
                .param("atMost", atMost)
                .param("erased", Person.ERASED)
                .query((row, n) -> new Inspections.Opened(
                        row.getString("name"),
                        row.getString("path"),
                        row.getObject("opened_at", OffsetDateTime.class).toInstant()))
                .list();
    }
}
