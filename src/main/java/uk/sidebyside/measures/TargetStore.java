package uk.sidebyside.measures;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uk.sidebyside.measures.Target.Level;
import uk.sidebyside.measures.ground.Codes;
import uk.sidebyside.measures.ground.London;
import uk.sidebyside.measures.rules.Direction;
import uk.sidebyside.measures.rules.TypedTarget;
import uk.sidebyside.shared.AreaId;

@Repository
class TargetStore {
    private static final List<String> NAMES = List.of(
            "id",
            "kind",
            "value",
            "course",
            "points",
            "words",
            "from_on",
            "from_words",
            "due_on",
            "due_words",
            "reason",
            "set_at",
            "replaced_at");

    private final JdbcClient jdbc;

    TargetStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The columns of a target under an alias, each named after it. */
    static String columns(String alias) {
        return NAMES.stream()
                .map(name -> alias + "." + name + " AS " + alias + "_" + name)
                .collect(Collectors.joining(", "));
    }

    /** Whether the target of an alias counts: now, or at the close of the day that {@code :knownEnd} ends. */
    static String counts(String alias) {
        return """
                CASE WHEN CAST(:knownEnd AS timestamptz) IS NULL THEN %1$s.replaced_at IS NULL
                    ELSE %1$s.set_at < :knownEnd AND (%1$s.replaced_at IS NULL OR %1$s.replaced_at >= :knownEnd) END
                """.formatted(alias);
    }

    /** Every one that a measure ever had, the latest first. */
    Map<MeasureId, List<Target>> of(AreaId area, Collection<MeasureId> measures) {
        return targets(area, measures, null, "true");
    }

    /** Those that counted at the close of a day. */
    Map<MeasureId, List<Target>> knownOn(AreaId area, Collection<MeasureId> measures, LocalDate day) {
        return targets(area, measures, day, counts("target"));
    }

    private Map<MeasureId, List<Target>> targets(
            AreaId area, Collection<MeasureId> measures, @Nullable LocalDate knownOn, String which) {
        Map<MeasureId, List<Target>> found = new HashMap<>();
        jdbc.sql("""
                SELECT m.*, target.level, %s
                FROM measures.target target
                JOIN measures.measure m ON m.area_id = target.area_id AND m.id = target.measure_id
                WHERE target.area_id = :area AND target.measure_id = ANY (CAST(:measures AS uuid[]))
                    AND (CAST(:knownEnd AS timestamptz) IS NULL OR true) AND %s
                ORDER BY target.measure_id, target.level, target.set_at DESC, target.id DESC
                """.formatted(columns("target"), which))
                .param("area", area.value())
                .param("measures", ids(measures))
                .param("knownEnd", London.endOf(knownOn), Types.TIMESTAMP_WITH_TIMEZONE)
                .query(row -> {
                    Measure measure = MeasureStore.measure(row, 0);
                    Target target = target(row, "target", Codes.read(Level.class, row.getString("level")), measure);
                    found.computeIfAbsent(measure.id(), key -> new ArrayList<>())
                            .add(Objects.requireNonNull(target));
                });
        return found;
    }

    static String[] ids(Collection<MeasureId> measures) {
        return measures.stream().map(id -> id.value().toString()).toArray(String[]::new);
    }

    /** The target under an alias; null where there is none. */
    static @Nullable Target target(ResultSet row, String alias, Level level, Measure measure) throws SQLException {
        UUID id = row.getObject(alias + "_id", UUID.class);
        if (id == null) {
            return null;
        }
        OffsetDateTime replaced = row.getObject(alias + "_replaced_at", OffsetDateTime.class);
        return new Target(
                id,
                measure.id(),
                level,
                new TypedTarget(
                        Codes.read(TypedTarget.Kind.class, row.getString(alias + "_kind")),
                        row.getBigDecimal(alias + "_value"),
                        Codes.read(TypedTarget.Course.class, row.getString(alias + "_course")),
                        row.getInt(alias + "_points"),
                        measure.direction() != Direction.LOWER,
                        row.getObject(alias + "_from_on", LocalDate.class),
                        row.getObject(alias + "_due_on", LocalDate.class)),
                row.getString(alias + "_words"),
                row.getString(alias + "_from_words"),
                row.getString(alias + "_due_words"),
                row.getString(alias + "_reason"),
                row.getObject(alias + "_set_at", OffsetDateTime.class).toInstant(),
                replaced == null ? null : replaced.toInstant());
    }

    /** @return whether there was one to replace */
    boolean replace(AreaId area, MeasureId measure, Level level, Instant at) {
        return jdbc.sql("""
                UPDATE measures.target SET replaced_at = :at
                WHERE area_id = :area AND measure_id = :measure AND level = :level AND replaced_at IS NULL
                """)
                        .param("area", area.value())
                        .param("measure", measure.value())
                        .param("level", Codes.of(level))
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    void insert(AreaId area, Target target) {
        TypedTarget rule = target.rule();
        jdbc.sql("""
                INSERT INTO measures.target (area_id, id, measure_id, level, kind, value, course, points, words, from_on,
                    from_words, due_on, due_words, reason, set_at)
                VALUES (:area, :id, :measure, :level, :kind, :value, :course, :points, :words, :fromOn, :fromWords, :dueOn,
                    :dueWords, :reason, :at)
                """)
                .param("area", area.value())
                .param("id", target.id())
                .param("measure", target.measure().value())
                .param("level", Codes.of(target.level()))
                .param("kind", Codes.of(rule.kind()))
                .param("value", rule.value(), Types.NUMERIC)
                .param("course", Codes.of(rule.course()))
                .param("points", rule.points())
                .param("words", target.words())
                .param("fromOn", rule.fromOn(), Types.DATE)
                .param("fromWords", target.fromWords())
                .param("dueOn", rule.dueOn(), Types.DATE)
                .param("dueWords", target.dueWords())
                .param("reason", target.reason())
                .param("at", target.setAt().atOffset(ZoneOffset.UTC))
                .update();
    }
}
