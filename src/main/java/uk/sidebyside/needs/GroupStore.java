package uk.sidebyside.needs;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uk.sidebyside.access.SeatId;
import uk.sidebyside.shared.AreaId;

/** Groups, their members and their meetings; what they agreed to do is in {@link GroupActionStore}. */
@Repository
class GroupStore {
    private final JdbcClient jdbc;

    GroupStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param seat null for somebody who is invited; {@code words} are blank for a post */
    record MemberRow(GroupId group, UUID id, @Nullable SeatId seat, String words, LocalDate fromOn) {}

    /** @return false where the same submission was stored before */
    boolean insert(AreaId area, GroupId id, UUID submission, WorkingGroups.Words words) {
        return jdbc.sql("""
                        INSERT INTO needs.working_group (area_id, id, submission, name, purpose, established_on, ended_on,
                            version)
                        VALUES (:area, :id, :submission, :name, :purpose, :established, :ended, 1)
                        ON CONFLICT DO NOTHING
                        """)
                        .params(parameters(area, id, words))
                        .param("submission", submission)
                        .update()
                == 1;
    }

    /** @return false where somebody else changed it since that version */
    boolean update(AreaId area, GroupId id, int version, WorkingGroups.Words words) {
        return jdbc.sql("""
                        UPDATE needs.working_group SET name = :name, purpose = :purpose, established_on = :established,
                            ended_on = :ended, version = version + 1
                        WHERE area_id = :area AND id = :id AND version = :version
                        """)
                        .params(parameters(area, id, words))
                        .param("version", version)
                        .update()
                == 1;
    }

    private static Map<String, @Nullable Object> parameters(AreaId area, GroupId id, WorkingGroups.Words words) {
        Map<String, @Nullable Object> parameters = new HashMap<>();
        parameters.put("area", area.value());
        parameters.put("id", id.value());
        parameters.put("name", words.name().strip());
        parameters.put("purpose", words.purpose().strip());
        parameters.put("established", words.establishedOn());
        parameters.put("ended", words.endedOn());
        return parameters;
    }

    Optional<GroupId> submitted(AreaId area, UUID submission) {
        return jdbc.sql("SELECT id FROM needs.working_group WHERE area_id = :area AND submission = :submission")
                .param("area", area.value())
                .param("submission", submission)
                .query((row, n) -> new GroupId(row.getObject("id", UUID.class)))
                .optional();
    }

    /** Without their members, the first established first. */
    List<WorkingGroup> inArea(AreaId area) {
        return jdbc.sql("""
                SELECT id, name, purpose, established_on, ended_on, version FROM needs.working_group
                WHERE area_id = :area ORDER BY established_on, id
                """)
                .param("area", area.value())
                .query((row, n) -> new WorkingGroup(
                        new GroupId(row.getObject("id", UUID.class)),
                        row.getString("name"),
                        row.getString("purpose"),
                        row.getObject("established_on", LocalDate.class),
                        row.getObject("ended_on", LocalDate.class),
                        List.of(),
                        row.getInt("version")))
                .list();
    }

    /** @return false where the same post or role is a member already */
    boolean insertMember(AreaId area, UUID id, GroupId group, @Nullable SeatId seat, String invitedAs, LocalDate from) {
        return jdbc.sql("""
                        INSERT INTO needs.group_member (area_id, id, group_id, seat_id, invited_as, from_on)
                        VALUES (:area, :id, :group, :seat, :invited, :from) ON CONFLICT DO NOTHING
                        """)
                        .param("area", area.value())
                        .param("id", id)
                        .param("group", group.value())
                        .param("seat", seat == null ? null : seat.value())
                        .param("invited", invitedAs)
                        .param("from", from)
                        .update()
                == 1;
    }

    void endMember(AreaId area, GroupId group, UUID member, LocalDate lastDay) {
        jdbc.sql("""
                UPDATE needs.group_member SET to_on = greatest(from_on, :lastDay)
                WHERE area_id = :area AND group_id = :group AND id = :id AND to_on IS NULL
                """)
                .param("area", area.value())
                .param("group", group.value())
                .param("id", member)
                .param("lastDay", lastDay)
                .update();
    }

    /** Those whose membership has not ended, posts first. */
    List<MemberRow> members(AreaId area) {
        return jdbc.sql("""
                SELECT group_id, id, seat_id, invited_as, from_on FROM needs.group_member
                WHERE area_id = :area AND to_on IS NULL ORDER BY seat_id IS NULL, from_on, id
                """)
                .param("area", area.value())
                .query((row, n) -> {
                    UUID seat = row.getObject("seat_id", UUID.class);
                    return new MemberRow(
                            new GroupId(row.getObject("group_id", UUID.class)),
                            row.getObject("id", UUID.class),
                            seat == null ? null : new SeatId(seat),
                            row.getString("invited_as"),
                            row.getObject("from_on", LocalDate.class));
                })
                .list();
    }

    /** @return false where the same submission was stored before */
    boolean insertMeeting(
            AreaId area, GroupMeetingId id, UUID submission, GroupId group, WorkingGroups.Met met, Instant at) {
        return jdbc.sql("""
                        INSERT INTO needs.group_meeting (area_id, id, submission, group_id, held_on, place, notes, version,
                            changed_at)
                        VALUES (:area, :id, :submission, :group, :heldOn, :place, :notes, 1, :at)
                        ON CONFLICT (area_id, submission) DO NOTHING
                        """)
                        .param("area", area.value())
                        .param("id", id.value())
                        .param("submission", submission)
                        .param("group", group.value())
                        .param("heldOn", met.heldOn())
                        .param("place", met.place().strip())
                        .param("notes", met.notes().strip())
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /** @return false where somebody else changed it since that version */
    boolean updateMeeting(AreaId area, GroupMeetingId id, int version, WorkingGroups.Met met, Instant at) {
        return jdbc.sql("""
                        UPDATE needs.group_meeting SET held_on = :heldOn, place = :place, notes = :notes,
                            version = version + 1, changed_at = :at
                        WHERE area_id = :area AND id = :id AND version = :version
                        """)
                        .param("area", area.value())
                        .param("id", id.value())
                        .param("version", version)
                        .param("heldOn", met.heldOn())
                        .param("place", met.place().strip())
                        .param("notes", met.notes().strip())
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /** @param changedAt when the meeting last changed */
    record MeetingRow(WorkingGroup.Meeting meeting, String groupName, Instant changedAt) {}

    /** Of every group, the latest first; the notes are left out where they may not be read. */
    List<MeetingRow> meetings(AreaId area) {
        boolean notes = Desk.readsDrafts();
        List<MeetingRow> meetings = new ArrayList<>();
        jdbc.sql("""
                SELECT m.id, m.group_id, g.name, m.held_on, m.place, m.notes, m.version, m.changed_at
                FROM needs.group_meeting m
                JOIN needs.working_group g ON g.area_id = m.area_id AND g.id = m.group_id
                WHERE m.area_id = :area ORDER BY m.held_on DESC, m.id DESC
                """).param("area", area.value()).query(row -> {
            var meeting = new WorkingGroup.Meeting(
                    new GroupMeetingId(row.getObject("id", UUID.class)),
                    new GroupId(row.getObject("group_id", UUID.class)),
                    row.getObject("held_on", LocalDate.class),
                    row.getString("place"),
                    notes ? row.getString("notes") : "",
                    row.getInt("version"));
            meetings.add(new MeetingRow(
                    meeting,
                    row.getString("name"),
                    row.getObject("changed_at", OffsetDateTime.class).toInstant()));
        });
        return meetings;
    }
}
