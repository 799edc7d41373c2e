package uk.sidebyside.plan;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.sidebyside.notices.Change;
import uk.sidebyside.notices.Changes;
import uk.sidebyside.notices.Reminders;
import uk.sidebyside.plan.ProgressStore.LockedLine;
import uk.sidebyside.plan.rules.ProgressReport;
import uk.sidebyside.plan.rules.ProgressState;
import uk.sidebyside.shared.AreaId;

/** Tells the public what a report changed, in plain words, in the same transaction, and calls its reminders off. */
@Component
class ProgressNews {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

    private final Changes changes;
    private final Reminders reminders;

    ProgressNews(Changes changes, Reminders reminders) {
        this.changes = changes;
        this.reminders = reminders;
    }

    void reported(AreaId area, LockedLine line, EntryId entry, ProgressReport report, @Nullable ProgressState before) {
        reminders.cancel(area, reminderOf(line.id()));
        if (line.heldBack()) {
            return;
        }
        publish(area, line, "progress:" + entry.value(), sentence(line, report, before), report.on());
    }

    void corrected(AreaId area, LockedLine line, String key, LocalDate point, ProgressState to, LocalDate today) {
        if (!line.heldBack()) {
            String sentence = "What we showed for action " + line.ref() + " on " + DAY.format(point)
                    + " was wrong. It was “" + to.label() + "”.";
            publish(area, line, "correction:" + key, sentence, today);
        }
    }

    private void publish(AreaId area, LockedLine line, String key, String sentence, LocalDate on) {
        changes.publish(new Change(
                key,
                PlanRefs.of(area, line.id()),
                line.ref() + " " + line.title(),
                List.of(
                        PlanRefs.of(area, line.outcome()),
                        PlanRefs.of(area, line.weakness()),
                        PlanRefs.of(area, line.plan())),
                sentence,
                "/plan/action/" + line.ref(),
                on));
    }

    static String reminderOf(LineId line) {
        return "report:" + line.value();
    }

    private static String sentence(LockedLine line, ProgressReport report, @Nullable ProgressState before) {
        String state = report.state().label();
        String start = report.state().equals(before)
                ? "Action " + line.ref() + " is still “" + state + "”. "
                : "Action " + line.ref() + " is now “" + state + "”. ";
        String reason = report.delay().reason();
        LocalDate newEnd = report.delay().newEndOn();
        String why = reason.isBlank() ? report.words() : "Why: " + reason;
        String when = newEnd == null ? "" : " We now expect it by " + DAY.format(newEnd) + ".";
        return start + why.strip() + when;
    }
}
