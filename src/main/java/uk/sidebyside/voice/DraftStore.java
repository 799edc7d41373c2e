package uk.sidebyside.voice;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uk.sidebyside.shared.AreaId;
import uk.sidebyside.voice.ground.Columns;
import uk.sidebyside.voice.said.SittingId;

/** What is being written, question by question; and what its giver types to what became of it. */
@Repository
class DraftStore {
    /** What is typed to what the sitting s became, for the list of what a statement selects. Read it with {@link #begun}. */
    static final String BEGUN = """
            ARRAY(SELECT ARRAY[d.question, d.words, d.saw, d.means, array_to_string(d.choices, '|'), d.answer,
                    (d.saved_at AT TIME ZONE 'UTC')::text] FROM voice.draft d
                WHERE d.area_id = s.area_id AND d.sitting_id = s.id AND s.given_at IS NOT NULL AND NOT d.done) AS begun
            """;

    private final JdbcClient jdbc;

    DraftStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @return false for what came by itself within a minute of its page having been sent */
    boolean save(AreaId area, SittingId sitting, String question, Giving.Draft draft, Giving.Came came, Instant at) {
        return jdbc.sql("""
                        INSERT INTO voice.draft (area_id, sitting_id, question, words, saw, means, choices, done, saved_at, sent)
                        VALUES (:area, :sitting, :question, :words, :saw, :means, :choices, :done, :at,
                            CASE WHEN NOT :byItself THEN :page::uuid END)
                        ON CONFLICT (area_id, sitting_id, question) DO UPDATE SET words = excluded.words, saw = excluded.saw,
                            means = excluded.means, choices = excluded.choices, done = draft.done OR excluded.done,
                            saved_at = excluded.saved_at, sent = coalesce(excluded.sent, draft.sent)
                        WHERE NOT :byItself OR draft.sent IS NULL OR draft.sent IS DISTINCT FROM :page::uuid
                            OR draft.saved_at <= :at::timestamptz - interval '1 minute'
                        """)
                        .param("area", area.value())
                        .param("sitting", sitting.value())
                        .param("question", question)
                        .param("words", draft.words())
                        .param("saw", draft.saw())
                        .param("means", draft.means())
                        .param("choices", draft.choices().toArray(String[]::new))
                        .param("done", draft.done())
                        .param("page", came.page())
                        .param("byItself", came.byItself())
                        .param("at", Columns.utc(at))
                        .update()
                == 1;
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

    /**
     * What its giver types to what became of it.
     *
     * @param submission of the page; null where it says none
     * @return false where it was sent by that submission within the last minute, which is longer than a save can be under way
     */
    boolean keep(AreaId area, SittingId sitting, String form, UnsentWords.Begun typed, @Nullable UUID submission) {
        return jdbc.sql("""
                        INSERT INTO voice.draft (area_id, sitting_id, question, words, saw, means, choices, answer, done, saved_at)
                        VALUES (:area, :sitting, :form, :words, :saw, :means, :choices, :answer, false, :at)
                        ON CONFLICT (area_id, sitting_id, question) DO UPDATE SET words = excluded.words, saw = excluded.saw,
                            means = excluded.means, choices = excluded.choices, answer = excluded.answer, done = false,
                            saved_at = excluded.saved_at
                        WHERE draft.sent IS NULL OR draft.sent IS DISTINCT FROM :submission::uuid
                            OR draft.saved_at <= :at::timestamptz - interval '1 minute'
                        """)
                        .param("area", area.value())
                        .param("sitting", sitting.value())
                        .param("form", form)
                        .param("words", typed.words())
                        .param("saw", typed.saw())
                        .param("means", typed.means())
                        .param("choices", typed.choices().toArray(String[]::new))
                        .param("answer", typed.answer())
                        .param("at", Columns.utc(typed.at()))
                        .param("submission", submission)
                        .update()
                == 1;
    }

    /** What was emptied again; that it was sent before stays. */
    void empty(AreaId area, SittingId sitting, String form, @Nullable UUID submission) {
        jdbc.sql("""
                UPDATE voice.draft SET words = '', saw = '', means = '', choices = '{}', answer = '', done = true
                WHERE area_id = :area AND sitting_id = :sitting AND question = :form
                    AND (sent IS NULL OR sent IS DISTINCT FROM :submission::uuid)
                """)
                .param("area", area.value())
                .param("sitting", sitting.value())
                .param("form", form)
                .param("submission", submission)
                .update();
    }

    /** Forgets the words and keeps, without any, that they were sent. */
    void sent(AreaId area, SittingId sitting, String form, UUID submission, Instant at) {
        jdbc.sql("""
                INSERT INTO voice.draft (area_id, sitting_id, question, words, saw, means, choices, done, saved_at, sent)
                VALUES (:area, :sitting, :form, '', '', '', '{}', true, :at, :submission)
                ON CONFLICT (area_id, sitting_id, question) DO UPDATE SET words = '', saw = '', means = '', choices = '{}',
                    answer = '', done = true, saved_at = excluded.saved_at, sent = excluded.sent
                """)
                .param("area", area.value())
                .param("sitting", sitting.value())
                .param("form", form)
                .param("at", Columns.utc(at))
                .param("submission", submission)
                .update();
    }

    static Map<String, UnsentWords.Begun> begun(ResultSet row) throws SQLException {
        Map<String, UnsentWords.Begun> begun = new LinkedHashMap<>();
        for (@Nullable String[] cells : Columns.rows(row, "begun")) {
            String chosen = text(cells, 4);
            begun.put(
                    text(cells, 0),
                    new UnsentWords.Begun(
                            text(cells, 1),
                            text(cells, 2),
                            text(cells, 3),
                            chosen.isEmpty() ? List.of() : List.of(chosen.split("\\|")),
                            text(cells, 5),
                            Columns.instant(text(cells, 6))));
        }
        return begun;
    }

    private static String text(@Nullable String[] cells, int n) {
        return Objects.requireNonNullElse(cells[n], "");
    }

    void delete(AreaId area, SittingId sitting, String question) {
        jdbc.sql("DELETE FROM voice.draft WHERE area_id = :area AND sitting_id = :sitting AND question = :question")
                .param("area", area.value())
                .param("sitting", sitting.value())
                .param("question", question)
                .update();
    }

    void delete(AreaId area, SittingId sitting) {
        jdbc.sql("DELETE FROM voice.draft WHERE area_id = :area AND sitting_id = :sitting")
                .param("area", area.value())
                .param("sitting", sitting.value())
                .update();
    }
}
