package uk.sidebyside.surveys;

import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import uk.sidebyside.access.personal.PersonalData;
import uk.sidebyside.access.personal.PersonalRows;
import uk.sidebyside.access.personal.Section;
import uk.sidebyside.access.personal.Subject;

/** That somebody was asked how it was and has not answered. Of an answer nobody knows whose it is. */
@Component
class SurveyData implements PersonalData {
    private final PersonalRows rows;

    SurveyData(PersonalRows rows) {
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

    /** Without a holder a link about a child opens nothing. */
    @Override
    public void erase(Subject subject) {
        rows.update("DELETE FROM surveys.link_holder WHERE area_id = :area AND person_id = :person", subject);
    }
}
