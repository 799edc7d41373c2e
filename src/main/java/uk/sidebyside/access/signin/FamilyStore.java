package uk.sidebyside.access.signin;

import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uk.sidebyside.access.PersonId;
import uk.sidebyside.access.rules.FamilyLink;

@Repository
class FamilyStore {
    private final JdbcClient jdbc;

    FamilyStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param ever ties to children at any time */
    private record Ties(int posts, int ties, int ever) {}

    boolean signsInByLink(PersonId person, LocalDate today) {
        Ties of = of(person, today);
        return FamilyLink.signsIn(of.posts(), of.ties());
    }

    boolean comesBack(PersonId person, LocalDate today) {
        Ties of = of(person, today);
        return FamilyLink.comesBack(of.posts(), of.ties(), of.ever());
    }

    /** Over all areas, since an account is one in all of them; so only the operator finds out. */
    private Ties of(PersonId person, LocalDate today) {
        return jdbc.sql("""
                SELECT (SELECT count(*) FROM access.holding h
                        JOIN access.seat s ON s.area_id = h.area_id AND s.id = h.seat_id
                        WHERE h.person_id = :person AND h.from_on <= :today AND (h.to_on IS NULL OR h.to_on >= :today)
                            AND (s.to_on IS NULL OR s.to_on >= :today)) AS posts,
                    (SELECT count(*) FROM access.child c WHERE c.person_id = :person)
                    + (SELECT count(*) FROM access.circle m
                        WHERE m.person_id = :person AND (m.until_on IS NULL OR m.until_on >= :today)
                            AND m.relationship IN ('PARENT', 'CARER', 'FAMILY', 'BIRTH_FAMILY', 'REPRESENTATIVE')
                            AND NOT EXISTS (SELECT FROM access.exclusion e
                                WHERE e.area_id = m.area_id AND e.child_id = m.child_id AND e.from_on <= :today
                                    AND (e.until_on IS NULL OR e.until_on >= :today)
                                    AND (e.person_id = m.person_id OR e.relationship = m.relationship))) AS ties,
                    (SELECT count(*) FROM access.circle m WHERE m.person_id = :person) AS ever
                """)
                .param("person", person.value())
                .param("today", today)
                .query((row, n) -> new Ties(row.getInt("posts"), row.getInt("ties"), row.getInt("ever")))
                .single();
    }
}
