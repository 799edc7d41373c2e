package uk.sidebyside.access.signin;

import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import uk.sidebyside.access.personal.PersonalData;
import uk.sidebyside.access.personal.PersonalRows;
import uk.sidebyside.access.personal.Section;
import uk.sidebyside.access.personal.Subject;

/** What sign-in holds about a person. Hashes, secrets and digests are shown to nobody. */
@Component
class SignInData implements PersonalData {
    private final PersonalRows rows;

    SignInData(PersonalRows rows) {
        this.rows = rows;
    }

    @Override
    public Set<String> tables() {
        return Set.of(
                "access.account",
                "access.passkey",
                "access.federated_identity",
                "access.sign_in_link",
                "access.inspected_page");
    }

    @Override
    public List<Section> of(Subject subject) {
        return List.of(
                rows.section("access.account", "Your account", """
                        SELECT opened_at AS "Opened", password_set_at AS "Password chosen",
                            authenticator_secret IS NOT NULL AS "Authenticator app", closed_at AS "Closed"
                        FROM access.account WHERE person_id = :person
                        """, subject),
                rows.section("access.passkey", "Your passkeys", """
                        SELECT label AS "Name", added_at AS "Added", last_used_at AS "Last used"
                        FROM access.passkey WHERE person_id = :person ORDER BY added_at
                        """, subject),
                rows.section("access.federated_identity", "Other accounts that sign you in", """
                        SELECT provider AS "Provider", linked_at AS "Linked"
                        FROM access.federated_identity WHERE person_id = :person ORDER BY linked_at
                        """, subject),
                rows.section("access.sign_in_link", "Links that we sent you to sign in", """
                        SELECT purpose AS "For", sent_at AS "Sent", expires_at AS "Worked until", used_at AS "Used",
                            withdrawn_at AS "Withdrawn"
                        FROM access.sign_in_link WHERE person_id = :person ORDER BY sent_at
                        """, subject),
                rows.section("access.inspected_page", "Pages that you opened as an inspector", """
                        SELECT path AS "Page", opened_at AS "Opened" FROM access.inspected_page
                        WHERE area_id = :area AND person_id = :person ORDER BY opened_at, id
                        """, subject));
    }

    /** An account is one in all areas: while another area knows the person, it stays. */
    @Override
    public void erase(Subject subject) {
        if (!subject.elsewhere()) {
            rows.update("DELETE FROM access.sign_in_link WHERE person_id = :person", subject);
            rows.update("DELETE FROM access.account WHERE person_id = :person", subject);
            rows.update("DELETE FROM ground.spring_session WHERE principal_name = :person::text", subject);
        }
    }
}
