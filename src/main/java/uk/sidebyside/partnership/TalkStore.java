package uk.sidebyside.partnership;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uk.sidebyside.partnership.rules.Channel;
import uk.sidebyside.shared.AreaId;

/** What people were told and asked on the way, and what was decided. */
@Repository
class TalkStore {
    private final JdbcClient jdbc;

    TalkStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void tell(AreaId area, UUID id, PieceId piece, PieceTalks.News news) {
        jdbc.sql("""
                INSERT INTO partnership.news (area_id, id, piece_id, on_day, channel, words, said_as)
                VALUES (:area, :id, :piece, :on, :channel, :words, :as)
                """)
                .param("area", area.value())
                .param("id", id)
                .param("piece", piece.value())
                .param("on", news.on())
                .param("channel", news.channel().code())
                .param("words", news.words())
                .param("as", news.saidAs())
                .update();
    }

    /** The latest first. */
    List<PieceTalks.News> news(AreaId area, PieceId piece) {
        return jdbc.sql("""
                SELECT on_day, channel, words, said_as FROM partnership.news
                WHERE area_id = :area AND piece_id = :piece ORDER BY on_day DESC, id DESC
                """)
                .param("area", area.value())
                .param("piece", piece.value())
                .query((row, n) -> new PieceTalks.News(
                        row.getObject("on_day", LocalDate.class),
                        Channel.of(row.getString("channel")),
                        row.getString("words"),
                        row.getString("said_as")))
                .list();
    }

    /** The day of the latest news of each piece that has any, as far as the principal's policies let through. */
    Map<PieceId, LocalDate> latest(AreaId area) {
        Map<PieceId, LocalDate> latest = new HashMap<>();
        jdbc.sql("SELECT piece_id, max(on_day) AS on_day FROM partnership.news WHERE area_id = :area GROUP BY piece_id")
                .param("area", area.value())
                .query(row -> {
                    latest.put(
                            new PieceId(row.getObject("piece_id", UUID.class)),
                            row.getObject("on_day", LocalDate.class));
                });
        return latest;
    }

    void ask(AreaId area, PieceId piece, PieceTalks.Request request) {
        jdbc.sql("""
                INSERT INTO partnership.feedback_request (area_id, id, piece_id, asked_on, what, channel)
                VALUES (:area, :id, :piece, :on, :what, :channel)
                """)
                .param("area", area.value())
                .param("id", request.id())
                .param("piece", piece.value())
                .param("on", request.on())
                .param("what", request.what())
                .param("channel", request.channel().code())
                .update();
    }

    /** The latest first. */
    List<PieceTalks.Request> requests(AreaId area, PieceId piece) {
        return jdbc.sql("""
                SELECT id, asked_on, what, channel FROM partnership.feedback_request
                WHERE area_id = :area AND piece_id = :piece ORDER BY asked_on DESC, id DESC
                """)
                .param("area", area.value())
                .param("piece", piece.value())
                .query((row, n) -> new PieceTalks.Request(
                        row.getObject("id", UUID.class),
                        row.getObject("asked_on", LocalDate.class),
                        row.getString("what"),
                        Channel.of(row.getString("channel"))))
                .list();
    }

    void decide(AreaId area, UUID id, PieceId piece, PieceTalks.Decision decision) {
        jdbc.sql("""
                INSERT INTO partnership.decision (area_id, id, piece_id, request_id, asked_on, decided_on, what, because)
                VALUES (:area, :id, :piece, :request, :asked, :on, :what, :because)
                """)
                .param("area", area.value())
                .param("id", id)
                .param("piece", piece.value())
                .param("request", decision.request())
                .param("asked", decision.askedOn())
                .param("on", decision.on())
                .param("what", decision.what())
                .param("because", decision.because())
                .update();
    }

    /** The latest first. */
    List<PieceTalks.Decision> decisions(AreaId area, PieceId piece) {
        return jdbc.sql("""
                SELECT request_id, asked_on, decided_on, what, because FROM partnership.decision
                WHERE area_id = :area AND piece_id = :piece ORDER BY decided_on DESC, id DESC
                """)
                .param("area", area.value())
                .param("piece", piece.value())
                .query((row, n) -> new PieceTalks.Decision(
                        row.getObject("request_id", UUID.class),
                        row.getObject("asked_on", LocalDate.class),
                        row.getObject("decided_on", LocalDate.class),
                        row.getString("what"),
                        row.getString("because")))
                .list();
    }

    /** News, askings and decisions as their rows come: the latest of each first. */
    static final class Heard {
        private final List<PieceTalks.News> told = new ArrayList<>();
        private final List<PieceTalks.Request> asked = new ArrayList<>();
        private final List<PieceTalks.Decision> decided = new ArrayList<>();

        /** Of the news so many as the parameter {@code news} says, and every asking and decision. */
        OneStatement.Part part() {
            return new OneStatement.Part("""
                    (SELECT 'news' AS heard_as, id AS heard_id, NULL::uuid AS request_id, NULL::date AS asked_on, on_day AS heard_on,
                        channel AS heard_channel, words AS heard_what, said_as AS heard_more
                    FROM partnership.news WHERE area_id = :area AND piece_id = CAST(:piece AS uuid)
                    ORDER BY on_day DESC, id DESC LIMIT :news)
                    UNION ALL
                    SELECT 'asked', id, NULL, asked_on, asked_on, channel, what, NULL
                    FROM partnership.feedback_request WHERE area_id = :area AND piece_id = CAST(:piece AS uuid)
                    UNION ALL
                    SELECT 'decided', id, request_id, asked_on, decided_on, NULL, what, because
                    FROM partnership.decision WHERE area_id = :area AND piece_id = CAST(:piece AS uuid)
                    """, "heard_on DESC, heard_id DESC", this::row);
        }

        private void row(ResultSet row) throws SQLException {
            LocalDate on = row.getObject("heard_on", LocalDate.class);
            String what = row.getString("heard_what");
            switch (row.getString("heard_as")) {
                case "news" ->
                    told.add(new PieceTalks.News(
                            on, Channel.of(row.getString("heard_channel")), what, row.getString("heard_more")));
                case "asked" ->
                    asked.add(new PieceTalks.Request(
                            row.getObject("heard_id", UUID.class),
                            on,
                            what,
                            Channel.of(row.getString("heard_channel"))));
                default ->
                    decided.add(new PieceTalks.Decision(
                            row.getObject("request_id", UUID.class),
                            row.getObject("asked_on", LocalDate.class),
                            on,
                            what,
                            row.getString("heard_more")));
            }
        }

        PieceTalks.Heard all() {
            return new PieceTalks.Heard(told, asked, decided);
        }
    }
}
