package uk.sidebyside.assessments.advice;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uk.sidebyside.access.Organisation;
import uk.sidebyside.access.OrganisationId;
import uk.sidebyside.access.Organisations;
import uk.sidebyside.access.Seat;
import uk.sidebyside.access.SeatId;
import uk.sidebyside.access.Seats;
import uk.sidebyside.assessments.advice.rules.AdviceFrom;
import uk.sidebyside.assessments.advice.rules.AdviceState;
import uk.sidebyside.shared.AreaId;

/** Requests for advice. */
@Repository
class AdviceStore {
    private static final String COLUMNS = """
            SELECT id, case_id, request_id, reference, child_id, point_id, letter, body_id, profession, health, writer_seat,
                officer_seat, asks, asked_on, received_on, due_on, state, answered_on, excused, excused_until, chased_on, escalated_on, ended_on,
                version
            FROM assessments.advice_request WHERE area_id = :area
            """;

    /** What a body is called that the area does not have any more. */
    static final String UNNAMED = "A body";

    private static final UUID NO_ID = new UUID(0, 0);
    private static final LocalDate LAST_DAY = LocalDate.of(9999, 12, 31);

    private final JdbcClient jdbc;
    private final Organisations organisations;
    private final Seats seats;

    AdviceStore(JdbcClient jdbc, Organisations organisations, Seats seats) {
        this.jdbc = jdbc;
        this.organisations = organisations;
        this.seats = seats;
    }

    /** What names the numbers in the rows. */
    record Names(Map<OrganisationId, String> bodies, Map<SeatId, Seat> seats) {}

    Names names(AreaId area) {
        Map<OrganisationId, String> bodies = new HashMap<>();
        for (Organisation one : organisations.inArea(area)) {
            bodies.put(one.id(), one.shortName());
        }
        return new Names(bodies, seats.byId(area));
    }

    /** @return whether it is new */
    boolean insert(AreaId area, AdviceRequest one) {
        return jdbc.sql("""
                INSERT INTO assessments.advice_request (area_id, id, case_id, request_id, reference, child_id, point_id, letter,
                    body_id, profession, health, writer_seat, officer_seat, asks, asked_on, received_on, due_on, state, answered_on,
                    excused, version)
                VALUES (:area, :id, :case, :request, :reference, :child, :point, :letter, :body, :profession, :health, :writer,
                    :officer, :asks, :askedOn, :receivedOn, :dueOn, :state, NULL, false, 1)
                ON CONFLICT (area_id, id) DO NOTHING
                """)
                        .param("area", area.value())
                        .param("id", one.id().value())
                        .param("case", one.caseId())
                        .param("request", one.requestId(), Types.OTHER)
                        .param("reference", one.reference())
                        .param("child", one.child(), Types.OTHER)
                        .param("point", one.point())
                        .param("letter", one.letter().code())
                        .param("body", one.body().value())
                        .param("profession", one.profession())
                        .param("health", one.health())
                        .param("writer", id(one.writer()), Types.OTHER)
                        .param("officer", id(one.officer()), Types.OTHER)
                        .param("asks", one.asks())
                        .param("askedOn", one.askedOn())
                        .param("receivedOn", one.receivedOn())
                        .param("dueOn", one.dueOn())
                        .param("state", one.state().code())
                        .update()
                == 1;
    }

    private static @Nullable UUID id(@Nullable SeatId seat) {
        return seat == null ? null : seat.value();
    }

    Optional<AdviceRequest> find(AreaId area, AdviceId id) {
        return list(area, "AND id = :id", Map.of("id", id.value())).stream().findFirst();
    }

    List<AdviceRequest> find(AreaId area, Collection<UUID> ids) {
        return list(area, "AND id = ANY (:ids) ORDER BY due_on, id", Map.of("ids", ids.toArray(UUID[]::new)));
    }

    List<AdviceRequest> ofCase(AreaId area, UUID caseId) {
        return list(area, "AND case_id = :case ORDER BY asked_on, letter, profession, id", Map.of("case", caseId));
    }

