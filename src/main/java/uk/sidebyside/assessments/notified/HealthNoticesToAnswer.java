package uk.sidebyside.assessments.notified;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import uk.sidebyside.access.Principal;
import uk.sidebyside.access.Role;
import uk.sidebyside.notices.WaitingWork;

/** Notices that wait for the council, in the work of those who lead cases: by their references. The Act sets no day for it. */
@Component
class HealthNoticesToAnswer implements WaitingWork {
    private final HealthNoticeDesk desk;

    HealthNoticesToAnswer(HealthNoticeDesk desk) {
        this.desk = desk;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Item> waitingFor(Principal principal, LocalDate today) {
        if (!principal.has(Role.CASE_OFFICER)) {
            return List.of();
        }
        Set<HealthNoticeId> open = desk.openable(principal.inArea());
        return desk.sent(principal.inArea()).stream()
                .filter(one -> !one.acknowledged() && open.contains(one.id()))
                .map(one -> new Item(
                        "Acknowledge the notice " + one.reference() + " under section 23",
                        "Health told the council of a young child.",
                        one.at(),
                        null))
                .toList();
    }
}
