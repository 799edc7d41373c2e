package uk.sidebyside.plan;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.util.UriUtils;
import uk.sidebyside.access.Principal;
import uk.sidebyside.notices.WaitingWork;
import uk.sidebyside.shared.AreaId;

/** The lines that wait for word from the people who lead them: those still open, by when the next word is due. */
@Component
class LinesWaiting implements WaitingWork {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);

    private final Plans plans;

    LinesWaiting(Plans plans) {
        this.plans = plans;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Item> waitingFor(Principal principal, LocalDate today) {
        AreaId area = principal.inArea();
        if (principal.seats().isEmpty()) {
            return List.of();
        }
        return plans.inForce(area).filter(tree -> !tree.head().historic()).stream()
                .flatMap(PlanTree::lines)
                .filter(line -> leads(principal, line) && waits(line))
                .map(LinesWaiting::item)
                .toList();
    }

    private static boolean leads(Principal principal, Line line) {
        return line.leads().stream().anyMatch(lead -> principal.holds(lead.seat()));
    }

    private static boolean waits(Line line) {
        return line.state() == null || line.state().open();
    }

    private static Item item(Line line) {
        return new Item(
                line.ref() + ": say how it is going",
                why(line),
                "/plan/action/" + UriUtils.encodePathSegment(line.ref(), "UTF-8") + "/update",
                dueOn(line));
    }

    private static @Nullable LocalDate dueOn(Line line) {
        LocalDate expected = line.dates().expectedEndOn();
        return expected == null ? line.dates().endOn() : expected;
    }

    private static String why(Line line) {
        if (line.state() == null) {
            return "Nobody has reported on it yet.";
        }
        String said = line.reportedOn() == null ? "" : " Last word on " + DAY.format(line.reportedOn()) + ".";
        return line.state().label() + "." + said;
    }
}
