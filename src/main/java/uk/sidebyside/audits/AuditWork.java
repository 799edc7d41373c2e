package uk.sidebyside.audits;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import uk.sidebyside.access.Principal;
import uk.sidebyside.notices.WaitingWork;
import uk.sidebyside.shared.AreaId;

/** On the page of all work: next steps of one's own posts, and audits that one began and did not sign. */
@Component
class AuditWork implements WaitingWork {
    private final NextStepStore steps;
    private final AuditStore audits;
    private final AuditorStore auditors;

    AuditWork(NextStepStore steps, AuditStore audits, AuditorStore auditors) {
        this.steps = steps;
        this.audits = audits;
        this.auditors = auditors;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Item> waitingFor(Principal principal, LocalDate today) {
        if (!principal.signedIn() || principal.seats().isEmpty()) {
            return List.of();
        }
        AreaId area = principal.inArea();
        List<NextStep> mine = steps.openOf(area, principal.seats().keySet());
        List<AuditId> judged = auditors.of(area, principal);
        Set<AuditId> wanted = new HashSet<>(judged);
        mine.forEach(step -> wanted.add(step.audit()));
        Map<AuditId, Audit> known = new HashMap<>();
        audits.some(area, wanted).forEach(audit -> known.put(audit.id(), audit));
        List<Item> items = new ArrayList<>();
        for (NextStep step : mine) {
            Audit audit = known.get(step.audit());
            if (audit != null && !rests(audit, judged)) {
                items.add(new Item(
                        step.what(),
                        "Next step of the audit of " + audit.title(),
                        audit.at() + "/steps",
                        step.dueOn()));
            }
        }
        for (AuditId id : judged) {
            Audit audit = known.get(id);
            if (audit != null && audit.open()) {
                items.add(new Item(
                        "Audit: " + audit.title(), "You began it, and it is not signed yet.", audit.at(), null));
            }
        }
        return items;
    }

    /** Marks that are blind are read by whoever gives them; whoever reads them and judges there no more had the turn before. */
    private static boolean rests(Audit audit, List<AuditId> judged) {
        return audit.blind() && audit.open() && !judged.contains(audit.id());
    }
}
