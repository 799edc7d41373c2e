package uk.sidebyside.partnership;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uk.sidebyside.shared.AreaId;

/** What is deleted once its time has run out. */
@Repository
class ForgottenStore {
    /** What hangs on somebody who takes part, before the place that opened the piece for them. */
    private static final List<String> OF_PARTICIPANTS = List.of(
            "session_choice",
            "session_answer",
            "said_before",
            "draft_answer",
            "check_answer",
            "contact",
            "participant",
            "place");

    private final JdbcClient jdbc;

    ForgottenStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those who are one person are counted as one, as long as their addresses say so. */
    void knowAgain(AreaId area) {
        jdbc.sql("CALL partnership.know_again(:area)")
                .param("area", area.value())
                .update();
    }

    /**
     * Of pieces of which people were told for the last time, or were promised to be, before a day.
     *
     * @param today from when it is forgotten who those were who have no account
     */
    void contacts(AreaId area, LocalDate before, LocalDate today) {
        String told = """
                 IN (SELECT t.piece_id FROM partnership.tell_back t WHERE t.area_id = :area
                    GROUP BY t.piece_id HAVING max(coalesce(t.told_on, t.due_on)) < :before)
                """;
        jdbc.sql("""
                UPDATE partnership.participant p SET forgotten_on = :today FROM partnership.place o
                WHERE p.area_id = :area AND p.forgotten_on IS NULL AND o.area_id = p.area_id AND o.participant_id = p.id
                    AND o.person_id IS NULL AND p.piece_id
                """ + told)
                .param("area", area.value())
                .param("before", before)
                .param("today", today)
                .update();
        jdbc.sql("DELETE FROM partnership.contact c WHERE c.area_id = :area AND c.piece_id" + told)
                .param("area", area.value())
                .param("before", before)
                .update();
    }

    List<PieceId> ofChild(AreaId area, UUID child) {
        return jdbc.sql("SELECT id FROM partnership.piece WHERE area_id = :area AND child_id = :child")
                .param("area", area.value())
                .param("child", child)
                .query((row, n) -> new PieceId(row.getObject("id", UUID.class)))
                .list();
    }

    /** A piece with all that hangs on it. */
    void piece(AreaId area, PieceId piece) {
        OF_PARTICIPANTS.forEach(table -> delete("partnership." + table + " WHERE piece_id = :id", area, piece.value()));
        delete("partnership.piece WHERE id = :id", area, piece.value());
    }

    /** Nobody can be led from the ledger of facts to a record that is gone. */
    void subjects(AreaId area, Collection<UUID> subjects) {
        subjects.forEach(each -> delete("partnership.fact_subject WHERE subject = :id", area, each));
    }

    private void delete(String which, AreaId area, UUID id) {
        jdbc.sql("DELETE FROM " + which + " AND area_id = :area")
                .param("area", area.value())
                .param("id", id)
                .update();
    }
}
