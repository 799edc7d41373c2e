package uk.sidebyside.needs;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uk.sidebyside.access.SeatId;
import uk.sidebyside.shared.AreaId;

@Repository
class GroupActionStore {
    private final JdbcClient jdbc;

    GroupActionStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @return false where the same submission was stored before */
    boolean insert(
            AreaId area,
            GroupActionId id,
            UUID submission,
            GroupId group,
            String what,
            SeatId owner,
            String ownerAs,
            LocalDate agreedOn,
            LocalDate dueOn) {
        jdbc.sql("SELECT pg_advisory_xact_lock(hashtextextended('needs.group_action' || :group, 0))")
                .param("group", group.value().toString())
                .query((row, n) -> n)
                .list();
        return jdbc.sql("""
                        INSERT INTO needs.group_action (area_id, id, submission, group_id, number, what, owner_seat_id,
                            owner_as, agreed_on, due_on, outcome, version)
                        VALUES (:area, :id, :submission, :group,
                            (SELECT coalesce(max(number), 0) + 1 FROM needs.group_action
                                WHERE area_id = :area AND group_id = :group),
                            :what, :owner, :ownerAs, :agreedOn, :dueOn, '', 1)
                        ON CONFLICT (area_id, submission) DO NOTHING
                        """)
                        .param("area", area.value())
                        .param("id", id.value())
                        .param("submission", submission)
                        .param("group", group.value())
                        .param("what", what.strip())
                        .param("owner", owner.value())
                        .param("ownerAs", ownerAs)
                        .param("agreedOn", agreedOn)
                        .param("dueOn", dueOn)
                        .update()
                == 1;
    }

    GroupActionId submitted(AreaId area, UUID submission) {
        return jdbc.sql("SELECT id FROM needs.group_action WHERE area_id = :area AND submission = :submission")
                .param("area", area.value())
                .param("submission", submission)
                .query((row, n) -> new GroupActionId(row.getObject("id", UUID.class)))
                .single();
    }

    /** @return false where somebody else said so since that version */
    boolean done(AreaId area, GroupActionId id, int version, String outcome, LocalDate on) {
        return jdbc.sql("""
                        UPDATE needs.group_action SET outcome = :outcome, done_on = coalesce(done_on, :on),
                            version = version + 1
                        WHERE area_id = :area AND id = :id AND version = :version
                        """)
                        .param("area", area.value())
                        .param("id", id.value())
                        .param("version", version)
                        .param("outcome", outcome)
                        .param("on", on)
                        .update()
                == 1;
    }

    /** Of every group: open ones first, by the day that they are due. */
    List<WorkingGroup.Action> inArea(AreaId area) {
        return jdbc.sql("""
                SELECT a.id, a.group_id, g.name, a.number, a.what, a.owner_seat_id, a.owner_as, a.agreed_on, a.due_on,
                    a.done_on, a.outcome, a.version
                FROM needs.group_action a
                JOIN needs.working_group g ON g.area_id = a.area_id AND g.id = a.group_id
                WHERE a.area_id = :area ORDER BY a.done_on IS NOT NULL, a.due_on, a.number
                """)
                .param("area", area.value())
                .query((row, n) -> new WorkingGroup.Action(
                        new GroupActionId(row.getObject("id", UUID.class)),
                        new GroupId(row.getObject("group_id", UUID.class)),
                        row.getString("name"),
                        row.getInt("number"),
                        row.getString("what"),
                        new SeatId(row.getObject("owner_seat_id", UUID.class)),
                        row.getString("owner_as"),
                        row.getObject("agreed_on", LocalDate.class),
                        row.getObject("due_on", LocalDate.class),
                        row.getObject("done_on", LocalDate.class),
                        row.getString("outcome"),
                        row.getInt("version")))
                .list();
    }
}
