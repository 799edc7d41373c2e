package uk.sidebyside.plan;

import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uk.sidebyside.shared.AreaId;

/** Reporting points and the states that were kept for them. */
@Repository
class PointStore {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

    /** What each published line's state was on the day of a point: to be narrowed by which points. */
    private static final String KEEP = """
            INSERT INTO plan.point_state (area_id, line_id, point_id, version, state, said, note, follows, recorded_at)
            SELECT l.area_id, l.id, p.id, 1,
                CASE WHEN corrected.on_day >= coalesce(reported.said_on, '-infinity')
                    THEN corrected.state ELSE reported.state END,
                coalesce(reported.said_on > coalesce(before.on_day, '-infinity'), false), '', false, :at
            FROM plan.reporting_point p
            JOIN plan.action_line l ON l.area_id = p.area_id AND l.plan_id = p.plan_id
                AND l.published_at IS NOT NULL
            LEFT JOIN LATERAL (SELECT e.said_on, e.state FROM plan.progress_entry e
                WHERE e.area_id = l.area_id AND e.line_id = l.id AND e.said_on <= p.on_day
                ORDER BY e.said_on DESC, e.id DESC LIMIT 1) reported ON true
            LEFT JOIN LATERAL (SELECT q.on_day, s.state FROM plan.point_state s
                JOIN plan.reporting_point q ON q.area_id = s.area_id AND q.id = s.point_id
                WHERE s.area_id = l.area_id AND s.line_id = l.id AND q.on_day < p.on_day
                    AND s.version > 1 AND NOT s.follows
                ORDER BY q.on_day DESC, s.version DESC LIMIT 1) corrected ON true
            LEFT JOIN LATERAL (SELECT max(q.on_day) AS on_day FROM plan.reporting_point q
                WHERE q.area_id = p.area_id AND q.plan_id = p.plan_id AND q.on_day < p.on_day) before ON true
            WHERE p.area_id = :area
            """;

    private final JdbcClient jdbc;

    PointStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    boolean taken(AreaId area, PlanId plan, LocalDate on) {
        return jdbc.sql("""
                SELECT EXISTS (SELECT FROM plan.reporting_point WHERE area_id = :area AND plan_id = :plan AND on_day = :on)
                """)
                .param("area", area.value())
                .param("plan", plan.value())
                .param("on", on)
                .query(Boolean.class)
                .single();
    }

    void insert(AreaId area, PointId id, ReportingPoints.AddPoint command) {
        jdbc.sql("""
                INSERT INTO plan.reporting_point (area_id, id, plan_id, on_day, label)
                VALUES (:area, :id, :plan, :on, :label)
                """)
                .param("area", area.value())
                .param("id", id.value())
                .param("plan", command.plan().value())
                .param("on", command.on())
                .param("label", command.label())
                .update();
    }

    void withdraw(AreaId area, PointId point) {
        jdbc.sql("DELETE FROM plan.reporting_point WHERE area_id = :area AND id = :point AND closed_at IS NULL")
                .param("area", area.value())
                .param("point", point.value())
                .update();
    }

    List<PointId> due(AreaId area, LocalDate today) {
        return jdbc.sql("""
                SELECT p.id FROM plan.reporting_point p
                JOIN plan.improvement_plan i ON i.area_id = p.area_id AND i.id = p.plan_id
                WHERE p.area_id = :area AND p.closed_at IS NULL AND p.on_day < :today AND i.status = 'open'
                ORDER BY p.on_day
                """)
                .param("area", area.value())
                .param("today", today)
                .query((row, n) -> new PointId(Rows.id(row, "id")))
                .list();
    }

    /** The open points of one plan up to a day, that day included. */
    List<PointId> upTo(AreaId area, PlanId plan, LocalDate day) {
        return jdbc.sql("""
                SELECT id FROM plan.reporting_point
                WHERE area_id = :area AND plan_id = :plan AND closed_at IS NULL AND on_day <= :day ORDER BY on_day
                """)
                .param("area", area.value())
                .param("plan", plan.value())
                .param("day", day)
                .query((row, n) -> new PointId(Rows.id(row, "id")))
                .list();
    }

    boolean mayClose(AreaId area, PointId point, LocalDate today) {
        return jdbc.sql("""
                SELECT EXISTS (SELECT FROM plan.reporting_point
                    WHERE area_id = :area AND id = :point AND closed_at IS NULL AND on_day <= :today)
                """)
                .param("area", area.value())
                .param("point", point.value())
                .param("today", today)
                .query(Boolean.class)
                .single();
    }