    /** Those of some cases that end with their assessment, or have ended with it. */
    List<AdviceRequest> endingWith(AreaId area, Collection<UUID> cases) {
        return list(
                area,
                "AND case_id = ANY (:cases) AND state IN ('asked', 'returned', 'not-needed') ORDER BY asked_on, id",
                Map.of("cases", cases.toArray(UUID[]::new)));
    }

    List<AdviceRequest> ofRequests(AreaId area, Collection<UUID> requests) {
        return list(
                area,
                "AND request_id = ANY (:requests) ORDER BY letter, profession, id",
                Map.of("requests", requests.toArray(UUID[]::new)));
    }

    /** Those that somebody has to write, and those of these bodies that nobody writes yet, soonest due first. */
    List<AdviceRequest> waiting(
            AreaId area, Names names, Collection<SeatId> writers, Collection<OrganisationId> bodies) {
        return list(
                area,
                names,
                """
                AND (writer_seat = ANY (:writers) OR writer_seat IS NULL AND body_id = ANY (:bodies))
                AND state IN ('asked', 'returned') ORDER BY due_on, id
                """,
                Map.of(
                        "writers", values(writers),
                        "bodies", bodies.stream().map(OrganisationId::value).toArray(UUID[]::new)));
    }

    /** What somebody has written or need not write any more of what they were asked since a day, last due first. */
    List<AdviceRequest> done(
            AreaId area,
            Names names,
            Collection<SeatId> writers,
            LocalDate since,
            @Nullable AdviceRequest after,
            int most) {
        return list(
                area,
                names,
                """
                AND writer_seat = ANY (:writers) AND state NOT IN ('asked', 'returned') AND asked_on >= :since
                AND (due_on, id) < (:due, :id) ORDER BY due_on DESC, id DESC LIMIT :most
                """,
                Map.of(
                        "writers",
                        values(writers),
                        "since",
                        since,
                        "due",
                        after == null ? LAST_DAY : after.dueOn(),
                        "id",
                        after == null ? NO_ID : after.id().value(),
                        "most",
                        most));
    }

    private static UUID[] values(Collection<SeatId> seats) {
        return seats.stream().map(SeatId::value).toArray(UUID[]::new);
    }

    /** Those of the area that somebody has to write, soonest due first, so many after one of them. */
    List<AdviceRequest> toCome(AreaId area, @Nullable AdviceRequest after, int most) {
        return list(
                area,
                "AND state IN ('asked', 'returned') AND (due_on, id) > (:due, :id) ORDER BY due_on, id LIMIT :most",
                Map.of(
                        "due", after == null ? LocalDate.EPOCH : after.dueOn(),
                        "id", after == null ? NO_ID : after.id().value(),
                        "most", most));
    }

    /** All that were due in a time, done or not. */
    List<AdviceRequest> dueBetween(AreaId area, LocalDate from, LocalDate to) {
        return list(
                area,
                "AND due_on BETWEEN :from AND :to ORDER BY due_on, id LIMIT 20000",
                Map.of("from", from, "to", to));
    }

    private List<AdviceRequest> list(AreaId area, String where, Map<String, Object> params) {
        return list(area, names(area), where, params);
    }

    private List<AdviceRequest> list(AreaId area, Names names, String where, Map<String, Object> params) {
        return jdbc.sql(COLUMNS + where)
                .param("area", area.value())
                .params(params)
                .query((row, n) -> request(row, names))
                .list();
    }

    /** Keeps it for whoever is about to give it away; false where it changed meanwhile. */
    boolean stands(AreaId area, AdviceRequest one) {
        return jdbc.sql("SELECT id FROM assessments.advice_request"
                        + " WHERE area_id = :area AND id = :id AND version = :version FOR UPDATE")
                .param("area", area.value())
                .param("id", one.id().value())
                .param("version", one.version())
                .query(UUID.class)
                .optional()
                .isPresent();
    }

