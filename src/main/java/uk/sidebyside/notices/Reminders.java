package uk.sidebyside.notices;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.sidebyside.shared.AreaId;
import uk.sidebyside.shared.Ids;

/** Reminders of what is due: stored as rows, sent once each through the outbox, even where their day was missed. */
@Service
public class Reminders implements DailyTask {
    private final ReminderStore store;
    private final Outbox outbox;
    private final SiteAddress site;
    private final Clock clock;

    Reminders(ReminderStore store, Outbox outbox, SiteAddress site, Clock clock) {
        this.store = store;
        this.outbox = outbox;
        this.site = site;
        this.clock = clock;
    }

    /**
     * Schedules a reminder, in place of whatever is still unsent under its key. Days that have passed already are left
     * out, and what has been sent is not sent again.
     */
    @Transactional
    public void schedule(Reminder reminder) {
        cancel(reminder.area(), reminder.key());
        LocalDate today = LocalDate.now(clock);
        for (int days : Set.copyOf(reminder.daysFromDue())) {
            LocalDate sendOn = reminder.dueOn().plusDays(days);
            if (!sendOn.isBefore(today)) {
                reminder.to().forEach(to -> store.insert(Ids.next(clock), reminder, to, sendOn, clock.instant()));
            }
        }
    }

    /** Cancels what has not been sent under a key: the work is done or no longer due. */
    @Transactional
    public void cancel(AreaId area, String key) {
        store.cancel(area, key, clock.instant());
    }

    /** Cancels what was to be sent before a day and was not: history that was brought in reminds nobody. */
    @Transactional
    public void cancelBefore(AreaId area, LocalDate day) {
        store.cancelBefore(area, day, clock.instant());
    }

    @Override
    public String name() {
        return "reminders";
    }

    /** Sends everything that was to be sent by a day. */
    @Override
    @Transactional
    public void run(AreaId area, LocalDate day) {
        for (ReminderStore.Due due : store.due(area, day)) {
            String text = due.text() + "\n\n" + site.of(area, due.address());
            outbox.send(Message.of(area, due.to(), due.template(), due.subject(), text, "reminder:" + due.id()));
            store.sent(area, due.id(), clock.instant());
        }
    }
}
