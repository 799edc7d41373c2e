package uk.sidebyside.access;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uk.sidebyside.shared.AreaId;

@Repository
class SentFormStore {
    private final JdbcClient jdbc;

    SentFormStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param abandoned a form that somebody began to store before then, and never ended, is free again
     * @return whether it is the caller's to store
     */
    boolean claim(AreaId area, UUID form, Instant now, Instant abandoned) {
        return jdbc.sql("""
                        INSERT INTO access.sent_form (area_id, id, sent_at) VALUES (:area, :id, :now)
                        ON CONFLICT (area_id, id) DO UPDATE SET sent_at = excluded.sent_at
                            WHERE sent_form.next_address IS NULL AND sent_form.sent_at < :abandoned
                        """)
                        .param("area", area.value())
                        .param("id", form)
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .param("abandoned", abandoned.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /** Where it led; empty while it is being stored. */
    Optional<String> next(AreaId area, UUID form) {
        return jdbc.sql("""
                        SELECT next_address FROM access.sent_form
                        WHERE area_id = :area AND id = :id AND next_address IS NOT NULL
                        """)
                .param("area", area.value())
                .param("id", form)
                .query(String.class)
                .optional();
    }

    void stored(AreaId area, UUID form, String next) {
        jdbc.sql("UPDATE access.sent_form SET next_address = :next WHERE area_id = :area AND id = :id")
                .param("area", area.value())
                .param("id", form)
                .param("next", next)
                .update();
    }

    void release(AreaId area, UUID form) {
        jdbc.sql("DELETE FROM access.sent_form WHERE area_id = :area AND id = :id AND next_address IS NULL")
                .param("area", area.value())
                .param("id", form)
                .update();
    }

    void deleteBefore(AreaId area, Instant at) {
        jdbc.sql("DELETE FROM access.sent_form WHERE area_id = :area AND sent_at < :at")
                .param("area", area.value())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }
}
