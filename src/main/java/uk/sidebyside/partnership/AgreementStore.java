package uk.sidebyside.partnership;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uk.sidebyside.partnership.rules.AgreementAnswer;
import uk.sidebyside.shared.AreaId;

/** Drafts, and what each who takes part says to them. */
@Repository
class AgreementStore {
    private static final String DRAFT = """
            d.id AS draft_id, d.number AS draft_number, d.title AS draft_title, d.words AS draft_words, d.link AS draft_link,
            d.shared_on
            """;
    private static final String ANSWER = """
            a.draft_id AS answered_draft, a.participant_id AS answered_by, a.answer AS draft_answer, a.words AS answered_words,
            a.on_day AS answered_on, a.written_down_as, a.version AS answered_version
            """;

    private final JdbcClient jdbc;

    AgreementStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The next in number; two at once wait for each other. */
    void insert(AreaId area, UUID id, PieceId piece, String title, String words, String link, LocalDate on) {
        jdbc.sql("SELECT FROM partnership.piece WHERE area_id = :area AND id = :piece FOR UPDATE")
                .param("area", area.value())
                .param("piece", piece.value())
                .query(row -> {});
        jdbc.sql("""
                INSERT INTO partnership.draft (area_id, id, piece_id, number, title, words, link, shared_on)
                SELECT :area, :id, :piece, coalesce(max(number), 0) + 1, :title, :words, :link, :on
                FROM partnership.draft WHERE area_id = :area AND piece_id = :piece
                """)
                .param("area", area.value())
                .param("id", id)
                .param("piece", piece.value())
                .param("title", title)
                .param("words", words)
                .param("link", link)
                .param("on", on)
                .update();
    }

    /** The first first. */
    List<Agreements.Draft> drafts(AreaId area, PieceId piece) {
        return jdbc.sql("SELECT " + DRAFT + """
                FROM partnership.draft d
                WHERE d.area_id = :area AND d.piece_id = :piece ORDER BY d.number
                """)
                .param("area", area.value())
                .param("piece", piece.value())
                .query(AgreementStore::draft)
                .list();
    }

    /** Every draft with what was said to each, and who takes or took part, in one statement. */
    Agreements.All all(AreaId area, PieceId piece) {
        List<Agreements.Draft> drafts = new ArrayList<>();
        List<Agreements.Answer> answers = new ArrayList<>();
        List<Agreements.Answer> before = new ArrayList<>();
        List<Participant> people = new ArrayList<>();
        OneStatement.read(
                jdbc,
                PieceStore.of(area, piece),
                List.of(
                        new OneStatement.Part(
                                "SELECT " + DRAFT + """
                                FROM partnership.draft d WHERE d.area_id = :area AND d.piece_id = CAST(:piece AS uuid)
                                """, "draft_number", row -> drafts.add(draft(row, 0))),
                        new OneStatement.Part(
                                "SELECT " + ANSWER + """
                                FROM partnership.draft_answer a WHERE a.area_id = :area AND a.piece_id = CAST(:piece AS uuid)
                                """,
                                "answered_on, answered_by",
                                row -> answers.add(answer(row, 0))),
                        SaidBeforeStore.toDrafts(before),
                        ParticipantStore.part(people)));
        return new Agreements.All(drafts, answers, before, people);
    }

    /** The latest draft with what was said to it; empty where there is none. */
    Optional<Agreements.Latest> latest(AreaId area, PieceId piece) {
        var latest = new Latest();
        latest.part().read(jdbc, PieceStore.of(area, piece));
        return latest.found();
    }

    /** The latest draft as its rows come: one, or one for each who said something to it. */
    static final class Latest {
        private final List<Agreements.Draft> draft = new ArrayList<>();
        private final List<Agreements.Answer> answers = new ArrayList<>();

        OneStatement.Part part() {
            return new OneStatement.Part(
                    "SELECT " + DRAFT + ", " + ANSWER + """
                    FROM partnership.draft d
                    LEFT JOIN partnership.draft_answer a ON a.area_id = d.area_id AND a.draft_id = d.id
                    WHERE d.area_id = :area AND d.piece_id = CAST(:piece AS uuid)
                        AND d.number = (SELECT max(l.number) FROM partnership.draft l
                            WHERE l.area_id = d.area_id AND l.piece_id = d.piece_id)
                    """, "answered_on, answered_by", this::row);
        }

        private void row(ResultSet row) throws SQLException {
            if (draft.isEmpty()) {
                draft.add(draft(row, 0));
            }
            if (row.getObject("answered_draft") != null) {
                answers.add(answer(row, answers.size()));
            }
        }

        Optional<Agreements.Latest> found() {
            return draft.stream()
                    .map(one -> new Agreements.Latest(one, answers))
                    .findFirst();
        }
    }

    private static Agreements.Draft draft(ResultSet row, int n) throws SQLException {
        return new Agreements.Draft(
                row.getObject("draft_id", UUID.class),
                row.getInt("draft_number"),
                row.getString("draft_title"),
                row.getString("draft_words"),
                row.getString("draft_link"),
                row.getObject("shared_on", LocalDate.class));
    }

    private static Agreements.Answer answer(ResultSet row, int n) throws SQLException {
        return new Agreements.Answer(
                row.getObject("answered_draft", UUID.class),
                new ParticipantId(row.getObject("answered_by", UUID.class)),
                AgreementAnswer.of(row.getString("draft_answer")),
                row.getString("answered_words"),
                row.getObject("answered_on", LocalDate.class),
                row.getString("written_down_as"),
                row.getInt("answered_version"));
    }

    /** @return false where they have answered that draft before */
    boolean insert(AreaId area, PieceId piece, Agreements.Answer answer) {
        return said("""
                        INSERT INTO partnership.draft_answer (area_id, draft_id, participant_id, piece_id, answer, words, on_day,
                            written_down_as, version)
                        VALUES (:area, :draft, :participant, :piece, :answer, :words, :on, :as, 1)
                        ON CONFLICT (area_id, draft_id, participant_id) DO NOTHING
                        """, area, answer).param("piece", piece.value()).update() == 1;
    }

    /** What stands of somebody to a draft; whoever else would change it waits. */
    Agreements.Answer toChange(AreaId area, UUID draft, ParticipantId participant) {
        return jdbc.sql("SELECT " + ANSWER + """
                FROM partnership.draft_answer a
                WHERE a.area_id = :area AND a.draft_id = :draft AND a.participant_id = :participant FOR UPDATE
                """)
                .param("area", area.value())
                .param("draft", draft)
                .param("participant", participant.value())
                .query(AgreementStore::answer)
                .single();
    }

    /** In place of what they said to that draft before. */
    void update(AreaId area, Agreements.Answer answer) {
        said("""
                UPDATE partnership.draft_answer SET answer = :answer, words = :words, on_day = :on, written_down_as = :as,
                    version = version + 1
                WHERE area_id = :area AND draft_id = :draft AND participant_id = :participant
                """, area, answer).update();
    }

    private JdbcClient.StatementSpec said(String sql, AreaId area, Agreements.Answer answer) {
        return jdbc.sql(sql)
                .param("area", area.value())
                .param("draft", answer.draft())
                .param("participant", answer.participant().value())
                .param("answer", answer.answer().code())
                .param("words", answer.words())
                .param("on", answer.on())
                .param("as", answer.writtenDownAs());
    }
}
