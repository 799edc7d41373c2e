package uk.sidebyside.partnership;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
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
import uk.sidebyside.access.LocalService;
import uk.sidebyside.access.LocalServices;
import uk.sidebyside.access.Sector;
import uk.sidebyside.partnership.rules.PieceKind;
import uk.sidebyside.partnership.rules.PieceState;
import uk.sidebyside.partnership.rules.Way;
import uk.sidebyside.shared.AgeBand;
import uk.sidebyside.shared.AreaId;

/** What is public of pieces on services. */
@Repository
class PortfolioStore {
    private final JdbcClient jdbc;
    private final LocalServices services;

    PortfolioStore(JdbcClient jdbc, LocalServices services) {
        this.jdbc = jdbc;
        this.services = services;
    }

    /** In place of what was shown before. */
    void show(
            AreaId area,
            PieceId piece,
            Portfolio.Words words,
            Portfolio.Counted counted,
            Portfolio.Steps steps,
            LocalDate on) {
        jdbc.sql("""
                INSERT INTO partnership.shown (area_id, piece_id, story, impact, good_practice, took_part, first_time, ways, agreed,
                    agreed_with_comments, did_not_agree, disagreement, steps_done, steps_left_out, published_on, version)
                VALUES (:area, :piece, :story, :impact, :good, :tookPart, :first, :ways, :agreed, :comments, :no, :disagreement,
                    :done, :leftOut, :on, 1)
                ON CONFLICT (area_id, piece_id) DO UPDATE SET story = :story, impact = :impact, good_practice = :good,
                    took_part = :tookPart, first_time = :first, ways = :ways, agreed = :agreed,
                    agreed_with_comments = :comments, did_not_agree = :no, disagreement = :disagreement, steps_done = :done,
                    steps_left_out = :leftOut, published_on = :on,
                    withdrawn_on = NULL, version = shown.version + 1
                """)
                .param("area", area.value())
                .param("piece", piece.value())
                .param("story", words.story().strip())
                .param("impact", words.impact().strip())
                .param("good", words.goodPractice())
                .param("disagreement", words.disagreement().strip())
                .param("tookPart", counted.tookPart())
                .param("first", counted.firstTime())
                .param("ways", counted.ways().stream().map(Way::code).sorted().toArray(String[]::new))
                .param("agreed", counted.agreed())
                .param("comments", counted.agreedWithComments())
                .param("no", counted.didNotAgree())
                .param("done", steps.done().toArray(String[]::new))
                .param("leftOut", steps.leftOut().toArray(String[]::new))
                .param("on", on)
                .update();
    }

    void withdraw(AreaId area, PieceId piece, LocalDate on) {
        jdbc.sql("""
                UPDATE partnership.shown SET withdrawn_on = :on, version = version + 1
                WHERE area_id = :area AND piece_id = :piece AND withdrawn_on IS NULL
                """)
                .param("area", area.value())
                .param("piece", piece.value())
                .param("on", on)
                .update();
    }

    Optional<Portfolio.Words> words(AreaId area, PieceId piece) {
        return jdbc.sql("""
                SELECT story, impact, good_practice, disagreement FROM partnership.shown
                WHERE area_id = :area AND piece_id = :piece AND withdrawn_on IS NULL
                """)
                .param("area", area.value())
                .param("piece", piece.value())
                .query((row, n) -> words(row))
                .optional();
    }

    /** @param only null for all; the latest published first */
    List<Portfolio.Entry> shown(AreaId area, @Nullable Collection<PieceId> only) {
        return everything(area, only).shown();
    }

