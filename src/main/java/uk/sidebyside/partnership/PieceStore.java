package uk.sidebyside.partnership;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uk.sidebyside.access.LocalService;
import uk.sidebyside.access.LocalServices;
import uk.sidebyside.access.PersonId;
import uk.sidebyside.access.SeatId;
import uk.sidebyside.access.Sector;
import uk.sidebyside.access.ServiceId;
import uk.sidebyside.children.ChildId;
import uk.sidebyside.partnership.rules.GroupReached;
import uk.sidebyside.partnership.rules.Level;
import uk.sidebyside.partnership.rules.Model;
import uk.sidebyside.partnership.rules.PieceKind;
import uk.sidebyside.partnership.rules.PieceState;
import uk.sidebyside.shared.AgeBand;
import uk.sidebyside.shared.AreaId;

/** Pieces of joint partnership. */
@Repository
class PieceStore {
    private static final String SELECT = """
            SELECT p.id, p.title, p.level, p.kind, p.model_code, p.model_version, p.service_id, p.child_id, p.lead_seat_id, p.small, p.why, p.fixed, p.can_change, p.principles, p.benefits, p.ages,
                p.groups_reached, p.began_on, p.state, p.ended_on, p.ended_because, p.version,
                (SELECT h.because FROM partnership.held_back h WHERE h.area_id = p.area_id AND h.piece_id = p.id AND h.shown_on IS NULL)
                    AS held_back
            FROM partnership.piece p
            WHERE p.area_id = :area
            """;

    private final JdbcClient jdbc;
    private final LocalServices services;

    /** @param services whose names stand in the area's register */
    PieceStore(JdbcClient jdbc, LocalServices services) {
        this.jdbc = jdbc;
        this.services = services;
    }

    void insert(AreaId area, PieceId id, Pieces.Begin begin, Model model, LocalDate on, Instant at) {
        Pieces.Words words = begin.words();
        jdbc.sql("""
                INSERT INTO partnership.piece (area_id, id, title, level, kind, model_code, model_version, service_id, child_id,
                    lead_seat_id, small, why, fixed, can_change, principles, benefits, ages, groups_reached, began_on, state,
                    ended_because, version, changed_at)
                VALUES (:area, :id, :title, :level, :kind, :model, :modelVersion, :service, :child, :lead, :small, :why, :fixed,
                    :canChange, :principles, :benefits, :ages, :groups, :on, 'running', '', 1, :at)
                """)
                .param("area", area.value())
                .param("id", id.value())
                .param("level", begin.level().code())
                .param("model", model.code())
                .param("modelVersion", model.version())
                .param(
                        "service",
                        begin.service() == null ? null : begin.service().value())
                .param("child", begin.child() == null ? null : begin.child().value())
                .param("on", on)
                .params(parameters(words, at))
                .update();
    }

    private static Map<String, @Nullable Object> parameters(Pieces.Words words, Instant at) {
        Map<String, @Nullable Object> parameters = new HashMap<>();
        parameters.put("title", words.title().strip());
        parameters.put("kind", words.kind() == null ? null : words.kind().code());
        parameters.put("lead", words.lead() == null ? null : words.lead().value());
        parameters.put("small", words.small());
        parameters.put("why", words.why().strip());
        parameters.put("fixed", words.fixed().strip());
        parameters.put("canChange", words.canChange().strip());
        parameters.put("principles", words.principles().toArray(String[]::new));
        parameters.put("benefits", words.benefits().toArray(String[]::new));
        parameters.put("ages", words.ages().stream().map(AgeBand::code).toArray(String[]::new));
        parameters.put("groups", words.groups().stream().map(GroupReached::code).toArray(String[]::new));
        parameters.put("at", at.atOffset(ZoneOffset.UTC));
        return parameters;
    }

