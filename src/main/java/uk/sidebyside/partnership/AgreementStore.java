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
        return jdbc.sql("""
                SELECT id, number, title, words, link, shared_on FROM partnership.draft
                WHERE area_id = :area AND piece_id = :piece ORDER BY number
                """)
                .param("area", area.value())
                .param("piece", piece.value())
                .query((row, n) -> new Agreements.Draft(
                        row.getObject("id", UUID.class),
                        row.getInt("number"),
                        row.getString("title"),
                        row.getString("words"),
                        row.getString("link"),
                        row.getObject("shared_on", LocalDate.class)))
                .list();
    }

    /** The latest draft with what was said to it; empty where there is none. */
    Optional<Agreements.Latest> latest(AreaId area, PieceId piece) {
        List<Agreements.Draft> draft = new ArrayList<>();
        List<Agreements.Answer> answers = new ArrayList<>();
        jdbc.sql("""
                SELECT d.id, d.number, d.title, d.words AS draft_words, d.link, d.shared_on, a.draft_id, a.participant_id, a.answer,
                    a.words, a.on_day, a.written_down_as, a.version
                FROM partnership.draft d
                LEFT JOIN partnership.draft_answer a ON a.area_id = d.area_id AND a.draft_id = d.id
                WHERE d.area_id = :area AND d.piece_id = :piece AND d.number = (SELECT max(l.number) FROM partnership.draft l
                    WHERE l.area_id = d.area_id AND l.piece_id = d.piece_id)
                ORDER BY a.on_day, a.participant_id
                """).param("area", area.value()).param("piece", piece.value()).query(row -> {
            if (draft.isEmpty()) {
                draft.add(new Agreements.Draft(
                        row.getObject("id", UUID.class),
                        row.getInt("number"),
                        row.getString("title"),
                        row.getString("draft_words"),
                        row.getString("link"),
                        row.getObject("shared_on", LocalDate.class)));
            }
            if (row.getObject("draft_id") != null) {
                answers.add(answer(row));
            }
        });
        return draft.stream().map(one -> new Agreements.Latest(one, answers)).findFirst();
    }

    private static Agreements.Answer answer(ResultSet row) throws SQLException {
        return new Agreements.Answer(
                row.getObject("draft_id", UUID.class),
                new ParticipantId(row.getObject("participant_id", UUID.class)),
                AgreementAnswer.of(row.getString("answer")),
                row.getString("words"),
                row.getObject("on_day", LocalDate.class),
                row.getString("written_down_as"),
                row.getInt("version"));
    }

    List<Agreements.Answer> answers(AreaId area, PieceId piece) {
        return jdbc.sql("""
                SELECT draft_id, participant_id, answer, words, on_day, written_down_as, version FROM partnership.draft_answer
                WHERE area_id = :area AND piece_id = :piece ORDER BY on_day, participant_id
                """)
                .param("area", area.value())
                .param("piece", piece.value())
                .query((row, n) -> answer(row))
                .list();
    }

    /** What somebody says now, in place of what they said to that draft before. */
    void answer(AreaId area, PieceId piece, Agreements.Answer answer) {
        jdbc.sql("""
                INSERT INTO partnership.draft_answer (area_id, draft_id, participant_id, piece_id, answer, words, on_day,
                    written_down_as, version)
                VALUES (:area, :draft, :participant, :piece, :answer, :words, :on, :as, 1)
                ON CONFLICT (area_id, draft_id, participant_id) DO UPDATE SET answer = :answer, words = :words, on_day = :on,
                    written_down_as = :as, version = draft_answer.version + 1
                """)
                .param("area", area.value())
                .param("draft", answer.draft())
                .param("participant", answer.participant().value())
                .param("piece", piece.value())
                .param("answer", answer.answer().code())
                .param("words", answer.words())
                .param("on", answer.on())
                .param("as", answer.writtenDownAs())
                .update();
    }
}
