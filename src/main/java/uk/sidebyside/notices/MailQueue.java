package uk.sidebyside.notices;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.sidebyside.access.Person;
import uk.sidebyside.access.PersonId;
import uk.sidebyside.access.Seat;
import uk.sidebyside.access.SeatId;
import uk.sidebyside.access.Seats;
import uk.sidebyside.notices.Transport.NotDelivered;
import uk.sidebyside.notices.rules.Retry;
import uk.sidebyside.shared.AreaId;

/** The outbox as delivery works it off: each step a transaction of its own, none open while mail is on its way. */
@Service
class MailQueue {
    private static final int AT_ONCE = 50;

    /** How long a message that was taken is left alone: longer than any server takes to answer. */
    private static final Duration TAKEN_FOR = Duration.ofMinutes(5);

    private final MailStore store;
    private final Seats seats;
    private final Clock clock;

    MailQueue(MailStore store, Seats seats, Clock clock) {
        this.store = store;
        this.seats = seats;
        this.clock = clock;
    }

    /** @param address null where nobody can be reached, with the reason in {@code why} */
    record Taken(Mail mail, @Nullable String address, String why) {}

    @Transactional
    List<Taken> take(AreaId area) {
        Instant now = clock.instant();
        List<Mail> due = store.claim(area, AT_ONCE, now, now.plus(TAKEN_FOR));
        boolean anySeat = due.stream().anyMatch(mail -> mail.message().to() instanceof Recipient.ToSeat);
        Map<SeatId, Seat> held = anySeat ? seats.byId(area) : Map.of();
        var taken = new ArrayList<Taken>();
        for (Mail mail : due) {
            taken.add(
                    switch (mail.message().to()) {
                        case Recipient.ToAddress to -> new Taken(mail, to.address(), "");
                        case Recipient.ToPerson to -> toPerson(mail, to.person());
                        case Recipient.ToSeat to -> toSeat(mail, held.get(to.seat()));
                    });
        }
        return taken;
    }

    private Taken toSeat(Mail mail, @Nullable Seat seat) {
        if (seat == null || seat.holder() == null) {
            return new Taken(mail, null, "Nobody holds the seat that it was for");
        }
        return toPerson(mail, seat.holder().person());
    }

    private Taken toPerson(Mail mail, PersonId id) {
        Optional<String> address = seats.person(id).map(Person::email);
        return new Taken(mail, address.orElse(null), "The person it was for has no e-mail address");
    }

    @Transactional
    void sent(Mail mail) {
        store.sent(mail.message().area(), mail.id(), clock.instant());
    }

    @Transactional
    void notSent(Mail mail, NotDelivered failure) {
        Optional<Duration> wait = failure.isForGood() ? Optional.empty() : Retry.after(mail.attempts());
        AreaId area = mail.message().area();
        Instant now = clock.instant();
        if (wait.isPresent()) {
            store.tryAgain(area, mail.id(), now.plus(wait.get()), failure.why());
        } else {
            store.giveUp(area, mail.id(), now, failure.why());
        }
    }
}
