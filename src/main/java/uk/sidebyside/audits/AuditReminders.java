package uk.sidebyside.audits;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.springframework.stereotype.Component;
import uk.sidebyside.notices.Recipient;
import uk.sidebyside.notices.Reminder;
import uk.sidebyside.notices.Reminders;
import uk.sidebyside.shared.AreaId;

/** Mail before a next step is due, and before an audit is done again. */
@Component
class AuditReminders {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);
    private static final List<Integer> OF_STEP = List.of(-7, 0, 7);
    private static final List<Integer> OF_REVIEW = List.of(-28, 0);

    private final Reminders reminders;
    private final AuditorStore auditors;

    AuditReminders(Reminders reminders, AuditorStore auditors) {
        this.reminders = reminders;
        this.auditors = auditors;
    }

    void ofStep(AreaId area, Audit audit, NextStep step) {
        reminders.schedule(new Reminder(
                area,
                key(step),
                List.of(new Recipient.ToSeat(step.owner())),
                step.dueOn(),
                OF_STEP,
                "audit-step-due",
                "Next step of an audit: " + audit.title(),
                "It is due on " + day(step.dueOn()) + ": " + step.what()
                        + "\n\nOpen the audit and say what came of it.",
                audit.at()));
    }

    void without(AreaId area, NextStep step) {
        reminders.cancel(area, key(step));
    }

    private static String key(NextStep step) {
        return "audit-step:" + step.id();
    }

    /** Everybody who judged is told when it is time to look again. */
    void ofReview(AreaId area, Audit audit) {
        LocalDate on = Objects.requireNonNull(audit.reviewOn());
        reminders.schedule(new Reminder(
                area,
                "audit-review:" + audit.id().value(),
                auditors.of(area, audit.id()).stream()
                        .<Recipient>map(auditor -> new Recipient.ToPerson(auditor.person()))
                        .toList(),
                on,
                OF_REVIEW,
                "audit-review-due",
                "Time to look again: " + audit.title(),
                "You agreed to look again on " + day(on) + ". See what you wrote last time, then begin a new audit.",
                audit.at()));
    }

    private static String day(LocalDate day) {
        return DAY.format(day);
    }
}
