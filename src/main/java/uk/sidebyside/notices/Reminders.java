package uk.sidebyside.notices;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;
import uk.sidebyside.access.Principal;
import uk.sidebyside.access.Principals;
import uk.sidebyside.shared.AreaId;
import uk.sidebyside.shared.Ids;

/** Reminders of what is due: stored as rows, sent once each through the outbox, even where their day was missed. */
@Service
public class Reminders implements DailyTask {
    private final ReminderStore store;
    private final Outbox outbox;
    private final SiteAddress site;
    private final ObjectProvider<RemindedToday> rooms;
    private final TransactionTemplate alone;
    private final Clock clock;

    Reminders(
            ReminderStore store,
            Outbox outbox,
            SiteAddress site,
            ObjectProvider<RemindedToday> rooms,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.alone = new TransactionTemplate(transactions);
        this.alone.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.store = store;
        this.outbox = outbox;
        this.site = site;
        this.rooms = rooms;
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

    /**
     * Cancels what has not been sent under a key: the work is done or no longer due. Who holds no post, as somebody with a receipt,
     * reads no reminder; for them it is done in the operator's name, once what they did is stored.
     */
    @Transactional
    public void cancel(AreaId area, String key) {
        Instant now = clock.instant();
        Principal principal = Principals.current();
        boolean atWork = principal.kind() == Principal.Kind.JOB
                || principal.kind() == Principal.Kind.OPERATOR
                || !principal.seats().isEmpty();
        if (atWork) {
            store.cancel(area, key, now);
        } else {
            afterwards(() -> store.cancelScheduledBefore(area, key, now), area);
        }
    }

    private void afterwards(Runnable work, AreaId area) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                Principals.run(
                        Principal.operator(area, "reminders"), () -> alone.executeWithoutResult(status -> work.run()));
            }
        });
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
        List<ReminderStore.Due> all = store.due(area, day);
        Map<String, List<Recipient>> today = today(area, all);
        for (ReminderStore.Due due : all) {
            List<Recipient> instead = today.get(due.key());
            if (instead == null) {
                send(area, due, due.to(), "");
            } else {
                instead.forEach(to -> send(area, due, to, ":" + to.hashCode()));
            }
            store.sent(area, due.id(), clock.instant());
        }
    }

    private Map<String, List<Recipient>> today(AreaId area, List<ReminderStore.Due> all) {
        Map<String, List<Recipient>> today = new HashMap<>();
        if (!all.isEmpty()) {
            Set<String> keys = all.stream().map(ReminderStore.Due::key).collect(Collectors.toSet());
            rooms.orderedStream().forEach(room -> today.putAll(room.of(area, keys)));
        }
        return today;
    }

    private void send(AreaId area, ReminderStore.Due due, Recipient to, String which) {
        String text = due.text() + "\n\n" + site.of(area, due.address());
        outbox.send(Message.of(area, to, due.template(), due.subject(), text, "reminder:" + due.id() + which));
    }
}
