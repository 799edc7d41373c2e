package uk.sidebyside.needs.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import uk.sidebyside.needs.GroupActionId;
import uk.sidebyside.needs.WorkingGroup;
import uk.sidebyside.thread.Linked;

/**
 * A working group.
 *
 * @param actions what it agreed to do; empty for whoever may not see that
 * @param member whether the reader holds a post, and so sees what was agreed
 * @param mayFinish the actions that the reader may say are done
 */
public record GroupPage(
        WorkingGroup group,
        List<Linked> worksOn,
        List<WorkingGroup.Meeting> meetings,
        List<WorkingGroup.Action> actions,
        Set<GroupActionId> mayFinish,
        LocalDate today,
        boolean member,
        boolean mayWrite) {

    public String at(String end) {
        return "/needs/group/" + group.id().value() + end;
    }

    public boolean mayFinish(WorkingGroup.Action action) {
        return mayFinish.contains(action.id());
    }

    public boolean toCome(WorkingGroup.Meeting meeting) {
        return meeting.heldOn().isAfter(today);
    }

    /** As "2 of 5 actions are done. 1 is overdue." */
    public String progress() {
        long done = actions.stream().filter(action -> !action.open()).count();
        long overdue =
                actions.stream().filter(action -> action.overdueOn(today)).count();
        String words = done + " of " + NeedsWords.count(actions.size(), "action is", "actions are") + " done.";
        return overdue == 0 ? words : words + " " + overdue + (overdue == 1 ? " is" : " are") + " overdue.";
    }
}
