package uk.sidebyside.children;

import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import uk.sidebyside.access.personal.PersonalData;
import uk.sidebyside.access.personal.PersonalRows;
import uk.sidebyside.access.personal.Section;
import uk.sidebyside.access.personal.Subject;

/** How somebody wants to be reached. Records are their children's; those are given on request and on the family's pages. */
@Component
class ContactData implements PersonalData {
    private final PersonalRows rows;

    ContactData(PersonalRows rows) {
        this.rows = rows;
    }

    @Override
    public Set<String> tables() {
        return Set.of("children.contact_needs");
    }

    @Override
    public List<Section> of(Subject subject) {
        return List.of(rows.section("children.contact_needs", "How you want to be reached", """
                SELECT channel AS "Best way", language AS "Language", interpreter AS "Interpreter", how AS "What helps",
                    best_times AS "Good times", please_do_not AS "Please do not", asked_on AS "Asked"
                FROM children.contact_needs WHERE area_id = :area AND person_id = :person
                """, subject));
    }

    @Override
    public void erase(Subject subject) {
        rows.update("DELETE FROM children.contact_needs WHERE area_id = :area AND person_id = :person", subject);
    }
}
