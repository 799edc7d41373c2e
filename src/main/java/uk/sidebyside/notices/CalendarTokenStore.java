package uk.sidebyside.notices;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uk.sidebyside.access.PersonId;
import uk.sidebyside.shared.AreaId;

@Repository
class CalendarTokenStore {
    private final JdbcClient jdbc;

    CalendarTokenStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Row(UUID id, PersonId person, String seed) {}

    void insert(AreaId area, UUID id, PersonId person, String seed, Instant at) {
        jdbc.sql("""
                INSERT INTO notices.calendar_token (area_id, id, person_id, seed, made_at)
                VALUES (:area, :id, :person, :seed, :at)
                """)
                .param("area", area.value())
                .param("id", id)
                .param("person", person.value())
                .param("seed", seed)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    void revoke(AreaId area, PersonId person, Instant at) {
        jdbc.sql("""
                UPDATE notices.calendar_token SET revoked_at = :at
                WHERE area_id = :area AND person_id = :person AND revoked_at IS NULL
                """)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("area", area.value())
                .param("person", person.value())
                .update();
    }

    Optional<Row> ofPerson(AreaId area, PersonId person) {
        return jdbc.sql("""
                SELECT id, person_id, seed FROM notices.calendar_token
                WHERE area_id = :area AND person_id = :person AND revoked_at IS NULL
                """)
                .param("area", area.value())
                .param("person", person.value())
                .query(CalendarTokenStore::row)
                .optional();
    }

    Optional<Row> find(AreaId area, UUID id) {
        return jdbc.sql("""
                SELECT id, person_id, seed FROM notices.calendar_token
                WHERE area_id = :area AND id = :id AND revoked_at IS NULL
                """)
                .param("area", area.value())
                .param("id", id)
                .query(CalendarTokenStore::row)
                .optional();
    }

    void deleteRevokedBefore(AreaId area, Instant before) {
        jdbc.sql("DELETE FROM notices.calendar_token WHERE area_id = :area AND revoked_at < :before")
                .param("area", area.value())
                .param("before", before.atOffset(ZoneOffset.UTC))
                .update();
    }

    private static Row row(ResultSet row, int n) throws SQLException {
        return new Row(
                row.getObject("id", UUID.class),
                new PersonId(row.getObject("person_id", UUID.class)),
                row.getString("seed"));
    }
}
