package uk.sidebyside.voice.worries;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import uk.sidebyside.access.Principal;
import uk.sidebyside.access.Role;
import uk.sidebyside.notices.WaitingWork;

/** Which worries a safeguarding lead has not read. */
@Component
class UnreadWorries implements WaitingWork {
    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    private final WorryStore worries;

    UnreadWorries(WorryStore worries) {
        this.worries = worries;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Item> waitingFor(Principal principal, LocalDate today) {
        if (!principal.has(Role.SAFEGUARDING_LEAD)) {
            return List.of();
        }
        return worries.all(principal.inArea()).stream()
                .filter(worry -> worry.readAt() == null)
                .map(worry -> new Item(
                        "A worry about safety",
                        "It is to be read on the day on which it came.",
                        "/voice/worries/" + worry.id().value(),
                        LocalDate.ofInstant(worry.toldAt(), LONDON)))
                .toList();
    }
}
