package uk.sidebyside.audits.quality;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uk.sidebyside.access.SeatId;
import uk.sidebyside.audits.frameworks.FrameworkId;
import uk.sidebyside.audits.quality.QualityTheme.Again;
import uk.sidebyside.audits.quality.QualityTheme.Learning;
import uk.sidebyside.audits.quality.QualityTheme.Step;
import uk.sidebyside.audits.rules.Occasion;
import uk.sidebyside.shared.AreaId;

@Repository
class QualityThemeStore {
    private final JdbcClient jdbc;

    QualityThemeStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @return false where the same submission was stored before */
    boolean insert(AreaId area, UUID submission, QualityTheme theme) {
        return jdbc.sql("""
                        INSERT INTO audits.quality_theme (area_id, id, submission, sample_id, indicator, title, words, found_on,
                            found_as)
                        VALUES (:area, :id, :submission, :sample, :indicator, :title, :words, :on, :as)
                        ON CONFLICT (area_id, submission) DO NOTHING
                        """)
                        .param("area", area.value())
                        .param("id", theme.id().value())
                        .param("submission", submission)
                        .param("sample", theme.sample().value())
                        .param("indicator", theme.indicator())
                        .param("title", theme.title())
                        .param("words", theme.words())
                        .param("on", theme.foundOn())
                        .param("as", theme.foundAs())
                        .update()
                == 1;
    }

    QualityThemeId submitted(AreaId area, UUID submission) {
        return jdbc.sql("SELECT id FROM audits.quality_theme WHERE area_id = :area AND submission = :submission")
                .param("area", area.value())
                .param("submission", submission)
                .query((row, n) -> new QualityThemeId(row.getObject("id", UUID.class)))
                .single();
    }

    Map<QualityThemeId, String> titles(AreaId area, Collection<UUID> ids) {
        Map<QualityThemeId, String> titles = new HashMap<>();
        jdbc.sql("SELECT id, title FROM audits.quality_theme WHERE area_id = :area AND id = ANY (:ids)")
                .param("area", area.value())
                .param("ids", ids.toArray(UUID[]::new))
                .query(row -> {
                    titles.put(new QualityThemeId(row.getObject("id", UUID.class)), row.getString("title"));
                });
        return titles;
    }

    /** The latest found first, each with all that followed from it. Four statements, however many there are. */
    List<QualityTheme> inArea(AreaId area) {
        Map<QualityThemeId, List<Learning>> learning =
                learning(area).stream().collect(Collectors.groupingBy(Learning::theme));
        Map<QualityThemeId, List<Step>> steps = steps(area).stream().collect(Collectors.groupingBy(Step::theme));
        Map<QualityThemeId, List<Again>> again = again(area).stream().collect(Collectors.groupingBy(Again::theme));
        return jdbc.sql("""
                SELECT t.*, s.title AS sample_title, s.framework_code, s.framework_version FROM audits.quality_theme t
                JOIN audits.plan_sample s ON s.area_id = t.area_id AND s.id = t.sample_id
                WHERE t.area_id = :area ORDER BY t.found_on DESC, t.id DESC
                """)
                .param("area", area.value())
                .query((row, n) -> {
                    var id = new QualityThemeId(row.getObject("id", UUID.class));
                    return new QualityTheme(
                            id,
                            new SampleId(row.getObject("sample_id", UUID.class)),
                            row.getString("sample_title"),
                            new FrameworkId(row.getString("framework_code"), row.getInt("framework_version")),
                            row.getString("indicator"),
                            row.getString("title"),
                            row.getString("words"),
                            row.getObject("found_on", LocalDate.class),
                            row.getString("found_as"),
                            learning.getOrDefault(id, List.of()),
                            steps.getOrDefault(id, List.of()),
                            again.getOrDefault(id, List.of()));
                })
                .list();
    }

    private List<Learning> learning(AreaId area) {
        return jdbc.sql("SELECT * FROM audits.quality_learning WHERE area_id = :area ORDER BY shared_on, id")
                .param("area", area.value())
                .query((row, n) -> new Learning(
                        new QualityThemeId(row.getObject("theme_id", UUID.class)),
                        row.getString("words"),
                        Occasion.find(row.getString("occasion")).orElse(null),
                        row.getString("shared_with"),
                        row.getObject("shared_on", LocalDate.class)))
                .list();
    }

    private List<Step> steps(AreaId area) {
        return jdbc.sql("SELECT * FROM audits.quality_step WHERE area_id = :area ORDER BY due_on, id")
                .param("area", area.value())
                .query((row, n) -> step(row))
                .list();
    }

