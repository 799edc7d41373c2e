package uk.sidebyside.voice;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import uk.sidebyside.access.Principal;
import uk.sidebyside.access.Role;
import uk.sidebyside.notices.WaitingWork;

/** Whose views wait to be answered by somebody, and which worries a safeguarding lead has not read. */
@Component
class VoiceWork implements WaitingWork {
    private final Inbox inbox;
    private final WorryStore worries;

    VoiceWork(Inbox inbox, WorryStore worries) {
        this.inbox = inbox;
        this.worries = worries;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Item> waitingFor(Principal principal, LocalDate today) {
        List<Item> items = new ArrayList<>();
        if (principal.has(Role.SAFEGUARDING_LEAD)) {
            worries.all(principal.inArea()).stream()
                    .filter(worry -> worry.readAt() == null)
                    .forEach(worry -> items.add(new Item(
                            "A worry about safety",
                            "It is to be read on the day on which it came.",
                            "/voice/worries/" + worry.id().value(),
                            LocalDate.ofInstant(worry.toldAt(), java.time.ZoneId.of("Europe/London")))));
        }
        inbox.mine(principal.inArea())
                .forEach(row -> items.add(new Item(
                        row.open() > 0 ? "Answer what somebody said" : "Tell somebody what became of their words",
                        row.open() > 0
                                ? row.open() + (row.open() == 1 ? " view waits." : " views wait.")
                                : "Everything has an answer.",
                        "/voice/" + row.id().value(),
                        row.dueOn())));
        return items;
    }
}
