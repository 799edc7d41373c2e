package uk.sidebyside.partnership;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uk.sidebyside.partnership.rules.Channel;
import uk.sidebyside.partnership.rules.TellBackPoint;
import uk.sidebyside.shared.AreaId;

/** When those who took part are told what came of it. */
@Repository
class TellBackStore {
    private final JdbcClient jdbc;

    TellBackStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void promise(AreaId area, PieceId piece, LocalDate endedOn) {
        for (TellBackPoint point : TellBackPoint.values()) {
            jdbc.sql("""
                    INSERT INTO partnership.tell_back (area_id, piece_id, point, due_on, words, version)
                    VALUES (:area, :piece, :point, :due, '', 1) ON CONFLICT DO NOTHING
                    """)
                    .param("area", area.value())
                    .param("piece", piece.value())
                    .param("point", point.code())
                    .param("due", point.dueOn(endedOn))
                    .update();
        }
    }

    /** @param only null for every piece that the principal's policies let through; the first due first */
    List<TellBacks.Promise> of(AreaId area, @Nullable PieceId only) {
        var promises = new ArrayList<TellBacks.Promise>();
        part(promises).read(jdbc, PieceStore.of(area, only));
        return promises;
    }

    /** @param into gets each promise, the first due first */
    static OneStatement.Part part(List<TellBacks.Promise> into) {
        return new OneStatement.Part("""
                SELECT piece_id AS told_piece, point, due_on AS tell_due_on, told_on, channel AS told_channel, words AS told_words,
                    version AS told_version
                FROM partnership.tell_back
                WHERE area_id = :area AND (CAST(:piece AS uuid) IS NULL OR piece_id = CAST(:piece AS uuid))
                """, "tell_due_on, told_piece", row -> into.add(promise(row)));
    }

    private static TellBacks.Promise promise(ResultSet row) throws SQLException {
        String channel = row.getString("told_channel");
        return new TellBacks.Promise(
                new PieceId(row.getObject("told_piece", UUID.class)),
                TellBackPoint.of(row.getString("point")),
                row.getObject("tell_due_on", LocalDate.class),
                row.getObject("told_on", LocalDate.class),
                channel == null ? null : Channel.of(channel),
                row.getString("told_words"),
                row.getInt("told_version"));
    }

    /** @return false where somebody else told before */
    boolean tell(AreaId area, PieceId piece, TellBackPoint point, LocalDate on, Channel channel, String words) {
        return jdbc.sql("""
                        UPDATE partnership.tell_back SET told_on = :on, channel = :channel, words = :words, version = version + 1
                        WHERE area_id = :area AND piece_id = :piece AND point = :point AND told_on IS NULL
                        """)
                        .param("area", area.value())
                        .param("piece", piece.value())
                        .param("point", point.code())
                        .param("on", on)
                        .param("channel", channel.code())
                        .param("words", words)
                        .update()
                == 1;
    }
}
