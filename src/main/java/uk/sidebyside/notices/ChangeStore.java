package uk.sidebyside.notices;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uk.sidebyside.shared.AreaId;
import uk.sidebyside.shared.Ref;

@Repository
class ChangeStore {
    private static final String SELECT = """
            SELECT c.area_id, c.id, c.key, c.topic_kind, c.topic_id, c.topic_title, c.sentence, c.address, c.on_day,
                c.published_at,
                ARRAY(SELECT t.topic_kind FROM notices.change_topic t WHERE t.area_id = c.area_id AND t.change_id = c.id
                    ORDER BY t.topic_kind, t.topic_id) AS kinds,
                ARRAY(SELECT t.topic_id FROM notices.change_topic t WHERE t.area_id = c.area_id AND t.change_id = c.id
                    ORDER BY t.topic_kind, t.topic_id) AS ids
            FROM notices.change c
            WHERE c.area_id = :area AND c.withdrawn_at IS NULL
            """;
    private static final String OF_TOPIC = """
             AND EXISTS (SELECT 1 FROM notices.change_topic t WHERE t.area_id = c.area_id AND t.change_id = c.id
                AND t.topic_kind = :topicKind AND t.topic_id = :topicId)
            """;

    private final JdbcClient jdbc;

    ChangeStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    boolean insert(ChangeId id, Change change, Instant at) {
        return jdbc.sql("""
                        INSERT INTO notices.change (area_id, id, key, topic_kind, topic_id, topic_title, sentence,
                            address, on_day, published_at)
                        VALUES (:area, :id, :key, :topicKind, :topicId, :topicTitle, :sentence, :address, :onDay, :at)
                        ON CONFLICT (area_id, key) DO NOTHING
                        """)
                        .param("area", change.topic().area().value())
                        .param("id", id.value())
                        .param("key", change.key())
                        .param("topicKind", change.topic().kind())
                        .param("topicId", change.topic().id())
                        .param("topicTitle", change.topicTitle())
                        .param("sentence", change.sentence())
                        .param("address", change.address())
                        .param("onDay", change.onDay())
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    void insertTopics(ChangeId id, AreaId area, Collection<Ref> topics) {
        jdbc.sql("""
                INSERT INTO notices.change_topic (area_id, change_id, topic_kind, topic_id)
                SELECT :area, :id, kind, topic FROM unnest(:kinds::text[], :ids::uuid[]) AS t (kind, topic)
                """)
                .param("area", area.value())
                .param("id", id.value())
                .param("kinds", topics.stream().map(Ref::kind).toArray(String[]::new))
                .param("ids", topics.stream().map(Ref::id).toArray(UUID[]::new))
                .update();
    }

    void withdraw(AreaId area, String key, Instant at) {
        jdbc.sql("""
                UPDATE notices.change SET withdrawn_at = :at
                WHERE area_id = :area AND key = :key AND withdrawn_at IS NULL
                """)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("area", area.value())
                .param("key", key)
                .update();
    }

    void withdrawAbout(Ref topic, Instant at) {
        jdbc.sql("""
                UPDATE notices.change SET withdrawn_at = :at
                WHERE area_id = :area AND topic_kind = :kind AND topic_id = :id AND withdrawn_at IS NULL
                """)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("area", topic.area().value())
                .param("kind", topic.kind())
                .param("id", topic.id())
                .update();
    }

    List<Published> latest(AreaId area, @Nullable Ref topic, int atMost, int from) {
        String sql = SELECT + (topic == null ? "" : OF_TOPIC)
                + " ORDER BY c.published_at DESC, c.id DESC LIMIT :atMost OFFSET :from";
        return of(jdbc.sql(sql), area, topic)
                .param("atMost", atMost)
                .param("from", from)
                .query(ChangeStore::published)
                .list();
    }

    int count(AreaId area, @Nullable Ref topic) {
        String sql = "SELECT count(*) FROM notices.change c WHERE c.area_id = :area AND c.withdrawn_at IS NULL"
                + (topic == null ? "" : OF_TOPIC);
        return of(jdbc.sql(sql), area, topic).query(Integer.class).single();
    }

    /** What subscribers have not been told of at once, oldest first. */
    List<Published> toMail(AreaId area, int atMost) {
        return jdbc.sql(SELECT + " AND c.mailed_at IS NULL ORDER BY c.published_at, c.id LIMIT :atMost")
                .param("area", area.value())
                .param("atMost", atMost)
                .query(ChangeStore::published)
                .list();
    }

    void mailed(AreaId area, ChangeId id, Instant at) {
        jdbc.sql("UPDATE notices.change SET mailed_at = :at WHERE area_id = :area AND id = :id")
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("area", area.value())
                .param("id", id.value())
                .update();
    }

    /** Published after one moment and not after another, oldest first. */
    List<Published> between(AreaId area, Instant after, Instant upTo) {
        return jdbc.sql(SELECT + " AND c.published_at > :after AND c.published_at <= :upTo"
                        + " ORDER BY c.published_at, c.id")
                .param("area", area.value())
                .param("after", after.atOffset(ZoneOffset.UTC))
                .param("upTo", upTo.atOffset(ZoneOffset.UTC))
                .query(ChangeStore::published)
                .list();
    }

    private static JdbcClient.StatementSpec of(JdbcClient.StatementSpec statement, AreaId area, @Nullable Ref topic) {
        JdbcClient.StatementSpec inArea = statement.param("area", area.value());
        return topic == null ? inArea : inArea.param("topicKind", topic.kind()).param("topicId", topic.id());
    }

    private static Published published(ResultSet row, int n) throws SQLException {
        var area = new AreaId(row.getObject("area_id", UUID.class));
        var topic = new Ref(area, row.getString("topic_kind"), row.getObject("topic_id", UUID.class));
        var change = new Change(
                row.getString("key"),
                topic,
                row.getString("topic_title"),
                topics(area, row).filter(ref -> !ref.equals(topic)).toList(),
                row.getString("sentence"),
                row.getString("address"),
                row.getObject("on_day", LocalDate.class));
        return new Published(
                new ChangeId(row.getObject("id", UUID.class)),
                change,
                row.getObject("published_at", OffsetDateTime.class).toInstant());
    }

    private static Stream<Ref> topics(AreaId area, ResultSet row) throws SQLException {
        var kinds = (String[]) row.getArray("kinds").getArray();
        var ids = (UUID[]) row.getArray("ids").getArray();
        return IntStream.range(0, kinds.length).mapToObj(i -> new Ref(area, kinds[i], ids[i]));
    }
}
