package uk.sidebyside.partnership;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uk.sidebyside.shared.AreaId;

/** How many people have not said yet what they were asked. */
@Repository
class WaitingStore {
    private final JdbcClient jdbc;

    WaitingStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** By piece: who takes part and has not answered the latest draft. */
    Map<PieceId, Long> toAgree(AreaId area) {
        return counted(area, """
                SELECT t.piece_id, count(*) AS people FROM partnership.participant t
                JOIN partnership.draft d ON d.area_id = t.area_id AND d.piece_id = t.piece_id
                    AND d.number = (SELECT max(l.number) FROM partnership.draft l
                        WHERE l.area_id = d.area_id AND l.piece_id = d.piece_id)
                WHERE t.area_id = :area AND t.left_on IS NULL AND NOT EXISTS (SELECT FROM partnership.draft_answer a
                    WHERE a.area_id = t.area_id AND a.draft_id = d.id AND a.participant_id = t.id)
                GROUP BY t.piece_id
                """);
    }

    /** By piece: who takes part and has not answered which times of a session suit them, while it is not settled. */
    Map<PieceId, Long> toChooseTimes(AreaId area) {
        return counted(area, """
                SELECT t.piece_id, count(DISTINCT t.id) AS people FROM partnership.participant t
                JOIN partnership.session s ON s.area_id = t.area_id AND s.piece_id = t.piece_id
                    AND s.chosen_id IS NULL AND NOT s.called_off
                WHERE t.area_id = :area AND t.left_on IS NULL AND NOT EXISTS (SELECT FROM partnership.session_option o
                    JOIN partnership.session_choice c ON c.area_id = o.area_id AND c.option_id = o.id
                    WHERE o.area_id = s.area_id AND o.session_id = s.id AND c.participant_id = t.id)
                    AND NOT EXISTS (SELECT FROM partnership.session_answer a
                        WHERE a.area_id = s.area_id AND a.session_id = s.id AND a.participant_id = t.id)
                GROUP BY t.piece_id
                """);
    }

    private Map<PieceId, Long> counted(AreaId area, String sql) {
        Map<PieceId, Long> counted = new HashMap<>();
        jdbc.sql(sql).param("area", area.value()).query(row -> {
            counted.put(new PieceId(row.getObject("piece_id", UUID.class)), row.getLong("people"));
        });
        return counted;
    }
}
