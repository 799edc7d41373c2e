package uk.sidebyside.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.sidebyside.access.Principal;
import uk.sidebyside.notices.WaitingWork;

/** The lines that wait for a word from those who lead them, before each reporting point and once they are late. */
@Component
class PlanWork implements WaitingWork {
    /** How many days before a reporting point a line begins to wait for its report. */
    private static final int DAYS_BEFORE = 14;

    private final LineUpdates updates;

    PlanWork(LineUpdates updates) {
        this.updates = updates;
    }

    @Override
    public List<Item> waitingFor(Principal principal, LocalDate today) {
        return updates.of(principal.inArea(), principal).stream()
                .flatMap(lines -> waiting(lines, today))
                .toList();
    }

    private static Stream<Item> waiting(LineUpdates.MyLines lines, LocalDate today) {
        PlanTree.Point next = lines.nextPoint();
        LocalDate before = lines.tree().points().stream()
                .map(PlanTree.Point::on)
                .filter(on -> on.isBefore(today))
                .reduce((earlier, later) -> later)
                .orElse(LocalDate.MIN);
        boolean soon = next != null && !next.on().isAfter(today.plusDays(DAYS_BEFORE));
        return lines.mine().stream()
                .filter(line -> line.overdue() != null || (soon && !reportedSince(line, before)))
                .map(line -> item(line, next, soon));
    }

    private static boolean reportedSince(Line line, LocalDate before) {
        return line.reportedOn() != null && line.reportedOn().isAfter(before);
    }

    private static Item item(Line line, PlanTree.@Nullable Point next, boolean soon) {
        Line.Late late = line.overdue();
        String why = late == null
                ? "The next reporting point is near."
                : late.toStart()
                        ? "It is past the day on which it should have started."
                        : "It is past its promised end.";
        return new Item(
                line.ref() + ": say how it is going",
                why,
                "/plan/action/" + line.ref() + "/update",
                soon && next != null ? next.on() : null);
    }
}
