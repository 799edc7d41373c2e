package uk.sidebyside.partnership.agreed;

import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import uk.sidebyside.access.personal.PersonalData;
import uk.sidebyside.access.personal.PersonalRows;
import uk.sidebyside.access.personal.Section;
import uk.sidebyside.access.personal.Subject;

/** Agreements that a person signed. The signature stays, under organisation and post; the name goes. */
@Component
class AgreedData implements PersonalData {
    private final PersonalRows rows;

    AgreedData(PersonalRows rows) {
        this.rows = rows;
    }

    @Override
    public Set<String> tables() {
        return Set.of("partnership.agreement_party");
    }

    @Override
    public List<Section> of(Subject subject) {
        return List.of(rows.section("partnership.agreement_party", "Agreements that you signed", """
                SELECT a.title AS "Agreement", a.number AS "Version", p.organisation_name AS "For",
                    p.signed_name AS "Name", p.signed_role AS "Signed as", p.contact AS "Contact",
                    p.signed_on AS "Day", p.statement AS "What you said"
                FROM partnership.agreement_party p
                JOIN partnership.joint_agreement a ON a.area_id = p.area_id AND a.id = p.agreement_id
                WHERE p.area_id = :area AND (p.signed_by = :person OR (p.signed_by IS NULL AND p.signed_name = :name)) ORDER BY p.signed_on
                """, subject));
    }

    @Override
    public void erase(Subject subject) {
        rows.update("""
                UPDATE partnership.agreement_party SET signed_by = NULL, signed_name = 'Somebody who has left'
                WHERE area_id = :area AND (signed_by = :person OR (signed_by IS NULL AND signed_name = :name))
                """, subject);
    }
}
