package uk.sidebyside.assessments.advice;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import uk.sidebyside.access.Principal;
import uk.sidebyside.access.Role;
import uk.sidebyside.notices.WaitingWork;

/** Advice that waits for somebody, in their list of work: by the reference of the case. */
@Component
class AdviceToWrite implements WaitingWork {
    private final AdviceRequests requests;

    AdviceToWrite(AdviceRequests requests) {
        this.requests = requests;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Item> waitingFor(Principal principal, LocalDate today) {
        if (!principal.hasAny(Role.PRACTITIONER, Role.ACTION_OWNER, Role.CLINICAL_OFFICER)) {
            return List.of();
        }
        AdviceRequests.Mine mine = requests.mine(principal.inArea());
        return Stream.concat(
                        mine.toWrite().stream()
                                .map(one ->
                                        item(one, "Write advice: " + one.title(), "An EHC assessment waits for it.")),
                        mine.toFind().stream()
                                .map(one -> item(one, "Find who writes: " + one.title(), "Nobody writes it yet.")))
                .toList();
    }

    private static Item item(AdviceRequest one, String sentence, String why) {
        return new Item(sentence, why, one.at(), one.dueOn());
    }
}
