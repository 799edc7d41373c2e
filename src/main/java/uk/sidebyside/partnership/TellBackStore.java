package uk.sidebyside.partnership;

import java.time.LocalDate;
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
        return jdbc.sql("""
                SELECT piece_id, point, due_on, told_on, channel, words, version FROM partnership.tell_back
                WHERE area_id = :area AND (CAST(:piece AS uuid) IS NULL OR piece_id = :piece) ORDER BY due_on, piece_id
                """)
                .param("area", area.value())
                .param("piece", only == null ? null : only.value(), java.sql.Types.OTHER)
                .query((row, n) -> {
                    String channel = row.getString("channel");
                    return new TellBacks.Promise(
                            new PieceId(row.getObject("piece_id", UUID.class)),
                            TellBackPoint.of(row.getString("point")),
                            row.getObject("due_on", LocalDate.class),
                            row.getObject("told_on", LocalDate.class),
                            channel == null ? null : Channel.of(channel),
                            row.getString("words"),
                            row.getInt("version"));
                })
                .list();
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
