package uk.sidebyside.assessments.advice;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uk.sidebyside.access.OrganisationId;
import uk.sidebyside.access.SeatId;
import uk.sidebyside.access.ServiceId;
import uk.sidebyside.assessments.advice.rules.AdviceFrom;
import uk.sidebyside.shared.AreaId;

/** Points of access. */
@Repository
class AdvicePointStore {
    private final JdbcClient jdbc;
    private final AdviceStore names;

    AdvicePointStore(JdbcClient jdbc, AdviceStore names) {
        this.jdbc = jdbc;
        this.names = names;
    }

    List<AdvicePoint> all(AreaId area) {
        return list(area, "AND closed_on IS NULL ORDER BY letter, profession, id", Map.of());
    }

    Optional<AdvicePoint> find(AreaId area, UUID id) {
        return list(area, "AND id = :id", Map.of("id", id)).stream().findFirst();
    }

    private List<AdvicePoint> list(AreaId area, String where, Map<String, Object> params) {
        Map<OrganisationId, String> bodies = names.names(area).bodies();
        return jdbc.sql("""
                SELECT id, letter, body_id, service_id, profession, health, receives_seat, manager_seat, a_week, version
                FROM assessments.advice_point WHERE area_id = :area
                """ + where)
                .param("area", area.value())
                .params(params)
                .query((row, n) -> point(row, bodies))
                .list();
    }

    private static AdvicePoint point(ResultSet row, Map<OrganisationId, String> bodies) throws SQLException {
        var body = new OrganisationId(row.getObject("body_id", UUID.class));
        UUID service = row.getObject("service_id", UUID.class);
        return new AdvicePoint(
                row.getObject("id", UUID.class),
                AdviceFrom.of(row.getString("letter")),
                body,
                bodies.getOrDefault(body, "A body"),
                service == null ? null : new ServiceId(service),
                row.getString("profession"),
                row.getBoolean("health"),
                seat(row, "receives_seat"),
                seat(row, "manager_seat"),
                row.getInt("a_week"),
                row.getInt("version"));
    }

    private static @Nullable SeatId seat(ResultSet row, String column) throws SQLException {
        UUID id = row.getObject(column, UUID.class);
        return id == null ? null : new SeatId(id);
    }

    /** @return whether there was none of its body, letter and profession */
    boolean insert(AreaId area, AdvicePoint point) {
        return jdbc.sql("""
                INSERT INTO assessments.advice_point (area_id, id, letter, body_id, service_id, profession, health, receives_seat,
                    manager_seat, a_week, version)
                VALUES (:area, :id, :letter, :body, :service, :profession, :health, :receives, :manager, :week, 1)
                ON CONFLICT DO NOTHING
                """)
                        .param("area", area.value())
                        .param("id", point.id())
                        .param("letter", point.letter().code())
                        .param("body", point.body().value())
                        .param(
                                "service",
                                point.service() == null ? null : point.service().value(),
                                Types.OTHER)
                        .param("profession", point.profession())
                        .param("health", point.health())
                        .param("receives", id(point.receives()), Types.OTHER)
                        .param("manager", id(point.manager()), Types.OTHER)
                        .param("week", point.aWeek())
                        .update()
                == 1;
    }

    /** @return false where somebody else changed it */
    boolean update(AreaId area, AdvicePoint point) {
        return jdbc.sql("""
                UPDATE assessments.advice_point SET receives_seat = :receives, manager_seat = :manager, a_week = :week,
                    version = version + 1
                WHERE area_id = :area AND id = :id AND version = :version
                """)
                        .param("area", area.value())
                        .param("id", point.id())
                        .param("version", point.version())
                        .param("receives", id(point.receives()), Types.OTHER)
                        .param("manager", id(point.manager()), Types.OTHER)
                        .param("week", point.aWeek())
                        .update()
                == 1;
    }

    private static @Nullable UUID id(@Nullable SeatId seat) {
        return seat == null ? null : seat.value();
    }
}
