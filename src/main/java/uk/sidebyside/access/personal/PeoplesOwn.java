package uk.sidebyside.access.personal;

import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What access itself holds: name, address and posts. */
@Component
class PeoplesOwn implements PersonalData {
    private final PersonalRows rows;
    private final JdbcClient jdbc;

    PeoplesOwn(PersonalRows rows, JdbcClient jdbc) {
        this.rows = rows;
        this.jdbc = jdbc;
    }

    @Override
    public Set<String> tables() {
        return Set.of("access.person", "access.area_person", "access.holding");
    }

    @Override
    public List<Section> of(Subject subject) {
        return List.of(
                rows.section("access.person", "Who you are", """
                        SELECT name AS "Name", initials AS "Initials", coalesce(email, '') AS "E-mail address"
                        FROM access.person WHERE id = :person
                        """, subject),
                rows.section("access.area_person", "Where you are known", """
                        SELECT a.name AS "Partnership" FROM access.area_person ap JOIN access.area a ON a.id = ap.area_id
                        WHERE ap.area_id = :area AND ap.person_id = :person
                        """, subject),
                rows.section("access.holding", "Posts that you hold or held", """
                        SELECT s.title AS "Post", coalesce(o.name, '') AS "Organisation", h.from_on AS "From",
                            h.to_on AS "To"
                        FROM access.holding h
                        JOIN access.seat s ON s.area_id = h.area_id AND s.id = h.seat_id
                        LEFT JOIN access.organisation o ON o.id = s.organisation_id
                        WHERE h.area_id = :area AND h.person_id = :person ORDER BY h.from_on, s.title
                        """, subject));
    }

    /** Whoever holds a post answers for it; it has to end first. */
    @Override
    public List<String> openDuties(Subject subject) {
        return jdbc
                .sql("""
                SELECT s.title FROM access.holding h
                JOIN access.seat s ON s.area_id = h.area_id AND s.id = h.seat_id
                WHERE h.area_id = :area AND h.person_id = :person AND (h.to_on IS NULL OR h.to_on >= :today)
                    AND (s.to_on IS NULL OR s.to_on >= :today)
                ORDER BY s.title
                """)
                .param("area", subject.area().value())
                .param("person", subject.person().value())
                .param("today", rows.today())
                .query(String.class)
                .list()
                .stream()
                .map(post -> "They hold the post “" + post + "” or will. End it first.")
                .toList();
    }

    /**
     * What they typed and never sent. Name and address go last, since other rooms may still look for them: see
     * {@link SubjectStore#forget}.
     */
    @Override
    public void erase(Subject subject) {
        rows.update(
                "DELETE FROM access.unsent_form WHERE area_id = :area AND holder_kind = 'account' AND holder_id = :person",
                subject);
    }
}
