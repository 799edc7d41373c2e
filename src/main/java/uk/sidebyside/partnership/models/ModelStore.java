package uk.sidebyside.partnership.models;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uk.sidebyside.partnership.rules.Model;
import uk.sidebyside.shared.AreaId;

/** Models as their files say them, and what an area agreed in its own words. */
@Repository
class ModelStore {
    private final JdbcClient jdbc;

    ModelStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @return false where that version is there already */
    boolean insert(AreaId area, Model model, String document, Instant at) {
        return jdbc.sql("""
                        INSERT INTO partnership.model (area_id, code, version, level, document, loaded_at)
                        VALUES (:area, :code, :version, :level, :document, :at) ON CONFLICT DO NOTHING
                        """)
                        .param("area", area.value())
                        .param("code", model.code())
                        .param("version", model.version())
                        .param("level", model.level().code())
                        .param("document", document)
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    Optional<String> document(AreaId area, String code, int version) {
        return jdbc.sql("""
                        SELECT document FROM partnership.model
                        WHERE area_id = :area AND code = :code AND version = :version
                        """)
                .param("area", area.value())
                .param("code", code)
                .param("version", version)
                .query(String.class)
                .optional();
    }

    /** Every version, by code and number. */
    List<String> all(AreaId area) {
        return jdbc.sql("SELECT document FROM partnership.model WHERE area_id = :area ORDER BY code, version")
                .param("area", area.value())
                .query(String.class)
                .list();
    }

    /** The newest version of each, by code. */
    List<String> newest(AreaId area) {
        return jdbc.sql("""
                        SELECT DISTINCT ON (code) document FROM partnership.model WHERE area_id = :area
                        ORDER BY code, version DESC
                        """).param("area", area.value()).query(String.class).list();
    }

    void forgetWords(AreaId area, String code, int version) {
        jdbc.sql("""
                DELETE FROM partnership.agreed_words
                WHERE area_id = :area AND model_code = :code AND model_version = :version
                """)
                .param("area", area.value())
                .param("code", code)
                .param("version", version)
                .update();
    }

    void insertWords(AreaId area, String code, int version, String key, String words, Instant at) {
        jdbc.sql("""
                INSERT INTO partnership.agreed_words (area_id, model_code, model_version, key, words, loaded_at)
                VALUES (:area, :code, :version, :key, :words, :at)
                """)
                .param("area", area.value())
                .param("code", code)
                .param("version", version)
                .param("key", key)
                .param("words", words)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** By the key of the step or question. */
    Map<String, String> words(AreaId area, String code, int version) {
        var words = new LinkedHashMap<String, String>();
        jdbc.sql("""
                SELECT key, words FROM partnership.agreed_words
                WHERE area_id = :area AND model_code = :code AND model_version = :version
                """)
                .param("area", area.value())
                .param("code", code)
                .param("version", version)
                .query(row -> {
                    words.put(row.getString("key"), row.getString("words"));
                });
        return words;
    }
}
