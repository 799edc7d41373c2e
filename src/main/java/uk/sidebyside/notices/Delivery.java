package uk.sidebyside.notices;

import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import uk.sidebyside.access.Area;
import uk.sidebyside.notices.MailQueue.Taken;
import uk.sidebyside.notices.Transport.Envelope;
import uk.sidebyside.notices.Transport.NotDelivered;

/**
 * Works off an area's outbox. Whoever has no address is no fault of the mail: that is shown to administrators, and not
 * tried again by itself. A message that left and was not marked, since the program died, leaves as the same letter.
 */
@Component
class Delivery {
    private static final Logger LOG = LoggerFactory.getLogger(Delivery.class);
    private static final int ROUNDS = 20;

    private final MailQueue queue;
    private final Transport transport;

    Delivery(MailQueue queue, Transport transport) {
        this.queue = queue;
        this.transport = transport;
    }

    /** Sends what is due, as far as one turn allows; runs as the area's job. */
    void drain(Area area) {
        for (int round = 0; round < ROUNDS; round++) {
            List<Taken> taken = queue.take(area.id());
            if (taken.isEmpty()) {
                return;
            }
            taken.forEach(each -> deliver(area, each));
        }
    }

    private void deliver(Area area, Taken taken) {
        Mail mail = taken.mail();
        if (taken.address() == null) {
            LOG.info(
                    "Mail {} ({}) reaches nobody: {}", mail.id(), mail.message().template(), taken.why());
            queue.notSent(mail, NotDelivered.forGood(taken.why(), null));
            return;
        }
        try {
            transport.deliver(new Envelope(
                    mail.id(),
                    taken.address(),
                    "Side by Side, " + area.name(),
                    area.help().email().isBlank() ? null : area.help().email(),
                    mail.message(),
                    mail.attempts() > 1));
            queue.sent(mail);
        } catch (NotDelivered e) {
            LOG.warn(
                    "Mail {} ({}) was not delivered: {}",
                    mail.id(),
                    mail.message().template(),
                    e.why());
            queue.notSent(mail, e);
        }
    }
}
