package uk.sidebyside.partnership.tools;

import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import uk.sidebyside.access.Principal;
import uk.sidebyside.notices.WaitingWork;
import uk.sidebyside.partnership.rules.ToolReview;

/** Tools that are to be looked at again, for those who look after them. A later day takes one off the list. */
@Component
class ToolReviews implements WaitingWork {
    private final ToolStore store;

    ToolReviews(ToolStore store) {
        this.store = store;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Item> waitingFor(Principal principal, LocalDate today) {
        if (!ToolsDesk.keeps(principal)) {
            return List.of();
        }
        return store.inArea(principal.inArea()).stream()
                .filter(tool -> tool.inUse() && ToolReview.standing(tool.reviewOn(), today) != ToolReview.LATER)
                .map(tool -> new Item(
                        "Look at a tool again: " + tool.name(),
                        "Is it still right? Change it, and give it a new day.",
                        tool.at() + "/edit",
                        tool.reviewOn()))
                .toList();
    }
}
