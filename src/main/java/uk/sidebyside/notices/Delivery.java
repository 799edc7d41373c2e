package uk.sidebyside.notices;

import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import uk.sidebyside.access.Area;
import uk.sidebyside.notices.MailQueue.Taken;
import uk.sidebyside.notices.Transport.Envelope;
import uk.sidebyside.notices.Transport.NotDelivered;

/** Works off an area's outbox. A message that left and was not marked, since the program died, leaves as the same letter. */
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
        try {
            if (taken.address() == null) {
                throw NotDelivered.forGood(taken.why(), null);
            }
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
