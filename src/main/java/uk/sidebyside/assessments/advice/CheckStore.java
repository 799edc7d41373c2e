package uk.sidebyside.assessments.advice;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uk.sidebyside.assessments.advice.AdviceChecks.Check;
import uk.sidebyside.assessments.advice.rules.Quality;
import uk.sidebyside.shared.AreaId;

/** How advice was looked over. */
@Repository
class CheckStore {
    private final JdbcClient jdbc;

    CheckStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @return whether this version was not looked over before */
    boolean insert(AreaId area, AdviceId of, Check check) {
        return jdbc.sql("""
                INSERT INTO assessments.advice_check (area_id, advice_id, n, outcome, needs, strategies, outcomes, quantified, plain,
                    comment, checked_as, checked_on)
                VALUES (:area, :of, :n, :outcome, :needs, :strategies, :outcomes, :quantified, :plain, :comment, :as, :on)
                ON CONFLICT DO NOTHING
                """)
                        .param("area", area.value())
                        .param("of", of.value())
                        .param("n", check.n())
                        .param("outcome", check.returned() ? "return" : "accept")
                        .param("needs", check.of(Quality.NEEDS).code())
                        .param("strategies", check.of(Quality.STRATEGIES).code())
                        .param("outcomes", check.of(Quality.OUTCOMES).code())
                        .param("quantified", check.of(Quality.QUANTIFIED).code())
                        .param("plain", check.of(Quality.PLAIN).code())
                        .param("comment", check.comment())
                        .param("as", check.as())
                        .param("on", check.on())
                        .update()
                == 1;
    }

    /** The latest first. */
    List<Check> of(AreaId area, AdviceId of) {
        return jdbc.sql("""
                SELECT n, outcome, needs, strategies, outcomes, quantified, plain, comment, checked_as, checked_on
                FROM assessments.advice_check WHERE area_id = :area AND advice_id = :of ORDER BY n DESC
                """)
                .param("area", area.value())
                .param("of", of.value())
                .query((row, i) -> check(row))
                .list();
    }

    private static Check check(ResultSet row) throws SQLException {
        return new Check(
                row.getInt("n"),
                row.getString("outcome").equals("return"),
                Map.of(
                        Quality.NEEDS, Quality.Mark.of(row.getString("needs")),
                        Quality.STRATEGIES, Quality.Mark.of(row.getString("strategies")),
                        Quality.OUTCOMES, Quality.Mark.of(row.getString("outcomes")),
                        Quality.QUANTIFIED, Quality.Mark.of(row.getString("quantified")),
                        Quality.PLAIN, Quality.Mark.of(row.getString("plain"))),
                row.getString("comment"),
                row.getString("checked_as"),
                row.getObject("checked_on", LocalDate.class));
    }
}
