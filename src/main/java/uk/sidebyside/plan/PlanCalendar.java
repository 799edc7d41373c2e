package uk.sidebyside.plan;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import uk.sidebyside.access.Principal;
import uk.sidebyside.notices.CalendarSource;

/** Reporting points and the ends of lines of the plan in force, for calendars. */
@Component
class PlanCalendar implements CalendarSource {
    private final Plans plans;
    private final Clock clock;

    PlanCalendar(Plans plans, Clock clock) {
        this.plans = plans;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Entry> entries(Principal reader) {
        return plans.inForce(reader.inArea()).map(this::entries).orElse(List.of());
    }

    private List<Entry> entries(PlanTree tree) {
        List<Entry> entries = new ArrayList<>();
        tree.points()
                .forEach(point -> entries.add(entry(
                        "reporting-point:" + point.id().value(),
                        0,
                        "Reporting point: " + point.label(),
                        "Every action's state is kept for this day.",
                        "/plan",
                        point.on(),
                        tree.head().startOn())));
        tree.lines().filter(Line::published).forEach(line -> ends(line, tree, entries));
        return entries;
    }

    private void ends(Line line, PlanTree tree, List<Entry> entries) {
        LocalDate end = line.dates().expectedEndOn();
        boolean open = line.state() == null || line.state().open();
        if (end != null) {
            LocalDate changedOn = line.reportedOn() == null ? tree.head().startOn() : line.reportedOn();
            Entry entry = entry(
                    "line-end:" + line.id().value(),
                    line.version(),
                    "Action " + line.ref() + (open ? " should be done" : " was due"),
                    line.words(),
                    "/plan/action/" + line.ref(),
                    end,
                    changedOn);
            entries.add(entry);
        }
    }

    private Entry entry(
            String uid, int sequence, String title, String text, String address, LocalDate on, LocalDate changedOn) {
        return new Entry(
                uid,
                sequence,
                title,
                text,
                address,
                on,
                null,
                false,
                changedOn.atStartOfDay(clock.getZone()).toInstant());
    }
}
