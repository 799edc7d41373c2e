package uk.sidebyside.notices;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import uk.sidebyside.access.NotFound;
import uk.sidebyside.access.Principals;
import uk.sidebyside.access.Role;
import uk.sidebyside.shared.AreaId;
import uk.sidebyside.shared.Ids;

/** The one queue for mail: a message is stored with what caused it, in one transaction, and sent soon after. */
@Service
public class Outbox {
    private final MailStore store;
    private final Clock clock;

    Outbox(MailStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** Queues a message in the caller's transaction; does nothing where its reference was used before. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void send(Message message) {
        store.insert(Ids.next(clock), message, clock.instant());
    }

    /** What could not be sent and will not be tried again by itself, newest first, at most 200. */
    @Transactional(readOnly = true)
    public List<Mail> failed(AreaId area) {
        mustAdminister();
        return store.failed(area);
    }

    /** @param oldestQueuedAt the present where nothing waits */
    public record Waiting(long count, Instant oldestQueuedAt) {}

    @Transactional(readOnly = true)
    public Waiting waiting(AreaId area) {
        mustAdminister();
        return store.waiting(area, clock.instant());
    }

    /** Tries a failed message again from the beginning. */
    @Transactional
    public void retry(AreaId area, UUID mail) {
        mustAdminister();
        if (!store.retry(area, mail, clock.instant())) {
            throw new NotFound();
        }
    }

    private static void mustAdminister() {
        if (!Principals.current().has(Role.ADMINISTRATOR)) {
            throw new NotFound();
        }
    }
}
