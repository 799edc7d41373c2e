package uk.sidebyside.access.signin;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class ThrottleStore {
    /** More than one call can add, so that the table shrinks as fast as it can grow. */
    private static final int CLEARED_AT_ONCE = 20;

    private final JdbcClient jdbc;

    ThrottleStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What is remembered of a key, which nobody else changes before this transaction ends. */
    Instant lock(byte[] key, Instant now) {
        jdbc.sql("INSERT INTO access.throttle (key_hash, spent_until) VALUES (:key, :now) ON CONFLICT DO NOTHING")
                .param("key", key)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
        return jdbc.sql("SELECT spent_until FROM access.throttle WHERE key_hash = :key FOR UPDATE")
                .param("key", key)
                .query(OffsetDateTime.class)
                .single()
                .toInstant();
    }

    Optional<Instant> remembered(byte[] key) {
        return jdbc.sql("SELECT spent_until FROM access.throttle WHERE key_hash = :key")
                .param("key", key)
                .query(OffsetDateTime.class)
                .optional()
                .map(OffsetDateTime::toInstant);
    }

    void remember(byte[] key, Instant spentUntil) {
        jdbc.sql("UPDATE access.throttle SET spent_until = :until WHERE key_hash = :key")
                .param("key", key)
                .param("until", spentUntil.atOffset(ZoneOffset.UTC))
                .update();
    }

    void forget(byte[] key) {
        jdbc.sql("DELETE FROM access.throttle WHERE key_hash = :key")
                .param("key", key)
                .update();
    }

    void clear(Instant now) {
        jdbc.sql("""
                DELETE FROM access.throttle WHERE key_hash IN (
                    SELECT key_hash FROM access.throttle WHERE spent_until < :now
                    ORDER BY spent_until LIMIT :atOnce FOR UPDATE SKIP LOCKED)
                """)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("atOnce", CLEARED_AT_ONCE)
                .update();
    }
}
