package uk.sidebyside.audits.collected;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uk.sidebyside.audits.collected.CommonThemes.Held;
import uk.sidebyside.audits.collected.CommonThemes.Theme;
import uk.sidebyside.audits.collected.CommonThemes.Use;
import uk.sidebyside.audits.collected.rules.ThemeUse;
import uk.sidebyside.audits.rules.Occasion;
import uk.sidebyside.shared.AreaId;

/** Themes across audits. */
@Repository
class ThemeStore {
    private final JdbcClient jdbc;

    ThemeStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Map<UUID, String> labels(AreaId area) {
        Map<UUID, String> labels = new HashMap<>();
        jdbc.sql("SELECT id, label FROM audits.common_theme WHERE area_id = :area")
                .param("area", area.value())
                .query(row -> {
                    labels.put(row.getObject("id", UUID.class), row.getString("label"));
                });
        return labels;
    }

    /** @param services the service of each audit that stands */
    List<Theme> all(AreaId area, Map<SubmissionId, String> services) {
        Map<UUID, TreeSet<String>> in = new HashMap<>();
        jdbc.sql("SELECT theme_id, submission_id FROM audits.common_theme_in WHERE area_id = :area")
                .param("area", area.value())
                .query(row -> {
                    String service = services.get(new SubmissionId(row.getObject("submission_id", UUID.class)));
                    if (service != null) {
                        in.computeIfAbsent(row.getObject("theme_id", UUID.class), id -> new TreeSet<>())
                                .add(service);
                    }
                });
        Map<UUID, List<Use>> uses = new HashMap<>();
        jdbc.sql("""
                SELECT theme_id, kind, words, on_day, occasion, held_on, for_whom FROM audits.common_theme_use
                WHERE area_id = :area ORDER BY on_day, id
                """).param("area", area.value()).query(row -> {
            uses.computeIfAbsent(row.getObject("theme_id", UUID.class), id -> new ArrayList<>())
                    .add(new Use(
                            ThemeUse.find(row.getString("kind")).orElseThrow(),
                            row.getString("words"),
                            row.getObject("on_day", LocalDate.class),
                            held(row)));
        });
        return jdbc.sql("""
                SELECT id, label, words, named_on FROM audits.common_theme WHERE area_id = :area ORDER BY named_on DESC, label
                """)
                .param("area", area.value())
                .query((row, n) -> {
                    UUID id = row.getObject("id", UUID.class);
                    return new Theme(
                            id,
                            row.getString("label"),
                            row.getString("words"),
                            row.getObject("named_on", LocalDate.class),
                            List.copyOf(in.getOrDefault(id, new TreeSet<>())),
                            uses.getOrDefault(id, List.of()));
                })
                .list();
    }

    private static @Nullable Held held(ResultSet row) throws SQLException {
        LocalDate on = row.getObject("held_on", LocalDate.class);
        return on == null
                ? null
                : new Held(Occasion.find(row.getString("occasion")).orElseThrow(), on, row.getString("for_whom"));
    }

    void insert(AreaId area, UUID id, String label, String words, LocalDate on, String as) {
        jdbc.sql("""
                INSERT INTO audits.common_theme (area_id, id, label, words, named_as, named_on)
                VALUES (:area, :id, :label, :words, :as, :on)
                """)
                .param("area", area.value())
                .param("id", id)
                .param("label", label)
                .param("words", words)
                .param("as", as)
                .param("on", on)
                .update();
    }

    void insertIn(AreaId area, UUID theme, SubmissionId submission) {
        jdbc.sql("""
                INSERT INTO audits.common_theme_in (area_id, theme_id, submission_id) VALUES (:area, :theme, :submission)
                ON CONFLICT DO NOTHING
                """)
                .param("area", area.value())
                .param("theme", theme)
                .param("submission", submission.value())
                .update();
    }

    void insertUse(AreaId area, UUID id, UUID theme, Use use, String as) {
        Held held = use.held();
        jdbc.sql("""
                INSERT INTO audits.common_theme_use (area_id, id, theme_id, kind, words, on_day, written_as, occasion, held_on,
                    for_whom)
                VALUES (:area, :id, :theme, :kind, :words, :on, :as, :occasion, :held, :whom)
                ON CONFLICT (area_id, id) DO NOTHING
                """)
                .param("area", area.value())
                .param("id", id)
                .param("theme", theme)
                .param("kind", use.kind().code())
                .param("words", use.words())
                .param("on", use.on())
                .param("occasion", held == null ? "" : held.occasion().code())
                .param("held", held == null ? null : held.on())
                .param("whom", held == null ? "" : held.forWhom())
                .param("as", as)
                .update();
    }
}
