package uk.sidebyside.audits;

import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import uk.sidebyside.access.personal.PersonalData;
import uk.sidebyside.access.personal.PersonalRows;
import uk.sidebyside.access.personal.Section;
import uk.sidebyside.access.personal.Subject;

/** Audits in which a person judged, what they said of others' levels, and what they signed. Post and day stay; the name goes. */
@Component
class AuditsData implements PersonalData {
    private final PersonalRows rows;

    AuditsData(PersonalRows rows) {
        this.rows = rows;
    }

    @Override
    public Set<String> tables() {
        return Set.of("audits.auditor", "audits.opinion", "audits.signed");
    }

    @Override
    public List<Section> of(Subject subject) {
        return List.of(
                rows.section("audits.auditor", "Audits in which you judge", """
                        SELECT a.title AS "Audit", o.name AS "Name", o.designation AS "As", o.joined_on AS "Since"
                        FROM audits.auditor o JOIN audits.audit a ON a.area_id = o.area_id AND a.id = o.audit_id
                        WHERE o.area_id = :area AND o.person_id = :person ORDER BY o.joined_on, o.audit_id
                        """, subject),
                rows.section("audits.opinion", "What you said of audits of others", """
                        SELECT a.title AS "Audit", o.said_on AS "Day", o.stance AS "You", o.words AS "Words"
                        FROM audits.opinion o JOIN audits.audit a ON a.area_id = o.area_id AND a.id = o.audit_id
                        WHERE o.area_id = :area AND o.person_id = :person ORDER BY o.said_at, o.id
                        """, subject),
                rows.section("audits.signed", "Audits that you signed", """
                        SELECT a.title AS "Audit", s.number AS "Version", s.name AS "Name", s.role AS "Signed as",
                            s.signed_on AS "Day"
                        FROM audits.signed s JOIN audits.audit a ON a.area_id = s.area_id AND a.id = s.audit_id
                        WHERE s.area_id = :area AND s.person_id = :person ORDER BY s.signed_at, s.audit_id
                        """, subject));
    }

    @Override
    public void erase(Subject subject) {
        rows.update(
                "UPDATE audits.auditor SET name = 'Somebody who has left' WHERE area_id = :area AND person_id = :person",
                subject);
        rows.update(
                "UPDATE audits.opinion SET person_id = NULL WHERE area_id = :area AND person_id = :person", subject);
        rows.update("""
                UPDATE audits.signed SET person_id = NULL, name = 'Somebody who has left'
                WHERE area_id = :area AND person_id = :person
                """, subject);
    }
}
