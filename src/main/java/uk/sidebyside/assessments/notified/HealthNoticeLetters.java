package uk.sidebyside.assessments.notified;

import org.springframework.stereotype.Component;
import uk.sidebyside.notices.Message;
import uk.sidebyside.notices.Outbox;
import uk.sidebyside.notices.Recipient;
import uk.sidebyside.notices.SiteAddress;
import uk.sidebyside.shared.AreaId;

/** Letters about notices under section 23. They name no child. */
@Component
class HealthNoticeLetters {
    private final Outbox outbox;
    private final SiteAddress site;

    HealthNoticeLetters(Outbox outbox, SiteAddress site) {
        this.outbox = outbox;
        this.site = site;
    }

    void acknowledged(AreaId area, HealthNotice notice) {
        outbox.send(Message.of(
                area,
                new Recipient.ToSeat(notice.writer()),
                "health-notice-acknowledged",
                "The council has your notice " + notice.reference(),
                "The page of the notice says what the council does next. You can tell the parents.\n\n"
                        + site.of(area, notice.at()),
                "health-notice-acknowledged:" + notice.id()));
    }
}
