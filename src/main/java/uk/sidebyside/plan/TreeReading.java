package uk.sidebyside.plan;

import static java.util.stream.Collectors.groupingBy;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.sidebyside.access.Seat;
import uk.sidebyside.access.SeatId;
import uk.sidebyside.plan.TreeStore.AreaRow;

/** Hangs lines on their outcomes and outcomes on their areas. */
final class TreeReading {

    private TreeReading() {}

    static List<PlanTree.AreaForImprovement> areas(
            List<AreaRow> areas, List<PlanTree.Outcome> outcomes, List<Line> lines, Map<SeatId, Seat> seats) {
        Map<OutcomeId, List<Line>> byOutcome = lines.stream().collect(groupingBy(Line::outcome));
        Map<AreaForImprovementId, List<PlanTree.Outcome>> byArea = outcomes.stream()
                .map(outcome -> with(outcome, byOutcome.getOrDefault(outcome.id(), List.of())))
                .collect(groupingBy(PlanTree.Outcome::area));
        return areas.stream()
                .map(area -> area(area, byArea.getOrDefault(area.id(), List.of()), seats))
                .toList();
    }

    private static PlanTree.Outcome with(PlanTree.Outcome bare, List<Line> lines) {
        return new PlanTree.Outcome(
                bare.id(),
                bare.area(),
                bare.number(),
                bare.title(),
                bare.plain(),
                bare.impact(),
                bare.version(),
                lines);
    }

    private static PlanTree.AreaForImprovement area(
            AreaRow row, List<PlanTree.Outcome> outcomes, Map<SeatId, Seat> seats) {
        UUID workstream = row.workstream();
        return new PlanTree.AreaForImprovement(
                row.id(),
                row.number(),
                row.title(),
                row.weakness(),
                row.finding(),
                row.findingLink(),
                row.easyRead(),
                row.easyReadOn(),
                workstream == null ? null : new WorkstreamId(workstream),
                lead(row.leadSeat(), seats),
                row.version(),
                outcomes);
    }

    private static @Nullable Lead lead(@Nullable UUID seat, Map<SeatId, Seat> seats) {
        Seat found = seat == null ? null : seats.get(new SeatId(seat));
        return found == null ? null : Lead.of(found);
    }
}
