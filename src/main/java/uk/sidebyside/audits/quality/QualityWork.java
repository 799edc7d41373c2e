package uk.sidebyside.audits.quality;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import uk.sidebyside.access.Principal;
import uk.sidebyside.notices.WaitingWork;
import uk.sidebyside.shared.AreaId;

/** What audits of plans wait for from somebody: plans to mark and steps to take. */
@Component
class QualityWork implements WaitingWork {
    private final PlanTurns turns;
    private final QualityThemes themes;

    QualityWork(PlanTurns turns, QualityThemes themes) {
        this.turns = turns;
        this.themes = themes;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Item> waitingFor(Principal principal, LocalDate today) {
        AreaId area = principal.inArea();
        Stream<Item> toMark = turns.mine(area).stream()
                .map(mine -> new Item(
                        "Plan " + mine.number() + " of “" + mine.title() + "”",
                        "Mark the plan with the reference " + mine.reference(),
                        "/audits/plans/plan/" + mine.turn().plan().value(),
                        mine.dueOn()));
        Stream<Item> toDo = themes.mine(area).stream()
                .map(step -> new Item(
                        "What follows from an audit of plans",
                        step.what(),
                        "/audits/plans/step/" + step.id().value() + "/done",
                        step.dueOn()));
        return Stream.concat(toMark, toDo).toList();
    }
}
