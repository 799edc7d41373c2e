package uk.sidebyside.audits.quality;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import uk.sidebyside.access.Principal;
import uk.sidebyside.access.Refs;
import uk.sidebyside.access.Role;
import uk.sidebyside.notices.WaitingWork;
import uk.sidebyside.shared.AreaId;
import uk.sidebyside.shared.Ref;
import uk.sidebyside.voice.said.VoiceRefs;

/**
 * Tells a case officer, the coordinator and leads that a view which they may read was drawn for an inspector, and waits for somebody to
 * take out what leads to a person.
 */
@Component
class ThreadsToMakeReady implements WaitingWork {
    private static final int DAYS_TO_WRITE = 14;

    /** Later nobody asks for it any more. */
    private static final int DAYS_TOLD = 60;

    private final ThreadStore store;
    private final Refs refs;

    ThreadsToMakeReady(ThreadStore store, Refs refs) {
        this.store = store;
        this.refs = refs;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Item> waitingFor(Principal principal, LocalDate today) {
        if (!principal.hasAny(Role.CASE_OFFICER, Role.COORDINATOR, Role.WORKSTREAM_LEAD)) {
            return List.of();
        }
        AreaId area = principal.inArea();
        List<ThreadStore.Waiting> waiting = store.waiting(area, today.minusDays(DAYS_TOLD));
        if (waiting.isEmpty()) {
            return List.of();
        }
        Set<Ref> readable = refs.resolve(
                        waiting.stream()
                                .map(one -> VoiceRefs.of(area, one.view()))
                                .collect(Collectors.toSet()),
                        principal)
                .keySet();
        return waiting.stream()
                .filter(one -> readable.contains(VoiceRefs.of(area, one.view())))
                .map(ThreadsToMakeReady::item)
                .toList();
    }

    private static Item item(ThreadStore.Waiting one) {
        return new Item(
                "Thread " + one.number() + " of “" + one.title() + "”",
                "Write what an inspector may read of something that was said to you",
                "/audits/threads/" + one.sample().value() + "/" + one.number() + "/words",
                one.drawnOn().plusDays(DAYS_TO_WRITE));
    }
}
