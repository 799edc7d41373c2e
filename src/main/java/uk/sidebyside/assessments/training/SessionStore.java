package uk.sidebyside.assessments.training;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uk.sidebyside.access.SeatId;
import uk.sidebyside.assessments.advice.rules.Quality;
import uk.sidebyside.assessments.training.rules.TrainingMonths.Held;
import uk.sidebyside.shared.AreaId;

/** Sessions of training, with what they teach, for whom, and how many places are taken. */
@Repository
class SessionStore {
    private static final String SESSIONS = """
            SELECT s.id, s.title, s.about, s.on_day, s.starts_at, s.ends_at, s.place, s.leader_seat, s.places, s.state, s.cancelled_why,
                s.version, s.changed_at, coalesce(t.taken, 0) AS taken,
                ARRAY(SELECT h.heading FROM assessments.training_heading h WHERE h.area_id = s.area_id AND h.session_id = s.id) AS teaches,
                ARRAY(SELECT f.point_id FROM assessments.training_for f WHERE f.area_id = s.area_id AND f.session_id = s.id) AS points
            FROM assessments.training_session s
            LEFT JOIN assessments.training_taken t ON t.area_id = s.area_id AND t.session_id = s.id
            WHERE s.area_id = :area
            """;

    private final JdbcClient jdbc;

    SessionStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** All of the area, the first first. */
    List<TrainingSession> all(AreaId area) {
        return list(area, " ORDER BY s.on_day, s.starts_at, s.id", Map.of());
    }

    /** Those that are planned for a day or later, the first first. */
    List<TrainingSession> planned(AreaId area, LocalDate from) {
        return list(
                area,
                " AND s.state = 'planned' AND s.on_day >= :from ORDER BY s.on_day, s.starts_at, s.id",
                Map.of("from", from));
    }

    Optional<TrainingSession> find(AreaId area, UUID id) {
        return list(area, " AND s.id = :id", Map.of("id", id)).stream().findFirst();
    }

    private List<TrainingSession> list(AreaId area, String where, Map<String, Object> params) {
        return jdbc.sql(SESSIONS + where)
                .param("area", area.value())
                .params(params)
                .query((row, n) -> session(row))
                .list();
    }

    private static TrainingSession session(ResultSet row) throws SQLException {
        UUID leader = row.getObject("leader_seat", UUID.class);
        return new TrainingSession(
                row.getObject("id", UUID.class),
                row.getString("title"),
                row.getString("about"),
                row.getObject("on_day", LocalDate.class),
                row.getObject("starts_at", LocalTime.class),
                row.getObject("ends_at", LocalTime.class),
                row.getString("place"),
                leader == null ? null : new SeatId(leader),
                row.getInt("places"),
                headings(row),
                Set.of((UUID[]) row.getArray("points").getArray()),
                TrainingSession.State.of(row.getString("state")),
                row.getString("cancelled_why"),
                row.getInt("taken"),
                row.getInt("version"),
                row.getObject("changed_at", OffsetDateTime.class).toInstant());
    }

    private static List<Quality> headings(ResultSet row) throws SQLException {
        List<Quality> headings = new ArrayList<>();
        for (String code : (String[]) row.getArray("teaches").getArray()) {
            headings.add(Quality.valueOf(code.toUpperCase(Locale.ROOT)));
        }
        headings.sort(Comparator.naturalOrder());
        return headings;
    }

    /** Sessions that were held and are for those who write health advice: a health body's point of access, or all. */
    List<Held> held(AreaId area) {
        return jdbc.sql("""
                SELECT s.on_day, ARRAY(SELECT h.heading FROM assessments.training_heading h
                    WHERE h.area_id = s.area_id AND h.session_id = s.id) AS teaches
                FROM assessments.training_session s
                WHERE s.area_id = :area AND s.state = 'held'
                    AND (NOT EXISTS (SELECT FROM assessments.training_for f WHERE f.area_id = s.area_id AND f.session_id = s.id)
                        OR EXISTS (SELECT FROM assessments.training_for f
                            JOIN assessments.advice_point p ON p.area_id = f.area_id AND p.id = f.point_id
                            WHERE f.area_id = s.area_id AND f.session_id = s.id AND p.health))
                """)
                .param("area", area.value())
                .query((row, n) -> new Held(row.getObject("on_day", LocalDate.class), Set.copyOf(headings(row))))
                .list();
    }

