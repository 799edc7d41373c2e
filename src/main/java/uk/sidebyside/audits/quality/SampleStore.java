package uk.sidebyside.audits.quality;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uk.sidebyside.access.SeatId;
import uk.sidebyside.audits.frameworks.FrameworkId;
import uk.sidebyside.audits.quality.rules.MarkerKind;
import uk.sidebyside.audits.quality.rules.Sampling.Drawn;
import uk.sidebyside.audits.quality.rules.Sampling.Listed;
import uk.sidebyside.shared.AreaId;

/** Samples, the lists that they were drawn from, the plans that were drawn and the posts that mark them. */
@Repository
class SampleStore {
    private final JdbcClient jdbc;

    SampleStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @return false where the same submission was stored before */
    boolean insert(AreaId area, UUID submission, PlanSample sample) {
        return jdbc.sql("""
                        INSERT INTO audits.plan_sample (area_id, id, submission, title, covers, framework_code,
                            framework_version, high_from, voice_standard, partnership_standard, target, listed, seed, wanted,
                            percent_twice, due_on, drawn_on, drawn_as)
                        VALUES (:area, :id, :submission, :title, :covers, :code, :version, :highFrom, :voice, :partnership,
                            :target, :listed, :seed, :wanted, :twice, :dueOn, :drawnOn, :drawnAs)
                        ON CONFLICT (area_id, submission) DO NOTHING
                        """)
                        .param("area", area.value())
                        .param("id", sample.id().value())
                        .param("submission", submission)
                        .param("title", sample.title())
                        .param("covers", sample.covers())
                        .param("code", sample.framework().code())
                        .param("version", sample.framework().version())
                        .param("highFrom", sample.highFrom())
                        .param("voice", sample.voiceStandard())
                        .param("partnership", sample.partnershipStandard())
                        .param("target", sample.target())
                        .param("listed", sample.listed())
                        .param("seed", sample.seed())
                        .param("wanted", sample.wanted())
                        .param("twice", sample.percentTwice())
                        .param("dueOn", sample.dueOn())
                        .param("drawnOn", sample.drawnOn())
                        .param("drawnAs", sample.drawnAs())
                        .update()
                == 1;
    }

    SampleId submitted(AreaId area, UUID submission) {
        return jdbc.sql("SELECT id FROM audits.plan_sample WHERE area_id = :area AND submission = :submission")
                .param("area", area.value())
                .param("submission", submission)
                .query((row, n) -> new SampleId(row.getObject("id", UUID.class)))
                .single();
    }

    void insertList(AreaId area, SampleId sample, List<Listed> list) {
        jdbc.sql("""
                INSERT INTO audits.listed_plan (area_id, sample_id, reference, part)
                SELECT :area, :sample, * FROM unnest(:references::text[], :parts::text[])
                """)
                .param("area", area.value())
                .param("sample", sample.value())
                .param("references", list.stream().map(Listed::reference).toArray(String[]::new))
                .param("parts", list.stream().map(Listed::stratum).toArray(String[]::new))
                .update();
    }

    /** @param ids one for each plan, in the same order */
    void insertPlans(AreaId area, SampleId sample, List<UUID> ids, List<Drawn> drawn) {
        jdbc.sql("""
                INSERT INTO audits.sampled_plan (area_id, id, sample_id, number, reference, part, digest, twice, subject)
                SELECT :area, p.id, :sample, p.number, p.reference, p.part, p.digest, p.twice, gen_random_uuid()
                FROM unnest(:ids::uuid[], :references::text[], :parts::text[], :digests::text[], :twice::boolean[])
                    WITH ORDINALITY AS p (id, reference, part, digest, twice, number)
                """)
                .param("area", area.value())
                .param("sample", sample.value())
                .param("ids", ids.toArray(UUID[]::new))
                .param("references", drawn.stream().map(Drawn::reference).toArray(String[]::new))
                .param("parts", drawn.stream().map(Drawn::stratum).toArray(String[]::new))
                .param("digests", drawn.stream().map(Drawn::digest).toArray(String[]::new))
                .param("twice", drawn.stream().map(Drawn::twice).toArray(Boolean[]::new))
                .update();
    }

