package uk.sidebyside.voice;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uk.sidebyside.access.PersonId;
import uk.sidebyside.access.SeatId;
import uk.sidebyside.shared.AreaId;
import uk.sidebyside.shared.Ref;
import uk.sidebyside.voice.ground.Columns;
import uk.sidebyside.voice.said.Ask;
import uk.sidebyside.voice.said.AskId;

@Repository
class AskStore {
    private static final String COLUMNS = """
            SELECT id, about_kind, about_id, title, intro, questions, readers, reader_seat, from_on, closes_on, tell_back_on,
                version
            FROM voice.ask WHERE area_id = :area
            """;

    private final JdbcClient jdbc;

    AskStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @return false where the same submission was stored before */
    boolean insert(AreaId area, AskId id, UUID submission, Asking.Words words, @Nullable PersonId by, Instant at) {
        return jdbc.sql("""
                        INSERT INTO voice.ask (area_id, id, submission, about_kind, about_id, title, intro, questions, readers,
                            reader_seat, from_on, closes_on, tell_back_on, asked_by, asked_at, version)
                        VALUES (:area, :id, :submission, :kind, :about, :title, :intro, :questions, :readers, :seat, :from,
                            :closes, :tellBack, :by, :at, 1)
                        ON CONFLICT (area_id, submission) DO NOTHING
                        """)
                        .params(parameters(area, id, words))
                        .param("submission", submission)
                        .param("by", by == null ? null : by.value())
                        .param("at", Columns.utc(at))
                        .update()
                == 1;
    }

    /** @return false where somebody else changed it since that version */
    boolean update(AreaId area, AskId id, int version, Asking.Words words) {
        return jdbc.sql("""
                        UPDATE voice.ask SET about_kind = :kind, about_id = :about, title = :title, intro = :intro,
                            questions = :questions, readers = :readers, reader_seat = :seat, from_on = :from,
                            closes_on = :closes, tell_back_on = :tellBack, version = version + 1
                        WHERE area_id = :area AND id = :id AND version = :version
                        """)
                        .params(parameters(area, id, words))
                        .param("version", version)
                        .update()
                == 1;
    }

    private static Map<String, @Nullable Object> parameters(AreaId area, AskId id, Asking.Words words) {
        Map<String, @Nullable Object> all = new HashMap<>();
        all.put("area", area.value());
        all.put("id", id.value());
        all.put("kind", words.about() == null ? null : words.about().kind());
        all.put("about", words.about() == null ? null : words.about().id());
        all.put("title", words.title().strip());
        all.put("intro", words.intro().strip());
        all.put("questions", words.questions());
        all.put("readers", words.readers().strip());
        all.put("seat", words.readerSeat() == null ? null : words.readerSeat().value());
        all.put("from", words.fromOn());
        all.put("closes", words.closesOn());
        all.put("tellBack", words.tellBackOn());
        return all;
    }

    Optional<AskId> submitted(AreaId area, UUID submission) {
        return jdbc.sql("SELECT id FROM voice.ask WHERE area_id = :area AND submission = :submission")
                .param("area", area.value())
                .param("submission", submission)
                .query((row, n) -> new AskId(row.getObject("id", UUID.class)))
                .optional();
    }

    /** The one that closes first, first. */
    List<Ask> inArea(AreaId area) {
        return jdbc.sql(COLUMNS + " ORDER BY closes_on, id")
                .param("area", area.value())
                .query((row, n) -> ask(area, row))
                .list();
    }

    Optional<Ask> find(AreaId area, AskId id) {
        return jdbc.sql(COLUMNS + " AND id = :id")
                .param("area", area.value())
                .param("id", id.value())
                .query((row, n) -> ask(area, row))
                .optional();
    }

    private static Ask ask(AreaId area, ResultSet row) throws SQLException {
        UUID seat = row.getObject("reader_seat", UUID.class);
        return new Ask(
                new AskId(row.getObject("id", UUID.class)),
                new Ref(area, row.getString("about_kind"), row.getObject("about_id", UUID.class)),
                row.getString("title"),
                row.getString("intro"),
                row.getString("questions"),
                row.getString("readers"),
                seat == null ? null : new SeatId(seat),
                row.getObject("from_on", LocalDate.class),
                row.getObject("closes_on", LocalDate.class),
                row.getObject("tell_back_on", LocalDate.class),
                row.getInt("version"));
    }
}
