package uk.sidebyside.notices;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uk.sidebyside.notices.Subscription.Frequency;
import uk.sidebyside.shared.AreaId;
import uk.sidebyside.shared.Ref;

@Repository
class SubscriptionStore {
    private static final String SELECT = """
            SELECT area_id, id, address, topic_kind, topic_id, topic_title, frequency, secret_sha256, asked_at,
                confirmed_at, digested_to
            FROM notices.subscription WHERE area_id = :area AND ended_at IS NULL
            """;

    private final JdbcClient jdbc;

    SubscriptionStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A subscription with what only mail needs to know. */
    record Row(
            Subscription subscription,
            String address,
            String secretSha256,
            Instant askedAt,
            @Nullable Instant confirmedAt,
            @Nullable Instant digestedTo) {}

    /** False where the submission came before. No conflict target, since a visitor reads nothing here. */
    boolean insertAttempt(AreaId area, UUID submission, String addressHash, Instant at) {
        return jdbc.sql("""
                        INSERT INTO notices.subscription_attempt (area_id, submission_id, address_hash, asked_at)
                        VALUES (:area, :submission, :hash, :at) ON CONFLICT DO NOTHING
                        """)
                        .param("area", area.value())
                        .param("submission", submission)
                        .param("hash", addressHash)
                        .param("at", utc(at))
                        .update()
                == 1;
    }

    record Attempts(int ofAddress, int ofAll) {}

    Attempts attempts(AreaId area, String addressHash, Instant addressSince, Instant allSince) {
        return jdbc.sql("""
                SELECT
                    (SELECT count(*) FROM notices.subscription_attempt
                        WHERE area_id = :area AND address_hash = :hash AND asked_at > :addressSince) AS of_address,
                    (SELECT count(*) FROM notices.subscription_attempt
                        WHERE area_id = :area AND asked_at > :allSince) AS of_all
                """)
                .param("area", area.value())
                .param("hash", addressHash)
                .param("addressSince", utc(addressSince))
                .param("allSince", utc(allSince))
                .query((row, n) -> new Attempts(row.getInt("of_address"), row.getInt("of_all")))
                .single();
    }

    void insert(AreaId area, Token token, Subscriptions.Ask ask, Instant at) {
        Ref topic = ask.topic();
        jdbc.sql("""
                INSERT INTO notices.subscription (area_id, id, address, topic_kind, topic_id, topic_title, frequency,
                    secret_sha256, asked_at)
                VALUES (:area, :id, :address, :topicKind, :topicId, :topicTitle, :frequency, :secret, :at)
                """)
                .param("area", area.value())
                .param("id", token.id())
                .param("address", ask.address())
                .param("topicKind", topic == null ? null : topic.kind())
                .param("topicId", topic == null ? null : topic.id())
                .param("topicTitle", ask.topicTitle())
                .param("frequency", ask.frequency().name().toLowerCase(Locale.ROOT))
                .param("secret", token.sha256())
                .param("at", utc(at))
                .update();
    }

    Optional<Row> find(AreaId area, UUID id) {
        return jdbc.sql(SELECT + " AND id = :id")
                .param("area", area.value())
                .param("id", id)
                .query(SubscriptionStore::row)
                .optional();
    }

    List<Row> confirmed(AreaId area, Frequency frequency) {
        return jdbc.sql(SELECT + " AND confirmed_at IS NOT NULL AND frequency = :frequency ORDER BY id")
                .param("area", area.value())
                .param("frequency", frequency.name().toLowerCase(Locale.ROOT))
                .query(SubscriptionStore::row)
                .list();
    }

    /** What the same address asked for before on the same topic makes way for the newer wish. */
    void deleteOthers(AreaId area, Row kept) {
        Ref topic = kept.subscription().topic();
        jdbc.sql("""
                DELETE FROM notices.subscription
                WHERE area_id = :area AND lower(address) = lower(:address) AND id <> :id
                    AND topic_kind IS NOT DISTINCT FROM :topicKind::text
                    AND topic_id IS NOT DISTINCT FROM :topicId::uuid
                """)
                .param("area", area.value())
                .param("address", kept.address())
                .param("id", kept.subscription().id())
                .param("topicKind", topic == null ? null : topic.kind())
                .param("topicId", topic == null ? null : topic.id())
                .update();
    }

    void confirm(AreaId area, UUID id, Instant at) {
        jdbc.sql("""
                UPDATE notices.subscription SET confirmed_at = :at, digested_to = :at
                WHERE area_id = :area AND id = :id AND confirmed_at IS NULL
                """)
                .param("at", utc(at))
                .param("area", area.value())
                .param("id", id)
                .update();
    }

    void digested(AreaId area, UUID id, Instant upTo) {
        jdbc.sql("UPDATE notices.subscription SET digested_to = :upTo WHERE area_id = :area AND id = :id")
                .param("upTo", utc(upTo))
                .param("area", area.value())
                .param("id", id)
                .update();
    }

    void delete(AreaId area, UUID id) {
        jdbc.sql("DELETE FROM notices.subscription WHERE area_id = :area AND id = :id")
                .param("area", area.value())
                .param("id", id)
                .update();
    }

    void forget(AreaId area, Instant neverConfirmedBefore, Instant attemptsBefore) {
        jdbc.sql("""
                DELETE FROM notices.subscription
                WHERE area_id = :area AND confirmed_at IS NULL AND asked_at < :before
                """)
                .param("area", area.value())
                .param("before", utc(neverConfirmedBefore))
                .update();
        jdbc.sql("DELETE FROM notices.subscription_attempt WHERE area_id = :area AND asked_at < :before")
                .param("area", area.value())
                .param("before", utc(attemptsBefore))
                .update();
    }

    private static Row row(ResultSet row, int n) throws SQLException {
        var area = new AreaId(row.getObject("area_id", UUID.class));
        String kind = row.getString("topic_kind");
        Instant confirmedAt = instant(row, "confirmed_at");
        var subscription = new Subscription(
                row.getObject("id", UUID.class),
                kind == null ? null : new Ref(area, kind, row.getObject("topic_id", UUID.class)),
                row.getString("topic_title"),
                Frequency.valueOf(row.getString("frequency").toUpperCase(Locale.ROOT)),
                confirmedAt != null);
        return new Row(
                subscription,
                row.getString("address"),
                row.getString("secret_sha256"),
                row.getObject("asked_at", OffsetDateTime.class).toInstant(),
                confirmedAt,
                instant(row, "digested_to"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
