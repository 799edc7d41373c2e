package uk.sidebyside.assessments.advice;

import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uk.sidebyside.shared.AreaId;

/** Where advice went. */
@Repository
class UseStore {
    private final JdbcClient jdbc;

    UseStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void say(AreaId area, AdviceId of, int n, AdviceUse use) {
        jdbc.sql("""
                INSERT INTO assessments.advice_use (area_id, advice_id, n, kind, position, section, reason, said_as, said_on)
                VALUES (:area, :of, :n, :kind, :position, :section, :reason, :as, :on)
                ON CONFLICT (area_id, advice_id, n, kind, position) DO UPDATE SET section = excluded.section,
                    reason = excluded.reason, said_as = excluded.said_as, said_on = excluded.said_on
                WHERE (advice_use.section, advice_use.reason) <> (excluded.section, excluded.reason)
                """)
                .param("area", area.value())
                .param("of", of.value())
                .param("n", n)
                .param("kind", use.kind())
                .param("position", use.position())
                .param("section", use.section())
                .param("reason", use.reason())
                .param("as", use.as())
                .param("on", use.on())
                .update();
    }

    List<AdviceUse> of(AreaId area, AdviceId of, int n) {
        return jdbc.sql("""
                SELECT kind, position, section, reason, said_as, said_on FROM assessments.advice_use
                WHERE area_id = :area AND advice_id = :of AND n = :n ORDER BY kind, position
                """)
                .param("area", area.value())
                .param("of", of.value())
                .param("n", n)
                .query((row, i) -> new AdviceUse(
                        row.getString("kind"),
                        row.getInt("position"),
                        row.getString("section"),
                        row.getString("reason"),
                        row.getString("said_as"),
                        row.getObject("said_on", LocalDate.class)))
                .list();
    }
}
