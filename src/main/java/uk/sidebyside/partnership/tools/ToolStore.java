package uk.sidebyside.partnership.tools;

import static java.util.Objects.requireNonNull;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uk.sidebyside.partnership.rules.ToolKind;
import uk.sidebyside.partnership.rules.ToolStep;
import uk.sidebyside.shared.AreaId;

/** Tools, and on which day each was fetched how often. */
@Repository
class ToolStore {
    private static final String SELECT = """
            SELECT t.id, t.kind, t.name, t.helps_with, t.steps, t.link, t.review_on, t.retired_on, t.retired_because,
                t.version, (SELECT coalesce(sum(f.times), 0) FROM partnership.tool_fetch f
                    WHERE f.area_id = t.area_id AND f.tool_id = t.id) AS fetched
            FROM partnership.tool t WHERE t.area_id = :area
            """;

    private final JdbcClient jdbc;

    ToolStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @return false where the same submission was stored before */
    boolean insert(AreaId area, ToolId id, UUID submission, Tools.Words words, Instant at) {
        return jdbc.sql("""
                        INSERT INTO partnership.tool (area_id, id, submission, kind, name, helps_with, steps, link,
                            review_on, version, changed_at)
                        VALUES (:area, :id, :submission, :kind, :name, :helpsWith, :steps, :link, :reviewOn, 1, :at)
                        ON CONFLICT (area_id, submission) DO NOTHING
                        """)
                        .params(parameters(area, id, words, at))
                        .param("submission", submission)
                        .update()
                == 1;
    }

    ToolId submitted(AreaId area, UUID submission) {
        return jdbc.sql("SELECT id FROM partnership.tool WHERE area_id = :area AND submission = :submission")
                .param("area", area.value())
                .param("submission", submission)
                .query((row, n) -> new ToolId(row.getObject("id", UUID.class)))
                .single();
    }

    /** @return false where somebody else changed or retired it since that version */
    boolean update(AreaId area, ToolId id, int version, Tools.Words words, Instant at) {
        return jdbc.sql("""
                        UPDATE partnership.tool SET kind = :kind, name = :name, helps_with = :helpsWith, steps = :steps,
                            link = :link, review_on = :reviewOn, version = version + 1, changed_at = :at
                        WHERE area_id = :area AND id = :id AND version = :version AND retired_on IS NULL
                        """)
                        .params(parameters(area, id, words, at))
                        .param("version", version)
                        .update()
                == 1;
    }

    private static Map<String, Object> parameters(AreaId area, ToolId id, Tools.Words words, Instant at) {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("area", area.value());
        parameters.put("id", id.value());
        parameters.put("kind", requireNonNull(words.kind()).code());
        parameters.put("name", words.name());
        parameters.put("helpsWith", words.helpsWith());
        parameters.put("steps", words.steps().stream().map(ToolStep::written).toArray(String[]::new));
        parameters.put("link", words.link());
        parameters.put("reviewOn", requireNonNull(words.reviewOn()));
        parameters.put("at", at.atOffset(ZoneOffset.UTC));
        return parameters;
    }

    /** @return false where it is retired already */
    boolean retire(AreaId area, ToolId id, LocalDate on, String because, Instant at) {
        return jdbc.sql("""
                        UPDATE partnership.tool SET retired_on = :on, retired_because = :because, version = version + 1,
                            changed_at = :at
                        WHERE area_id = :area AND id = :id AND retired_on IS NULL
                        """)
                        .param("area", area.value())
                        .param("id", id.value())
                        .param("on", on)
                        .param("because", because)
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    void count(AreaId area, ToolId id, LocalDate on) {
        jdbc.sql("""
                INSERT INTO partnership.tool_fetch AS f (area_id, tool_id, on_day, times) VALUES (:area, :id, :on, 1)
                ON CONFLICT (area_id, tool_id, on_day) DO UPDATE SET times = f.times + 1
                """)
                .param("area", area.value())
                .param("id", id.value())
                .param("on", on)
                .update();
    }

    /** By name; retired ones too. */
    List<Tool> inArea(AreaId area) {
        return jdbc.sql(SELECT + " ORDER BY lower(t.name), t.id")
                .param("area", area.value())
                .query(ToolStore::tool)
                .list();
    }

    Optional<Tool> find(AreaId area, ToolId id) {
        return jdbc.sql(SELECT + " AND t.id = :id")
                .param("area", area.value())
                .param("id", id.value())
                .query(ToolStore::tool)
                .optional();
    }

    private static Tool tool(ResultSet row, int n) throws SQLException {
        return new Tool(
                new ToolId(row.getObject("id", UUID.class)),
                ToolKind.of(row.getString("kind")),
                row.getString("name"),
                row.getString("helps_with"),
                Arrays.stream((String[]) row.getArray("steps").getArray())
                        .map(ToolStep::of)
                        .toList(),
                row.getString("link"),
                row.getObject("review_on", LocalDate.class),
                row.getObject("retired_on", LocalDate.class),
                row.getString("retired_because"),
                row.getLong("fetched"),
                row.getInt("version"));
    }
}
