package uk.sidebyside.audits.quality;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uk.sidebyside.access.PersonId;
import uk.sidebyside.access.SeatId;
import uk.sidebyside.audits.AuditId;
import uk.sidebyside.audits.quality.rules.MarkerKind;
import uk.sidebyside.audits.quality.rules.PlanMarks;
import uk.sidebyside.audits.quality.rules.Settled;
import uk.sidebyside.shared.AreaId;

/** Whose turn it is, and what they said: of plans of which all marks are in. */
@Repository
class TurnStore {
    private final JdbcClient jdbc;

    TurnStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(AreaId area, List<Turn> turns) {
        jdbc.sql("""
                INSERT INTO audits.plan_turn (area_id, id, plan_id, second, seat_id, seat_as, kind)
                SELECT :area, * FROM unnest(:ids::uuid[], :plans::uuid[], :seconds::boolean[], :seats::uuid[], :names::text[],
                    :kinds::text[])
                """)
                .param("area", area.value())
                .param("ids", turns.stream().map(turn -> turn.id().value()).toArray(UUID[]::new))
                .param("plans", turns.stream().map(turn -> turn.plan().value()).toArray(UUID[]::new))
                .param("seconds", turns.stream().map(Turn::second).toArray(Boolean[]::new))
                .param("seats", turns.stream().map(turn -> turn.seat().value()).toArray(UUID[]::new))
                .param("names", turns.stream().map(Turn::seatAs).toArray(String[]::new))
                .param("kinds", turns.stream().map(turn -> turn.kind().code()).toArray(String[]::new))
                .update();
    }

    /** Of a whole sample, in the order in which the plans were drawn, the first marks first. */
    List<Turn> ofSample(AreaId area, SampleId sample) {
        return jdbc.sql("""
                SELECT t.* FROM audits.plan_turn t
                JOIN audits.sampled_plan p ON p.area_id = t.area_id AND p.id = t.plan_id
                WHERE t.area_id = :area AND p.sample_id = :sample ORDER BY p.number, t.second
                """)
                .param("area", area.value())
                .param("sample", sample.value())
                .query((row, n) -> turn(row))
                .list();
    }

    List<Turn> ofPlan(AreaId area, SampledPlanId plan) {
        return jdbc.sql("""
                SELECT t.*, (SELECT array_agg(a.person_id) FROM audits.auditor a
                    WHERE a.area_id = t.area_id AND a.audit_id = t.audit_id) AS people
                FROM audits.plan_turn t WHERE t.area_id = :area AND t.plan_id = :plan ORDER BY t.second
                """)
                .param("area", area.value())
                .param("plan", plan.value())
                .query((row, n) -> turn(row, people(row)))
                .list();
    }

    Optional<Turn> find(AreaId area, TurnId id) {
        return find("SELECT * FROM audits.plan_turn WHERE area_id = :area AND id = :id", area, id);
    }

    /** The same, and nobody else begins it meanwhile. */
    Optional<Turn> lock(AreaId area, TurnId id) {
        return find("SELECT * FROM audits.plan_turn WHERE area_id = :area AND id = :id FOR UPDATE", area, id);
    }

    private Optional<Turn> find(String sql, AreaId area, TurnId id) {
        return jdbc.sql(sql)
                .param("area", area.value())
                .param("id", id.value())
                .query((row, n) -> turn(row))
                .optional();
    }

    /** The plan whose marks stand in an audit; empty for an audit of something else. */
    Optional<SampledPlanId> planOf(AreaId area, AuditId audit) {
        return jdbc.sql("SELECT plan_id FROM audits.plan_turn WHERE area_id = :area AND audit_id = :audit")
                .param("area", area.value())
                .param("audit", audit.value())
                .query((row, n) -> new SampledPlanId(row.getObject("plan_id", UUID.class)))
                .optional();
    }

    /** What waits for the holders of posts, by the day that it is due. */
    List<MyTurn> waiting(AreaId area, Collection<SeatId> seats) {
        return jdbc.sql("""
                SELECT t.*, p.reference, p.number, s.id AS sample_id, s.title, s.due_on FROM audits.plan_turn t
                JOIN audits.sampled_plan p ON p.area_id = t.area_id AND p.id = t.plan_id
                JOIN audits.plan_sample s ON s.area_id = p.area_id AND s.id = p.sample_id
                WHERE t.area_id = :area AND t.seat_id = ANY (:seats) AND t.in_at IS NULL ORDER BY s.due_on, p.number, t.id
                """)
                .param("area", area.value())
                .param("seats", seats.stream().map(SeatId::value).toArray(UUID[]::new))
                .query((row, n) -> new MyTurn(
                        turn(row),
                        row.getString("reference"),
                        row.getInt("number"),
                        new SampleId(row.getObject("sample_id", UUID.class)),
                        row.getString("title"),
                        row.getObject("due_on", LocalDate.class)))
                .list();
    }

    void begun(AreaId area, TurnId id, AuditId audit) {
        jdbc.sql(
                        "UPDATE audits.plan_turn SET audit_id = :audit WHERE area_id = :area AND id = :id AND audit_id IS NULL")
                .param("area", area.value())
                .param("id", id.value())
                .param("audit", audit.value())
                .update();
    }

