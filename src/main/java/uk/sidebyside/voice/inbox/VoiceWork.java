package uk.sidebyside.voice.inbox;

import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import uk.sidebyside.access.Principal;
import uk.sidebyside.notices.WaitingWork;

/** Whose views wait to be answered by somebody. */
@Component
class VoiceWork implements WaitingWork {
    private final Inbox inbox;

    VoiceWork(Inbox inbox) {
        this.inbox = inbox;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Item> waitingFor(Principal principal, LocalDate today) {
        return inbox.mine(principal.inArea()).stream().map(VoiceWork::item).toList();
    }

    private static Item item(Inbox.Row row) {
        return new Item(
                row.open() > 0 ? "Answer what somebody said" : "Tell somebody what became of their words",
                row.open() > 0
                        ? row.open() + (row.open() == 1 ? " view waits." : " views wait.")
                        : "Everything has an answer.",
                "/voice/" + row.id().value(),
                row.dueOn());
    }
}
