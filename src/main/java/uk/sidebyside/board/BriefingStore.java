package uk.sidebyside.board;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uk.sidebyside.shared.AreaId;

@Repository
class BriefingStore {
    private final JdbcClient jdbc;

    BriefingStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The one that stands under the submission: this one, or that which arrived before. */
    BriefingId insert(AreaId area, Briefing briefing, UUID submission, Instant at) {
        jdbc.sql("""
                INSERT INTO board.briefing (area_id, id, submission, given_on, audience, subject, given_by, material,
                    questions, recorded_at)
                VALUES (:area, :id, :submission, :givenOn, :audience, :subject, :givenBy, :material, :questions, :at)
                ON CONFLICT (area_id, submission) DO NOTHING
                """)
                .param("area", area.value())
                .param("id", briefing.id().value())
                .param("submission", submission)
                .param("givenOn", briefing.givenOn())
                .param("audience", briefing.audience())
                .param("subject", briefing.subject())
                .param("givenBy", briefing.givenBy())
                .param("material", briefing.material())
                .param("questions", briefing.questions())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
        return jdbc.sql("SELECT id FROM board.briefing WHERE area_id = :area AND submission = :submission")
                .param("area", area.value())
                .param("submission", submission)
                .query((row, n) -> new BriefingId(row.getObject("id", UUID.class)))
                .single();
    }

    List<Briefing> inArea(AreaId area, String audience) {
        return jdbc.sql("""
                SELECT id, given_on, audience, subject, given_by, material, questions FROM board.briefing
                WHERE area_id = :area AND (:audience = '' OR audience = :audience)
                ORDER BY given_on DESC, id DESC
                """)
                .param("area", area.value())
                .param("audience", audience)
                .query(BriefingStore::briefing)
                .list();
    }

    List<String> audiences(AreaId area) {
        return jdbc.sql("SELECT DISTINCT audience FROM board.briefing WHERE area_id = :area ORDER BY audience")
                .param("area", area.value())
                .query(String.class)
                .list();
    }

    private static Briefing briefing(ResultSet row, int n) throws SQLException {
        return new Briefing(
                new BriefingId(row.getObject("id", UUID.class)),
                row.getObject("given_on", LocalDate.class),
                row.getString("audience"),
                row.getString("subject"),
                row.getString("given_by"),
                row.getString("material"),
                row.getString("questions"));
    }
}
