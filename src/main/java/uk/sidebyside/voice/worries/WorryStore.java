package uk.sidebyside.voice.worries;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uk.sidebyside.access.PersonId;
import uk.sidebyside.shared.AreaId;
import uk.sidebyside.voice.ground.Columns;

@Repository
class WorryStore {
    private static final String READ = """
            (SELECT min(c.at) FROM voice.worry_care c WHERE c.area_id = w.area_id AND c.worry_id = w.id) AS read_at
            """;

    private static final String COLUMNS = """
            SELECT w.id, w.child_id, w.about, w.words, w.called, w.contact, w.giver_id, w.told_at, d.done, d.at AS done_at,
                d.telling_risks_harm,
            """ + READ + """
            FROM voice.worry w
            LEFT JOIN LATERAL (SELECT * FROM voice.worry_care c WHERE c.area_id = w.area_id AND c.worry_id = w.id
                AND c.kind = 'done' ORDER BY c.n DESC LIMIT 1) d ON true
            WHERE w.area_id = :area
            """;

    private final JdbcClient jdbc;

    WorryStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(
            AreaId area,
            WorryId id,
            UUID key,
            LocalDate until,
            Worries.Tell tell,
            @Nullable PersonId giver,
            boolean reached,
            Instant at) {
        jdbc.sql("""
                INSERT INTO voice.worry (area_id, id, receipt_key, receipt_until, child_id, about, words, called, contact,
                    giver_id, reached, told_at)
                VALUES (:area, :id, :key, :until, :child, :about, :words, :called, :contact, :giver, :reached, :at)
                """)
                .param("area", area.value())
                .param("id", id.value())
                .param("key", key)
                .param("until", until)
                .param("child", tell.child())
                .param("about", tell.about().strip())
                .param("words", tell.words().strip())
                .param("called", tell.called().strip())
                .param("contact", tell.contact().strip())
                .param("giver", giver == null ? null : giver.value())
                .param("reached", reached)
                .param("at", Columns.utc(at))
                .update();
    }

    /** @param child null for one about nobody on record */
    record Unread(@Nullable UUID child, Instant toldAt) {}

    /** Those that nobody has read, without their words. */
    List<Unread> unread(AreaId area) {
        return jdbc.sql("""
                SELECT w.child_id, w.told_at FROM voice.worry w
                WHERE w.area_id = :area AND NOT EXISTS (SELECT FROM voice.worry_care c
                    WHERE c.area_id = w.area_id AND c.worry_id = w.id)
                """)
                .param("area", area.value())
                .query((row, n) -> new Unread(
                        row.getObject("child_id", UUID.class),
                        row.getObject("told_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    /** For the holder of its receipt: that it came, and when it was first read. */
    Optional<Worries.Came> came(AreaId area, UUID key) {
        return jdbc.sql("SELECT w.id, w.told_at, w.receipt_until, w.reached, " + READ + """
                FROM voice.worry w WHERE w.area_id = :area AND w.receipt_key = :key
                """)
                .param("area", area.value())
                .param("key", key)
                .query((row, n) -> new Worries.Came(
                        new WorryId(row.getObject("id", UUID.class)),
                        row.getObject("told_at", OffsetDateTime.class).toInstant(),
                        Columns.instant(row, "read_at"),
                        row.getObject("receipt_until", LocalDate.class),
                        row.getBoolean("reached")))
                .optional();
    }

    List<Worries.Worry> all(AreaId area) {
        return jdbc.sql("SELECT * FROM (" + COLUMNS + """
                ) x ORDER BY read_at IS NOT NULL, CASE WHEN read_at IS NULL THEN told_at END, told_at DESC LIMIT 200
                """)
                .param("area", area.value())
                .query(WorryStore::worry)
                .list();
    }

    Optional<Worries.Worry> find(AreaId area, WorryId id) {
        return jdbc.sql(COLUMNS + " AND w.id = :id")
                .param("area", area.value())
                .param("id", id.value())
                .query(WorryStore::worry)
                .optional();
    }

    void care(AreaId area, WorryId id, String kind, String done, @Nullable Boolean risksHarm, PersonId by, Instant at) {
        jdbc.sql("""
                INSERT INTO voice.worry_care (area_id, worry_id, n, kind, done, telling_risks_harm, by_id, at)
                SELECT :area, :worry, coalesce(max(n), 0) + 1, :kind, :done, :risk, :by, :at FROM voice.worry_care
                WHERE area_id = :area AND worry_id = :worry
                """)
                .param("area", area.value())
                .param("worry", id.value())
                .param("kind", kind)
                .param("done", done)
                .param("risk", risksHarm, java.sql.Types.BOOLEAN)
                .param("by", by.value())
                .param("at", Columns.utc(at))
                .update();
    }

    /** Takes away those about nobody on record of which the last was written down before then; what nobody has read stays. */
    void forget(AreaId area, Instant before) {
        UUID[] ids = jdbc.sql("""
                        SELECT w.id FROM voice.worry w
                        WHERE w.area_id = :area AND w.child_id IS NULL AND w.told_at < :before
                            AND (SELECT max(c.at) FROM voice.worry_care c WHERE c.area_id = w.area_id AND c.worry_id = w.id) < :before
                        """)
                .param("area", area.value())
                .param("before", Columns.utc(before))
                .query(UUID.class)
                .list()
                .toArray(UUID[]::new);
        for (String table : List.of("voice.worry_care WHERE worry_id", "voice.worry WHERE id")) {
            jdbc.sql("DELETE FROM " + table + " = ANY (:ids) AND area_id = :area")
                    .param("ids", ids)
                    .param("area", area.value())
                    .update();
        }
    }

    private static Worries.Worry worry(ResultSet row, int n) throws SQLException {
        String done = row.getString("done");
        return new Worries.Worry(
                new WorryId(row.getObject("id", UUID.class)),
                row.getObject("child_id", UUID.class),
                row.getString("about"),
                row.getString("words"),
                row.getString("called"),
                row.getString("contact"),
                Columns.person(row, "giver_id"),
                row.getObject("told_at", OffsetDateTime.class).toInstant(),
                Columns.instant(row, "read_at"),
                done == null ? "" : done,
                Columns.instant(row, "done_at"),
                (Boolean) row.getObject("telling_risks_harm"));
    }
}
