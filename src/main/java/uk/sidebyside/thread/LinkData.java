package uk.sidebyside.thread;

import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import uk.sidebyside.access.personal.PersonalData;
import uk.sidebyside.access.personal.PersonalRows;
import uk.sidebyside.access.personal.Section;
import uk.sidebyside.access.personal.Subject;

/** Links that a person made or ended. The links stay; who made them is an id that means nobody once they are erased. */
@Component
class LinkData implements PersonalData {
    private final PersonalRows rows;

    LinkData(PersonalRows rows) {
        this.rows = rows;
    }

    @Override
    public Set<String> tables() {
        return Set.of("thread.link");
    }

    @Override
    public List<Section> of(Subject subject) {
        return List.of(rows.section("thread.link", "Links between records that you made or ended", """
                SELECT from_kind AS "From", to_kind AS "To", kind AS "Kind", note AS "Note", on_day AS "Made",
                    ended_on AS "Ended"
                FROM thread.link
                WHERE area_id = :area AND (linked_by = :person OR ended_by = :person) ORDER BY linked_at, id
                """, subject));
    }

    @Override
    public void erase(Subject subject) {}
}