    /**
     * Keeps each published line's state of the point's day: the last report up to then, or what a later correction of an
     * earlier point made of it. "Said" where somebody reported since the point before.
     */
    void close(AreaId area, PointId point, Instant at) {
        jdbc.sql(KEEP + " AND p.id = :point AND p.closed_at IS NULL")
                .param("area", area.value())
                .param("point", point.value())
                .param("at", Rows.at(at))
                .update();
        jdbc.sql("""
                UPDATE plan.reporting_point SET closed_at = :at
                WHERE area_id = :area AND id = :point AND closed_at IS NULL
                """)
                .param("area", area.value())
                .param("point", point.value())
                .param("at", Rows.at(at))
                .update();
    }

    /** Keeps what is missing at closed points, for lines that came to the plan after they were closed. */
    void keepMissing(AreaId area, PlanId plan, Instant at) {
        jdbc.sql(KEEP + """
                 AND p.plan_id = :plan AND p.closed_at IS NOT NULL
                    AND NOT EXISTS (SELECT FROM plan.point_state k
                        WHERE k.area_id = l.area_id AND k.line_id = l.id AND k.point_id = p.id)
                """)
                .param("area", area.value())
                .param("plan", plan.value())
                .param("at", Rows.at(at))
                .update();
    }

    Optional<LocalDate> day(AreaId area, PlanId plan, PointId point) {
        return jdbc.sql("""
                SELECT on_day FROM plan.reporting_point WHERE area_id = :area AND plan_id = :plan AND id = :point
                """)
                .param("area", area.value())
                .param("plan", plan.value())
                .param("point", point.value())
                .query((row, n) -> Rows.day(row, "on_day"))
                .optional();
    }

    boolean submitted(AreaId area, UUID submission) {
        return jdbc.sql("""
                SELECT EXISTS (SELECT FROM plan.point_state WHERE area_id = :area AND submission = :submission)
                """)
                .param("area", area.value())
                .param("submission", submission)
                .query(Boolean.class)
                .single();
    }

    void correct(AreaId area, ReportingPoints.Correct command, Author author, Instant at) {
        jdbc.sql("""
                INSERT INTO plan.point_state (area_id, line_id, point_id, version, state, said, note, follows, submission,
                    author_person_id, recorded_at)
                SELECT area_id, line_id, point_id, version + 1, :state, said, :note, false, :submission, :person, :at
                FROM plan.point_state WHERE area_id = :area AND line_id = :line AND point_id = :point
                ORDER BY version DESC LIMIT 1
                """)
                .param("area", area.value())
                .param("line", command.line().value())
                .param("point", command.point().value())
                .param("state", command.state())
                .param("note", command.note())
                .param("submission", command.submission())
                .param(
                        "person",
                        author.person() == null ? null : author.person().value(),
                        Types.OTHER)
                .param("at", Rows.at(at))
                .update();
    }

    record KeptState(PointId point, LocalDate on, @Nullable String state) {}

    List<KeptState> keptAfter(AreaId area, LineId line, LocalDate from) {
        return jdbc.sql("""
                SELECT DISTINCT ON (p.on_day) p.id, p.on_day, s.state FROM plan.point_state s
                JOIN plan.reporting_point p ON p.area_id = s.area_id AND p.id = s.point_id
                WHERE s.area_id = :area AND s.line_id = :line AND p.on_day > :from
                ORDER BY p.on_day, s.version DESC
                """)
                .param("area", area.value())
                .param("line", line.value())
                .param("from", from)
                .query((row, n) ->
                        new KeptState(new PointId(Rows.id(row, "id")), Rows.day(row, "on_day"), row.getString("state")))
                .list();
    }

    void follow(AreaId area, LineId line, KeptState kept, String state, LocalDate corrected, Instant at) {
        jdbc.sql("""
                INSERT INTO plan.point_state (area_id, line_id, point_id, version, state, said, note, follows, recorded_at)
                SELECT area_id, line_id, point_id, version + 1, :state, said, :note, true, :at
                FROM plan.point_state WHERE area_id = :area AND line_id = :line AND point_id = :point
                ORDER BY version DESC LIMIT 1
                """)
                .param("area", area.value())
                .param("line", line.value())
                .param("point", kept.point().value())
                .param("state", state)
                .param("note", "Follows from the correction of " + DAY.format(corrected) + ".")
                .param("at", Rows.at(at))
                .update();
    }
}
