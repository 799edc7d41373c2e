package uk.sidebyside.board;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uk.sidebyside.access.OrganisationId;
import uk.sidebyside.access.Seat;
import uk.sidebyside.access.SeatId;
import uk.sidebyside.board.rules.ReportsDue;
import uk.sidebyside.shared.AreaId;

@Repository
class BodyStore {
    private static final ReportsDue UNLESS_SET = new ReportsDue(5);

    private final JdbcClient jdbc;

    BodyStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(AreaId area, BodyId id, Bodies.OpenBody body) {
        jdbc.sql("""
                INSERT INTO board.body (area_id, id, name, kind, purpose, holds_the_plan, from_on, position, version)
                VALUES (:area, :id, :name, :kind, :purpose, :holdsThePlan, :fromOn,
                    (SELECT count(*) + 1 FROM board.body WHERE area_id = :area), 1)
                """)
                .param("area", area.value())
                .param("id", id.value())
                .param("name", body.name())
                .param("kind", body.kind().code())
                .param("purpose", body.purpose())
                .param("holdsThePlan", body.holdsThePlan())
                .param("fromOn", body.fromOn())
                .update();
    }

    void insertLeader(AreaId area, BodyId body, OrganisationId organisation, LocalDate fromOn) {
        jdbc.sql("""
                INSERT INTO board.body_leader (area_id, body_id, organisation_id, from_on)
                VALUES (:area, :body, :organisation, :fromOn)
                """)
                .param("area", area.value())
                .param("body", body.value())
                .param("organisation", organisation.value())
                .param("fromOn", fromOn)
                .update();
    }

    void insertPlace(AreaId area, UUID id, BodyId body, SeatId seat, Body.PlaceKind kind, LocalDate fromOn) {
        jdbc.sql("""
                INSERT INTO board.place (area_id, id, body_id, seat_id, kind, from_on)
                VALUES (:area, :id, :body, :seat, :kind, :fromOn)
                """)
                .param("area", area.value())
                .param("id", id)
                .param("body", body.value())
                .param("seat", seat.value())
                .param("kind", kind.code())
                .param("fromOn", fromOn)
                .update();
    }

    void endPlace(AreaId area, BodyId body, SeatId seat, LocalDate lastDay) {
        jdbc.sql("""
                UPDATE board.place SET to_on = :lastDay
                WHERE area_id = :area AND body_id = :body AND seat_id = :seat AND (to_on IS NULL OR to_on > :lastDay)
                """)
                .param("area", area.value())
                .param("body", body.value())
                .param("seat", seat.value())
                .param("lastDay", lastDay)
                .update();
    }

    void insertLine(AreaId area, UUID id, BodyId from, BodyId to, String what, String howOften, LocalDate fromOn) {
        jdbc.sql("""
                INSERT INTO board.reporting_line (area_id, id, from_body_id, to_body_id, what, how_often, from_on)
                VALUES (:area, :id, :from, :to, :what, :howOften, :fromOn)
                """)
                .param("area", area.value())
                .param("id", id)
                .param("from", from.value())
                .param("to", to.value())
                .param("what", what)
                .param("howOften", howOften)
                .param("fromOn", fromOn)
                .update();
    }

    void saveReportsDue(AreaId area, ReportsDue due) {
        jdbc.sql("""
                INSERT INTO board.reporting_calendar (area_id, working_day) VALUES (:area, :workingDay)
                ON CONFLICT (area_id) DO UPDATE SET working_day = excluded.working_day
                """)
                .param("area", area.value())
                .param("workingDay", due.workingDay())
                .update();
    }

    ReportsDue reportsDue(AreaId area) {
        return jdbc.sql("SELECT working_day FROM board.reporting_calendar WHERE area_id = :area")
                .param("area", area.value())
                .query((row, n) -> new ReportsDue(row.getInt(1)))
                .optional()
                .orElse(UNLESS_SET);
    }

