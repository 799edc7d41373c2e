package uk.sidebyside.notices;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.sidebyside.shared.AreaId;

/** Deletes what has been kept for as long as the tables say. */
@Service
class ForgettingNotices implements DailyTask {
    private static final int MAIL_DAYS = 90;
    private static final int UNCONFIRMED_DAYS = 7;
    private static final int ATTEMPT_DAYS = 2;
    private static final int REMINDER_YEARS = 1;
    private static final int ENDED_CALENDAR_YEARS = 2;

    private final MailStore mail;
    private final SubscriptionStore subscriptions;
    private final ReminderStore reminders;
    private final CalendarTokenStore calendars;

    ForgettingNotices(
            MailStore mail, SubscriptionStore subscriptions, ReminderStore reminders, CalendarTokenStore calendars) {
        this.mail = mail;
        this.subscriptions = subscriptions;
        this.reminders = reminders;
        this.calendars = calendars;
    }

    @Override
    public String name() {
        return "notices-forgetting";
    }

    @Override
    @Transactional
    public void run(AreaId area, LocalDate day) {
        mail.deleteQueuedBefore(area, startOf(day.minusDays(MAIL_DAYS)));
        subscriptions.forget(area, startOf(day.minusDays(UNCONFIRMED_DAYS)), startOf(day.minusDays(ATTEMPT_DAYS)));
        reminders.deleteDueBefore(area, day.minusYears(REMINDER_YEARS));
        calendars.deleteRevokedBefore(area, startOf(day.minusYears(ENDED_CALENDAR_YEARS)));
    }

    private static Instant startOf(LocalDate day) {
        return day.atStartOfDay(ZoneId.of("Europe/London")).toInstant();
    }
}
