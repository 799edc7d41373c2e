package uk.sidebyside.partnership;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uk.sidebyside.partnership.rules.AgreementAnswer;
import uk.sidebyside.partnership.rules.CheckAnswer;
import uk.sidebyside.shared.AreaId;

/** What was answered to drafts and to check questions before something else took its place. */
@Repository
class SaidBeforeStore {
    private static final String SELECT = """
            SELECT id AS before_id, draft_id AS before_draft, key AS before_key, participant_id AS before_by,
                answer AS before_answer, words AS before_words, on_day AS before_on, said_as AS before_as
            FROM partnership.said_before WHERE area_id = :area AND piece_id = CAST(:piece AS uuid)
            """;

    private final JdbcClient jdbc;

    SaidBeforeStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Keeps what stands of somebody to a draft. */
    void keep(AreaId area, UUID id, UUID draft, ParticipantId participant) {
        jdbc.sql("""
                INSERT INTO partnership.said_before (area_id, id, piece_id, participant_id, draft_id, key, answer, words, on_day,
                    said_as)
                SELECT area_id, :id, piece_id, participant_id, draft_id, NULL, answer, words, on_day, written_down_as
                FROM partnership.draft_answer
                WHERE area_id = :area AND draft_id = :draft AND participant_id = :participant
                """)
                .param("area", area.value())
                .param("id", id)
                .param("draft", draft)
                .param("participant", participant.value())
                .update();
    }

    /**
     * The same of a check question.
     *
     * @param participant null for the worker
     */
    void keep(AreaId area, UUID id, PieceId piece, String key, @Nullable ParticipantId participant) {
        jdbc.sql("""
                INSERT INTO partnership.said_before (area_id, id, piece_id, participant_id, draft_id, key, answer, words, on_day,
                    said_as)
                SELECT area_id, :id, piece_id, participant_id, NULL, key, answer, words, on_day, said_as
                FROM partnership.check_answer
                WHERE area_id = :area AND piece_id = :piece AND key = :key
                    AND participant_id IS NOT DISTINCT FROM CAST(:participant AS uuid)
                """)
                .param("area", area.value())
                .param("id", id)
                .param("piece", piece.value())
                .param("key", key)
                .param("participant", participant == null ? null : participant.value(), java.sql.Types.OTHER)
                .update();
    }

    /** @param into gets each earlier answer to a draft, as far as the principal may know; the first first */
    static OneStatement.Part toDrafts(List<Agreements.Answer> into) {
        return new OneStatement.Part(
                SELECT + " AND draft_id IS NOT NULL",
                "before_id",
                row -> into.add(new Agreements.Answer(
                        row.getObject("before_draft", UUID.class),
                        new ParticipantId(row.getObject("before_by", UUID.class)),
                        AgreementAnswer.of(row.getString("before_answer")),
                        row.getString("before_words"),
                        row.getObject("before_on", LocalDate.class),
                        row.getString("before_as"),
                        0)));
    }

    /** The same to the check questions. */
    List<Checks.Answer> toChecks(AreaId area, PieceId piece) {
        List<Checks.Answer> before = new ArrayList<>();
        new OneStatement.Part(SELECT + " AND key IS NOT NULL", "before_id", row -> before.add(check(row)))
                .read(jdbc, PieceStore.of(area, piece));
        return before;
    }

    private static Checks.Answer check(ResultSet row) throws SQLException {
        UUID participant = row.getObject("before_by", UUID.class);
        return new Checks.Answer(
                row.getString("before_key"),
                participant == null ? null : new ParticipantId(participant),
                CheckAnswer.of(row.getString("before_answer")),
                row.getString("before_words"),
                row.getObject("before_on", LocalDate.class),
                row.getString("before_as"),
                0);
    }
}
