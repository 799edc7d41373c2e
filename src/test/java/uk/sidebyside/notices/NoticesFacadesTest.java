package uk.sidebyside.notices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;
import uk.sidebyside.access.Areas;
import uk.sidebyside.access.Principal;
import uk.sidebyside.access.Principals;
import uk.sidebyside.shared.AreaId;
import uk.sidebyside.shared.Ref;
import uk.sidebyside.testing.DatabaseTest;
import uk.sidebyside.testing.Places;

@DatabaseTest
class NoticesFacadesTest {
    @Autowired
    Outbox outbox;

    @Autowired
    Changes changes;

    @Autowired
    Reminders reminders;

    @Autowired
    Areas areas;

    @Autowired
    Clock clock;

    @Autowired
    TransactionTemplate transaction;

    private AreaId york;
    private Principal operator;

    @BeforeEach
    void area() {
        york = Places.open(areas).id();
        operator = Principal.operator(york, "test");
    }

    @Test
    void tenIdenticalSendsStoreOne() {
        for (int n = 0; n < 10; n++) {
            send(operator, "the-same");
        }

        assertThat(waiting()).isEqualTo(1);
    }

    @Test
    void aVisitorMayCauseAMailAndSendsItOnce() {
        send(Principal.visitor(york), "by-a-visitor");
        send(Principal.visitor(york), "by-a-visitor");

        assertThat(waiting()).isEqualTo(1);
    }

    @Test
    void aMessageIsQueuedOnlyInItsCausesTransaction() {
        assertThatExceptionOfType(IllegalTransactionStateException.class)
                .isThrownBy(() -> Principals.run(operator, () -> outbox.send(message("alone"))));
        Principals.run(
                operator,
                () -> transaction.executeWithoutResult(status -> {
                    outbox.send(message("rolled-back"));
                    status.setRollbackOnly();
                }));

        assertThat(waiting()).isZero();
    }

    @Test
    void aChangeIsPublishedOnceAndFoundByAllThatItIsPartOf() {
        Ref plan = new Ref(york, "plan", UUID.randomUUID());
        Ref line = new Ref(york, "action-line", UUID.randomUUID());
        var change = new Change("line-1", line, "1.3(A)", List.of(plan), "It moved.", "/plan/1", LocalDate.now(clock));
        for (int n = 0; n < 10; n++) {
            Principals.run(operator, () -> changes.publish(change));
        }

        Principal visitor = Principal.visitor(york);
        assertThat(Principals.call(visitor, () -> changes.latest(york, 10)))
                .extracting(Published::change)
                .containsExactly(change);
        assertThat(Principals.call(visitor, () -> changes.latest(plan, 10))).hasSize(1);
        assertThat(Principals.call(visitor, () -> changes.latest(line, 10))).hasSize(1);
        Principals.run(operator, () -> changes.withdraw(york, "line-1"));
        assertThat(Principals.call(visitor, () -> changes.latest(york, 10))).isEmpty();
    }

    @Test
    void aReminderIsSentOnceEvenWhereItsDayWasMissed() {
        LocalDate today = LocalDate.now(clock);
        Principals.run(operator, () -> reminders.schedule(reminder(today.plusDays(10), "a@example.org")));
        Principal job = Principal.job(york, "reminders");

        Principals.run(job, () -> reminders.run(york, today.plusDays(2)));
        assertThat(waiting()).isZero();
        Principals.run(job, () -> reminders.run(york, today.plusDays(5)));
        Principals.run(job, () -> reminders.run(york, today.plusDays(5)));
        assertThat(waiting()).isEqualTo(1);
    }

    @Test
    void schedulingAgainReplacesAndCancellingEnds() {
        LocalDate today = LocalDate.now(clock);
        Principals.run(operator, () -> {
            reminders.schedule(reminder(today.plusDays(10), "a@example.org"));
            reminders.schedule(reminder(today.plusDays(20), "a@example.org"));
        });
        Principal job = Principal.job(york, "reminders");

        Principals.run(job, () -> reminders.run(york, today.plusDays(12)));
        assertThat(waiting()).isZero();
        Principals.run(operator, () -> reminders.cancel(york, "update"));
        Principals.run(job, () -> reminders.run(york, today.plusDays(30)));
        assertThat(waiting()).isZero();
    }

    private Reminder reminder(LocalDate dueOn, String to) {
        return new Reminder(
                york,
                "update",
                List.of(new Recipient.ToAddress(to)),
                dueOn,
                List.of(-7, 0),
                "line-reminder",
                "Your update of 1.3(A) is due",
                "Please say what changed.",
                "/my/lines");
    }

    private void send(Principal principal, String reference) {
        Principals.run(principal, () -> transaction.executeWithoutResult(status -> outbox.send(message(reference))));
    }

    private Message message(String reference) {
        return Message.of(
                york, new Recipient.ToAddress("a@example.org"), "test", "1.3(A) is late", "Say why.", reference);
    }

    private long waiting() {
        return Principals.call(operator, () -> outbox.waiting(york)).count();
    }
}
