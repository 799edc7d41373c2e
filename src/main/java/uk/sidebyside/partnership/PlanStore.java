package uk.sidebyside.partnership;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uk.sidebyside.shared.AreaId;

/** Plans of action, and each day that moved. */
@Repository
class PlanStore {
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
        Map<UUID, List<PiecePlans.Slip>> slips = slips(area, only);
        return jdbc.sql("""
                SELECT id, piece_id, what, who, due_on, done_on, version FROM partnership.plan_item
                WHERE area_id = :area AND (CAST(:piece AS uuid) IS NULL OR piece_id = :piece) ORDER BY due_on, id
                """)
                .param("area", area.value())
                .param("piece", only == null ? null : only.value(), java.sql.Types.OTHER)
                .query((row, n) -> new PiecePlans.Item(
                        row.getObject("id", UUID.class),
                        new PieceId(row.getObject("piece_id", UUID.class)),
                        row.getString("what"),
                        row.getString("who"),
                        row.getObject("due_on", LocalDate.class),
                        row.getObject("done_on", LocalDate.class),
                        slips.getOrDefault(row.getObject("id", UUID.class), List.of()),
                        row.getInt("version")))
                .list();
    }

    private Map<UUID, List<PiecePlans.Slip>> slips(AreaId area, @Nullable PieceId only) {
        Map<UUID, List<PiecePlans.Slip>> slips = new LinkedHashMap<>();
        jdbc.sql("""
                SELECT item_id, was_on, now_on, because, on_day FROM partnership.plan_slip
                WHERE area_id = :area AND (CAST(:piece AS uuid) IS NULL OR piece_id = :piece) ORDER BY on_day, id
                """)
                .param("area", area.value())
                .param("piece", only == null ? null : only.value(), java.sql.Types.OTHER)
                .query(row -> {
                    slips.computeIfAbsent(row.getObject("item_id", UUID.class), id -> new ArrayList<>())
                            .add(new PiecePlans.Slip(
                                    row.getObject("was_on", LocalDate.class),
                                    row.getObject("now_on", LocalDate.class),
                                    row.getString("because"),
                                    row.getObject("on_day", LocalDate.class)));
                });
        return slips;
    }
}
