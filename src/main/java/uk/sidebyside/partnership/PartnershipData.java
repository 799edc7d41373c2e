package uk.sidebyside.partnership;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.sidebyside.access.personal.PersonalData;
import uk.sidebyside.access.personal.PersonalRows;
import uk.sidebyside.access.personal.Section;
import uk.sidebyside.access.personal.Subject;
import uk.sidebyside.access.unsent.UnsentForms;

/**
 * Where somebody takes part with their own account or address, what they said there, whether they may be asked, and what they
 * proposed. What they said stays with the work, with nobody's name to it.
 */
@Component
class PartnershipData implements PersonalData {
    private static final String OWN = """
             o.area_id = :area AND (o.person_id = :person OR o.participant_id IN (SELECT c.participant_id
                FROM partnership.contact c WHERE c.area_id = :area AND c.email <> '' AND lower(c.email) = lower(:email::text)))
            """;
    private static final String THEIRS =
            " area_id = :area AND (person_id = :person OR email <> '' AND lower(email) = lower(:email::text)) ";

    private final PersonalRows rows;
    private final UnsentForms unsent;
    private final JdbcClient jdbc;
    private final Clock clock;

    PartnershipData(PersonalRows rows, UnsentForms unsent, JdbcClient jdbc, Clock clock) {
        this.clock = clock;
        this.unsent = unsent;
        this.jdbc = jdbc;
        this.rows = rows;
    }

    @Override
    public Set<String> tables() {
        return Set.of(
                "partnership.place",
                "partnership.participant",
                "partnership.contact",
                "partnership.session_choice",
                "partnership.session_answer",
                "partnership.draft_answer",
                "partnership.check_answer",
                "partnership.said_before",
                "partnership.register_entry",
                "partnership.asked",
                "partnership.proposal");
    }

    @Override
    public List<Section> of(Subject subject) {
        return List.of(
                rows.section(
                        "partnership.place",
                        "Pieces of work in which you take part",
                        """
                        SELECT p.title AS "Piece of work" FROM partnership.place o
                        JOIN partnership.piece p ON p.area_id = o.area_id AND p.id = o.piece_id WHERE
                        """ + OWN + "ORDER BY p.began_on",
                        subject),
                rows.section(
                        "partnership.participant", "How you take part", """
                        SELECT t.shown_as AS "Others see you as", t.way AS "How", t.through AS "Through whom",
                            t.way_kept AS "Could you", t.way_kept_words AS "How it was",
                            t.joined_on AS "Since", t.left_on AS "Until"
                        FROM partnership.participant t
                        JOIN partnership.place o ON o.area_id = t.area_id AND o.participant_id = t.id WHERE
                        """ + OWN + "ORDER BY t.joined_on", subject),
                rows.section(
                        "partnership.contact",
                        "How to reach you, and what you need to take part",
                        """
                        SELECT t.name AS "Name", t.email AS "Email", t.phone AS "Phone", t.access_needs AS "What you need",
                            t.access_met AS "What was done for it", t.needs_said_on AS "You said so on",
                            t.link_made_on AS "A link was made for you on", t.link_made_as AS "By"
                        FROM partnership.contact t
                        JOIN partnership.place o ON o.area_id = t.area_id AND o.participant_id = t.participant_id WHERE
                        """ + OWN + "ORDER BY t.participant_id",
                        subject),
                rows.section(
                        "partnership.session_choice",
                        "When you said you could come",
                        """
                        SELECT s.on_day AS "Day", s.from_time AS "From" FROM partnership.session_choice t
                        JOIN partnership.session_option s ON s.area_id = t.area_id AND s.id = t.option_id
                        JOIN partnership.place o ON o.area_id = t.area_id AND o.participant_id = t.participant_id WHERE
                        """ + OWN + "ORDER BY s.on_day",
                        subject),
                rows.section(
                        "partnership.session_answer",
                        "What you said of times that were offered",
                        """
                        SELECT s.title AS "Session", t.words AS "Words", t.on_day AS "Day", t.written_down_as AS "Written down by"
                        FROM partnership.session_answer t
                        JOIN partnership.session s ON s.area_id = t.area_id AND s.id = t.session_id
                        JOIN partnership.place o ON o.area_id = t.area_id AND o.participant_id = t.participant_id WHERE
                        """ + OWN + "ORDER BY s.changed_at, s.id",
                        subject),
                rows.section(
                        "partnership.draft_answer",
                        "What you said to drafts",
                        """
                        SELECT t.on_day AS "Day", t.answer AS "Answer", t.words AS "Words", t.written_down_as AS "Written down by"
                        FROM partnership.draft_answer t
                        JOIN partnership.place o ON o.area_id = t.area_id AND o.participant_id = t.participant_id WHERE
                        """ + OWN + "ORDER BY t.on_day",
                        subject),
                rows.section(
                        "partnership.check_answer",
                        "How you saw the work",
                        """
                        SELECT t.on_day AS "Day", t.answer AS "Answer", t.words AS "Words", t.said_as AS "Written down by"
                        FROM partnership.check_answer t
                        JOIN partnership.place o ON o.area_id = t.area_id AND o.participant_id = t.participant_id WHERE
                        """ + OWN + "ORDER BY t.on_day, t.id",
                        subject),
                rows.section(
                        "partnership.said_before",
                        "What you had said before you said it anew",
                        """
                        SELECT t.on_day AS "Day", t.answer AS "Answer", t.words AS "Words", t.said_as AS "Written down by"
                        FROM partnership.said_before t
                        JOIN partnership.place o ON o.area_id = t.area_id AND o.participant_id = t.participant_id WHERE
                        """ + OWN + "ORDER BY t.id",
                        subject),
                rows.section(
                        "partnership.register_entry",
                        "That you may be asked",
                        """
                        SELECT name AS "Name", email AS "Email", phone AS "Phone", interests AS "What matters to you",
                            agreed_on AS "Agreed"
                        FROM partnership.register_entry WHERE
                        """ + THEIRS + "ORDER BY agreed_on",
                        subject),
                rows.section("partnership.asked", "When you were asked", """
                        SELECT on_day AS "Day", what AS "For what" FROM partnership.asked
                        WHERE area_id = :area AND entry_id IN (SELECT id FROM partnership.register_entry WHERE
                        """ + THEIRS + ") ORDER BY on_day", subject),
                rows.section(
                        "partnership.proposal", "What you proposed", """
                        SELECT proposed_on AS "Day", what AS "What", why AS "Why", words AS "Answer"
                        FROM partnership.proposal WHERE
                        """ + THEIRS + "ORDER BY proposed_on", subject));
    }

