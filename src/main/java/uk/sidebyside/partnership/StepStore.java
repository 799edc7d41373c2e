package uk.sidebyside.partnership;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uk.sidebyside.shared.AreaId;

/** Which steps of a piece are done or left out. */
@Repository
class StepStore {
    private final JdbcClient jdbc;

    StepStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Map<String, PieceSteps.Said> of(AreaId area, PieceId piece) {
        Map<String, PieceSteps.Said> said = new LinkedHashMap<>();
        part(said).read(jdbc, PieceStore.of(area, piece));
        return said;
    }

    static OneStatement.Part part(Map<String, PieceSteps.Said> into) {
        return new OneStatement.Part(
                """
                SELECT key AS step_key, state AS step_state, words AS step_words, on_day AS step_on, said_as AS step_said_as,
                    version AS step_version
                FROM partnership.step WHERE area_id = :area AND piece_id = CAST(:piece AS uuid)
                """,
                "step_key",
                row -> into.put(
                        row.getString("step_key"),
                        new PieceSteps.Said(
                                row.getString("step_state").equals("skipped"),
                                row.getString("step_words"),
                                row.getObject("step_on", LocalDate.class),
                                row.getString("step_said_as"),
                                row.getInt("step_version"))));
    }

    /** @return false where somebody else said something since that version; 0 is of a step of which nobody has said anything */
    boolean say(AreaId area, PieceId piece, String key, PieceSteps.Said said) {
        boolean first = said("""
                INSERT INTO partnership.step (area_id, piece_id, key, state, words, on_day, said_as, version)
                SELECT :area, :piece, :key, :state, :words, :on, :as, 1 WHERE :version = 0
                ON CONFLICT (area_id, piece_id, key) DO NOTHING
                """, area, piece, key, said) == 1;
        if (first) {
            settled(area, piece, key);
            return true;
        }
        return said("""
                UPDATE partnership.step SET state = :state, words = :words, on_day = :on, said_as = :as, version = version + 1
                WHERE area_id = :area AND piece_id = :piece AND key = :key AND version = :version
                """, area, piece, key, said) == 1;
    }

    private int said(String sql, AreaId area, PieceId piece, String key, PieceSteps.Said said) {
        return jdbc.sql(sql)
                .param("area", area.value())
                .param("piece", piece.value())
                .param("key", key)
                .param("state", said.skipped() ? "skipped" : "done")
                .param("words", said.words())
                .param("on", said.on())
                .param("as", said.saidAs())
                .param("version", said.version())
                .update();
    }

    /** That it is settled, without what was said of it, is public of a piece on a service. */
    private void settled(AreaId area, PieceId piece, String key) {
        jdbc.sql("""
                UPDATE partnership.piece SET settled = settled || CAST(:key AS text)
                WHERE area_id = :area AND id = :piece AND level = 'strategic'
                """)
                .param("area", area.value())
                .param("piece", piece.value())
                .param("key", key)
                .update();
    }
}