    /** Another post has the turn and begins anew; marks that are in stand, and those that were begun rest. */
    void pass(AreaId area, TurnId id, Marker to, String words) {
        jdbc.sql("""
                UPDATE audits.auditor a SET passed_turn = t.id FROM audits.plan_turn t
                WHERE t.area_id = :area AND t.id = :id AND t.in_at IS NULL AND a.area_id = t.area_id AND a.audit_id = t.audit_id
                """).param("area", area.value()).param("id", id.value()).update();
        jdbc.sql("""
                UPDATE audits.plan_turn SET seat_id = :seat, seat_as = :as, kind = :kind, audit_id = NULL,
                    passed = array_append(passed, :words)
                WHERE area_id = :area AND id = :id AND in_at IS NULL
                """)
                .param("area", area.value())
                .param("id", id.value())
                .param("seat", to.seat().value())
                .param("as", to.seatAs())
                .param("kind", to.kind().code())
                .param("words", words)
                .update();
    }

    private static Set<PersonId> people(ResultSet row) throws SQLException {
        Array people = row.getArray("people");
        return people == null
                ? Set.of()
                : Arrays.stream((UUID[]) people.getArray()).map(PersonId::new).collect(Collectors.toSet());
    }

    /**
     * One level that was chosen.
     *
     * @param indicator {@link PlanMarks#WHOLE} for the outcome of the whole
     */
    record Mark(SampledPlanId plan, boolean second, String indicator, String level, String words) {}

    /** Of every plan of a sample whose marks are all in; of no other, whoever asks. */
    List<Mark> marks(AreaId area, SampleId sample) {
        return marks("p.sample_id = :of", area, sample.value());
    }

    List<Mark> marks(AreaId area, SampledPlanId plan) {
        return marks("p.id = :of", area, plan.value());
    }

    private List<Mark> marks(String which, AreaId area, UUID of) {
        return jdbc.sql("""
                WITH opened AS (
                    SELECT t.plan_id, t.second, t.audit_id FROM audits.plan_turn t
                    JOIN audits.sampled_plan p ON p.area_id = t.area_id AND p.id = t.plan_id
                    WHERE t.area_id = :area AND p.opened_at IS NOT NULL AND %s)
                SELECT o.plan_id, o.second, '' AS indicator, a.outcome AS level, a.outcome_words AS words
                FROM opened o JOIN audits.audit a ON a.area_id = :area AND a.id = o.audit_id
                WHERE a.outcome IS NOT NULL
                UNION ALL
                SELECT o.plan_id, o.second, r.indicator, r.level, r.notes
                FROM opened o JOIN audits.answer r ON r.area_id = :area AND r.audit_id = o.audit_id
                WHERE r.level IS NOT NULL
                """.formatted(which))
                .param("area", area.value())
                .param("of", of)
                .query((row, n) -> new Mark(
                        new SampledPlanId(row.getObject("plan_id", UUID.class)),
                        row.getBoolean("second"),
                        row.getString("indicator"),
                        row.getString("level"),
                        row.getString("words")))
                .list();
    }

    /** What was said on one indicator of each plan of samples of which all marks are in, with what talks ended with. */
    Map<SampleId, List<Settled>> settled(AreaId area, Collection<SampleId> samples, String indicator) {
        Map<SampleId, List<Settled>> settled = new HashMap<>();
        jdbc.sql("""
                WITH said AS (
                    SELECT p.sample_id, p.id, t.second,
                        CASE WHEN :indicator = '' THEN a.outcome ELSE (SELECT r.level FROM audits.answer r
                            WHERE r.area_id = t.area_id AND r.audit_id = t.audit_id AND r.indicator = :indicator) END AS level
                    FROM audits.plan_turn t
                    JOIN audits.sampled_plan p ON p.area_id = t.area_id AND p.id = t.plan_id
                    JOIN audits.audit a ON a.area_id = t.area_id AND a.id = t.audit_id
                    WHERE t.area_id = :area AND p.sample_id = ANY (:samples) AND p.opened_at IS NOT NULL)
                SELECT s.sample_id, min(s.level) FILTER (WHERE NOT s.second) AS first,
                    min(s.level) FILTER (WHERE s.second) AS other,
                    (SELECT k.level FROM audits.plan_talk k
                        WHERE k.area_id = :area AND k.plan_id = s.id AND k.indicator = :indicator) AS agreed
                FROM said s GROUP BY s.sample_id, s.id
                """)
                .param("area", area.value())
                .param("samples", samples.stream().map(SampleId::value).toArray(UUID[]::new))
                .param("indicator", indicator)
                .query(row -> {
                    settled.computeIfAbsent(
                                    new SampleId(row.getObject("sample_id", UUID.class)), id -> new ArrayList<>())
                            .add(Settled.of(row.getString("first"), row.getString("other"), row.getString("agreed")));
                });
        return settled;
    }

    private static Turn turn(ResultSet row) throws SQLException {
        return turn(row, Set.of());
    }

    private static Turn turn(ResultSet row, Set<PersonId> by) throws SQLException {
        UUID audit = row.getObject("audit_id", UUID.class);
        @Nullable OffsetDateTime inAt = row.getObject("in_at", OffsetDateTime.class);
        return new Turn(
                new TurnId(row.getObject("id", UUID.class)),
                new SampledPlanId(row.getObject("plan_id", UUID.class)),
                row.getBoolean("second"),
                new SeatId(row.getObject("seat_id", UUID.class)),
                row.getString("seat_as"),
                MarkerKind.of(row.getString("kind")),
                audit == null ? null : new AuditId(audit),
                inAt == null ? null : inAt.toInstant(),
                Arrays.asList((String[]) row.getArray("passed").getArray()),
                by);
    }
}
