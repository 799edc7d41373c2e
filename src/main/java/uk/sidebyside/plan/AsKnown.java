package uk.sidebyside.plan;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.sidebyside.plan.AsKnownStore.Kept;
import uk.sidebyside.plan.rules.ProgressKey;
import uk.sidebyside.plan.rules.ProgressState;
import uk.sidebyside.plan.rules.RowOfStates;
import uk.sidebyside.shared.AreaId;

/**
 * The plan in force as it was known at the close of a past day, London time: what was reported or corrected later is left out, also where
 * it speaks of days before. Words, leads and promised days are those of today, since they are edited and not reported.
 */
@Service
public class AsKnown {
    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    private final Plans plans;
    private final ProgressKeys keys;
    private final AsKnownStore store;

    AsKnown(Plans plans, ProgressKeys keys, AsKnownStore store) {
        this.plans = plans;
        this.keys = keys;
        this.store = store;
    }

    /** The moment at which a day is over in London. */
    static OffsetDateTime closeOf(LocalDate day) {
        return day.plusDays(1).atTime(LocalTime.MIDNIGHT).atZone(LONDON).toOffsetDateTime();
    }

    /** The day on which the first line of the plan in force was published; null where none is. */
    @Transactional(readOnly = true)
    public @Nullable LocalDate first(AreaId area) {
        return plans.find(area, null)
                .map(head -> store.firstPublished(area, head.id()))
                .orElse(null);
    }

    /** @throws uk.sidebyside.access.NotFound where there is no plan */
    @Transactional(readOnly = true)
    public PlanTree tree(AreaId area, LocalDate day) {
        PlanTree now = plans.tree(area, (String) null);
        ProgressKey key = keys.key(area, now.head().key());
        Map<LineId, Kept> kept = store.kept(area, now.head().id(), key, closeOf(day));
        List<PlanTree.AreaForImprovement> areas = now.areas().stream()
                .map(each -> with(
                        each,
                        each.outcomes().stream()
                                .map(outcome -> with(
                                        outcome,
                                        outcome.lines().stream()
                                                .filter(line -> kept.containsKey(line.id()))
                                                .map(line ->
                                                        then(line, Objects.requireNonNull(kept.get(line.id())), day))
                                                .toList()))
                                .toList()))
                .toList();
        List<PlanTree.Point> points = now.points().stream()
                .map(point -> new PlanTree.Point(
                        point.id(),
                        point.on(),
                        point.label(),
                        point.closed() && point.on().isBefore(day)))
                .toList();
        return new PlanTree(now.head(), now.states(), points, areas, day);
    }

    private static Line then(Line line, Kept kept, LocalDate day) {
        RowOfStates history = upTo(kept.history(), day);
        ProgressState state = history.stateOn(day).orElse(null);
        ProgressStore.Standing standing =
                Progress.standing(history, line.dates().endOn(), day);
        var dates = new Line.Dates(
                line.dates().startOn(),
                line.dates().startWords(),
                line.dates().endOn(),
                line.dates().endWords(),
                standing.expectedEndOn());
        return new Line(
                line.id(),
                line.outcome(),
                line.ref(),
                line.title(),
                line.plain(),
                line.impact(),
                dates,
                state == null ? null : LineState.of(state),
                standing.sinceOn(),
                standing.reportedOn(),
                Line.Late.of(day, dates, state == null ? null : state.meaning()),
                line.leads(),
                cells(line, history, day),
                line.published(),
                line.heldBackWhy(),
                line.easyRead(),
                line.easyReadOn(),
                line.version());
    }

    /** What speaks of later days was known already at times, and did not count yet. */
    private static RowOfStates upTo(RowOfStates history, LocalDate day) {
        return new RowOfStates(
                history.entries().stream()
                        .filter(each -> !each.on().isAfter(day))
                        .toList(),
                history.corrections().stream()
                        .filter(each -> !each.pointOn().isAfter(day))
                        .toList());
    }

    private static List<Line.Cell> cells(Line line, RowOfStates history, LocalDate day) {
        List<Line.Cell> cells = new ArrayList<>();
        for (Line.Cell cell : line.row()) {
            boolean closed = cell.closed() && cell.on().isBefore(day);
            boolean corrected = history.corrections().stream()
                    .anyMatch(each -> each.pointOn().equals(cell.on()));
            LineState state =
                    closed ? history.stateOn(cell.on()).map(LineState::of).orElse(null) : null;
            cells.add(new Line.Cell(cell.on(), cell.label(), closed, state, closed && corrected));
        }
        return cells;
    }

    private static PlanTree.Outcome with(PlanTree.Outcome outcome, List<Line> lines) {
        return new PlanTree.Outcome(
                outcome.id(),
                outcome.area(),
                outcome.number(),
                outcome.title(),
                outcome.plain(),
                outcome.impact(),
                outcome.version(),
                lines);
    }

    private static PlanTree.AreaForImprovement with(PlanTree.AreaForImprovement area, List<PlanTree.Outcome> outcomes) {
        return new PlanTree.AreaForImprovement(
                area.id(),
                area.number(),
                area.title(),
                area.weakness(),
                area.finding(),
                area.findingLink(),
                area.easyRead(),
                area.easyReadOn(),
                area.workstream(),
                area.lead(),
                area.version(),
                outcomes);
    }
}
