package uk.sidebyside.measures.ledger;

import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import uk.sidebyside.access.Principal;
import uk.sidebyside.access.Role;
import uk.sidebyside.notices.WaitingWork;

/** Figures that do not agree with their records wait for an administrator. */
@Component
class LedgerWork implements WaitingWork {
    private final RecountStore store;

    LedgerWork(RecountStore store) {
        this.store = store;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Item> waitingFor(Principal principal, LocalDate today) {
        if (!principal.has(Role.ADMINISTRATOR)) {
            return List.of();
        }
        return store
                .latest(principal.inArea())
                .filter(last -> !last.agrees())
                .map(last -> new Item(
                        last.differences() == 1
                                ? "A figure does not agree with its records"
                                : last.differences() + " figures do not agree with their records",
                        "The last recount found it.",
                        "/measures/checks",
                        null))
                .stream()
                .toList();
    }
}