    List<Body> bodies(AreaId area, LocalDate day, LocalDate until) {
        return jdbc.sql("""
                SELECT id, name, kind, purpose, holds_the_plan, from_on, to_on FROM board.body
                WHERE area_id = :area AND from_on <= :until AND (to_on IS NULL OR to_on >= :day)
                ORDER BY position, name
                """)
                .param("area", area.value())
                .param("day", day)
                .param("until", until)
                .query(BodyStore::body)
                .list();
    }

    private static Body body(ResultSet row, int n) throws SQLException {
        return new Body(
                new BodyId(row.getObject("id", UUID.class)),
                row.getString("name"),
                Body.Kind.of(row.getString("kind")),
                row.getString("purpose"),
                row.getBoolean("holds_the_plan"),
                row.getObject("from_on", LocalDate.class),
                row.getObject("to_on", LocalDate.class),
                List.of(),
                List.of());
    }

    /** Places between the two days of seats that exist, chair first. */
    Map<BodyId, List<Body.Place>> places(AreaId area, Map<SeatId, Seat> seats, LocalDate day, LocalDate until) {
        Map<BodyId, List<Body.Place>> places = new LinkedHashMap<>();
        jdbc.sql("""
                SELECT body_id, seat_id, kind, from_on, to_on FROM board.place
                WHERE area_id = :area AND from_on <= :until AND (to_on IS NULL OR to_on >= :day)
                ORDER BY array_position(ARRAY['chair', 'vice-chair', 'member', 'family', 'scrutiny', 'reports'], kind), id
                """)
                .param("area", area.value())
                .param("day", day)
                .param("until", until)
                .query(row -> {
                    Seat seat = seats.get(new SeatId(row.getObject("seat_id", UUID.class)));
                    if (seat != null) {
                        places.computeIfAbsent(
                                        new BodyId(row.getObject("body_id", UUID.class)), id -> new ArrayList<>())
                                .add(new Body.Place(
                                        Body.PlaceKind.of(row.getString("kind")),
                                        seat,
                                        row.getObject("from_on", LocalDate.class),
                                        row.getObject("to_on", LocalDate.class)));
                    }
                });
        return places;
    }

    /** As they were named: who took over from them is for the caller to know. */
    Map<BodyId, List<OrganisationId>> leaders(AreaId area, LocalDate day, LocalDate until) {
        Map<BodyId, List<OrganisationId>> leaders = new LinkedHashMap<>();
        jdbc.sql("""
                SELECT body_id, organisation_id FROM board.body_leader
                WHERE area_id = :area AND from_on <= :until AND (to_on IS NULL OR to_on >= :day)
                ORDER BY body_id, from_on, organisation_id
                """)
                .param("area", area.value())
                .param("day", day)
                .param("until", until)
                .query(row -> {
                    leaders.computeIfAbsent(new BodyId(row.getObject("body_id", UUID.class)), id -> new ArrayList<>())
                            .add(new OrganisationId(row.getObject("organisation_id", UUID.class)));
                });
        return leaders;
    }

    List<Governance.ReportingLine> lines(AreaId area, LocalDate day, LocalDate until) {
        return jdbc.sql("""
                SELECT l.id, l.from_on, l.to_on, l.from_body_id, f.name AS from_name, l.to_body_id, t.name AS to_name, l.what, l.how_often
                FROM board.reporting_line l
                JOIN board.body f ON f.area_id = l.area_id AND f.id = l.from_body_id
                JOIN board.body t ON t.area_id = l.area_id AND t.id = l.to_body_id
                WHERE l.area_id = :area AND l.from_on <= :until AND (l.to_on IS NULL OR l.to_on >= :day)
                ORDER BY f.position, t.position
                """)
                .param("area", area.value())
                .param("day", day)
                .param("until", until)
                .query((row, n) -> new Governance.ReportingLine(
                        row.getObject("id", UUID.class),
                        new BodyId(row.getObject("from_body_id", UUID.class)),
                        row.getString("from_name"),
                        new BodyId(row.getObject("to_body_id", UUID.class)),
                        row.getString("to_name"),
                        row.getString("what"),
                        row.getString("how_often"),
                        row.getObject("from_on", LocalDate.class),
                        row.getObject("to_on", LocalDate.class)))
                .list();
    }
}
