package uk.sidebyside.surveys;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uk.sidebyside.shared.AreaId;
import uk.sidebyside.surveys.rules.Respondent;
import uk.sidebyside.surveys.rules.Sheet;
import uk.sidebyside.surveys.rules.Tally;

@Repository
class TallyStore {
    private static final String ALL = "all";
    private static final String QUESTION = "question";
    private static final String FIGURE = "figure";

    private final JdbcClient jdbc;

    TallyStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(AreaId area, SurveyId survey, Sheet.Counts counts) {
        counts.answered().forEach((who, n) -> insert(area, survey, ALL, new Tally(who, "", n, 0, 0, 0)));
        counts.questions().forEach(tally -> insert(area, survey, QUESTION, tally));
        counts.figures().forEach(tally -> insert(area, survey, FIGURE, tally));
    }

    private void insert(AreaId area, SurveyId survey, String kind, Tally tally) {
        jdbc.sql("""
                INSERT INTO surveys.tally (area_id, survey_id, respondent, kind, question, yes, partly, no, unsure)
                VALUES (:area, :survey, :who, :kind, :question, :yes, :partly, :no, :unsure)
                """)
                .param("area", area.value())
                .param("survey", survey.value())
                .param("who", tally.who().code())
                .param("kind", kind)
                .param("question", tally.question())
                .param("yes", tally.yes())
                .param("partly", tally.partly())
                .param("no", tally.no())
                .param("unsure", tally.unsure())
                .update();
    }

    /** How many answered each counted survey, by group. */
    Map<SurveyId, Map<Respondent, Integer>> answered(AreaId area) {
        Map<SurveyId, Map<Respondent, Integer>> answered = new HashMap<>();
        jdbc.sql("SELECT survey_id, respondent, yes FROM surveys.tally WHERE area_id = :area AND kind = 'all'")
                .param("area", area.value())
                .query(row -> {
                    answered.computeIfAbsent(
                                    new SurveyId(row.getObject("survey_id", UUID.class)),
                                    id -> new EnumMap<>(Respondent.class))
                            .put(Respondent.of(row.getString("respondent")).orElseThrow(), row.getInt("yes"));
                });
        return answered;
    }

    List<Tally> questions(AreaId area, SurveyId survey) {
        return jdbc.sql("""
                SELECT respondent, question, yes, partly, no, unsure FROM surveys.tally
                WHERE area_id = :area AND survey_id = :survey AND kind = 'question' ORDER BY respondent, question
                """)
                .param("area", area.value())
                .param("survey", survey.value())
                .query((row, n) -> tally(row))
                .list();
    }

    /** @param on the day on which the survey was counted */
    record Figure(SurveyId survey, LocalDate on, Tally tally) {}

    /** What named questions came to in every counted survey. */
    List<Figure> figures(AreaId area, String figure) {
        return jdbc.sql("""
                SELECT s.id, s.counted_on, t.respondent, t.question, t.yes, t.partly, t.no, t.unsure
                FROM surveys.tally t JOIN surveys.survey s ON s.area_id = t.area_id AND s.id = t.survey_id
                WHERE t.area_id = :area AND t.kind = 'figure' AND t.question = :figure
                ORDER BY s.counted_on, s.id, t.respondent
                """)
                .param("area", area.value())
                .param("figure", figure)
                .query((row, n) -> new Figure(
                        new SurveyId(row.getObject("id", UUID.class)),
                        row.getObject("counted_on", LocalDate.class),
                        tally(row)))
                .list();
    }

    private static Tally tally(java.sql.ResultSet row) throws java.sql.SQLException {
        return new Tally(
                Respondent.of(row.getString("respondent")).orElseThrow(),
                row.getString("question"),
                row.getInt("yes"),
                row.getInt("partly"),
                row.getInt("no"),
                row.getInt("unsure"));
    }
}
