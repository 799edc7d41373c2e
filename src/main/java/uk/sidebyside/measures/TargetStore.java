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
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uk.sidebyside.measures.Measure.Direction;
import uk.sidebyside.measures.Target.Level;
import uk.sidebyside.measures.rules.TypedTarget;
import uk.sidebyside.shared.AreaId;

@Repository
class TargetStore {
    private final JdbcClient jdbc;

    TargetStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The latest first.
     *
     * @param knownOn only those that counted at the close of this day; null for all that ever did
     */
    Map<MeasureId, List<Target>> of(AreaId area, Collection<MeasureId> measures, @Nullable LocalDate knownOn) {
        Map<MeasureId, List<Target>> found = new HashMap<>();
        jdbc.sql("""
                SELECT t.id, t.measure_id, t.level, t.kind, t.value, t.course, t.points, t.words, t.from_on, t.from_words,
                    t.due_on, t.due_words, t.reason, t.set_at, t.replaced_at, m.direction
                FROM measures.target t JOIN measures.measure m ON m.area_id = t.area_id AND m.id = t.measure_id
                WHERE t.area_id = :area AND t.measure_id = ANY (CAST(:measures AS uuid[]))
                    AND (CAST(:knownEnd AS timestamptz) IS NULL
                        OR (t.set_at < :knownEnd AND (t.replaced_at IS NULL OR t.replaced_at >= :knownEnd)))
                ORDER BY t.measure_id, t.level, t.set_at DESC, t.id DESC
                """)
                .param("area", area.value())
                .param("measures", ids(measures))
                .param("knownEnd", endOf(knownOn), Types.TIMESTAMP_WITH_TIMEZONE)
                .query(row -> {
                    Target target = target(row);
                    found.computeIfAbsent(target.measure(), key -> new ArrayList<>())
                            .add(target);
                });
        return found;
    }

    static String[] ids(Collection<MeasureId> measures) {
        return measures.stream().map(id -> id.value().toString()).toArray(String[]::new);
    }

    static @Nullable OffsetDateTime endOf(@Nullable LocalDate knownOn) {
        return knownOn == null
                ? null
                : knownOn.plusDays(1).atStartOfDay(FigureStore.LONDON).toOffsetDateTime();
    }

    private static Target target(ResultSet row) throws SQLException {
        OffsetDateTime replaced = row.getObject("replaced_at", OffsetDateTime.class);
        return new Target(
                row.getObject("id", UUID.class),
                new MeasureId(row.getObject("measure_id", UUID.class)),
                Codes.read(Level.class, row.getString("level")),
                new TypedTarget(
                        Codes.read(TypedTarget.Kind.class, row.getString("kind")),
                        row.getBigDecimal("value"),
                        Codes.read(TypedTarget.Course.class, row.getString("course")),
                        row.getInt("points"),
                        Codes.read(Direction.class, row.getString("direction")) != Direction.LOWER,
                        row.getObject("from_on", LocalDate.class),
                        row.getObject("due_on", LocalDate.class)),
                row.getString("words"),
                row.getString("from_words"),
                row.getString("due_words"),
                row.getString("reason"),
                row.getObject("set_at", OffsetDateTime.class).toInstant(),
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
