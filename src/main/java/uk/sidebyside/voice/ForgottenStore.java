package uk.sidebyside.voice;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uk.sidebyside.shared.AreaId;
import uk.sidebyside.voice.said.SittingId;

/** What goes with a child's record. */
@Repository
class ForgottenStore {
    private final JdbcClient jdbc;

    ForgottenStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<SittingId> ofChild(AreaId area, UUID child) {
        return jdbc.sql("SELECT id FROM voice.sitting WHERE area_id = :area AND child_id = :child")
                .param("area", area.value())
                .param("child", child)
                .query((row, n) -> new SittingId(row.getObject("id", UUID.class)))
                .list();
    }

    /** With all that hangs on them, and responses that answered nothing else. */
    void delete(AreaId area, UUID child) {
        UUID[] answers = jdbc.sql("""
                        SELECT DISTINCT a.response_id FROM voice.answered a
                        JOIN voice.sitting s ON s.area_id = a.area_id AND s.id = a.sitting_id
                        WHERE s.area_id = :area AND s.child_id = :child
                        """)
                .param("area", area.value())
                .param("child", child)
                .query(UUID.class)
                .list()
                .toArray(UUID[]::new);
        delete("voice.sitting WHERE child_id = :child", area, child);
        delete("voice.occasion WHERE child_id = :child", area, child);
        jdbc.sql("""
                DELETE FROM voice.response r WHERE r.area_id = :area AND r.id = ANY (:answers) AND NOT EXISTS (
                    SELECT FROM voice.answered a WHERE a.area_id = r.area_id AND a.response_id = r.id)
                """).param("area", area.value()).param("answers", answers).update();
        delete(
                "voice.worry_care WHERE worry_id IN (SELECT w.id FROM voice.worry w WHERE w.child_id = :child)",
                area,
                child);
        delete("voice.worry WHERE child_id = :child", area, child);
    }

    private void delete(String which, AreaId area, UUID child) {
        jdbc.sql("DELETE FROM " + which + " AND area_id = :area")
                .param("area", area.value())
                .param("child", child)
                .update();
    }
}
