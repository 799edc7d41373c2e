package uk.sidebyside.needs;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.sidebyside.access.SeatId;

/**
 * People who work on something together for a time.
 *
 * @param endedOn its last day; null while it goes on
 * @param members those of today, posts first
 */
public record WorkingGroup(
        GroupId id,
        String name,
        String purpose,
        LocalDate establishedOn,
        @Nullable LocalDate endedOn,
        List<Member> members,
        int version) {

    public WorkingGroup {
        members = List.copyOf(members);
    }

    /**
     * @param seat null for somebody who is invited
     * @param words the post with its organisation, or what the invited person is; never a name
     */
    public record Member(UUID id, @Nullable SeatId seat, String words, LocalDate fromOn) {}

    /** @param notes what was agreed; blank before, and for the public */
    public record Meeting(
            GroupMeetingId id, GroupId group, LocalDate heldOn, String place, String notes, int version) {}

    /** @param doneOn null while it is to be done */
    public record Action(
            GroupActionId id,
            GroupId group,
            String groupName,
            int number,
            String what,
            SeatId owner,
            String ownerAs,
            LocalDate agreedOn,
            LocalDate dueOn,
            @Nullable LocalDate doneOn,
            String outcome,
            int version) {

        public boolean open() {
            return doneOn == null;
        }

        /** Worked out and never stored: open, and its day has passed. */
        public boolean overdueOn(LocalDate day) {
            return open() && dueOn.isBefore(day);
        }
    }
}
