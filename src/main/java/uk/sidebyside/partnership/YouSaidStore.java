package uk.sidebyside.partnership;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uk.sidebyside.partnership.rules.Became;
import uk.sidebyside.shared.AreaId;

/** You said, we did, because. */
@Repository
class YouSaidStore {
    private static final String SELECT = """
            SELECT y.id AS line_id, y.piece_id AS line_piece, p.title AS line_title, y.view_id, y.said, y.became, y.did,
                y.because AS line_because, y.on_day AS line_on, y.published_at, y.version AS line_version
            FROM partnership.you_said y JOIN partnership.piece p ON p.area_id = y.area_id AND p.id = y.piece_id
            WHERE y.area_id = :area
            """;

    /** What may be for everybody: nothing of a piece that is held back, whoever asks. */
    private static final String OF_SERVICES = SELECT + """
             AND p.level = 'strategic' AND NOT EXISTS (SELECT FROM partnership.held_back h
                WHERE h.area_id = p.area_id AND h.piece_id = p.id AND h.shown_on IS NULL)
            """;

    private final JdbcClient jdbc;

    YouSaidStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(AreaId area, UUID id, PieceId piece, YouSaid.Words words, @Nullable UUID view, LocalDate on) {
        jdbc.sql("""
                INSERT INTO partnership.you_said (area_id, id, piece_id, view_id, said, became, did, because, on_day, version)
                VALUES (:area, :id, :piece, :view, :said, :became, :did, :because, :on, 1)
                """)
                .param("area", area.value())
                .param("id", id)
                .param("piece", piece.value())
                .param("view", view)
                .param("on", on)
                .params(parameters(words))
                .update();
    }

    private static Map<String, @Nullable Object> parameters(YouSaid.Words words) {
        Map<String, @Nullable Object> parameters = new HashMap<>();
        parameters.put("said", words.said().strip());
        parameters.put("became", words.became() == null ? null : words.became().code());
        parameters.put("did", words.did().strip());
        parameters.put("because", words.because().strip());
        return parameters;
    }

    /** @return false where somebody else changed it since that version */
    boolean update(AreaId area, UUID id, int version, YouSaid.Words words, LocalDate on) {
        return jdbc.sql("""
                        UPDATE partnership.you_said SET said = :said, became = :became, did = :did, because = :because,
                            on_day = :on, version = version + 1
                        WHERE area_id = :area AND id = :id AND version = :version
                        """)
                        .param("area", area.value())
                        .param("id", id)
                        .param("version", version)
                        .param("on", on)
                        .params(parameters(words))
                        .update()
                == 1;
    }

    /** @param at null takes it back from the public */
    void publish(AreaId area, PieceId piece, @Nullable Instant at) {
        jdbc.sql("""
                UPDATE partnership.you_said SET published_at = :at
                WHERE area_id = :area AND piece_id = :piece AND (published_at IS NULL) = CAST(:publish AS boolean)
                """)
                .param("area", area.value())
                .param("piece", piece.value())
                .param("publish", at != null)
                .param("at", at == null ? null : at.atOffset(ZoneOffset.UTC), java.sql.Types.TIMESTAMP_WITH_TIMEZONE)
                .update();
    }

    /** Of a piece, the first first. */
    List<YouSaid.Line> of(AreaId area, PieceId piece) {
        var lines = new ArrayList<YouSaid.Line>();
        part(lines).read(jdbc, PieceStore.of(area, piece));
        return lines;
    }

    /** @param into gets each line, the first first */
    static OneStatement.Part part(List<YouSaid.Line> into) {
        return new OneStatement.Part(
                SELECT + " AND y.piece_id = CAST(:piece AS uuid)", "line_id", row -> into.add(line(row, into.size())));
    }

    void publishOne(AreaId area, UUID id, Instant at) {
        jdbc.sql("UPDATE partnership.you_said SET published_at = :at WHERE area_id = :area AND id = :id")
                .param("area", area.value())
                .param("id", id)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    void hide(AreaId area, UUID id) {
        jdbc.sql("UPDATE partnership.you_said SET published_at = NULL WHERE area_id = :area AND id = :id")
                .param("area", area.value())
                .param("id", id)
                .update();
    }

    /** Of pieces on services that are not held back, what was last written from one day to another, the first first. */
    List<YouSaid.Line> between(AreaId area, LocalDate from, LocalDate until) {
        return jdbc.sql(OF_SERVICES + " AND y.on_day BETWEEN :from AND :until ORDER BY y.id")
                .param("area", area.value())
                .param("from", from)
                .param("until", until)
                .query(YouSaidStore::line)
                .list();
    }

    /** Those of pieces on services that are not held back among these. */
    List<YouSaid.Line> these(AreaId area, List<UUID> ids) {
        return jdbc.sql(OF_SERVICES + " AND y.id = ANY (:ids)")
                .param("area", area.value())
                .param("ids", ids.toArray(UUID[]::new))
                .query(YouSaidStore::line)
                .list();
    }

    /** What everybody may read, the latest first. */
    List<YouSaid.Line> published(AreaId area, int atMost) {
        return jdbc.sql(OF_SERVICES + """
                 AND y.published_at IS NOT NULL
                ORDER BY y.published_at DESC, y.id DESC LIMIT :atMost
                """)
                .param("area", area.value())
                .param("atMost", atMost)
                .query(YouSaidStore::line)
                .list();
    }

    private static YouSaid.Line line(ResultSet row, int n) throws SQLException {
        OffsetDateTime at = row.getObject("published_at", OffsetDateTime.class);
        return new YouSaid.Line(
                row.getObject("line_id", UUID.class),
                new PieceId(row.getObject("line_piece", UUID.class)),
                row.getString("line_title"),
                row.getObject("view_id", UUID.class),
                row.getString("said"),
                Became.of(row.getString("became")),
                row.getString("did"),
                row.getString("line_because"),
                row.getObject("line_on", LocalDate.class),
                at == null ? null : at.toInstant(),
                row.getInt("line_version"));
    }
}
