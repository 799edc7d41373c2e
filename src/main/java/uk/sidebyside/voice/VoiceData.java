package uk.sidebyside.voice;

import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import uk.sidebyside.access.personal.PersonalData;
import uk.sidebyside.access.personal.PersonalRows;
import uk.sidebyside.access.personal.Section;
import uk.sidebyside.access.personal.Subject;

/** What somebody said with their own account. Without an account, the receipt shows it. */
@Component
class VoiceData implements PersonalData {
    private static final String OWN = " s.area_id = :area AND s.giver_id = :person ";

    private final PersonalRows rows;

    VoiceData(PersonalRows rows) {
        this.rows = rows;
    }

    @Override
    public Set<String> tables() {
        return Set.of(
                "voice.sitting",
                "voice.view",
                "voice.view_version",
                "voice.playback_answer",
                "voice.reopening",
                "voice.promise",
                "voice.told_back",
                "voice.still_said");
    }

    @Override
    public List<Section> of(Subject subject) {
        return List.of(
                rows.section("voice.sitting", "What you told us about", """
                        SELECT s.title AS "About", s.giver_name AS "Your name", s.helper AS "Who helped",
                            coalesce(s.email, '') AS "Where to write", s.begun_at AS "Begun", s.given_at AS "Sent"
                        FROM voice.sitting s WHERE
                        """ + OWN + "ORDER BY s.begun_at", subject),
                rows.section("voice.view", "What you were asked", """
                        SELECT v.asked AS "Question", v.given_at AS "Answered" FROM voice.view v
                        JOIN voice.sitting s ON s.area_id = v.area_id AND s.id = v.sitting_id WHERE
                        """ + OWN + "ORDER BY v.given_at, v.id", subject),
                rows.section(
                        "voice.view_version",
                        "Your words",
                        """
                        SELECT w.words AS "Words", w.saw AS "What you saw", w.means AS "What you think it means",
                            array_to_string(w.choices, ', ') AS "Pictures", w.written_at AS "Written"
                        FROM voice.view_version w JOIN voice.sitting s ON s.area_id = w.area_id AND s.id = w.sitting_id WHERE
                        """ + OWN + "ORDER BY w.written_at, w.view_id, w.n",
                        subject),
                rows.section(
                        "voice.playback_answer",
                        "Whether you were understood",
                        """
                        SELECT a.answer AS "Answer", a.words AS "Words", a.answered_at AS "Said" FROM voice.playback_answer a
                        JOIN voice.sitting s ON s.area_id = a.area_id AND s.id = a.sitting_id WHERE
                        """ + OWN + "ORDER BY a.answered_at",
                        subject),
                rows.section("voice.reopening", "What you wanted changed", """
                        SELECT o.words AS "Words", o.opened_at AS "Said" FROM voice.reopening o
                        JOIN voice.sitting s ON s.area_id = o.area_id AND s.id = o.sitting_id WHERE
                        """ + OWN + "ORDER BY o.opened_at", subject),
                rows.section(
                        "voice.promise",
                        "When we said that we would tell you",
                        """
                        SELECT p.due_on AS "By", p.why AS "Why it moved", p.made_at AS "Promised" FROM voice.promise p
                        JOIN voice.sitting s ON s.area_id = p.area_id AND s.id = p.sitting_id WHERE
                        """ + OWN + "ORDER BY p.made_at",
                        subject),
                rows.section("voice.told_back", "When you were told", """
                        SELECT t.told_on AS "Day", t.channel AS "How", t.note AS "Note" FROM voice.told_back t
                        JOIN voice.sitting s ON s.area_id = t.area_id AND s.id = t.sitting_id WHERE
                        """ + OWN + "ORDER BY t.told_on", subject),
                rows.section(
                        "voice.still_said",
                        "Whether it may be used again and is still right",
                        """
                        SELECT v.asked AS "Question", k.said AS "What you said", k.at AS "Said" FROM voice.still_said k
                        JOIN voice.sitting s ON s.area_id = k.area_id AND s.id = k.sitting_id
                        JOIN voice.view v ON v.area_id = k.area_id AND v.id = k.view_id WHERE
                        """ + OWN + "ORDER BY k.at, k.view_id, k.n",
                        subject));
    }

    /** The words stay while they shape something, with nobody's name to them; codes and addresses stop working. */
    @Override
    public void erase(Subject subject) {
        rows.update("""
                UPDATE voice.sitting SET giver_name = '', helper = '', email = NULL, receipt_key = NULL, invite_key = NULL,
                    invite_until = NULL, giver_id = NULL, own_account = false
                WHERE area_id = :area AND giver_id = :person
                """, subject);
        rows.update("UPDATE voice.worry SET giver_id = NULL WHERE area_id = :area AND giver_id = :person", subject);
    }
}
