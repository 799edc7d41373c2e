package uk.sidebyside.notices;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import uk.sidebyside.access.NotFound;
import uk.sidebyside.access.PersonId;
import uk.sidebyside.access.Principals;
import uk.sidebyside.access.Role;
import uk.sidebyside.access.Seat;
import uk.sidebyside.access.Seats;
import uk.sidebyside.shared.AreaId;
import uk.sidebyside.shared.Ids;

/** The one queue for mail: a message is stored with what caused it, in one transaction, and sent soon after. */
@Service
public class Outbox {
    private static final ScopedValue<Boolean> OF_THE_PAST = ScopedValue.newInstance();

    private final MailStore store;
    private final Seats seats;
    private final Clock clock;

    Outbox(MailStore store, Seats seats, Clock clock) {
        this.store = store;
        this.seats = seats;
        this.clock = clock;
    }

    /**
     * Does work that records what happened long ago, as when an area's history is brought in: nobody gets a letter about
     * it. Reminders that it schedules for days to come stay.
     */
    public static void ofThePast(Runnable work) {
        ScopedValue.where(OF_THE_PAST, true).run(work);
    }

    /** Queues a message in the caller's transaction; does nothing where its reference was used before. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void send(Message message) {
        sendOnce(message);
    }

    /** @return false where its reference was used before */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean sendOnce(Message message) {
        return OF_THE_PAST.isBound() || store.insert(Ids.next(clock), message, clock.instant());
    }

    /** The same of several, in one statement. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void send(List<Message> messages) {
        if (messages.isEmpty() || OF_THE_PAST.isBound()) {
            return;
        }
        store.insert(messages, () -> Ids.next(clock), clock.instant());
    }

    /** What could not be sent and will not be tried again by itself, newest first, at most 200. */
    @Transactional(readOnly = true)
    public List<Mail> failed(AreaId area) {
        mustAdminister();
        return store.failed(area);
    }

    /**
     * Somebody in a post who has no e-mail address, so that no letter reaches them.
     *
     * @param posts the posts that they hold today
     */
    public record OutOfReach(String name, List<String> posts) {}

    /** Who holds a post today and can't be reached by e-mail, by name. */
    @Transactional(readOnly = true)
    public List<OutOfReach> outOfReach(AreaId area) {
        mustAdminister();
        Map<PersonId, List<String>> posts = seats.inArea(area).stream()
                .filter(seat -> !seat.vacant())
                .collect(Collectors.groupingBy(
                        seat -> Objects.requireNonNull(seat.holder()).person(),
                        Collectors.mapping(Seat::titleAndOrganisation, Collectors.toList())));
        return seats.people(area).stream()
                .filter(person -> person.email() == null && posts.containsKey(person.id()))
                .map(person -> new OutOfReach(person.name(), posts.getOrDefault(person.id(), List.of())))
                .sorted(Comparator.comparing(OutOfReach::name))
                .toList();
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
