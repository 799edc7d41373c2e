package uk.sidebyside.notices.web;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import uk.sidebyside.notices.Mail;
import uk.sidebyside.notices.Outbox;
import uk.sidebyside.notices.Recipient;

/** The state of the outbox, for staff. */
public record MailPage(Outbox.Waiting waiting, List<Mail> failed, List<Outbox.OutOfReach> outOfReach) {
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm", Locale.UK).withZone(ZoneId.of("Europe/London"));

    public String moment(Instant at) {
        return MOMENT.format(at);
    }

    public String to(Mail mail) {
        return switch (mail.message().to()) {
            case Recipient.ToAddress to -> to.address();
            case Recipient.ToPerson to -> "a person with an account";
            case Recipient.ToSeat to -> "whoever holds the seat";
        };
    }
}
