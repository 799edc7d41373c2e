package uk.sidebyside.partnership.join;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uk.sidebyside.partnership.PieceId;
import uk.sidebyside.partnership.rules.Propose;
import uk.sidebyside.shared.AreaId;

/** What people proposed, and what they were answered. */
@Repository
class ProposalStore {
    private final JdbcClient jdbc;

    ProposalStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @return false where the same code made one already */
    boolean insert(AreaId area, ProposalId id, UUID key, Proposals.Words words, LocalDate on, LocalDate dueOn) {
        return jdbc.sql("""
                INSERT INTO partnership.proposal (area_id, id, key, what, why, name, email, proposed_on, due_on, words,
                    answered_as, version)
                VALUES (:area, :id, :key, :what, :why, :name, :email, :on, :due, '', '', 1) ON CONFLICT DO NOTHING
                """)
                        .param("area", area.value())
                        .param("id", id.value())
                        .param("key", key)
                        .param("what", words.what().strip())
                        .param("why", words.why().strip())
                        .param("name", words.name().strip())
                        .param("email", words.email().strip())
                        .param("on", on)
                        .param("due", dueOn)
                        .update()
                == 1;
    }

    /** @return false where it was answered since that version */
    boolean answer(
            AreaId area,
            ProposalId id,
            int version,
            Propose.Answer answer,
            String words,
            String as,
            @Nullable PieceId piece,
            LocalDate on) {
        return jdbc.sql("""
                        UPDATE partnership.proposal SET answer = :answer, words = :words, answered_as = :as, piece_id = :piece,
                            answered_on = :on, version = version + 1
                        WHERE area_id = :area AND id = :id AND version = :version
                        """)
                        .param("area", area.value())
                        .param("id", id.value())
                        .param("version", version)
                        .param("answer", answer.code())
                        .param("words", words)
                        .param("as", as)
                        .param("piece", piece == null ? null : piece.value())
                        .param("on", on)
                        .update()
                == 1;
    }

    /** Deletes those that were answered before a day. */
    void forgetAnswered(AreaId area, LocalDate before) {
        jdbc.sql("DELETE FROM partnership.proposal WHERE area_id = :area AND answered_on < :before")
                .param("area", area.value())
                .param("before", before)
                .update();
    }

    Optional<Integer> workingDays(AreaId area) {
        return jdbc.sql("SELECT answer_working_days FROM partnership.setting WHERE area_id = :area")
                .param("area", area.value())
                .query(Integer.class)
                .optional();
    }

    Optional<Proposals.Proposal> byKey(AreaId area, UUID key) {
        return jdbc.sql(select("key = :key"))
                .param("area", area.value())
                .param("key", key)
                .query(ProposalStore::proposal)
                .optional();
    }

    /** A proposal without an answer: no word of it, nor of whoever made it. */
    record Waiting(ProposalId id, LocalDate proposedOn, LocalDate dueOn) {}

    /** As far as the principal may read them, by the day on which an answer is due. */
    List<Waiting> waiting(AreaId area) {
        return jdbc.sql("""
                SELECT id, proposed_on, due_on FROM partnership.proposal WHERE area_id = :area AND answered_on IS NULL
                ORDER BY due_on, id
                """)
                .param("area", area.value())
                .query((row, n) -> new Waiting(
                        new ProposalId(row.getObject("id", UUID.class)),
                        row.getObject("proposed_on", LocalDate.class),
                        row.getObject("due_on", LocalDate.class)))
                .list();
    }

    /** As far as the principal may read them; those that wait first, by the day on which an answer is due. */
    List<Proposals.Proposal> all(AreaId area) {
        return jdbc.sql(select("true") + " ORDER BY answered_on IS NOT NULL, due_on, id")
                .param("area", area.value())
                .query(ProposalStore::proposal)
                .list();
    }

    private static String select(String which) {
        return """
                SELECT id, what, why, name, email, proposed_on, due_on, answered_on, answer, words, answered_as, piece_id, version
                FROM partnership.proposal WHERE area_id = :area AND\s""" + which;
    }

    private static Proposals.Proposal proposal(ResultSet row, int n) throws SQLException {
        String answer = row.getString("answer");
        UUID piece = row.getObject("piece_id", UUID.class);
        return new Proposals.Proposal(
                new ProposalId(row.getObject("id", UUID.class)),
                new Proposals.Words(
                        row.getString("what"), row.getString("why"), row.getString("name"), row.getString("email")),
                row.getObject("proposed_on", LocalDate.class),
                row.getObject("due_on", LocalDate.class),
                row.getObject("answered_on", LocalDate.class),
                answer == null ? null : Propose.Answer.find(answer),
                row.getString("words"),
                row.getString("answered_as"),
                piece == null ? null : new PieceId(piece),
                row.getInt("version"));
    }
}
