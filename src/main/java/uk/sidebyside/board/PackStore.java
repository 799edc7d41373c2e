package uk.sidebyside.board;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uk.sidebyside.shared.AreaId;

@Repository
class PackStore {
    private final JdbcClient jdbc;

    PackStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Row(Pack.Text text, String author, boolean closed, int version) {}

    Optional<Row> read(AreaId area, MeetingId meeting) {
        return jdbc.sql("""
                SELECT purpose, sponsor, recommendation, summary, decisions_needed, risks, equality, previously, author,
                    closed_at IS NOT NULL AS closed, version
                FROM board.pack WHERE area_id = :area AND meeting_id = :meeting
                """)
                .param("area", area.value())
                .param("meeting", meeting.value())
                .query(PackStore::row)
                .optional();
    }

    /** When its papers were closed; nothing while they are open. */
    Optional<Instant> closedAt(AreaId area, MeetingId meeting) {
        return jdbc.sql("""
                SELECT closed_at FROM board.pack
                WHERE area_id = :area AND meeting_id = :meeting AND closed_at IS NOT NULL
                """)
                .param("area", area.value())
                .param("meeting", meeting.value())
                .query((row, n) ->
                        row.getObject("closed_at", OffsetDateTime.class).toInstant())
                .optional();
    }

    private static Row row(ResultSet row, int n) throws SQLException {
        return new Row(
                new Pack.Text(
                        row.getString("purpose"),
                        row.getString("sponsor"),
                        row.getString("recommendation"),
                        row.getString("summary"),
                        row.getString("decisions_needed"),
                        row.getString("risks"),
                        row.getString("equality"),
                        row.getString("previously")),
                row.getString("author"),
                row.getBoolean("closed"),
                row.getInt("version"));
    }

    void lock(AreaId area, MeetingId meeting) {
        jdbc.sql("SELECT 1 FROM board.pack WHERE area_id = :area AND meeting_id = :meeting FOR UPDATE")
                .param("area", area.value())
                .param("meeting", meeting.value())
                .query((row, n) -> n)
                .list();
    }

    /** @return false where somebody else saved since the version that the writer saw */
    boolean save(AreaId area, Packs.Write pack, String author) {
        return jdbc.sql("""
                        INSERT INTO board.pack AS p (area_id, meeting_id, purpose, sponsor, recommendation, summary,
                            decisions_needed, risks, equality, previously, author, version)
                        SELECT :area, :meeting, :purpose, :sponsor, :recommendation, :summary,
                            :decisionsNeeded, :risks, :equality, :previously, :author, 1
                        WHERE :version = 0 OR EXISTS
                            (SELECT 1 FROM board.pack WHERE area_id = :area AND meeting_id = :meeting)
                        ON CONFLICT (area_id, meeting_id) DO UPDATE SET purpose = excluded.purpose,
                            sponsor = excluded.sponsor, recommendation = excluded.recommendation,
                            summary = excluded.summary, decisions_needed = excluded.decisions_needed,
                            risks = excluded.risks, equality = excluded.equality, previously = excluded.previously,
                            author = excluded.author,
                            version = p.version + 1
                        WHERE p.version = :version AND p.closed_at IS NULL
                        """)
                        .param("area", area.value())
                        .param("meeting", pack.meeting().value())
                        .param("purpose", pack.text().purpose())
                        .param("sponsor", pack.text().sponsor())
                        .param("recommendation", pack.text().recommendation().strip())
                        .param("summary", pack.text().summary().strip())
                        .param("decisionsNeeded", pack.text().decisionsNeeded().strip())
                        .param("risks", pack.text().risks().strip())
                        .param("equality", pack.text().equality().strip())
                        .param("previously", pack.text().previously().strip())
                        .param("author", author)
                        .param("version", pack.version())
                        .update()
                == 1;
    }

    void close(AreaId area, MeetingId meeting, Instant at) {
        jdbc.sql("""
                UPDATE board.pack SET closed_at = :at, version = version + 1
                WHERE area_id = :area AND meeting_id = :meeting
                """)
                .param("area", area.value())
                .param("meeting", meeting.value())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    boolean reopen(AreaId area, MeetingId meeting) {
        return jdbc.sql("""
                        UPDATE board.pack SET closed_at = NULL, version = version + 1
                        WHERE area_id = :area AND meeting_id = :meeting AND closed_at IS NOT NULL
                        """)
                        .param("area", area.value())
                        .param("meeting", meeting.value())
                        .update()
                == 1;
    }
}
