package uk.sidebyside.partnership.agreed;

import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import uk.sidebyside.access.Principal;
import uk.sidebyside.access.Role;
import uk.sidebyside.notices.WaitingWork;

/** Signatures that wait for somebody. */
@Component
class AgreedWork implements WaitingWork {
    private final Agreements agreements;

    AgreedWork(Agreements agreements) {
        this.agreements = agreements;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Item> waitingFor(Principal principal, LocalDate today) {
        if (principal.seats().isEmpty() || principal.has(Role.INSPECTOR)) {
            return List.of();
        }
        return agreements.inArea(principal.inArea()).stream()
                .limit(1)
                .flatMap(latest -> agreements.mine(principal.inArea(), latest).stream()
                        .map(party -> new Item(
                                "Sign for " + party.name(),
                                latest.title() + ", version " + latest.number(),
                                latest.address() + "/sign/" + party.id(),
                                null)))
                .toList();
    }
}
