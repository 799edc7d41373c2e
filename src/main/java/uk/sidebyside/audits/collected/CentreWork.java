package uk.sidebyside.audits.collected;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import uk.sidebyside.access.Principal;
import uk.sidebyside.access.Role;
import uk.sidebyside.notices.WaitingWork;
import uk.sidebyside.shared.AreaId;

/** What waits for a coordinator: audits to thank for, and support to ask after. */
@Component
class CentreWork implements WaitingWork {
    private static final int THANK_WITHIN_DAYS = 21;

    private final SubmissionStore submissions;
    private final SupportStore support;

    CentreWork(SubmissionStore submissions, SupportStore support) {
        this.submissions = submissions;
        this.support = support;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Item> waitingFor(Principal principal, LocalDate today) {
        if (!principal.has(Role.COORDINATOR)) {
            return List.of();
        }
        AreaId area = principal.inArea();
        List<SubmissionId> unthanked = support.withoutLetter(area, null);
        List<Support.Offer> due = support.open(area).stream()
                .filter(offer -> !offer.followUpOn().isAfter(today))
                .toList();
        if (unthanked.isEmpty() && due.isEmpty()) {
            return List.of();
        }
        Map<SubmissionId, Submission> all = new HashMap<>();
        submissions.standing(area, null).forEach(one -> all.put(one.id(), one));
        List<Item> items = new ArrayList<>();
        for (SubmissionId id : unthanked) {
            Submission one = all.get(id);
            if (one != null) {
                items.add(new Item(
                        "Thank " + one.serviceName() + " for its audit",
                        "",
                        one.at(),
                        one.handedInOn().plusDays(THANK_WITHIN_DAYS)));
            }
        }
        for (Support.Offer offer : due) {
            Submission one = all.get(offer.submission());
            if (one != null) {
                items.add(new Item(
                        "Ask " + one.serviceName() + " how the support went",
                        offer.title(),
                        "/audits/support/" + offer.id(),
                        offer.followUpOn()));
            }
        }
        return items;
    }
}
