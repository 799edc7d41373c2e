package uk.sidebyside.assessments.training;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;
import uk.sidebyside.access.SeatId;
import uk.sidebyside.notices.Message;
import uk.sidebyside.notices.Outbox;
import uk.sidebyside.notices.Recipient;
import uk.sidebyside.notices.Reminder;
import uk.sidebyside.notices.Reminders;
import uk.sidebyside.notices.SiteAddress;
import uk.sidebyside.shared.AreaId;

/** Letters and reminders about training: what, when and where, and nothing about any child. */
@Component
class TrainingLetters {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE d MMMM uuuu", Locale.UK);

    /** A week before, and the day before. */
    private static final List<Integer> REMIND = List.of(-7, -1);

    private final Outbox outbox;
    private final Reminders reminders;
    private final SiteAddress site;

    TrainingLetters(Outbox outbox, Reminders reminders, SiteAddress site) {
        this.outbox = outbox;
        this.reminders = reminders;
        this.site = site;
    }

    void asked(AreaId area, TrainingSession session, SeatId seat) {
        send(
                area,
                session,
                seat,
                "training-asked",
                "Training for advice writers: " + session.title() + ", on " + DAY.format(session.on()),
                "You are asked to come. " + when(session) + " Say on its page whether you can.");
    }

    void moved(AreaId area, TrainingSession session, SeatId seat) {
        send(
                area,
                session,
                seat,
                "training-moved",
                "Training has changed: " + session.title() + " is on " + DAY.format(session.on()),
                when(session) + " Say on its page whether you can still come.");
    }

    void cancelled(AreaId area, TrainingSession session, SeatId seat) {
        send(
                area,
                session,
                seat,
                "training-cancelled",
                "Training is cancelled: " + session.title() + ", on " + DAY.format(session.on()),
                "It does not take place. Why: " + session.cancelledWhy());
    }

    private void send(AreaId area, TrainingSession session, SeatId seat, String template, String subject, String text) {
        outbox.send(Message.of(
                area,
                new Recipient.ToSeat(seat),
                template,
                subject,
                text + "\n\n" + site.of(area, session.at()),
                template + ":" + session.id() + ":" + session.version() + ":" + seat.value()));
    }

    /** Whoever said yes is reminded. */
    void remind(AreaId area, TrainingSession session, SeatId seat) {
        reminders.schedule(new Reminder(
                area,
                key(session, seat),
                List.of(new Recipient.ToSeat(seat)),
                session.on(),
                REMIND,
                "training-reminder",
                "Training: " + session.title() + ", on " + DAY.format(session.on()),
                when(session)
                        + " If you can’t come after all, say so on its page, so that somebody else has your place.",
                session.at()));
    }

    void remindNoMore(AreaId area, TrainingSession session, SeatId seat) {
        reminders.cancel(area, key(session, seat));
    }

    private static String key(TrainingSession session, SeatId seat) {
        return "training:" + session.id() + ":" + seat.value();
    }

    private static String when(TrainingSession session) {
        return "It is on " + DAY.format(session.on()) + " from " + session.from() + " to " + session.to() + ". Where: "
                + session.place() + ".";
    }
}