    /** Those that wait for the holders of posts, by the day that they are due. */
    List<Step> open(AreaId area, Collection<SeatId> owners) {
        return jdbc.sql("""
                SELECT * FROM audits.quality_step
                WHERE area_id = :area AND owner_seat_id = ANY (:owners) AND done_on IS NULL ORDER BY due_on, id
                """)
                .param("area", area.value())
                .param("owners", owners.stream().map(SeatId::value).toArray(UUID[]::new))
                .query((row, n) -> step(row))
                .list();
    }

    private static Step step(ResultSet row) throws SQLException {
        return new Step(
                new QualityStepId(row.getObject("id", UUID.class)),
                new QualityThemeId(row.getObject("theme_id", UUID.class)),
                row.getString("what"),
                new SeatId(row.getObject("owner_seat_id", UUID.class)),
                row.getString("owner_as"),
                row.getObject("due_on", LocalDate.class),
                row.getObject("done_on", LocalDate.class),
                row.getString("outcome"),
                row.getInt("version"));
    }

    private List<Again> again(AreaId area) {
        return jdbc.sql("""
                SELECT a.*, s.title AS sample_title FROM audits.quality_again a
                JOIN audits.plan_sample s ON s.area_id = a.area_id AND s.id = a.sample_id
                WHERE a.area_id = :area ORDER BY a.said_on, a.sample_id
                """)
                .param("area", area.value())
                .query((row, n) -> new Again(
                        new QualityThemeId(row.getObject("theme_id", UUID.class)),
                        new SampleId(row.getObject("sample_id", UUID.class)),
                        row.getString("sample_title"),
                        row.getString("words"),
                        row.getObject("said_on", LocalDate.class),
                        row.getString("said_as")))
                .list();
    }

    Optional<Step> step(AreaId area, QualityStepId id) {
        return steps(area).stream().filter(step -> step.id().equals(id)).findFirst();
    }

    void insert(AreaId area, UUID id, UUID submission, Learning learning) {
        jdbc.sql("""
                INSERT INTO audits.quality_learning (area_id, id, submission, theme_id, words, occasion, shared_with, shared_on)
                VALUES (:area, :id, :submission, :theme, :words, :occasion, :with, :on)
                ON CONFLICT (area_id, submission) DO NOTHING
                """)
                .param("area", area.value())
                .param("id", id)
                .param("submission", submission)
                .param("theme", learning.theme().value())
                .param("words", learning.words())
                .param(
                        "occasion",
                        learning.occasion() == null ? "" : learning.occasion().code())
                .param("with", learning.sharedWith())
                .param("on", learning.sharedOn())
                .update();
    }

    void insert(AreaId area, UUID submission, Step step) {
        jdbc.sql("""
                INSERT INTO audits.quality_step (area_id, id, submission, theme_id, what, owner_seat_id, owner_as, due_on,
                    outcome, version)
                VALUES (:area, :id, :submission, :theme, :what, :owner, :as, :due, '', 1)
                ON CONFLICT (area_id, submission) DO NOTHING
                """)
                .param("area", area.value())
                .param("id", step.id().value())
                .param("submission", submission)
                .param("theme", step.theme().value())
                .param("what", step.what())
                .param("owner", step.owner().value())
                .param("as", step.ownerAs())
                .param("due", step.dueOn())
                .update();
    }

    /** @return false where somebody else said so since that version */
    boolean done(AreaId area, QualityStepId id, int version, String outcome, LocalDate on) {
        return jdbc.sql("""
                        UPDATE audits.quality_step SET outcome = :outcome, done_on = coalesce(done_on, :on), version = version + 1
                        WHERE area_id = :area AND id = :id AND version = :version
                        """)
                        .param("area", area.value())
                        .param("id", id.value())
                        .param("version", version)
                        .param("outcome", outcome)
                        .param("on", on)
                        .update()
                == 1;
    }

    /** What is said a second time of the same sample takes the place of what was said before. */
    void insert(AreaId area, Again again) {
        jdbc.sql("""
                INSERT INTO audits.quality_again (area_id, theme_id, sample_id, words, said_on, said_as)
                VALUES (:area, :theme, :sample, :words, :on, :as)
                ON CONFLICT (area_id, theme_id, sample_id) DO UPDATE SET words = :words, said_on = :on, said_as = :as
                """)
                .param("area", area.value())
                .param("theme", again.theme().value())
                .param("sample", again.sample().value())
                .param("words", again.words())
                .param("on", again.saidOn())
                .param("as", again.saidAs())
                .update();
    }
}
