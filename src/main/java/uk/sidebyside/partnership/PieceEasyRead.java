package uk.sidebyside.partnership;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.sidebyside.access.NotFound;
import uk.sidebyside.shared.AreaId;
import uk.sidebyside.shared.EasyWords;
import uk.sidebyside.shared.Finding;
import uk.sidebyside.shared.Saving;

/**
 * The Easy Read version of a piece of work on a service (REQUIREMENTS R010): one text, beside the page on which anybody can join and
 * beside what everybody reads when it has ended.
 */
@Service
public class PieceEasyRead {
    private static final int AT_MOST = 4000;

    private final JdbcClient jdbc;
    private final Pieces pieces;
    private final OwnWords ownWords;
    private final Clock clock;

    PieceEasyRead(JdbcClient jdbc, Pieces pieces, OwnWords ownWords, Clock clock) {
        this.ownWords = ownWords;
        this.jdbc = jdbc;
        this.pieces = pieces;
        this.clock = clock;
    }

    /**
     * @param text one sentence a line, each with its picture's name before it; blank where there is none
     * @param on the day on which it was written; null where there is none
     */
    public record Written(String text, @Nullable LocalDate on, int version) {
        public boolean blank() {
            return text.isBlank();
        }
    }

    /** From the columns of a piece. */
    public static Written written(ResultSet row) throws SQLException {
        return new Written(
                row.getString("easy_read"),
                row.getObject("easy_read_on", LocalDate.class),
                row.getInt("easy_read_version"));
    }

    /** For whoever leads the piece. @throws NotFound for one with a child */
    @Transactional(readOnly = true)
    public Written toWrite(AreaId area, PieceId id) {
        return now(area, led(area, id).id());
    }

    /** For whoever may see the piece. Of one with a child nobody writes any. */
    @Transactional(readOnly = true)
    public Written of(AreaId area, PieceId id) {
        return now(area, id);
    }

    private Piece led(AreaId area, PieceId id) {
        Piece piece = pieces.toLead(area, id);
        if (piece.child() != null) {
            throw new NotFound();
        }
        return piece;
    }

    private Written now(AreaId area, PieceId id) {
        return jdbc.sql("""
                        SELECT easy_read, easy_read_on, easy_read_version FROM partnership.piece
                        WHERE area_id = :area AND id = :id
                        """)
                .param("area", area.value())
                .param("id", id.value())
                .query((row, n) -> written(row))
                .single();
    }

    /** @param text blank takes it away @param version of the text when they began to write */
    @Transactional
    public Saving<PieceId> write(AreaId area, PieceId id, int version, String text) {
        led(area, id);
        List<Finding> findings = new ArrayList<>(EasyWords.check(text.strip()));
        if (text.strip().length() > AT_MOST) {
            findings.add(Finding.of("easyRead", "easy.read.much", "REQUIREMENTS R010", AT_MOST));
        }
        findings.addAll(ownWords.in(area, List.of(id), List.of(Map.entry("easyRead", text))));
        if (!findings.isEmpty()) {
            return Saving.refused(findings);
        }
        if (!update(area, id, version, text.strip())) {
            Written theirs = now(area, id);
            return new Saving.Stale<>(Map.of("easyRead", theirs.text()), theirs.version());
        }
        return Saving.saved(id);
    }

    private boolean update(AreaId area, PieceId id, int version, String text) {
        return jdbc.sql("""
                        UPDATE partnership.piece SET easy_read = :text, easy_read_on = :on,
                            easy_read_version = easy_read_version + 1
                        WHERE area_id = :area AND id = :id AND easy_read_version = :version
                        """)
                        .param("area", area.value())
                        .param("id", id.value())
                        .param("version", version)
                        .param("text", text)
                        .param("on", text.isEmpty() ? null : LocalDate.now(clock), java.sql.Types.DATE)
                        .update()
                == 1;
    }

    /** Whatever version it has come to: there is none any more. */
    void takeAway(AreaId area, PieceId id) {
        jdbc.sql("""
                UPDATE partnership.piece SET easy_read = '', easy_read_on = NULL, easy_read_version = easy_read_version + 1
                WHERE area_id = :area AND id = :id
                """).param("area", area.value()).param("id", id.value()).update();
    }
}
