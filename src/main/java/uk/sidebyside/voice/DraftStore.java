package uk.sidebyside.voice;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uk.sidebyside.shared.AreaId;
import uk.sidebyside.voice.ground.Columns;
import uk.sidebyside.voice.said.SittingId;

/** What is being written, question by question. */
@Repository
class DraftStore {
    private final JdbcClient jdbc;

    DraftStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void save(AreaId area, SittingId sitting, String question, Giving.Draft draft, Instant at) {
        jdbc.sql("""
                INSERT INTO voice.draft (area_id, sitting_id, question, words, saw, means, choices, done, saved_at)
                VALUES (:area, :sitting, :question, :words, :saw, :means, :choices, :done, :at)
                ON CONFLICT (area_id, sitting_id, question) DO UPDATE SET words = excluded.words, saw = excluded.saw,
                    means = excluded.means, choices = excluded.choices, done = draft.done OR excluded.done,
                    saved_at = excluded.saved_at
                """)
                .param("area", area.value())
                .param("sitting", sitting.value())
                .param("question", question)
                .param("words", draft.words())
                .param("saw", draft.saw())
                .param("means", draft.means())
                .param("choices", draft.choices().toArray(String[]::new))
                .param("done", draft.done())
                .param("at", Columns.utc(at))
                .update();
    }

    Map<String, Giving.Draft> of(AreaId area, SittingId sitting) {
        Map<String, Giving.Draft> drafts = new LinkedHashMap<>();
        jdbc.sql("""
                SELECT question, words, saw, means, choices, done FROM voice.draft
                WHERE area_id = :area AND sitting_id = :sitting
                """)
                .param("area", area.value())
                .param("sitting", sitting.value())
                .query(row -> {
                    drafts.put(
                            row.getString("question"),
                            new Giving.Draft(
                                    row.getString("words"),
                                    row.getString("saw"),
                                    row.getString("means"),
                                    Columns.texts(row, "choices"),
                                    row.getBoolean("done")));
                });
        return drafts;
    }

    void delete(AreaId area, SittingId sitting) {
        jdbc.sql("DELETE FROM voice.draft WHERE area_id = :area AND sitting_id = :sitting")
                .param("area", area.value())
                .param("sitting", sitting.value())
                .update();
    }
}
