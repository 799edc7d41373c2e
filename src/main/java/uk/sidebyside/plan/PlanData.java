package uk.sidebyside.plan;

import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import uk.sidebyside.access.personal.PersonalData;
import uk.sidebyside.access.personal.PersonalRows;
import uk.sidebyside.access.personal.Section;
import uk.sidebyside.access.personal.Subject;

/** What a person reported, corrected, signed and uploaded. Reports and signatures stay, under post and organisation. */
@Component
class PlanData implements PersonalData {
    private final PersonalRows rows;

    PlanData(PersonalRows rows) {
        this.rows = rows;
    }

    @Override
    public Set<String> tables() {
        return Set.of("plan.progress_entry", "plan.point_state", "plan.signature", "plan.import_draft");
    }

    @Override
    public List<Section> of(Subject subject) {
        return List.of(
                rows.section("plan.progress_entry", "Reports that you made", """
                        SELECT l.ref AS "Action", e.state AS "State", e.said_on AS "Day", e.words AS "Words",
                            e.reason AS "Reason", e.effect AS "Effect", e.recovery AS "Recovery"
                        FROM plan.progress_entry e
                        JOIN plan.action_line l ON l.area_id = e.area_id AND l.id = e.line_id
                        WHERE e.area_id = :area AND e.author_person_id = :person ORDER BY e.recorded_at, e.id
                        """, subject),
                rows.section("plan.point_state", "Past states that you corrected", """
                        SELECT l.ref AS "Action", p.label AS "Reporting point", coalesce(c.state, '') AS "State",
                            c.note AS "Note", c.recorded_at AS "Corrected"
                        FROM plan.point_state c
                        JOIN plan.action_line l ON l.area_id = c.area_id AND l.id = c.line_id
                        JOIN plan.reporting_point p ON p.area_id = c.area_id AND p.id = c.point_id
                        WHERE c.area_id = :area AND c.author_person_id = :person ORDER BY c.recorded_at
                        """, subject),
                rows.section(
                        "plan.signature", "Versions of the plan that you signed or are asked to sign", """
                        SELECT v.label AS "Version", s.role_title AS "Signed as", s.signed_on AS "Day",
                            s.statement AS "What you said"
                        FROM plan.signature s JOIN plan.plan_version v ON v.area_id = s.area_id AND v.id = s.version_id
                        WHERE s.area_id = :area AND s.person_id = :person ORDER BY s.signed_on, v.number
                        """, subject),
                rows.section("plan.import_draft", "Spreadsheets that wait for your answers", """
                        SELECT file_name AS "File", octet_length(content) AS "Bytes", uploaded_at AS "Uploaded"
                        FROM plan.import_draft WHERE area_id = :area AND person_id = :person ORDER BY uploaded_at
                        """, subject));
    }

    @Override
    public void erase(Subject subject) {
        rows.update("DELETE FROM plan.import_draft WHERE area_id = :area AND person_id = :person", subject);
    }
}
