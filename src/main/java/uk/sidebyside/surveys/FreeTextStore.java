package uk.sidebyside.surveys;

import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uk.sidebyside.shared.AreaId;
import uk.sidebyside.surveys.rules.Respondent;

@Repository
class FreeTextStore {
    private final JdbcClient jdbc;

    FreeTextStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What somebody wrote stands there as they wrote it last; words that did not change stay as they were read. */
    void write(AreaId area, SurveyId survey, UUID response, Respondent who, Map<String, String> words) {
        Set<String> unchanged = new HashSet<>();
        jdbc.sql("""
                SELECT id, question, words FROM surveys.free_text WHERE area_id = :area AND response_id = :response
                """)
                .param("area", area.value())
                .param("response", response)
                .query((row, n) -> Map.entry(
                        row.getObject("id", UUID.class), Map.entry(row.getString("question"), row.getString("words"))))
                .list()
                .forEach(stored -> {
                    Map.Entry<String, String> said = stored.getValue();
                    if (said.getValue().equals(words.get(said.getKey()))) {
                        unchanged.add(said.getKey());
                    } else {
                        delete(area, stored.getKey());
                    }
                });
        words.forEach((question, text) -> {
            if (!unchanged.contains(question)) {
                insert(area, survey, response, who, question, text);
            }
        });
    }

    private void insert(AreaId area, SurveyId survey, UUID response, Respondent who, String question, String text) {
        jdbc.sql("""
                INSERT INTO surveys.free_text (area_id, id, survey_id, question, respondent, response_id, words, state,
                    version)
                VALUES (:area, :id, :survey, :question, :who, :response, :words, 'unread', 1)
                """)
                .param("area", area.value())
                .param("id", Tokens.timeless())
                .param("survey", survey.value())
                .param("question", question)
                .param("who", who.code())
                .param("response", response)
                .param("words", text)
                .update();
    }

    private void delete(AreaId area, UUID id) {
        jdbc.sql("DELETE FROM surveys.free_text WHERE area_id = :area AND id = :id")
                .param("area", area.value())
                .param("id", id)
                .update();
    }

    /** In no order that tells when each came. */
    List<FreeText> of(AreaId area, SurveyId survey) {
        Map<UUID, Set<ThemeId>> themes = new HashMap<>();
        jdbc.sql("""
                SELECT c.text_id, c.theme_id FROM surveys.coding c
                JOIN surveys.free_text t ON t.area_id = c.area_id AND t.id = c.text_id
                WHERE c.area_id = :area AND t.survey_id = :survey
                """)
                .param("area", area.value())
                .param("survey", survey.value())
                .query(row -> {
                    themes.computeIfAbsent(row.getObject("text_id", UUID.class), id -> new HashSet<>())
                            .add(new ThemeId(row.getObject("theme_id", UUID.class)));
                });
        return jdbc.sql("""
                SELECT id, question, respondent, words, state, version FROM surveys.free_text
                WHERE area_id = :area AND survey_id = :survey ORDER BY state <> 'unread', id
                """)
                .param("area", area.value())
                .param("survey", survey.value())
                .query((row, n) -> {
                    UUID id = row.getObject("id", UUID.class);
                    return new FreeText(
                            new FreeTextId(id),
                            row.getString("question"),
                            Respondent.of(row.getString("respondent")).orElseThrow(),
                            row.getString("words"),
                            FreeText.State.of(row.getString("state")),
                            themes.getOrDefault(id, Set.of()),
                            row.getInt("version"));
                })
                .list();
    }

    Optional<SurveyId> surveyOf(AreaId area, FreeTextId id) {
        return jdbc.sql("SELECT survey_id FROM surveys.free_text WHERE area_id = :area AND id = :id")
                .param("area", area.value())
                .param("id", id.value())
                .query((row, n) -> new SurveyId(row.getObject("survey_id", UUID.class)))
                .optional();
    }

    /** @return false where somebody else read it since that version */
    boolean read(AreaId area, FreeTextId id, int version, FreeText.State state, Collection<ThemeId> themes) {
        int changed = jdbc.sql("""
                        UPDATE surveys.free_text SET state = :state, version = version + 1
                        WHERE area_id = :area AND id = :id AND version = :version
                        """)
                .param("area", area.value())
                .param("id", id.value())
                .param("version", version)
                .param("state", state.code())
                .update();
        if (changed == 0) {
            return false;
        }
        jdbc.sql("DELETE FROM surveys.coding WHERE area_id = :area AND text_id = :id")
                .param("area", area.value())
                .param("id", id.value())
                .update();
        themes.forEach(
                theme -> jdbc.sql("INSERT INTO surveys.coding (area_id, text_id, theme_id) VALUES (:area, :id, :theme)")
                        .param("area", area.value())
                        .param("id", id.value())
                        .param("theme", theme.value())
                        .update());
        return true;
    }

    /**
     * How many of each group spoke of each theme, in the words of the theme: those of the question in which most did. Nobody knows any
     * more which texts are of one person, so over questions they would be counted twice.
     */
    Map<Respondent, Map<String, Integer>> themes(AreaId area, SurveyId survey) {
        Map<Respondent, Map<String, Integer>> counts = new EnumMap<>(Respondent.class);
        jdbc.sql("""
                SELECT respondent, label, max(n) AS n FROM (
                    SELECT t.respondent, h.label, t.question, count(*) AS n FROM surveys.coding c
                    JOIN surveys.free_text t ON t.area_id = c.area_id AND t.id = c.text_id
                    JOIN surveys.theme h ON h.area_id = c.area_id AND h.id = c.theme_id
                    WHERE c.area_id = :area AND t.survey_id = :survey GROUP BY t.respondent, h.label, t.question) each
                GROUP BY respondent, label
                """)
                .param("area", area.value())
                .param("survey", survey.value())
                .query(row -> {
                    counts.computeIfAbsent(
                                    Respondent.of(row.getString("respondent")).orElseThrow(), who -> new HashMap<>())
                            .put(row.getString("label"), row.getInt("n"));
                });
        return counts;
    }

    int unread(AreaId area) {
        return jdbc.sql("""
                SELECT count(*) FROM surveys.free_text t JOIN surveys.survey s ON s.area_id = t.area_id AND s.id = t.survey_id
                WHERE t.area_id = :area AND t.state = 'unread' AND s.counted_on IS NOT NULL
                """).param("area", area.value()).query(Integer.class).single();
    }

    void forget(AreaId area, LocalDate countedBefore) {
        jdbc.sql("""
                DELETE FROM surveys.free_text t USING surveys.survey s
                WHERE t.area_id = :area AND s.area_id = t.area_id AND s.id = t.survey_id AND s.counted_on < :before
                """).param("area", area.value()).param("before", countedBefore).update();
    }
}
