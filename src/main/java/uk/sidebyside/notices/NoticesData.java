package uk.sidebyside.notices;

import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import uk.sidebyside.access.personal.PersonalData;
import uk.sidebyside.access.personal.PersonalRows;
import uk.sidebyside.access.personal.Section;
import uk.sidebyside.access.personal.Subject;

/** Mail, reminders, subscriptions and the calendar of a person. Mail to a post belongs to the post, not to its holder. */
@Component
class NoticesData implements PersonalData {
    private static final String TO_THEM =
            "area_id = :area AND (to_person = :person OR lower(to_address) = lower(:email::text))";

    private final PersonalRows rows;

    NoticesData(PersonalRows rows) {
        this.rows = rows;
    }

    @Override
    public Set<String> tables() {
        return Set.of("notices.mail", "notices.subscription", "notices.calendar_token", "notices.reminder");
    }

    /** A letter that holds a link to sign in by is named and not repeated: the link may still work. */
    @Override
    public List<Section> of(Subject subject) {
        return List.of(
                rows.section(
                        "notices.mail",
                        "E-mail to you in the last 90 days",
                        """
                        SELECT subject AS "Subject",
                            CASE WHEN template LIKE 'sign-in-%' THEN 'The link is not shown here.' ELSE body END AS "Text",
                            queued_at AS "Written", sent_at AS "Sent"
                        FROM notices.mail WHERE\s""" + TO_THEM + " ORDER BY queued_at, id",
                        subject),
                rows.section("notices.reminder", "Reminders for you", """
                        SELECT subject AS "Subject", body AS "Text", due_on AS "Due", send_on AS "To be sent"
                        FROM notices.reminder WHERE\s""" + TO_THEM + " ORDER BY send_on, id", subject),
                rows.section("notices.subscription", "News that you get by e-mail", """
                        SELECT address AS "Address", topic_title AS "About", frequency AS "How often",
                            asked_at AS "Asked", confirmed_at AS "Confirmed"
                        FROM notices.subscription
                        WHERE area_id = :area AND lower(address) = lower(:email::text) ORDER BY asked_at
                        """, subject),
                rows.section("notices.calendar_token", "Links to your calendar", """
                        SELECT made_at AS "Made", revoked_at AS "Ended" FROM notices.calendar_token
                        WHERE area_id = :area AND person_id = :person ORDER BY made_at
                        """, subject));
    }

    @Override
    public void erase(Subject subject) {
        rows.update("DELETE FROM notices.mail WHERE " + TO_THEM, subject);
        rows.update("DELETE FROM notices.reminder WHERE " + TO_THEM, subject);
        rows.update("""
                DELETE FROM notices.subscription WHERE area_id = :area AND lower(address) = lower(:email::text)
                """, subject);
        rows.update("DELETE FROM notices.calendar_token WHERE area_id = :area AND person_id = :person", subject);
    }
}
