package uk.sidebyside.surveys;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uk.sidebyside.shared.AreaId;
import uk.sidebyside.surveys.rules.Answers;
import uk.sidebyside.surveys.rules.Edition;
import uk.sidebyside.surveys.rules.Meaning;
import uk.sidebyside.surveys.rules.Respondent;
import uk.sidebyside.surveys.rules.Scale;
import uk.sidebyside.surveys.rules.Sheet;

@Repository
class AnswerStore {
    private final JdbcClient jdbc;

    AnswerStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param paper the number written on a form of paper; null for what came by a link */
    record Given(
            SurveyId survey,
            UUID submission,
            Respondent who,
            Edition edition,
            @Nullable Integer paper) {}

    /** @return null where the same submission, or another form with the same number, was stored before */
    @Nullable
    UUID insert(AreaId area, Given given) {
        UUID id = Tokens.timeless();
        int stored = jdbc.sql("""
                        INSERT INTO surveys.response (area_id, id, survey_id, submission, respondent, edition, channel,
                            paper_number)
                        VALUES (:area, :id, :survey, :submission, :who, :edition, :channel, :paper)
                        ON CONFLICT DO NOTHING
                        """)
                .param("area", area.value())
                .param("id", id)
                .param("survey", given.survey().value())
                .param("submission", given.submission())
                .param("who", given.who().code())
                .param("edition", given.edition().code())
                .param("channel", given.paper() == null ? "link" : "paper")
                .param("paper", given.paper())
                .update();
        return stored == 1 ? id : null;
    }

    Optional<UUID> submitted(AreaId area, SurveyId survey, UUID submission) {
        return jdbc.sql("""
                        SELECT id FROM surveys.response
                        WHERE area_id = :area AND survey_id = :survey AND submission = :submission FOR UPDATE
                        """)
                .param("area", area.value())
                .param("survey", survey.value())
                .param("submission", submission)
                .query(UUID.class)
                .optional();
    }

    void change(AreaId area, UUID response, Given given) {
        jdbc.sql("""
                UPDATE surveys.response SET respondent = :who, edition = :edition WHERE area_id = :area AND id = :id
                """)
                .param("area", area.value())
                .param("id", response)
                .param("who", given.who().code())
                .param("edition", given.edition().code())
                .update();
        jdbc.sql("DELETE FROM surveys.answer WHERE area_id = :area AND response_id = :id")
                .param("area", area.value())
                .param("id", response)
                .update();
    }

    /** In one statement: keys of questions and codes of options hold no comma. */
    void answer(AreaId area, UUID response, Answers answers) {
        if (answers.chosen().isEmpty()) {
            return;
        }
        jdbc.sql("""
                INSERT INTO surveys.answer (area_id, response_id, question, chosen, meaning)
                SELECT :area, :response, t.question, t.chosen, t.meaning
                FROM unnest(string_to_array(:questions, ','), string_to_array(:chosen, ','),
                    string_to_array(:meanings, ',')) AS t (question, chosen, meaning)
                """)
                .param("area", area.value())
                .param("response", response)
                .param("questions", String.join(",", answers.chosen().keySet()))
                .param("chosen", joined(answers, Scale.Option::code))
                .param("meanings", joined(answers, option -> option.meaning().code()))
                .update();
    }

    private static String joined(Answers answers, Function<Scale.Option, String> part) {
        return answers.chosen().values().stream().map(part).collect(Collectors.joining(","));
    }

    Map<Respondent, Integer> answered(AreaId area, SurveyId survey) {
        Map<Respondent, Integer> counts = new EnumMap<>(Respondent.class);
        jdbc.sql("""
                SELECT respondent, count(*) AS n FROM surveys.response
                WHERE area_id = :area AND survey_id = :survey GROUP BY respondent
                """)
                .param("area", area.value())
                .param("survey", survey.value())
                .query(row -> {
                    counts.put(Respondent.of(row.getString("respondent")).orElseThrow(), row.getInt("n"));
                });
        return counts;
    }

    Map<SurveyId, Integer> answered(AreaId area) {
        Map<SurveyId, Integer> counts = new HashMap<>();
        jdbc.sql("SELECT survey_id, count(*) AS n FROM surveys.response WHERE area_id = :area GROUP BY survey_id")
                .param("area", area.value())
                .query(row -> {
                    counts.put(new SurveyId(row.getObject("survey_id", UUID.class)), row.getInt("n"));
                });
        return counts;
    }

    int papers(AreaId area, SurveyId survey) {
        return jdbc.sql("""
                SELECT coalesce(max(paper_number), 0) FROM surveys.response
                WHERE area_id = :area AND survey_id = :survey
                """)
                .param("area", area.value())
                .param("survey", survey.value())
                .query(Integer.class)
                .single();
    }

    /** What everybody chose. */
    List<Sheet> sheets(AreaId area, SurveyId survey) {
        Map<UUID, Sheet> sheets = new LinkedHashMap<>();
        jdbc.sql("""
                SELECT r.id, r.respondent, a.question, a.meaning FROM surveys.response r
                LEFT JOIN surveys.answer a ON a.area_id = r.area_id AND a.response_id = r.id
                WHERE r.area_id = :area AND r.survey_id = :survey ORDER BY r.id, a.question
                """)
                .param("area", area.value())
                .param("survey", survey.value())
                .query(row -> {
                    Sheet sheet = sheets.computeIfAbsent(
                            row.getObject("id", UUID.class), id -> sheet(string(row, "respondent")));
                    if (row.getString("question") != null) {
                        sheet.said().put(row.getString("question"), Meaning.of(row.getString("meaning")));
                    }
                });
        return new ArrayList<>(sheets.values());
    }

    private static String string(java.sql.ResultSet row, String column) {
        try {
            return row.getString(column);
        } catch (java.sql.SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Sheet sheet(String respondent) {
        return new Sheet(Respondent.of(respondent).orElseThrow(), new HashMap<>());
    }

    /** Cuts what still held a visit and its answers, or somebody's words and their choices, together. */
    void cutThreads(AreaId area, SurveyId survey) {
        for (String cut : List.of(
                "UPDATE surveys.response SET submission = NULL WHERE area_id = :area AND survey_id = :survey",
                "UPDATE surveys.free_text SET response_id = NULL WHERE area_id = :area AND survey_id = :survey")) {
            jdbc.sql(cut)
                    .param("area", area.value())
                    .param("survey", survey.value())
                    .update();
        }
    }
}