    private static final String SAMPLE = """
            SELECT s.*, count(p.id) AS plans, count(p.opened_at) AS opened
            FROM audits.plan_sample s
            LEFT JOIN audits.sampled_plan p ON p.area_id = s.area_id AND p.sample_id = s.id
            WHERE s.area_id = :area
            """;

    /** The latest drawn first. */
    List<PlanSample> inArea(AreaId area) {
        return jdbc.sql(SAMPLE + " GROUP BY s.area_id, s.id ORDER BY s.drawn_on DESC, s.id DESC")
                .param("area", area.value())
                .query((row, n) -> sample(row))
                .list();
    }

    Optional<PlanSample> find(AreaId area, SampleId id) {
        return jdbc.sql(SAMPLE + " AND s.id = :id GROUP BY s.area_id, s.id")
                .param("area", area.value())
                .param("id", id.value())
                .query((row, n) -> sample(row))
                .optional();
    }

    /** In the order of their references; empty for whoever may not check samples. */
    List<Listed> list(AreaId area, SampleId sample) {
        return jdbc.sql("""
                SELECT reference, part FROM audits.listed_plan WHERE area_id = :area AND sample_id = :sample
                ORDER BY reference
                """)
                .param("area", area.value())
                .param("sample", sample.value())
                .query((row, n) -> new Listed(row.getString("reference"), row.getString("part")))
                .list();
    }

    /** In the order in which they were drawn. */
    List<SampledPlan> plans(AreaId area, SampleId sample) {
        return jdbc.sql(
                        "SELECT * FROM audits.sampled_plan WHERE area_id = :area AND sample_id = :sample ORDER BY number")
                .param("area", area.value())
                .param("sample", sample.value())
                .query((row, n) -> plan(row))
                .list();
    }

    Optional<SampledPlan> plan(AreaId area, SampledPlanId id) {
        return jdbc.sql("SELECT * FROM audits.sampled_plan WHERE area_id = :area AND id = :id")
                .param("area", area.value())
                .param("id", id.value())
                .query((row, n) -> plan(row))
                .optional();
    }

    /** The sampled plans behind pseudonyms in the ledger of facts. */
    Map<UUID, SampledPlanId> behind(AreaId area, Collection<UUID> subjects) {
        Map<UUID, SampledPlanId> behind = new HashMap<>();
        jdbc.sql("SELECT subject, id FROM audits.sampled_plan WHERE area_id = :area AND subject = ANY (:subjects)")
                .param("area", area.value())
                .param("subjects", subjects.toArray(UUID[]::new))
                .query(row -> {
                    behind.put(
                            row.getObject("subject", UUID.class), new SampledPlanId(row.getObject("id", UUID.class)));
                });
        return behind;
    }

    /** How a plan is called where others point at it: its number and its sample's title. */
    Map<SampledPlanId, String> titles(AreaId area, Collection<UUID> plans) {
        Map<SampledPlanId, String> titles = new HashMap<>();
        jdbc.sql("""
                SELECT p.id, p.number, s.title FROM audits.sampled_plan p
                JOIN audits.plan_sample s ON s.area_id = p.area_id AND s.id = p.sample_id
                WHERE p.area_id = :area AND p.id = ANY (:plans)
                """)
                .param("area", area.value())
                .param("plans", plans.toArray(UUID[]::new))
                .query(row -> {
                    titles.put(
                            new SampledPlanId(row.getObject("id", UUID.class)),
                            "Plan " + row.getInt("number") + " of “" + row.getString("title") + "”");
                });
        return titles;
    }

    /** @return false where the post marks in the sample already */
    boolean insertMarker(AreaId area, SampleId sample, Marker marker) {
        return jdbc.sql("""
                        INSERT INTO audits.plan_marker (area_id, sample_id, seat_id, seat_as, kind, trained_on)
                        VALUES (:area, :sample, :seat, :as, :kind, :trainedOn)
                        ON CONFLICT (area_id, sample_id, seat_id) DO NOTHING
                        """)
                        .param("area", area.value())
                        .param("sample", sample.value())
                        .param("seat", marker.seat().value())
                        .param("as", marker.seatAs())
                        .param("kind", marker.kind().code())
                        .param("trainedOn", marker.trainedOn())
                        .update()
                == 1;
    }

