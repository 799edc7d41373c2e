package uk.sidebyside.assessments.advice;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uk.sidebyside.shared.AreaId;
import uk.sidebyside.shared.Ids;

/** What happened to requests for advice. */
@Repository
class MoveStore {
    private final JdbcClient jdbc;
    private final Clock clock;

    MoveStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void add(AreaId area, AdviceId of, AdviceMove.Kind kind, String words, String as) {
        jdbc.sql("""
                INSERT INTO assessments.advice_move (area_id, id, advice_id, kind, words, on_day, recorded_as, recorded_at)
                VALUES (:area, :id, :of, :kind, :words, :on, :as, :at)
                """)
                .param("area", area.value())
                .param("id", Ids.next(clock))
                .param("of", of.value())
                .param("kind", kind.code())
                .param("words", words.strip())
                .param("on", LocalDate.now(clock))
                .param("as", as)
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** The first first. */
    List<AdviceMove> of(AreaId area, AdviceId of) {
        return jdbc.sql("""
                SELECT kind, words, on_day, recorded_as FROM assessments.advice_move
                WHERE area_id = :area AND advice_id = :of ORDER BY recorded_at, id
                """)
                .param("area", area.value())
                .param("of", of.value())
                .query((row, n) -> new AdviceMove(
                        AdviceMove.Kind.of(row.getString("kind")),
                        row.getString("words"),
                        row.getObject("on_day", LocalDate.class),
                        row.getString("recorded_as")))
                .list();
    }
}
