package uk.sidebyside.access.personal;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uk.sidebyside.access.Person;
import uk.sidebyside.access.PersonId;
import uk.sidebyside.shared.AreaId;

@Repository
class SubjectStore {
    private final JdbcClient jdbc;

    SubjectStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Why somebody was erased. */
    enum Why {
        REQUEST,
        TIME
    }

    /** That another area knows the person is seen only in the operator's name. */
    Optional<Subject> find(AreaId area, PersonId person) {
        return jdbc.sql("""
                SELECT p.name, p.email, EXISTS (SELECT FROM access.area_person o
                    WHERE o.person_id = p.id AND o.area_id <> :area) AS elsewhere
                FROM access.area_person ap JOIN access.person p ON p.id = ap.person_id
                WHERE ap.area_id = :area AND ap.person_id = :person
                """)
                .param("area", area.value())
                .param("person", person.value())
                .query((row, n) -> new Subject(
                        area, person, row.getString("name"), row.getString("email"), row.getBoolean("elsewhere")))
                .optional();
    }

    /** After every room has erased: the area knows the person no more, and nobody knows the name unless another area does. */
    void forget(Subject subject) {
        jdbc.sql("DELETE FROM access.area_person WHERE area_id = :area AND person_id = :person")
                .param("area", subject.area().value())
                .param("person", subject.person().value())
                .update();
        if (!subject.elsewhere()) {
            jdbc.sql("UPDATE access.person SET name = :name, initials = '', email = NULL WHERE id = :person")
                    .param("name", Person.ERASED)
                    .param("person", subject.person().value())
                    .update();
        }
    }

    void note(UUID id, Subject subject, Why why, Instant at) {
        jdbc.sql("""
                INSERT INTO access.erasure (area_id, id, person_id, why, erased_at)
                VALUES (:area, :id, :person, :why, :at)
                """)
                .param("area", subject.area().value())
                .param("id", id)
                .param("person", subject.person().value())
                .param("why", why.name().toLowerCase(Locale.ROOT))
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }
}
