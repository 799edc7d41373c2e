package uk.sidebyside.audits.quality;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uk.sidebyside.shared.AreaId;

/** Talks about different marks, and the extracts that moderators read. */
@Repository
class TalkStore {
    private final JdbcClient jdbc;

    TalkStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Talk> ofSample(AreaId area, SampleId sample) {
        return jdbc.sql("""
                SELECT t.* FROM audits.plan_talk t
                JOIN audits.sampled_plan p ON p.area_id = t.area_id AND p.id = t.plan_id
                WHERE t.area_id = :area AND p.sample_id = :sample ORDER BY p.number, t.indicator
                """)
                .param("area", area.value())
                .param("sample", sample.value())
                .query((row, n) -> talk(row))
                .list();
    }

    List<Talk> ofPlan(AreaId area, SampledPlanId plan) {
        return jdbc.sql("SELECT * FROM audits.plan_talk WHERE area_id = :area AND plan_id = :plan ORDER BY indicator")
                .param("area", area.value())
                .param("plan", plan.value())
                .query((row, n) -> talk(row))
                .list();
    }

    Optional<Talk> find(AreaId area, SampledPlanId plan, String indicator) {
        return ofPlan(area, plan).stream()
                .filter(talk -> talk.indicator().equals(indicator))
                .findFirst();
    }

    /**
     * Writes down a talk, or writes it again.
     *
     * @return false where somebody else did since that version; 0 where there was none
     */
    boolean write(AreaId area, Talk talk) {
        return jdbc.sql("""
                        INSERT INTO audits.plan_talk (area_id, plan_id, indicator, level, words, present, held_on, led_as, version)
                        SELECT :area, :plan, :indicator, :level, :words, :present, :heldOn, :ledAs, 1 WHERE :version = 0
                            OR EXISTS (SELECT FROM audits.plan_talk
                                WHERE area_id = :area AND plan_id = :plan AND indicator = :indicator)
                        ON CONFLICT (area_id, plan_id, indicator) DO UPDATE SET level = :level, words = :words,
                            present = :present, held_on = :heldOn, led_as = :ledAs, version = plan_talk.version + 1
                        WHERE plan_talk.version = :version
                        """)
                        .param("area", area.value())
                        .param("plan", talk.plan().value())
                        .param("indicator", talk.indicator())
                        .param("level", talk.level())
                        .param("words", talk.words())
                        .param("present", talk.present())
                        .param("heldOn", talk.heldOn())
                        .param("ledAs", talk.ledAs())
                        .param("version", talk.version())
                        .update()
                == 1;
    }

    private static Talk talk(ResultSet row) throws SQLException {
        return new Talk(
                new SampledPlanId(row.getObject("plan_id", UUID.class)),
                row.getString("indicator"),
                row.getString("level"),
                row.getString("words"),
                row.getString("present"),
                row.getObject("held_on", LocalDate.class),
                row.getString("led_as"),
                row.getInt("version"));
    }

    List<Extract> extracts(AreaId area, SampledPlanId plan) {
        return jdbc.sql(
                        "SELECT * FROM audits.plan_extract WHERE area_id = :area AND plan_id = :plan ORDER BY heading, id")
                .param("area", area.value())
                .param("plan", plan.value())
                .query((row, n) -> new Extract(
                        new ExtractId(row.getObject("id", UUID.class)),
                        plan,
                        row.getString("heading"),
                        row.getString("words"),
                        row.getString("made_as"),
                        row.getObject("made_on", LocalDate.class)))
                .list();
    }

    /** The same submission a second time stores nothing. */
    void insert(AreaId area, UUID submission, Extract extract) {
        jdbc.sql("""
                INSERT INTO audits.plan_extract (area_id, id, submission, plan_id, heading, words, made_as, made_on)
                VALUES (:area, :id, :submission, :plan, :heading, :words, :as, :on)
                ON CONFLICT (area_id, submission) DO NOTHING
                """)
                .param("area", area.value())
                .param("id", extract.id().value())
                .param("submission", submission)
                .param("plan", extract.plan().value())
                .param("heading", extract.heading())
                .param("words", extract.words())
                .param("as", extract.madeAs())
                .param("on", extract.madeOn())
                .update();
    }

    void remove(AreaId area, SampledPlanId plan, ExtractId id) {
        jdbc.sql("DELETE FROM audits.plan_extract WHERE area_id = :area AND plan_id = :plan AND id = :id")
                .param("area", area.value())
                .param("plan", plan.value())
                .param("id", id.value())
                .update();
    }
}
