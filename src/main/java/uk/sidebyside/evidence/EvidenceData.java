package uk.sidebyside.evidence;

import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import uk.sidebyside.access.personal.PersonalData;
import uk.sidebyside.access.personal.PersonalRows;
import uk.sidebyside.access.personal.Section;
import uk.sidebyside.access.personal.Subject;

/** What a person added, and the words of those who are quoted under their own name. */
@Component
class EvidenceData implements PersonalData {
    private final PersonalRows rows;

    EvidenceData(PersonalRows rows) {
        this.rows = rows;
    }

    @Override
    public Set<String> tables() {
        return Set.of("evidence.item", "evidence.file");
    }

    @Override
    public List<Section> of(Subject subject) {
        return List.of(
                rows.section("evidence.item", "Evidence that you added, and quotes under your name", """
                        SELECT title AS "Title", kind AS "Kind", coalesce(body, '') AS "Words", coalesce(url, '') AS "Link",
                            coalesce(shown_as, '') AS "Quoted as", added_at AS "Added", withdrawn_at AS "Taken back"
                        FROM evidence.item
                        WHERE area_id = :area AND (added_by = :person OR shown_as = :name) ORDER BY added_at, id
                        """, subject),
                rows.section("evidence.file", "Files that you added", """
                        SELECT f.name AS "File", f.bytes AS "Bytes", '/evidence/' || i.id AS "Page to get it from"
                        FROM evidence.file f JOIN evidence.item i ON i.area_id = f.area_id AND i.id = f.item_id
                        WHERE f.area_id = :area AND i.added_by = :person ORDER BY i.added_at, i.id
                        """, subject));
    }

    /** Evidence stays, with nobody's name to it; a quote under the person's name is taken back. */
    @Override
    public void erase(Subject subject) {
        rows.update("""
                DELETE FROM evidence.file f USING evidence.item i
                WHERE i.area_id = :area AND i.shown_as = :name AND f.area_id = i.area_id AND f.item_id = i.id
                """, subject);
        rows.update("""
                UPDATE evidence.item SET withdrawn_at = coalesce(withdrawn_at, :now), body = NULL,
                    withdrawn_because = coalesce(withdrawn_because, 'The person who is quoted asked us to.'),
                    shown_as = 'name removed'
                WHERE area_id = :area AND shown_as = :name
                """, subject);
    }
}
