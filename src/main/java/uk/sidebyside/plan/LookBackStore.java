package uk.sidebyside.plan;

import java.sql.ResultSet;
import java.sql.Types;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uk.sidebyside.access.NotFound;
import uk.sidebyside.access.SeatId;
import uk.sidebyside.shared.AreaId;

@Repository
class LookBackStore {
    private final JdbcClient jdbc;

    LookBackStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Head(LookBackId id, String title, String scope) {}

    Map<Head, List<LookBacks.Item>> inPlan(AreaId area, PlanId plan) {
        Map<Head, List<LookBacks.Item>> found = new LinkedHashMap<>();
        jdbc.sql("""
                SELECT b.id, b.title, b.scope, i.id AS item, i.case_ref, i.remedy, i.owner_seat_id, i.due_on, i.done_on
                FROM plan.look_back b
                LEFT JOIN plan.look_back_item i ON i.area_id = b.area_id AND i.look_back_id = b.id
                WHERE b.area_id = :area AND b.plan_id = :plan ORDER BY b.id, i.due_on, i.case_ref
                """).param("area", area.value()).param("plan", plan.value()).query((ResultSet row) -> {
            var head = new Head(new LookBackId(Rows.id(row, "id")), row.getString("title"), row.getString("scope"));
            List<LookBacks.Item> items = found.computeIfAbsent(head, key -> new ArrayList<>());
            if (Rows.idOrNull(row, "item") != null) {
                UUID owner = Rows.idOrNull(row, "owner_seat_id");
                items.add(new LookBacks.Item(
                        Rows.id(row, "item"),
                        row.getString("case_ref"),
                        row.getString("remedy"),
                        owner == null ? null : new SeatId(owner),
                        Rows.day(row, "due_on"),
                        Rows.dayOrNull(row, "done_on")));
            }
        });
        return found;
    }

    /** Where every case of a look-back is put right, the last before that day: the counts stay, what names a case goes. */
    void forgetDoneBefore(AreaId area, LocalDate day) {
        jdbc.sql("""
                UPDATE plan.look_back_item i SET case_ref = 'removed ' || right(i.id::text, 12), remedy = 'Put right'
                WHERE i.area_id = :area AND i.case_ref NOT LIKE 'removed %' AND :day > (
                    SELECT max(coalesce(o.done_on, 'infinity')) FROM plan.look_back_item o
                    WHERE o.area_id = i.area_id AND o.look_back_id = i.look_back_id)
                """).param("area", area.value()).param("day", day).update();
    }

    void insert(AreaId area, PlanId plan, Head head) {
        jdbc.sql("""
                INSERT INTO plan.look_back (area_id, id, plan_id, title, scope)
                VALUES (:area, :id, :plan, :title, :scope)
                """)
                .param("area", area.value())
                .param("id", head.id().value())
                .param("plan", plan.value())
                .param("title", head.title())
                .param("scope", head.scope())
                .update();
    }

    void keep(AreaId area, LookBackId lookBack, UUID fresh, LookBacks.Item item) {
        SeatId owner = item.owner();
        int rows = jdbc.sql("""
                INSERT INTO plan.look_back_item (area_id, id, look_back_id, case_ref, remedy, owner_seat_id, due_on,
                    done_on)
                SELECT area_id, :id, id, :ref, :remedy, CAST(:owner AS uuid), :due, CAST(:done AS date)
                FROM plan.look_back WHERE area_id = :area AND id = :lookBack
                ON CONFLICT (area_id, look_back_id, case_ref) DO UPDATE SET remedy = excluded.remedy,
                    owner_seat_id = excluded.owner_seat_id, due_on = excluded.due_on, done_on = excluded.done_on
                """)
                .param("area", area.value())
                .param("id", fresh)
                .param("lookBack", lookBack.value())
                .param("ref", item.caseRef())
                .param("remedy", item.remedy())
                .param("owner", owner == null ? null : owner.value(), Types.OTHER)
                .param("due", item.dueOn())
                .param("done", item.doneOn(), Types.DATE)
                .update();
        if (rows == 0) {
            throw new NotFound();
        }
    }
}
