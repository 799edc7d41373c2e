package uk.sidebyside.surveys;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uk.sidebyside.shared.AreaId;

@Repository
class LinkStore {
    private final JdbcClient jdbc;

    LinkStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Found(SurveyId survey, boolean spent) {}

    /**
     * @param held whether it is about a child, so that it opens for its holder alone
     * @return false where that link of that batch was made before
     */
    boolean insert(AreaId area, SurveyId survey, UUID batch, int position, String token, boolean held) {
        return jdbc.sql("""
                        INSERT INTO surveys.link (area_id, token_hash, survey_id, batch, position, token, spent, held)
                        VALUES (:area, :hash, :survey, :batch, :position, :token, false, :held)
                        ON CONFLICT (area_id, batch, position) DO NOTHING
                        """)
                        .param("area", area.value())
                        .param("hash", Tokens.hash(token))
                        .param("survey", survey.value())
                        .param("batch", batch)
                        .param("position", position)
                        .param("token", token)
                        .param("held", held)
                        .update()
                == 1;
    }

    /** Of a batch, the position of its last link; 0 where there is none. */
    int last(AreaId area, UUID batch) {
        return jdbc.sql("SELECT coalesce(max(position), 0) FROM surveys.link WHERE area_id = :area AND batch = :batch")
                .param("area", area.value())
                .param("batch", batch)
                .query(Integer.class)
                .single();
    }

    /** Of those that open for their holders alone and were not used yet. */
    List<String> held(AreaId area) {
        return jdbc.sql("SELECT token FROM surveys.link WHERE area_id = :area AND held AND NOT spent")
                .param("area", area.value())
                .query(String.class)
                .list();
    }

    Optional<Found> find(AreaId area, String token, boolean toSpend) {
        return jdbc.sql("SELECT survey_id, spent FROM surveys.link WHERE area_id = :area AND token_hash = :hash"
                        + (toSpend ? " FOR UPDATE" : ""))
                .param("area", area.value())
                .param("hash", Tokens.hash(token))
                .query((row, n) ->
                        new Found(new SurveyId(row.getObject("survey_id", UUID.class)), row.getBoolean("spent")))
                .optional();
    }

    void spend(AreaId area, String token) {
        jdbc.sql("""
                UPDATE surveys.link SET spent = true, token = NULL
                WHERE area_id = :area AND token_hash = :hash AND NOT spent
                """)
                .param("area", area.value())
                .param("hash", Tokens.hash(token))
                .update();
    }

    /** Those that were not used yet, in the order of their making. */
    List<String> unspent(AreaId area, SurveyId survey, UUID batch) {
        return jdbc.sql("""
                SELECT token FROM surveys.link
                WHERE area_id = :area AND survey_id = :survey AND batch = :batch AND NOT spent ORDER BY position
                """)
                .param("area", area.value())
                .param("survey", survey.value())
                .param("batch", batch)
                .query(String.class)
                .list();
    }

    SurveyLinks.Made made(AreaId area, SurveyId survey) {
        return jdbc.sql("""
                SELECT count(*) AS made, count(*) FILTER (WHERE spent) AS used FROM surveys.link
                WHERE area_id = :area AND survey_id = :survey
                """)
                .param("area", area.value())
                .param("survey", survey.value())
                .query((row, n) -> new SurveyLinks.Made(row.getInt("made"), row.getInt("used")))
                .single();
    }

    /**
     * Writes all used links of the area anew in one transaction. PostgreSQL keeps in each row which transaction wrote it; after
     * this, not even that tells which link went with which answer.
     */
    void writeUsedOnesAnew(AreaId area) {
        jdbc.sql("UPDATE surveys.link SET spent = true WHERE area_id = :area AND spent")
                .param("area", area.value())
                .update();
    }
}
