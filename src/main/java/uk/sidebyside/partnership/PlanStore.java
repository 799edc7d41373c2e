package uk.sidebyside.partnership;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uk.sidebyside.access.PersonId;
import uk.sidebyside.children.ChildId;
import uk.sidebyside.shared.AreaId;

/** Plans of action, and each day that moved. */
@Repository
class PlanStore {
    private static final String ITEMS = """
            SELECT i.id AS item_id, i.piece_id AS item_piece, i.what AS item_what, i.who AS item_who, i.due_on, i.done_on,
                i.version AS item_version, s.id AS slip_id, s.was_on, s.now_on, s.because AS slip_because, s.on_day AS slip_on
            FROM partnership.plan_item i
            LEFT JOIN partnership.plan_slip s ON s.area_id = i.area_id AND s.item_id = i.id
            WHERE i.area_id = :area AND (CAST(:piece AS uuid) IS NULL OR i.piece_id = CAST(:piece AS uuid))
            """;

    private final JdbcClient jdbc;

    PlanStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(AreaId area, UUID id, PieceId piece, String what, String who, LocalDate dueOn) {
        jdbc.sql("""
                INSERT INTO partnership.plan_item (area_id, id, piece_id, what, who, due_on, version)
                VALUES (:area, :id, :piece, :what, :who, :due, 1)
                """)
                .param("area", area.value())
                .param("id", id)
                .param("piece", piece.value())
                .param("what", what)
                .param("who", who)
                .param("due", dueOn)
                .update();
    }

    /** @return false where somebody else changed it since that version */
    boolean move(
            AreaId area, PiecePlans.Item item, int version, UUID slip, LocalDate now, String because, LocalDate on) {
        boolean mine = jdbc.sql("""
                        UPDATE partnership.plan_item SET due_on = :due, version = version + 1
                        WHERE area_id = :area AND id = :id AND version = :version AND done_on IS NULL
                        """)
                        .param("area", area.value())
                        .param("id", item.id())
                        .param("version", version)
                        .param("due", now)
                        .update()
                == 1;
        if (mine) {
            jdbc.sql("""
                    INSERT INTO partnership.plan_slip (area_id, id, piece_id, item_id, was_on, now_on, because, on_day)
                    VALUES (:area, :slip, :piece, :id, :was, :now, :because, :on)
                    """)
                    .param("area", area.value())
                    .param("slip", slip)
                    .param("piece", item.piece().value())
                    .param("id", item.id())
                    .param("was", item.dueOn())
                    .param("now", now)
                    .param("because", because)
                    .param("on", on)
                    .update();
        }
        return mine;
    }

    void done(AreaId area, UUID item, LocalDate on) {
        jdbc.sql("""
                UPDATE partnership.plan_item SET done_on = :on, version = version + 1
                WHERE area_id = :area AND id = :id AND done_on IS NULL
                """)
                .param("area", area.value())
                .param("id", item)
                .param("on", on)
                .update();
    }

    /** @param only null for every piece that the principal's policies let through */
    List<PiecePlans.Item> items(AreaId area, @Nullable PieceId only) {
        var items = new Items();
        items.part().read(jdbc, PieceStore.of(area, only));
        return items.list();
    }

    /** A plan as its rows come: one for each item, or for each day that moved. */
    static final class Items {
        private final Map<UUID, PiecePlans.Item> items = new LinkedHashMap<>();
        private final Map<UUID, List<PiecePlans.Slip>> slips = new HashMap<>();

        OneStatement.Part part() {
            return new OneStatement.Part(ITEMS, "due_on, item_id, slip_on, slip_id", this::row);
        }

        private void row(ResultSet row) throws SQLException {
            UUID id = row.getObject("item_id", UUID.class);
            items.putIfAbsent(id, item(row, id));
            LocalDate was = row.getObject("was_on", LocalDate.class);
            if (was != null) {
                slips.computeIfAbsent(id, key -> new ArrayList<>())
                        .add(new PiecePlans.Slip(
                                was,
                                row.getObject("now_on", LocalDate.class),
                                row.getString("slip_because"),
                                row.getObject("slip_on", LocalDate.class)));
            }
        }

        List<PiecePlans.Item> list() {
            return items.values().stream()
                    .map(item -> item.with(slips.getOrDefault(item.id(), List.of())))
                    .toList();
        }
    }

    private static PiecePlans.Item item(ResultSet row, UUID id) throws SQLException {
        return new PiecePlans.Item(
                id,
                new PieceId(row.getObject("item_piece", UUID.class)),
                row.getString("item_what"),
                row.getString("item_who"),
                row.getObject("due_on", LocalDate.class),
                row.getObject("done_on", LocalDate.class),
                List.of(),
                row.getInt("item_version"));
    }

    /**
     * A piece with a child at which somebody has a place, and what comes next in its plan.
     *
     * @param endedOn null while it is under way
     * @param what null where nothing is still to do
     * @param was the day that was promised first; null where it never moved
     */
    record Ahead(
            ChildId child,
            String title,
            ParticipantId place,
            @Nullable LocalDate endedOn,
            @Nullable String what,
            String who,
            @Nullable LocalDate dueOn,
            @Nullable LocalDate was) {}

    /** Of these children, as far as the person takes part: what is under way, and what ended after a day. */
    List<Ahead> ahead(AreaId area, PersonId person, List<UUID> children, LocalDate since) {
        return jdbc.sql("""
                SELECT p.child_id, p.title, p.ended_on, o.participant_id, i.what, coalesce(i.who, '') AS who, i.due_on, s.was_on
                FROM partnership.place o
                JOIN partnership.piece p ON p.area_id = o.area_id AND p.id = o.piece_id
                LEFT JOIN LATERAL (SELECT n.id, n.what, n.who, n.due_on FROM partnership.plan_item n
                    WHERE n.area_id = p.area_id AND n.piece_id = p.id AND n.done_on IS NULL
                    ORDER BY n.due_on, n.id LIMIT 1) i ON p.ended_on IS NULL
                LEFT JOIN LATERAL (SELECT m.was_on FROM partnership.plan_slip m
                    WHERE m.area_id = p.area_id AND m.item_id = i.id ORDER BY m.on_day, m.id LIMIT 1) s ON true
                WHERE o.area_id = :area AND o.person_id = :person AND p.child_id = ANY (:children)
                    AND (p.ended_on IS NULL OR p.ended_on > :since)
                ORDER BY p.began_on, p.id
                """)
                .param("area", area.value())
                .param("person", person.value())
                .param("children", children.toArray(UUID[]::new))
                .param("since", since)
                .query((row, n) -> new Ahead(
                        new ChildId(row.getObject("child_id", UUID.class)),
                        row.getString("title"),
                        new ParticipantId(row.getObject("participant_id", UUID.class)),
                        row.getObject("ended_on", LocalDate.class),
                        row.getString("what"),
                        row.getString("who"),
                        row.getObject("due_on", LocalDate.class),
                        row.getObject("was_on", LocalDate.class)))
                .list();
    }
}