    /** @return false where somebody else changed it since that version */
    boolean update(AreaId area, PieceId id, int version, Pieces.Words words, Instant at) {
        return jdbc.sql("""
                        UPDATE partnership.piece SET title = :title, kind = :kind, lead_seat_id = :lead, small = :small, why = :why,
                            fixed = :fixed, can_change = :canChange, principles = :principles, benefits = :benefits, ages = :ages,
                            groups_reached = :groups, version = version + 1, changed_at = :at
                        WHERE area_id = :area AND id = :id AND version = :version
                        """)
                        .param("area", area.value())
                        .param("id", id.value())
                        .param("version", version)
                        .params(parameters(words, at))
                        .update()
                == 1;
    }

    /** Ends it, unless somebody else has. */
    void end(AreaId area, PieceId id, PieceState state, LocalDate on, String because, Instant at) {
        jdbc.sql("""
                UPDATE partnership.piece SET state = :state, ended_on = :on, ended_because = :because, version = version + 1,
                    changed_at = :at
                WHERE area_id = :area AND id = :id AND state = 'running'
                """)
                .param("area", area.value())
                .param("id", id.value())
                .param("state", state.code())
                .param("on", on)
                .param("because", because.strip())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** In place of what was said of how it ended. */
    void endedBecause(AreaId area, PieceId id, String because, Instant at) {
        jdbc.sql("""
                UPDATE partnership.piece SET ended_because = :because, version = version + 1, changed_at = :at
                WHERE area_id = :area AND id = :id
                """)
                .param("area", area.value())
                .param("id", id.value())
                .param("because", because)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    Optional<Piece> find(AreaId area, PieceId id) {
        return jdbc.sql(SELECT + " AND p.id = :id")
                .param("area", area.value())
                .param("id", id.value())
                .query((row, n) -> piece(row, service -> services.find(area, service)))
                .optional();
    }

    /** Whether it is under way; empty for one that is not there, or that the principal may not know. */
    Optional<Boolean> running(AreaId area, PieceId id) {
        return jdbc.sql("SELECT state FROM partnership.piece WHERE area_id = :area AND id = :id")
                .param("area", area.value())
                .param("id", id.value())
                .query((row, n) -> PieceState.of(row.getString("state")) == PieceState.RUNNING)
                .optional();
    }

    /** The piece at which a key has its place, with whose place it is; the service is not named to whoever takes part. */
    Optional<Participants.Opened> opened(AreaId area, UUID key) {
        return opened(
                " AND o.key = :key",
                statement -> statement.param("area", area.value()).param("key", key));
    }

    /** The same where somebody has this place by their account. */
    Optional<Participants.Opened> opened(AreaId area, PersonId person, ParticipantId place) {
        return opened(" AND o.person_id = :person AND o.participant_id = :place", statement -> statement
                .param("area", area.value())
                .param("person", person.value())
                .param("place", place.value()));
    }

    private Optional<Participants.Opened> opened(String whose, UnaryOperator<JdbcClient.StatementSpec> parameters) {
        JdbcClient.StatementSpec statement = jdbc.sql(SELECT.replace("FROM partnership.piece p", """
                        , o.participant_id FROM partnership.piece p
                        JOIN partnership.place o ON o.area_id = p.area_id AND o.piece_id = p.id
                        """) + whose);
        return parameters
                .apply(statement)
                .query((row, n) -> {
                    Piece piece = piece(row, service -> Optional.empty());
                    var who = new ParticipantId(row.getObject("participant_id", UUID.class));
                    return new Participants.Opened(new Participants.Place(who, piece.id()), piece);
                })
                .optional();
    }

    /** The parameters of a list of what hangs on a piece; null for all pieces. */
    static Map<String, @Nullable Object> of(AreaId area, @Nullable PieceId piece) {
        Map<String, @Nullable Object> parameters = new HashMap<>();
        parameters.put("area", area.value());
        parameters.put("piece", piece == null ? null : piece.value());
        return parameters;
    }

    /** These, as far as the principal's policies let them through. */
    List<Piece> these(AreaId area, Collection<PieceId> ids) {
        var known = known(area);
        return jdbc.sql(SELECT + " AND p.id = ANY (:ids)")
                .param("area", area.value())
                .param("ids", ids.stream().map(PieceId::value).toArray(UUID[]::new))
                .query((row, n) -> piece(row, known))
                .list();
    }

    /** Every piece that the principal's policies let through, the latest begun first. */
    List<Piece> inArea(AreaId area) {
        var known = known(area);
        return jdbc.sql(SELECT + " ORDER BY p.began_on DESC, p.id DESC")
                .param("area", area.value())
                .query((row, n) -> piece(row, known))
                .list();
    }

    List<Piece> ofChild(AreaId area, ChildId child) {
        var known = known(area);
        return jdbc.sql(SELECT + " AND p.child_id = :child ORDER BY p.began_on DESC, p.id DESC")
                .param("area", area.value())
                .param("child", child.value())
                .query((row, n) -> piece(row, known))
                .list();
    }

    /** Groups that pieces on the same service reached which began earlier. */
    Set<GroupReached> groupsBefore(AreaId area, Piece piece) {
        Piece.OfService service = piece.service();
        if (service == null) {
            return Set.of();
        }
        return Set.copyOf(jdbc.sql("""
                SELECT DISTINCT unnest(groups_reached) FROM partnership.piece
                WHERE area_id = :area AND service_id = :service AND (began_on, id) < (:began, :piece)
                """)
                .param("area", area.value())
                .param("service", service.id().value())
                .param("began", piece.beganOn())
                .param("piece", piece.id().value())
                .query((row, n) -> GroupReached.of(row.getString(1)))
                .list());
    }

    /** @return the weeks that the area has set; empty where it has set none */
    Optional<Integer> quietWeeks(AreaId area) {
        return jdbc.sql("SELECT quiet_weeks FROM partnership.setting WHERE area_id = :area")
                .param("area", area.value())
                .query(Integer.class)
                .optional();
    }

    /** The register in one statement, read once it is asked for. */
    private Function<ServiceId, Optional<LocalService>> known(AreaId area) {
        Map<ServiceId, LocalService> all = new HashMap<>();
        services.inArea(area).forEach(service -> all.put(service.id(), service));
        return id -> Optional.ofNullable(all.get(id));
    }

    private static Piece piece(ResultSet row, Function<ServiceId, Optional<LocalService>> services)
            throws SQLException {
        UUID service = row.getObject("service_id", UUID.class);
        UUID child = row.getObject("child_id", UUID.class);
        UUID lead = row.getObject("lead_seat_id", UUID.class);
        return new Piece(
                new PieceId(row.getObject("id", UUID.class)),
                row.getString("title"),
                Level.of(row.getString("level")),
                PieceKind.of(row.getString("kind")),
                row.getString("model_code"),
                row.getInt("model_version"),
                service == null ? null : ofService(new ServiceId(service), services),
                child == null ? null : new ChildId(child),
                lead == null ? null : new SeatId(lead),
                row.getBoolean("small"),
                row.getString("why"),
                row.getString("fixed"),
                row.getString("can_change"),
                codes(row, "principles", key -> key),
                codes(row, "benefits", key -> key),
                codes(row, "ages", AgeBand::of),
                codes(row, "groups_reached", GroupReached::of),
                row.getObject("began_on", LocalDate.class),
                PieceState.of(row.getString("state")),
                row.getObject("ended_on", LocalDate.class),
                row.getString("ended_because"),
                row.getString("held_back"),
                row.getInt("version"));
    }

    private static Piece.OfService ofService(ServiceId id, Function<ServiceId, Optional<LocalService>> services) {
        return services.apply(id)
                .map(service -> new Piece.OfService(id, service.name(), service.sector()))
                .orElse(new Piece.OfService(id, "A service", Sector.JOINT));
    }

    static <E> List<E> codes(ResultSet row, String column, Function<String, E> of) throws SQLException {
        return Arrays.stream((String[]) row.getArray(column).getArray()).map(of).toList();
    }
}
