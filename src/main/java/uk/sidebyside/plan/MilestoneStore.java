package uk.sidebyside.plan;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;
import uk.sidebyside.access.NotFound;
import uk.sidebyside.access.SeatId;
import uk.sidebyside.plan.Workstreams.Milestone;
import uk.sidebyside.shared.AreaId;
import uk.sidebyside.shared.Saving;

@Repository
class MilestoneStore {
    private final JdbcClient jdbc;

    MilestoneStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Milestone> inPlan(AreaId area, PlanId plan) {
        return jdbc.sql("""
                SELECT m.id, m.line_id, m.kind, m.title, m.owner_seat_id, m.due_on, m.done_on, m.version
                FROM plan.milestone m
                JOIN plan.action_line l ON l.area_id = m.area_id AND l.id = m.line_id
                WHERE l.area_id = :area AND l.plan_id = :plan ORDER BY m.due_on NULLS LAST, m.id
                """)
                .param("area", area.value())
                .param("plan", plan.value())
                .query(MilestoneStore::milestone)
                .list();
    }

    private static Milestone milestone(ResultSet row, int n) throws SQLException {
        UUID owner = Rows.idOrNull(row, "owner_seat_id");
        return new Milestone(
                new MilestoneId(Rows.id(row, "id")),
                new LineId(Rows.id(row, "line_id")),
                row.getString("kind").equals("task"),
                row.getString("title"),
                owner == null ? null : new SeatId(owner),
                Rows.dayOrNull(row, "due_on"),
                Rows.dayOrNull(row, "done_on"),
                row.getInt("version"));
    }

    private static StatementSpec worded(StatementSpec sql, Milestone milestone) {
        SeatId owner = milestone.owner();
        return sql.param("kind", milestone.task() ? "task" : "milestone")
                .param("title", milestone.title())
                .param("owner", owner == null ? null : owner.value(), Types.OTHER)
                .param("due", milestone.dueOn(), Types.DATE)
                .param("done", milestone.doneOn(), Types.DATE);
    }

    void insert(AreaId area, MilestoneId id, Milestone milestone) {
        worded(jdbc.sql("""
                        INSERT INTO plan.milestone (area_id, id, line_id, kind, title, owner_seat_id, due_on, done_on,
                            version)
                        VALUES (:area, :id, :line, :kind, :title, :owner, :due, :done, 1)
                        """), milestone)
                .param("area", area.value())
                .param("id", id.value())
                .param("line", milestone.line().value())
                .update();
    }

    boolean update(AreaId area, MilestoneId id, Milestone milestone) {
        return worded(jdbc.sql("""
                UPDATE plan.milestone SET kind = :kind, title = :title, owner_seat_id = :owner, due_on = :due,
                    done_on = :done, version = version + 1
                WHERE area_id = :area AND id = :id AND version = :version
                """), milestone)
                        .param("area", area.value())
                        .param("id", id.value())
                        .param("version", milestone.version())
                        .update()
                == 1;
    }

    Saving<MilestoneId> now(AreaId area, MilestoneId id) {
        return jdbc.sql("SELECT title, version FROM plan.milestone WHERE area_id = :area AND id = :id")
                .param("area", area.value())
                .param("id", id.value())
                .query((row, n) ->
                        new Saving.Stale<MilestoneId>(Map.of("title", row.getString("title")), row.getInt("version")))
                .optional()
                .orElseThrow(NotFound::new);
    }

    boolean delete(AreaId area, MilestoneId id) {
        return jdbc.sql("DELETE FROM plan.milestone WHERE area_id = :area AND id = :id")
                        .param("area", area.value())
                        .param("id", id.value())
                        .update()
                == 1;
    }
}
