package uk.sidebyside.surveys;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uk.sidebyside.shared.AreaId;
import uk.sidebyside.surveys.rules.QuestionSet;

@Repository
class QuestionSetStore {
    private final JdbcClient jdbc;

    QuestionSetStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The newest version of each set that the area loaded. */
    List<QuestionSet> newest(AreaId area) {
        return jdbc.sql("""
                SELECT DISTINCT ON (key) content FROM surveys.question_set WHERE area_id = :area
                ORDER BY key, version DESC
                """)
                .param("area", area.value())
                .query((row, n) -> QuestionSetFile.frozen(row.getString("content")))
                .list();
    }

    /** @return false where that version is there already */
    boolean insert(AreaId area, QuestionSet set, Instant at) {
        return jdbc.sql("""
                        INSERT INTO surveys.question_set (area_id, key, version, content, loaded_at)
                        VALUES (:area, :key, :version, :content, :at) ON CONFLICT DO NOTHING
                        """)
                        .param("area", area.value())
                        .param("key", set.key())
                        .param("version", set.version())
                        .param("content", QuestionSetFile.write(set))
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }
}
