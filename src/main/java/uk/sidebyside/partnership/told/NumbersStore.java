package uk.sidebyside.partnership.told;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uk.sidebyside.partnership.PieceId;
import uk.sidebyside.partnership.rules.Way;
import uk.sidebyside.shared.AreaId;

/** Records of joint partnership as papers count them. */
@Repository
class NumbersStore {
    private final JdbcClient jdbc;

    NumbersStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** How many steps of each piece were done or left out by a day. */
    Map<PieceId, Integer> settled(AreaId area, LocalDate until) {
        return byPiece(area, until, """
                SELECT piece_id, count(*) AS number FROM partnership.step
                WHERE area_id = :area AND on_day <= :until GROUP BY piece_id
                """);
    }

    /** How many things in the plan of each piece were late on a day. */
    Map<PieceId, Integer> behind(AreaId area, LocalDate until) {
        return byPiece(area, until, """
                SELECT piece_id, count(*) AS number FROM partnership.plan_item
                WHERE area_id = :area AND due_on < :until AND (done_on IS NULL OR done_on > :until) GROUP BY piece_id
                """);
    }

    private Map<PieceId, Integer> byPiece(AreaId area, LocalDate until, String sql) {
        Map<PieceId, Integer> numbers = new HashMap<>();
        jdbc.sql(sql).param("area", area.value()).param("until", until).query(row -> {
            numbers.put(new PieceId(row.getObject("piece_id", UUID.class)), row.getInt("number"));
        });
        return numbers;
    }

    /** Promises to those who took part in pieces on services that fell due in a time. */
    TogetherInNumbers.Promises promises(AreaId area, LocalDate from, LocalDate until) {
        return jdbc.sql("""
                SELECT count(*) AS due, count(*) FILTER (WHERE t.told_on <= t.due_on) AS on_time,
                    count(*) FILTER (WHERE t.told_on > t.due_on AND t.told_on <= :until) AS late
                FROM partnership.tell_back t JOIN partnership.piece p ON p.area_id = t.area_id AND p.id = t.piece_id
                WHERE t.area_id = :area AND p.level = 'strategic' AND t.due_on BETWEEN :from AND :until
                """)
                .param("area", area.value())
                .param("from", from)
                .param("until", until)
                .query((row, n) ->
                        new TogetherInNumbers.Promises(row.getInt("due"), row.getInt("on_time"), row.getInt("late")))
                .single();
    }

    /** Families, children and young people who joined in a time; whoever joined twice is one. */
    TogetherInNumbers.Joined joined(AreaId area, LocalDate from, LocalDate until) {
        return jdbc.sql("""
                SELECT count(*) AS people, count(*) FILTER (WHERE first_time) AS first_time
                FROM (SELECT bool_or(first_time) AS first_time FROM partnership.participant
                    WHERE area_id = :area AND side <> 'professional' AND joined_on BETWEEN :from AND :until
                    GROUP BY counted_as) j
                """)
                .param("area", area.value())
                .param("from", from)
                .param("until", until)
                .query((row, n) -> new TogetherInNumbers.Joined(row.getInt("people"), row.getInt("first_time")))
                .single();
    }

    /** Ways in which somebody took part in a time and nobody had before in a piece on the same service. */
    List<Way> newWays(AreaId area, LocalDate from, LocalDate until) {
        return jdbc.sql("""
                SELECT DISTINCT way FROM (SELECT t.way, min(t.joined_on) AS first_on FROM partnership.participant t
                    JOIN partnership.piece p ON p.area_id = t.area_id AND p.id = t.piece_id
                    WHERE t.area_id = :area AND t.side <> 'professional' AND p.service_id IS NOT NULL
                    GROUP BY p.service_id, t.way) w
                WHERE w.first_on BETWEEN :from AND :until ORDER BY way
                """)
                .param("area", area.value())
                .param("from", from)
                .param("until", until)
                .query((row, n) -> Way.of(row.getString("way")))
                .list();
    }
}
