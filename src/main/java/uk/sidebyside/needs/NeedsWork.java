package uk.sidebyside.needs;

import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import uk.sidebyside.access.Principal;
import uk.sidebyside.notices.WaitingWork;

/** What a working group waits for from somebody. */
@Component
class NeedsWork implements WaitingWork {
    private final GroupActions actions;

    NeedsWork(GroupActions actions) {
        this.actions = actions;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Item> waitingFor(Principal principal, LocalDate today) {
        return actions.mine(principal.inArea()).stream()
                .map(action -> new Item(
                        action.groupName() + ", action " + action.number(),
                        action.what(),
                        "/needs/action/" + action.id().value() + "/done",
                        action.dueOn()))
                .toList();
    }
}
