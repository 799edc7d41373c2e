package uk.sidebyside.surveys;

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

/** That somebody was asked how it was and has not answered. Of an answer nobody knows whose it is. */
@Component
class SurveyData implements PersonalData {
    private final PersonalRows rows;
    private final UnsentForms unsent;
    private final JdbcClient jdbc;

    SurveyData(PersonalRows rows, UnsentForms unsent, JdbcClient jdbc) {
        this.unsent = unsent;
        this.jdbc = jdbc;
        this.rows = rows;
    }

    @Override
    public Set<String> tables() {
        return Set.of("surveys.link_holder");
    }

    @Override
    public List<Section> of(Subject subject) {
        return List.of(rows.section("surveys.link_holder", "Surveys to which you have a link", """
                SELECT s.title AS "Survey", h.sent_on AS "Sent" FROM surveys.link_holder h
                JOIN surveys.survey s ON s.area_id = h.area_id AND s.id = h.survey_id
                WHERE h.area_id = :area AND h.person_id = :person ORDER BY h.sent_on, s.title
                """, subject));
    }

    /** Without a holder a link about a child opens nothing; what was begun by it goes first, while it is known whose link it is. */
    @Override
    public void erase(Subject subject) {
        unsent.forget(
                subject.area(),
                jdbc.sql("SELECT link_key FROM surveys.link_holder WHERE area_id = :area AND person_id = :person")
                        .param("area", subject.area().value())
                        .param("person", subject.person().value())
                        .query(UUID.class)
                        .list());
        rows.update("DELETE FROM surveys.link_holder WHERE area_id = :area AND person_id = :person", subject);
    }
}