    /**
     * Gives it to another writer or body, where whoever gives it need not see it any more; false where it changed meanwhile. What was not
     * sent is deleted where it gets another writer, but where its writer hands it over within the body.
     */
    boolean give(AreaId area, AdviceRequest one, boolean withDraft) {
        return jdbc.sql("""
                SELECT assessments.give_advice(:area, :id, :version, :point, :letter, :body, :profession, :health, :writer, :draft)
                """)
                .param("area", area.value())
                .param("id", one.id().value())
                .param("version", one.version())
                .param("point", one.point())
                .param("letter", one.letter().code())
                .param("body", one.body().value())
                .param("profession", one.profession())
                .param("health", one.health())
                .param("writer", id(one.writer()), Types.OTHER)
                .param("draft", withDraft)
                .query(Boolean.class)
                .single();
    }

    /** @return false where it changed meanwhile */
    boolean save(AreaId area, AdviceRequest one) {
        return jdbc.sql("""
                UPDATE assessments.advice_request SET point_id = :point, letter = :letter, body_id = :body, profession = :profession,
                    health = :health, writer_seat = :writer, state = :state, answered_on = :answeredOn, excused = :excused,
                    excused_until = :excusedUntil, chased_on = :chasedOn, escalated_on = :escalatedOn, ended_on = :endedOn,
                    child_id = :child, version = version + 1
                WHERE area_id = :area AND id = :id AND version = :version
                """)
                        .param("area", area.value())
                        .param("id", one.id().value())
                        .param("version", one.version())
                        .param("point", one.point())
                        .param("letter", one.letter().code())
                        .param("body", one.body().value())
                        .param("profession", one.profession())
                        .param("health", one.health())
                        .param("writer", id(one.writer()), Types.OTHER)
                        .param("child", one.child(), Types.OTHER)
                        .param("state", one.state().code())
                        .param("answeredOn", one.answeredOn(), Types.DATE)
                        .param("excused", one.excused())
                        .param("excusedUntil", one.excusedUntil(), Types.DATE)
                        .param("chasedOn", one.chasedOn(), Types.DATE)
                        .param("escalatedOn", one.escalatedOn(), Types.DATE)
                        .param("endedOn", one.endedOn(), Types.DATE)
                        .update()
                == 1;
    }

    static AdviceRequest request(ResultSet row, Names names) throws SQLException {
        UUID writer = row.getObject("writer_seat", UUID.class);
        UUID officer = row.getObject("officer_seat", UUID.class);
        var body = new OrganisationId(row.getObject("body_id", UUID.class));
        Seat seat = writer == null ? null : names.seats().get(new SeatId(writer));
        return new AdviceRequest(
                new AdviceId(row.getObject("id", UUID.class)),
                new AdviceRequest.Asked(
                        row.getObject("case_id", UUID.class),
                        row.getObject("request_id", UUID.class),
                        row.getString("reference"),
                        row.getObject("child_id", UUID.class),
                        officer == null ? null : new SeatId(officer),
                        row.getString("asks"),
                        row.getObject("asked_on", LocalDate.class),
                        row.getObject("received_on", LocalDate.class),
                        row.getObject("due_on", LocalDate.class)),
                new AdviceRequest.Routed(
                        row.getObject("point_id", UUID.class),
                        AdviceFrom.of(row.getString("letter")),
                        body,
                        names.bodies().getOrDefault(body, UNNAMED),
                        row.getString("profession"),
                        row.getBoolean("health"),
                        writer == null ? null : new SeatId(writer),
                        seat == null ? "" : seat.title()),
                new AdviceRequest.Progress(
                        AdviceState.of(row.getString("state")),
                        row.getObject("answered_on", LocalDate.class),
                        row.getBoolean("excused"),
                        row.getObject("excused_until", LocalDate.class),
                        row.getObject("chased_on", LocalDate.class),
                        row.getObject("escalated_on", LocalDate.class),
                        row.getObject("ended_on", LocalDate.class)),
                row.getInt("version"));
    }
}