    /** One after the other: what the figures say is worked out from all sessions together. */
    void alone(AreaId area) {
        jdbc.sql("SELECT pg_advisory_xact_lock(hashtextextended('training ' || :area, 0))")
                .param("area", area.value().toString())
                .query(row -> {});
    }

    /** How many places are taken; locked, so that nobody takes one meanwhile. */
    int lockTaken(AreaId area, UUID session) {
        return jdbc.sql("SELECT taken FROM assessments.training_taken WHERE area_id = :area AND session_id = :session"
                        + " FOR UPDATE")
                .param("area", area.value())
                .param("session", session)
                .query(Integer.class)
                .optional()
                .orElse(0);
    }

    /** @return whether it was not there */
    boolean insert(AreaId area, TrainingSession one) {
        boolean fresh = jdbc.sql("""
                INSERT INTO assessments.training_session (area_id, id, title, about, on_day, starts_at, ends_at, place, leader_seat,
                    places, state, cancelled_why, version, changed_at)
                VALUES (:area, :id, :title, :about, :on, :from, :to, :place, :leader, :places, 'planned', '', 1, :at)
                ON CONFLICT DO NOTHING
                """)
                        .param("area", area.value())
                        .param("id", one.id())
                        .param("title", one.title())
                        .param("about", one.about())
                        .param("on", one.on())
                        .param("from", one.from())
                        .param("to", one.to())
                        .param("place", one.place())
                        .param("leader", id(one.leader()), Types.OTHER)
                        .param("places", one.places())
                        .param("at", one.changedAt().atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
        if (fresh) {
            jdbc.sql("INSERT INTO assessments.training_taken (area_id, session_id, taken) VALUES (:area, :id, 0)")
                    .param("area", area.value())
                    .param("id", one.id())
                    .update();
            parts(area, one);
        }
        return fresh;
    }

    private static @Nullable UUID id(@Nullable SeatId seat) {
        return seat == null ? null : seat.value();
    }

    private void parts(AreaId area, TrainingSession one) {
        part(
                area,
                one.id(),
                "INSERT INTO assessments.training_heading (area_id, session_id, heading)"
                        + " SELECT :area, :id, unnest(CAST(:parts AS text[]))",
                one.teaches().stream().map(Quality::code).toList());
        part(
                area,
                one.id(),
                "INSERT INTO assessments.training_for (area_id, session_id, point_id)"
                        + " SELECT :area, :id, unnest(CAST(CAST(:parts AS text[]) AS uuid[]))",
                one.points().stream().map(UUID::toString).toList());
    }

    private void part(AreaId area, UUID session, String sql, Collection<String> parts) {
        jdbc.sql(sql)
                .param("area", area.value())
                .param("id", session)
                .param("parts", parts.toArray(String[]::new))
                .update();
    }

    /** @return false where somebody else changed it */
    boolean update(AreaId area, TrainingSession one) {
        boolean done = jdbc.sql("""
                UPDATE assessments.training_session SET title = :title, about = :about, on_day = :on, starts_at = :from, ends_at = :to,
                    place = :place, leader_seat = :leader, places = :places, state = :state, cancelled_why = :why,
                    version = version + 1, changed_at = :at
                WHERE area_id = :area AND id = :id AND version = :version
                """)
                        .param("area", area.value())
                        .param("id", one.id())
                        .param("title", one.title())
                        .param("about", one.about())
                        .param("on", one.on())
                        .param("from", one.from())
                        .param("to", one.to())
                        .param("place", one.place())
                        .param("leader", id(one.leader()), Types.OTHER)
                        .param("places", one.places())
                        .param("state", one.state().code())
                        .param("why", one.cancelledWhy())
                        .param("version", one.version())
                        .param("at", one.changedAt().atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
        if (done) {
            for (String table : List.of("training_heading", "training_for")) {
                jdbc.sql("DELETE FROM assessments." + table + " WHERE area_id = :area AND session_id = :id")
                        .param("area", area.value())
                        .param("id", one.id())
                        .update();
            }
            parts(area, one);
        }
        return done;
    }
}
