package uk.sidebyside.plan;

import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import uk.sidebyside.access.Principal;
import uk.sidebyside.notices.WaitingWork;

/** The versions of a plan that somebody is asked to sign. */
@Component
class SignaturesWaiting implements WaitingWork {
    private final PlanVersions versions;

    SignaturesWaiting(PlanVersions versions) {
        this.versions = versions;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Item> waitingFor(Principal principal, LocalDate today) {
        if (!principal.signedIn()) {
            return List.of();
        }
        return versions.waitingFor(principal.inArea(), principal.person()).stream()
                .map(version -> new Item(
                        "Sign the plan: " + version.label(),
                        "You are asked to sign it for your organisation.",
                        "/plan/versions/" + version.id().value() + "/sign",
                        null))
                .toList();
    }
}
