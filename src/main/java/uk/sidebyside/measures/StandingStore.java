package uk.sidebyside.measures;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import uk.sidebyside.measures.Target.Level;
import uk.sidebyside.measures.ground.London;
import uk.sidebyside.shared.AreaId;

/** Measures with all that is set and was reported of them, in one statement however many they are. */
@Repository
class StandingStore {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private final JdbcClient jdbc;

    StandingStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param reported the oldest first; empty for one that is counted
     * @param reportedOn by the day that a figure counts for, the day on which it was reported, London time
     * @param ofPeople whether its public table hides small numbers
     */
    record Kept(
            Measure measure,
            @Nullable Target core,
            @Nullable Target stretch,
            @Nullable Baseline baseline,
            List<Rebase> rebases,
            List<Point> reported,
            SortedMap<LocalDate, LocalDate> reportedOn,
            boolean ofPeople) {}

    /**
     * @param ids null for all of the area
     * @param until figures of later days are left out
     */
    List<Kept> read(
            AreaId area,
            @Nullable Collection<MeasureId> ids,
            boolean member,
            LocalDate until,
            @Nullable LocalDate knownOn) {
        return jdbc.sql("""
                SELECT m.*, %s, %s, b.on_day AS baseline_on, b.value AS baseline_value, b.source AS baseline_source,
                    b.recorded_at AS baseline_at,
                    (SELECT jsonb_agg(jsonb_build_array(x.on_day, x.reason, x.approved_by, x.recorded_at) ORDER BY x.on_day)
                        FROM (SELECT DISTINCT ON (on_day) * FROM measures.rebase
                            WHERE area_id = m.area_id AND measure_id = m.id
                                AND (CAST(:knownEnd AS timestamptz) IS NULL OR recorded_at < :knownEnd)
                            ORDER BY on_day, recorded_at DESC) x
                        WHERE NOT x.taken_back) AS rebases,
                    (SELECT jsonb_agg(jsonb_build_array(r.from_on, r.on_day, r.value, r.numerator, r.denominator, r.words,
                            r.source, r.known_at) ORDER BY r.on_day)
                        FROM (SELECT DISTINCT ON (on_day) * FROM measures.reading
                            WHERE area_id = m.area_id AND measure_id = m.id AND m.fed_by <> 'counted' AND on_day <= :until
                                AND (CAST(:knownEnd AS timestamptz) IS NULL OR known_at < :knownEnd)
                            ORDER BY on_day, known_at DESC, id DESC) r) AS readings,
                    coalesce((SELECT p.of_people FROM measures.publication p
                        WHERE p.area_id = m.area_id AND p.measure_id = m.id), true) AS of_people
                FROM measures.measure m
                LEFT JOIN measures.target core ON core.area_id = m.area_id AND core.measure_id = m.id
                    AND core.level = 'core' AND %s
                LEFT JOIN measures.target stretch ON stretch.area_id = m.area_id AND stretch.measure_id = m.id
                    AND stretch.level = 'stretch' AND %s
                LEFT JOIN LATERAL (SELECT * FROM measures.baseline
                    WHERE area_id = m.area_id AND measure_id = m.id
                        AND (CAST(:knownEnd AS timestamptz) IS NULL OR recorded_at < :knownEnd)
                    ORDER BY recorded_at DESC LIMIT 1) b ON true
                WHERE m.area_id = :area AND (:member OR m.audience = 'public')
                    AND (CAST(:ids AS uuid[]) IS NULL OR m.id = ANY (CAST(:ids AS uuid[])))
                ORDER BY m.position, m.key
                """.formatted(
                                TargetStore.columns("core"),
                                TargetStore.columns("stretch"),
                                TargetStore.counts("core"),
                                TargetStore.counts("stretch")))
                .param("area", area.value())
                .param("ids", ids == null ? null : TargetStore.ids(ids), Types.ARRAY)
                .param("member", member)
                .param("until", until)
                .param("knownEnd", London.endOf(knownOn), Types.TIMESTAMP_WITH_TIMEZONE)
                .query((row, n) -> kept(row))
                .list();
    }

    private static Kept kept(ResultSet row) throws SQLException {
        Measure measure = MeasureStore.measure(row, 0);
        BigDecimal baseline = row.getBigDecimal("baseline_value");
        return new Kept(
                measure,
                TargetStore.target(row, "core", Level.CORE, measure),
                TargetStore.target(row, "stretch", Level.STRETCH, measure),
                baseline == null
                        ? null
                        : new Baseline(
                                row.getObject("baseline_on", LocalDate.class),
                                baseline,
                                row.getString("baseline_source"),
                                row.getObject("baseline_at", OffsetDateTime.class)
                                        .toInstant()),
                rebases(row.getString("rebases")),
                points(row.getString("readings")),
                reportedOn(row.getString("readings")),
                row.getBoolean("of_people"));
    }

    private static List<Rebase> rebases(@Nullable String json) {
        List<Rebase> rebases = new ArrayList<>();
        for (JsonNode one : read(json)) {
            rebases.add(new Rebase(
                    LocalDate.parse(one.get(0).asString()),
                    one.get(1).asString(),
                    one.get(2).asString(),
                    instant(one.get(3))));
        }
        return rebases;
    }

    private static Instant instant(JsonNode node) {
        return OffsetDateTime.parse(node.asString()).toInstant();
    }

    private static List<Point> points(@Nullable String json) {
        List<Point> points = new ArrayList<>();
        for (JsonNode one : read(json)) {
            points.add(new Point(
                    one.get(0).isNull() ? null : LocalDate.parse(one.get(0).asString()),
                    LocalDate.parse(one.get(1).asString()),
                    one.get(2).isNull() ? null : one.get(2).decimalValue(),
                    one.get(3).isNull() ? null : one.get(3).longValue(),
                    one.get(4).isNull() ? null : one.get(4).longValue(),
                    one.get(5).asString(),
                    one.get(6).asString()));
        }
        return points;
    }

    private static SortedMap<LocalDate, LocalDate> reportedOn(@Nullable String json) {
        SortedMap<LocalDate, LocalDate> days = new TreeMap<>();
        for (JsonNode one : read(json)) {
            days.put(LocalDate.parse(one.get(1).asString()), London.dayOf(instant(one.get(7))));
        }
        return days;
    }

    private static JsonNode read(@Nullable String json) {
        return JSON.readTree(json == null ? "[]" : json);
    }
}