    @Override
    public void erase(Subject subject) {
        unsent.forget(
                subject.area(),
                jdbc.sql("SELECT o.key FROM partnership.place o WHERE o.key IS NOT NULL AND" + OWN)
                        .param("area", subject.area().value())
                        .param("person", subject.person().value())
                        .param("email", subject.email())
                        .query(UUID.class)
                        .list());
        rows.update(
                ofTheirs(
                        "UPDATE partnership.draft_answer SET words = CASE answer WHEN 'agree' THEN '' ELSE '(erased)' END"),
                subject);
        rows.update(ofTheirs("UPDATE partnership.check_answer SET words = ''"), subject);
        rows.update(ofTheirs("DELETE FROM partnership.said_before"), subject);
        rows.update(ofTheirs("DELETE FROM partnership.session_choice"), subject);
        rows.update(ofTheirs("DELETE FROM partnership.session_answer"), subject);
        rows.update("""
                UPDATE partnership.participant SET shown_as = 'Somebody who took part', through = CASE way
                    WHEN 'through-someone' THEN 'somebody' ELSE '' END, left_because = '',
                    way_kept_words = CASE way_kept WHEN 'not-kept' THEN '(erased)' ELSE '' END
                WHERE area_id = :area AND id IN (SELECT o.participant_id FROM partnership.place o WHERE
                """ + OWN + ")", subject);
        jdbc.sql("""
                UPDATE partnership.participant SET forgotten_on = :today WHERE area_id = :area AND forgotten_on IS NULL
                    AND id IN (SELECT o.participant_id FROM partnership.place o WHERE
                """ + OWN + ")")
                .param("area", subject.area().value())
                .param("person", subject.person().value())
                .param("email", subject.email())
                .param("today", LocalDate.now(clock))
                .update();
        // The addresses go last: they say whose places these are.
        rows.update("UPDATE partnership.place o SET key = NULL WHERE" + OWN, subject);
        rows.update(ofTheirs("DELETE FROM partnership.contact"), subject);
        rows.update(
                "UPDATE partnership.place SET person_id = NULL WHERE area_id = :area AND person_id = :person", subject);
        rows.update("DELETE FROM partnership.register_entry WHERE" + THEIRS, subject);
        rows.update(
                "UPDATE partnership.proposal SET name = '', email = '', person_id = NULL, key = NULL WHERE" + THEIRS,
                subject);
    }

    private static String ofTheirs(String statement) {
        return statement + " WHERE area_id = :area AND participant_id IN"
                + " (SELECT o.participant_id FROM partnership.place o WHERE" + OWN + ")";
    }
}
