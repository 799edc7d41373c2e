package uk.sidebyside.needs;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.sidebyside.access.NotFound;
import uk.sidebyside.access.Principals;
import uk.sidebyside.access.Seat;
import uk.sidebyside.access.SeatId;
import uk.sidebyside.access.Seats;
import uk.sidebyside.needs.rules.AgreeAction;
import uk.sidebyside.shared.AreaId;
import uk.sidebyside.shared.Finding;
import uk.sidebyside.shared.Ids;
import uk.sidebyside.shared.Saving;

/** What working groups agreed to do, who does it and by when. Only those who hold a post see it. */
@Service
public class GroupActions {
    private static final String SOURCE = "docs/rules/needs.md, working groups";

    private final GroupActionStore store;
    private final WorkingGroups groups;
    private final Seats seats;
    private final Clock clock;

    GroupActions(GroupActionStore store, WorkingGroups groups, Seats seats, Clock clock) {
        this.store = store;
        this.groups = groups;
        this.seats = seats;
        this.clock = clock;
    }

    /** Of every group: open ones first, by the day that they are due. None for the public. */
    @Transactional(readOnly = true)
    public List<WorkingGroup.Action> inArea(AreaId area) {
        return Desk.readsDrafts() ? store.inArea(area) : List.of();
    }

    @Transactional(readOnly = true)
    public List<WorkingGroup.Action> of(AreaId area, GroupId group) {
        return inArea(area).stream()
                .filter(action -> action.group().equals(group))
                .toList();
    }

    @Transactional(readOnly = true)
    public WorkingGroup.Action byId(AreaId area, GroupActionId id) {
        return inArea(area).stream()
                .filter(action -> action.id().equals(id))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    /** Whether the current principal may say that it is done. */
    public boolean mayFinish(WorkingGroup.Action action) {
        return Desk.writes(action.owner());
    }

    public record Agree(
            UUID submission,
            GroupId group,
            String what,
            @Nullable SeatId owner,
            @Nullable LocalDate dueOn) {}

    @Transactional
    public Saving<GroupActionId> agree(AreaId area, Agree command) {
        Desk.mustWrite();
        groups.byId(area, command.group());
        LocalDate today = LocalDate.now(clock);
        SeatId chosen = command.owner();
        Seat owner = seats.seat(area, chosen);
        LocalDate dueOn = command.dueOn();
        List<Finding> findings = AgreeAction.check(command.what(), owner != null, dueOn, today);
        if (!findings.isEmpty() || owner == null || dueOn == null) {
            return Saving.refused(findings);
        }
        var id = new GroupActionId(Ids.next(clock));
        boolean first = store.insert(
                area,
                id,
                command.submission(),
                command.group(),
                command.what(),
                owner.id(),
                owner.titleAndOrganisation(),
                today,
                dueOn);
        return Saving.saved(first ? id : store.submitted(area, command.submission()));
    }

    /**
     * Whoever holds the post that does it, a lead of a workstream or an administrator says that it is done, and what was.
     *
     * @param version of the action when they began to write
     */
    @Transactional
    public Saving<GroupActionId> done(AreaId area, GroupActionId id, int version, String outcome) {
        WorkingGroup.Action action = byId(area, id);
        Desk.mustWrite(action.owner());
        if (outcome.isBlank()) {
            return Saving.refused(List.of(Finding.of("outcome", "action.needs.outcome", SOURCE)));
        }
        if (!store.done(area, id, version, outcome.strip(), LocalDate.now(clock))) {
            WorkingGroup.Action now = byId(area, id);
            return new Saving.Stale<>(Map.of("outcome", now.outcome()), now.version());
        }
        return Saving.saved(id);
    }

    /** Those that wait for the current principal. */
    @Transactional(readOnly = true)
    public List<WorkingGroup.Action> mine(AreaId area) {
        return inArea(area).stream()
                .filter(action -> action.open() && Principals.current().holds(action.owner()))
                .toList();
    }
}
