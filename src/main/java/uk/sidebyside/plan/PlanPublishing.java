package uk.sidebyside.plan;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import uk.sidebyside.access.NotFound;
import uk.sidebyside.plan.rules.PublishPlan;
import uk.sidebyside.shared.AreaId;
import uk.sidebyside.shared.Finding;
import uk.sidebyside.shared.Saving;

/** A plan's way from draft to being in force, and from there into history. It leads in no other direction. */
@Component
public class PlanPublishing {
    private final PlanStore store;
    private final PointStore points;
    private final Plans plans;
    private final SuccessMeasures measures;
    private final LineCounts counts;
    private final Clock clock;

    PlanPublishing(
            PlanStore store, PointStore points, Plans plans, SuccessMeasures measures, LineCounts counts, Clock clock) {
        this.store = store;
        this.points = points;
        this.plans = plans;
        this.measures = measures;
        this.counts = counts;
        this.clock = clock;
    }

    /** What keeps a plan's outcomes from being whole, for its editors; empty where nothing does. */
    @Transactional(readOnly = true)
    public List<Finding> missing(AreaId area, PlanTree tree) {
        List<SuccessMeasure> known = measures.named(area, tree.head().id());
        return new PublishPlan(tree.outcomes()
                        .map(outcome -> new PublishPlan.Outcome(
                                outcome.number(),
                                (int) outcome.lines().stream()
                                        .filter(Line::published)
                                        .count(),
                                (int) known.stream()
                                        .filter(measure -> belongs(measure, outcome))
                                        .count(),
                                outcome.impact()))
                        .toList())
                .check();
    }

    private static boolean belongs(SuccessMeasure measure, PlanTree.Outcome outcome) {
        return outcome.id().equals(measure.outcome())
                || outcome.lines().stream().anyMatch(line -> line.id().equals(measure.line()));
    }

    Saving<PlanId> open(AreaId area, PlanId plan) {
        PlanTree tree = plans.tree(area, plan);
        if (!tree.head().draft()) {
            throw new NotFound();
        }
        List<Finding> findings = missing(area, tree);
        if (!findings.isEmpty()) {
            return Saving.refused(findings);
        }
        return counts.around(area, plan, () -> {
            store.open(area, plan, LocalDate.now(clock));
            return Saving.saved(plan);
        });
    }

    /** The points up to the day of closing are kept first, since nothing is kept afterwards. */
    Saving<PlanId> close(AreaId area, PlanId plan, LocalDate on) {
        PlanHead head = plans.head(area, plan);
        LocalDate today = LocalDate.now(clock);
        List<Finding> findings = new ArrayList<>();
        if (on.isAfter(today)) {
            findings.add(Finding.of("on", "on.in.future", "docs/rules/plan.md", today));
        }
        if (on.isBefore(head.startOn())) {
            findings.add(Finding.of("on", "end.before.start", "docs/rules/plan.md", head.startOn()));
        }
        if (!findings.isEmpty()) {
            return Saving.refused(findings);
        }
        return counts.around(area, plan, () -> {
            points.upTo(area, plan, on).forEach(point -> points.close(area, point, clock.instant()));
            store.close(area, plan, on);
            return Saving.saved(plan);
        });
    }
}