    void removeMarker(AreaId area, SampleId sample, SeatId seat) {
        jdbc.sql("DELETE FROM audits.plan_marker WHERE area_id = :area AND sample_id = :sample AND seat_id = :seat")
                .param("area", area.value())
                .param("sample", sample.value())
                .param("seat", seat.value())
                .update();
    }

    /** Auditors first, then by post. */
    List<Marker> markers(AreaId area, SampleId sample) {
        return jdbc.sql("""
                SELECT * FROM audits.plan_marker WHERE area_id = :area AND sample_id = :sample
                ORDER BY kind <> 'auditor', seat_as, seat_id
                """)
                .param("area", area.value())
                .param("sample", sample.value())
                .query((row, n) -> new Marker(
                        new SeatId(row.getObject("seat_id", UUID.class)),
                        row.getString("seat_as"),
                        MarkerKind.of(row.getString("kind")),
                        row.getObject("trained_on", LocalDate.class)))
                .list();
    }

    /** @return false where they were handed out before */
    boolean handOut(AreaId area, SampleId sample, LocalDate on) {
        return jdbc.sql("""
                        UPDATE audits.plan_sample SET handed_on = :on
                        WHERE area_id = :area AND id = :sample AND handed_on IS NULL
                        """)
                        .param("area", area.value())
                        .param("sample", sample.value())
                        .param("on", on)
                        .update()
                == 1;
    }

    /** Takes away the references of samples that were drawn before that day, and all that came out of the plans. */
    void forget(AreaId area, LocalDate before) {
        for (String statement : List.of("""
                DELETE FROM audits.listed_plan l USING audits.plan_sample s
                WHERE l.area_id = :area AND s.area_id = l.area_id AND s.id = l.sample_id AND s.drawn_on < :day
                """, """
                DELETE FROM audits.plan_extract e USING audits.sampled_plan p, audits.plan_sample s
                WHERE e.area_id = :area AND p.area_id = e.area_id AND p.id = e.plan_id AND s.area_id = p.area_id
                    AND s.id = p.sample_id AND s.drawn_on < :day
                """, """
                UPDATE audits.sampled_plan p SET reference = 'removed ' || right(p.id::text, 12)
                FROM audits.plan_sample s
                WHERE p.area_id = :area AND s.area_id = p.area_id AND s.id = p.sample_id AND s.drawn_on < :day
                    AND p.reference NOT LIKE 'removed %'
                """)) {
            jdbc.sql(statement).param("area", area.value()).param("day", before).update();
        }
    }

    private static PlanSample sample(ResultSet row) throws SQLException {
        return new PlanSample(
                new SampleId(row.getObject("id", UUID.class)),
                row.getString("title"),
                row.getString("covers"),
                new FrameworkId(row.getString("framework_code"), row.getInt("framework_version")),
                row.getString("high_from"),
                row.getString("voice_standard"),
                row.getString("partnership_standard"),
                row.getInt("target"),
                row.getInt("listed"),
                row.getString("seed"),
                row.getInt("wanted"),
                row.getInt("percent_twice"),
                row.getObject("due_on", LocalDate.class),
                row.getObject("drawn_on", LocalDate.class),
                row.getString("drawn_as"),
                row.getObject("handed_on", LocalDate.class),
                row.getInt("plans"),
                row.getInt("opened"));
    }

    private static SampledPlan plan(ResultSet row) throws SQLException {
        @Nullable OffsetDateTime openedAt = row.getObject("opened_at", OffsetDateTime.class);
        return new SampledPlan(
                new SampledPlanId(row.getObject("id", UUID.class)),
                new SampleId(row.getObject("sample_id", UUID.class)),
                row.getInt("number"),
                row.getString("reference"),
                row.getString("part"),
                row.getString("digest"),
                row.getBoolean("twice"),
                row.getObject("subject", UUID.class),
                openedAt == null ? null : openedAt.toInstant());
    }
}
