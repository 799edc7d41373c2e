package uk.sidebyside.audits.frameworks;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uk.sidebyside.audits.rules.Framework;
import uk.sidebyside.shared.AreaId;

/** Frameworks as their files say them, and what an area agreed in its own words. */
@Repository
class FrameworkStore {
    private final JdbcClient jdbc;

    FrameworkStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @return false where that version is there already */
    boolean insert(AreaId area, Framework framework, String document, Instant at) {
        return jdbc.sql("""
                        INSERT INTO audits.framework (area_id, code, version, subject, from_on, until_on, document, loaded_at)
                        VALUES (:area, :code, :version, :subject, :from, :until, :document, :at) ON CONFLICT DO NOTHING
                        """)
                        .param("area", area.value())
                        .param("code", framework.code())
                        .param("version", framework.version())
                        .param("subject", framework.subject().code())
                        .param("from", framework.from())
                        .param("until", framework.until())
                        .param("document", document)
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    Optional<String> document(AreaId area, FrameworkId id) {
        return jdbc.sql("""
                        SELECT document FROM audits.framework WHERE area_id = :area AND code = :code AND version = :version
                        """)
                .param("area", area.value())
                .param("code", id.code())
                .param("version", id.version())
                .query(String.class)
                .optional();
    }

    /** Every version that the area has, by code, the newest first. */
    List<String> all(AreaId area) {
        return jdbc.sql("SELECT document FROM audits.framework WHERE area_id = :area ORDER BY code, version DESC")
                .param("area", area.value())
                .query(String.class)
                .list();
    }

    void forgetWords(AreaId area, FrameworkId id) {
        jdbc.sql("""
                DELETE FROM audits.agreed_words
                WHERE area_id = :area AND framework_code = :code AND framework_version = :version
                """)
                .param("area", area.value())
                .param("code", id.code())
                .param("version", id.version())
                .update();
    }

    void insertWords(AreaId area, FrameworkId id, Map<String, String> words, Instant at) {
        jdbc.sql("""
                INSERT INTO audits.agreed_words (area_id, framework_code, framework_version, key, words, loaded_at)
                SELECT :area, :code, :version, w.key, w.words, :at FROM unnest(:keys::text[], :texts::text[]) AS w (key, words)
                """)
                .param("area", area.value())
                .param("code", id.code())
                .param("version", id.version())
                .param("keys", words.keySet().toArray(String[]::new))
                .param("texts", words.values().toArray(String[]::new))
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    Map<String, String> words(AreaId area, FrameworkId id) {
        var words = new LinkedHashMap<String, String>();
        jdbc.sql("""
                SELECT key, words FROM audits.agreed_words
                WHERE area_id = :area AND framework_code = :code AND framework_version = :version
                """)
                .param("area", area.value())
                .param("code", id.code())
                .param("version", id.version())
                .query(row -> {
                    words.put(row.getString("key"), row.getString("words"));
                });
        return words;
    }
}
