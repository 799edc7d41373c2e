package uk.sidebyside.access.circle;

import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import uk.sidebyside.access.personal.PersonalData;
import uk.sidebyside.access.personal.PersonalRows;
import uk.sidebyside.access.personal.Section;
import uk.sidebyside.access.personal.Subject;

/** What circles hold about a person: their places around children, by reference alone, and a record that is their own. */
@Component
class CircleData implements PersonalData {
    private final PersonalRows rows;

    CircleData(PersonalRows rows) {
        this.rows = rows;
    }

    @Override
    public Set<String> tables() {
        return Set.of("access.child", "access.circle", "access.shared_with_parents");
    }

    @Override
    public List<Section> of(Subject subject) {
        return List.of(
                rows.section("access.child", "A record that is your own", """
                        SELECT opened_at AS "Opened", own_from_on AS "Your own decisions from"
                        FROM access.child WHERE area_id = :area AND person_id = :person
                        """, subject),
                rows.section("access.circle", "Children in whose circle you are or were", """
                        SELECT initcap(replace(relationship, '_', ' ')) AS "As", from_on AS "From", until_on AS "Until"
                        FROM access.circle WHERE area_id = :area AND person_id = :person ORDER BY from_on, id
                        """, subject),
                rows.section("access.shared_with_parents", "What you chose to show your parents", """
                        SELECT s.chosen_at AS "Chosen", array_to_string(s.parts, ', ') AS "Parts"
                        FROM access.shared_with_parents s
                        JOIN access.child c ON c.area_id = s.area_id AND c.id = s.child_id
                        WHERE s.area_id = :area AND c.person_id = :person ORDER BY s.chosen_at
                        """, subject));
    }

    /** That somebody was there stays, under an id that means nobody any more; so does who is kept away from a child. */
    @Override
    public void erase(Subject subject) {
        rows.update("""
                UPDATE access.circle SET says = '', until_on = greatest(from_on - 1, least(coalesce(until_on, 'infinity'),
                    (CAST(:now AS timestamptz) AT TIME ZONE 'Europe/London')::date - 1))
                WHERE area_id = :area AND person_id = :person
                """, subject);
        rows.update("UPDATE access.child SET person_id = NULL WHERE area_id = :area AND person_id = :person", subject);
        rows.update("UPDATE access.child SET opened_by = NULL WHERE area_id = :area AND opened_by = :person", subject);
    }
}