    /** @param only null for all; the latest published first, then the latest begun */
    Portfolio.Everything everything(AreaId area, @Nullable Collection<PieceId> only) {
        Map<UUID, LocalService> known = new HashMap<>();
        services.inArea(area).forEach(service -> known.put(service.id().value(), service));
        List<Portfolio.Entry> shown = new ArrayList<>();
        List<Portfolio.Begun> begun = new ArrayList<>();
        List<Portfolio.HeldBack> heldBack = new ArrayList<>();
        jdbc.sql("""
                SELECT p.id AS piece_id, h.because AS held_back, s.piece_id IS NOT NULL AS shown, p.settled, p.title, p.kind, p.service_id, p.fixed, p.can_change, p.principles, p.benefits,
                    p.ages, p.state, p.began_on, p.ended_on, p.ended_because, s.story, s.impact, s.good_practice, s.took_part,
                    s.first_time, s.ways, s.agreed, s.agreed_with_comments, s.did_not_agree, s.disagreement, s.published_on,
                    p.model_code, p.model_version, p.small, s.steps_done, s.steps_left_out, p.easy_read, p.easy_read_on,
                    p.easy_read_version
                FROM partnership.piece p
                LEFT JOIN partnership.shown s ON s.area_id = p.area_id AND s.piece_id = p.id AND s.withdrawn_on IS NULL
                LEFT JOIN partnership.held_back h ON h.area_id = p.area_id AND h.piece_id = p.id AND h.shown_on IS NULL
                WHERE p.area_id = :area AND p.level = 'strategic'
                    AND (CAST(:only AS uuid[]) IS NULL OR p.id = ANY (CAST(:only AS uuid[])))
                ORDER BY s.published_on DESC NULLS LAST, CASE WHEN s.piece_id IS NULL THEN p.began_on END DESC, p.id DESC
                """)
                .param("area", area.value())
                .param(
                        "only",
                        only == null ? null : only.stream().map(PieceId::value).toArray(UUID[]::new))
                .query(row -> {
                    LocalService service = known.get(row.getObject("service_id", UUID.class));
                    if (row.getString("held_back") != null) {
                        heldBack.add(
                                new Portfolio.HeldBack(name(service), sector(service), row.getString("held_back"), 1));
                    } else if (row.getBoolean("shown")) {
                        shown.add(entry(row, service));
                    } else {
                        begun.add(begun(row, service));
                    }
                });
        return new Portfolio.Everything(shown, begun, together(heldBack));
    }

    /** One for each service and reason, in the order of services. */
    private static List<Portfolio.HeldBack> together(List<Portfolio.HeldBack> each) {
        return each.stream().collect(Collectors.groupingBy(one -> one, Collectors.counting())).entrySet().stream()
                .map(one -> new Portfolio.HeldBack(
                        one.getKey().service(),
                        one.getKey().sector(),
                        one.getKey().because(),
                        one.getValue()))
                .sorted(Comparator.comparing(Portfolio.HeldBack::service).thenComparing(Portfolio.HeldBack::because))
                .toList();
    }

    private static String name(@Nullable LocalService service) {
        return service == null ? "A service" : service.name();
    }

    private static Sector sector(@Nullable LocalService service) {
        return service == null ? Sector.JOINT : service.sector();
    }

    private static Portfolio.Begun begun(ResultSet row, @Nullable LocalService service) throws SQLException {
        return new Portfolio.Begun(
                new PieceId(row.getObject("piece_id", UUID.class)),
                row.getString("title"),
                PieceKind.of(row.getString("kind")),
                name(service),
                sector(service),
                PieceState.of(row.getString("state")),
                row.getObject("began_on", LocalDate.class),
                row.getObject("ended_on", LocalDate.class),
                row.getBoolean("small"),
                row.getString("model_code"),
                row.getInt("model_version"),
                PieceStore.codes(row, "settled", key -> key));
    }

    private static Portfolio.Words words(ResultSet row) throws SQLException {
        return new Portfolio.Words(
                row.getString("story"),
                row.getString("impact"),
                row.getBoolean("good_practice"),
                row.getString("disagreement"));
    }

    private static Portfolio.Entry entry(ResultSet row, @Nullable LocalService service) throws SQLException {
        return new Portfolio.Entry(
                new PieceId(row.getObject("piece_id", UUID.class)),
                row.getString("title"),
                PieceKind.of(row.getString("kind")),
                name(service),
                sector(service),
                row.getString("fixed"),
                row.getString("can_change"),
                PieceStore.codes(row, "principles", key -> key),
                PieceStore.codes(row, "benefits", key -> key),
                PieceStore.codes(row, "ages", AgeBand::of),
                PieceState.of(row.getString("state")),
                row.getObject("began_on", LocalDate.class),
                row.getObject("ended_on", LocalDate.class),
                row.getString("ended_because"),
                words(row),
                new Portfolio.Counted(
                        row.getInt("took_part"),
                        row.getInt("first_time"),
                        Set.copyOf(PieceStore.codes(row, "ways", Way::of)),
                        row.getInt("agreed"),
                        row.getInt("agreed_with_comments"),
                        row.getInt("did_not_agree")),
                new Portfolio.Steps(
                        row.getString("model_code"),
                        row.getInt("model_version"),
                        row.getBoolean("small"),
                        PieceStore.codes(row, "steps_done", key -> key),
                        PieceStore.codes(row, "steps_left_out", key -> key)),
                PieceEasyRead.written(row),
                row.getObject("published_on", LocalDate.class));
    }
}
