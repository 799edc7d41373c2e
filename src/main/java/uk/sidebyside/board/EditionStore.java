package uk.sidebyside.board;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uk.sidebyside.shared.AreaId;

@Repository
class EditionStore {
    private final JdbcClient jdbc;

    EditionStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Row(EditionId id, int number, String content, String sha256, String madeBy, Instant madeAt) {}

    /** What one edition is of: a report, a pack, or the part of a pack that few may read. */
    record Of(String kind, UUID id) {
        static Of report(ReportId id) {
            return new Of("report", id.value());
        }

        static Of pack(MeetingId id) {
            return new Of("pack", id.value());
        }

        static Of exemptPart(MeetingId id) {
            return new Of("exempt-part", id.value());
        }
    }

    void insert(AreaId area, EditionId id, Of of, String content, String madeBy, Instant at) {
        jdbc.sql("""
                INSERT INTO board.edition (area_id, id, of_kind, of_id, number, content, sha256, made_by, made_at)
                VALUES (:area, :id, :kind, :of,
                    (SELECT coalesce(max(number), 0) + 1 FROM board.edition
                        WHERE area_id = :area AND of_kind = :kind AND of_id = :of),
                    :content, :sha256, :madeBy, :at)
                """)
                .param("area", area.value())
                .param("id", id.value())
                .param("kind", of.kind())
                .param("of", of.id())
                .param("content", content)
                .param("sha256", Frozen.sha256(content))
                .param("madeBy", madeBy)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    Optional<Row> latest(AreaId area, Of of) {
        return editions(area, of).stream().findFirst();
    }

    /** The newest first. */
    List<Row> editions(AreaId area, Of of) {
        return jdbc.sql("""
                SELECT id, number, content, sha256, made_by, made_at FROM board.edition
                WHERE area_id = :area AND of_kind = :kind AND of_id = :of ORDER BY number DESC
                """)
                .param("area", area.value())
                .param("kind", of.kind())
                .param("of", of.id())
                .query(EditionStore::row)
                .list();
    }

    /** Every edition of papers, whatever their meeting. */
    List<Row> packs(AreaId area) {
        return jdbc.sql("""
                SELECT id, number, content, sha256, made_by, made_at FROM board.edition
                WHERE area_id = :area AND of_kind = 'pack' ORDER BY id
                """)
                .param("area", area.value())
                .query(EditionStore::row)
                .list();
    }

    private static Row row(ResultSet row, int n) throws SQLException {
        return new Row(
                new EditionId(row.getObject("id", UUID.class)),
                row.getInt("number"),
                row.getString("content"),
                row.getString("sha256"),
                row.getString("made_by"),
                row.getObject("made_at", OffsetDateTime.class).toInstant());
    }

    /** @return false where that edition went to that body before */
    boolean insertIssue(AreaId area, UUID id, EditionId edition, Body body, Issuing issuing) {
        return jdbc.sql("""
                        INSERT INTO board.issue (area_id, id, submission, edition_id, body_id, body_name, issued_on,
                            issued_at, issued_by)
                        VALUES (:area, :id, :submission, :edition, :body, :name, :on, :at, :by)
                        ON CONFLICT (area_id, edition_id, body_id) DO NOTHING
                        """)
                        .param("area", area.value())
                        .param("id", id)
                        .param("submission", issuing.submission())
                        .param("edition", edition.value())
                        .param("body", body.id().value())
                        .param("name", body.name())
                        .param("on", issuing.on())
                        .param("at", issuing.at().atOffset(ZoneOffset.UTC))
                        .param("by", issuing.by())
                        .update()
                == 1;
    }

    record Issuing(UUID submission, LocalDate on, Instant at, String by) {}

    /** Everything that was issued, the newest first. */
    List<Issue> issues(AreaId area) {
        return jdbc.sql("""
                SELECT e.of_kind, e.of_id, e.number, e.sha256, i.body_id, i.body_name, i.issued_on, i.issued_by
                FROM board.issue i JOIN board.edition e ON e.area_id = i.area_id AND e.id = i.edition_id
                WHERE i.area_id = :area ORDER BY i.issued_at DESC, i.id DESC
                """)
                .param("area", area.value())
                .query((row, n) -> new Issue(
                        row.getString("of_kind"),
                        row.getObject("of_id", UUID.class),
                        row.getInt("number"),
                        row.getString("sha256"),
                        new BodyId(row.getObject("body_id", UUID.class)),
                        row.getString("body_name"),
                        row.getObject("issued_on", LocalDate.class),
                        row.getString("issued_by")))
                .list();
    }
}
