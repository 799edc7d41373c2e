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
import uk.sidebyside.access.circle.rules.Families;
import uk.sidebyside.partnership.rules.CheckAnswer;
import uk.sidebyside.partnership.rules.Known;
import uk.sidebyside.partnership.rules.PieceKind;
import uk.sidebyside.partnership.rules.TwoSided;
import uk.sidebyside.shared.AreaId;

/** What each side answered to the check questions. */
@Repository
class CheckStore {
    private static final String SELECT = """
            SELECT id AS check_id, key AS check_key, participant_id AS checked_by, answer AS check_answer,
                words AS check_words, on_day AS checked_on, said_as AS checked_as, version AS check_version
            FROM partnership.check_answer WHERE area_id = :area AND piece_id = CAST(:piece AS uuid)
            """;

    private final JdbcClient jdbc;

    CheckStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Checks.Answer> of(AreaId area, PieceId piece) {
        var answers = new ArrayList<Checks.Answer>();
        part(answers).read(jdbc, PieceStore.of(area, piece));
        return answers;
    }

    /** @param into gets each answer, the first first */
    static OneStatement.Part part(List<Checks.Answer> into) {
        return new OneStatement.Part(SELECT, "checked_on, check_id", row -> into.add(answer(row)));
    }

    private static Checks.Answer answer(ResultSet row) throws SQLException {
        UUID participant = row.getObject("checked_by", UUID.class);
        return new Checks.Answer(
                row.getString("check_key"),
                participant == null ? null : new ParticipantId(participant),
                CheckAnswer.of(row.getString("check_answer")),
                row.getString("check_words"),
                row.getObject("checked_on", LocalDate.class),
                row.getString("checked_as"),
                row.getInt("check_version"));
    }

    /** @return false where that side has answered the question before */
    boolean insert(AreaId area, UUID id, PieceId piece, Checks.Answer answer) {
        return said("""
                        INSERT INTO partnership.check_answer (area_id, id, piece_id, key, participant_id, answer, words, on_day,
                            said_as, version)
                        VALUES (:area, :id, :piece, :key, CAST(:participant AS uuid), :answer, :words, :on, :as, 1)
                        ON CONFLICT ON CONSTRAINT one_answer_of_each DO NOTHING
                        """, area, piece, answer).param("id", id).update() == 1;
    }

    /** What stands of a side to a question; whoever else would change it waits. */
    Checks.Answer toChange(AreaId area, PieceId piece, String key, @Nullable ParticipantId participant) {
        return jdbc.sql(SELECT + """
                 AND key = :key AND participant_id IS NOT DISTINCT FROM CAST(:participant AS uuid) FOR UPDATE
                """)
                .param("area", area.value())
                .param("piece", piece.value())
                .param("key", key)
                .param("participant", value(participant), java.sql.Types.OTHER)
                .query((row, n) -> answer(row))
                .single();
    }

    /** In place of what that side answered before. */
    void update(AreaId area, PieceId piece, Checks.Answer answer) {
        said("""
                UPDATE partnership.check_answer SET answer = :answer, words = :words, on_day = :on, said_as = :as,
                    version = version + 1
                WHERE area_id = :area AND piece_id = :piece AND key = :key
                    AND participant_id IS NOT DISTINCT FROM CAST(:participant AS uuid)
                """, area, piece, answer).update();
    }

    private JdbcClient.StatementSpec said(String sql, AreaId area, PieceId piece, Checks.Answer answer) {
        return jdbc.sql(sql)
                .param("area", area.value())
                .param("piece", piece.value())
                .param("key", answer.key())
                .param("participant", value(answer.participant()), java.sql.Types.OTHER)
                .param("answer", answer.answer().code())
                .param("words", answer.words())
                .param("on", answer.on())
                .param("as", answer.saidAs());
    }

    private static @Nullable UUID value(@Nullable ParticipantId participant) {
        return participant == null ? null : participant.value();
    }

    /**
     * One question that both sides answered, in a piece of that kind.
     *
     * @param on the day on which the second of them answered
     */
    record Both(@Nullable UUID service, PieceKind kind, String key, LocalDate on, TwoSided.Pair<String> answers) {}

    /** @param who as whom somebody is counted */
    private record Row(String who, @Nullable UUID child, Both both) {}

    /** Every question that a worker and somebody of a family both answered. */
    List<Both> pairs(AreaId area) {
        List<Row> rows = rows(area);
        var families = new Families();
        rows.forEach(row -> families.answered(row.who(), row.child()));
        return rows.stream()
                .map(row -> {
                    Both both = row.both();
                    var of = new TwoSided.Pair<>(
                            families.ofPerson(row.who()),
                            both.answers().known(),
                            both.answers().worker(),
                            both.answers().participant());
                    return new Both(both.service(), both.kind(), both.key(), both.on(), of);
                })
                .toList();
    }

    private List<Row> rows(AreaId area) {
        return jdbc.sql("""
                SELECT p.service_id, p.child_id, p.kind, f.key, w.answer AS worker, f.answer AS family,
                    greatest(w.on_day, f.on_day) AS on_day, t.counted_as::text AS who, t.joined_on, t.forgotten_on
                FROM partnership.check_answer f
                JOIN partnership.check_answer w ON w.area_id = f.area_id AND w.piece_id = f.piece_id AND w.key = f.key
                    AND w.participant_id IS NULL
                JOIN partnership.piece p ON p.area_id = f.area_id AND p.id = f.piece_id
                JOIN partnership.participant t ON t.area_id = f.area_id AND t.id = f.participant_id
                WHERE f.area_id = :area AND t.side <> 'professional'
                ORDER BY f.id
                """)
                .param("area", area.value())
                .query((row, n) -> row(row))
                .list();
    }

    private static Row row(ResultSet row) throws SQLException {
        String who = row.getString("who");
        return new Row(
                who,
                row.getObject("child_id", UUID.class),
                new Both(
                        row.getObject("service_id", UUID.class),
                        PieceKind.of(row.getString("kind")),
                        row.getString("key"),
                        row.getObject("on_day", LocalDate.class),
                        new TwoSided.Pair<>(
                                who,
                                new Known(
                                        row.getObject("joined_on", LocalDate.class),
                                        row.getObject("forgotten_on", LocalDate.class)),
                                CheckAnswer.of(row.getString("worker")),
                                CheckAnswer.of(row.getString("family")))));
    }
}
