package uk.sidebyside.surveys;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uk.sidebyside.shared.AreaId;

@Repository
class ThemeStore {
    private final JdbcClient jdbc;

    ThemeStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Theme> inArea(AreaId area) {
        return jdbc.sql("""
                SELECT id, agreed, label, retired, version FROM surveys.theme WHERE area_id = :area
                ORDER BY agreed IS NULL, position, id
                """)
                .param("area", area.value())
                .query((row, n) -> new Theme(
                        new ThemeId(row.getObject("id", UUID.class)),
                        row.getString("agreed"),
                        row.getString("label"),
                        row.getBoolean("retired"),
                        row.getInt("version")))
                .list();
    }

    /** @return false where the area has a theme of that name, or the same form came before */
    boolean insert(AreaId area, UUID id, UUID submission, String label, int position) {
        return jdbc.sql("""
                        INSERT INTO surveys.theme (area_id, id, submission, label, position, retired, version)
                        VALUES (:area, :id, :submission, :label, :position, false, 1) ON CONFLICT DO NOTHING
                        """)
                        .param("area", area.value())
                        .param("id", id)
                        .param("submission", submission)
                        .param("label", label.strip())
                        .param("position", position)
                        .update()
                == 1;
    }

    /** One that follows what was agreed. @return false where its name or its key is taken */
    boolean insert(AreaId area, UUID id, String agreed, String label, boolean retired, int position) {
        return jdbc.sql("""
                        INSERT INTO surveys.theme (area_id, id, submission, agreed, label, position, retired, version)
                        VALUES (:area, :id, :id, :agreed, :label, :position, :retired, 1) ON CONFLICT DO NOTHING
                        """)
                        .param("area", area.value())
                        .param("id", id)
                        .param("agreed", agreed)
                        .param("label", label)
                        .param("position", position)
                        .param("retired", retired)
                        .update()
                == 1;
    }

    void follow(AreaId area, ThemeId id, String agreed, String label, boolean retired, int position) {
        jdbc.sql("""
                UPDATE surveys.theme SET agreed = :agreed, label = :label, retired = :retired, position = :position,
                    version = version + 1
                WHERE area_id = :area AND id = :id
                    AND (agreed, label, retired, position) IS DISTINCT FROM (:agreed, :label, :retired, :position)
                """)
                .param("area", area.value())
                .param("id", id.value())
                .param("agreed", agreed)
                .param("label", label)
                .param("retired", retired)
                .param("position", position)
                .update();
    }

    boolean submitted(AreaId area, UUID submission) {
        return jdbc.sql("SELECT count(*) FROM surveys.theme WHERE area_id = :area AND submission = :submission")
                        .param("area", area.value())
                        .param("submission", submission)
                        .query(Integer.class)
                        .single()
                == 1;
    }

    /** @return false where somebody else changed it since that version */
    boolean update(AreaId area, ThemeId id, int version, String label, boolean retired) {
        return jdbc.sql("""
                        UPDATE surveys.theme SET label = :label, retired = :retired, version = version + 1
                        WHERE area_id = :area AND id = :id AND version = :version
                        """)
                        .param("area", area.value())
                        .param("id", id.value())
                        .param("version", version)
                        .param("label", label.strip())
                        .param("retired", retired)
                        .update()
                == 1;
    }
}
