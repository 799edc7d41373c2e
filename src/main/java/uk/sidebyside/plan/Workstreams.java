package uk.sidebyside.plan;

import static java.util.stream.Collectors.groupingBy;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.sidebyside.access.NotFound;
import uk.sidebyside.access.SeatId;
import uk.sidebyside.shared.AreaId;
import uk.sidebyside.shared.Finding;
import uk.sidebyside.shared.Ids;
import uk.sidebyside.shared.Saving;

/** The operational plans of the workstreams: milestones and tasks, each towards a line of the plan. */
@Service
public class Workstreams {
    private final MilestoneStore store;
    private final Clock clock;

    Workstreams(MilestoneStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /**
     * @param task whether it is a smaller piece of work; otherwise it is a milestone
     * @param id null for one that is to be added
     */
    public record Milestone(
            @Nullable MilestoneId id,
            LineId line,
            boolean task,
            String title,
            @Nullable SeatId owner,
            @Nullable LocalDate dueOn,
            @Nullable LocalDate doneOn,
            int version) {

        public boolean late(LocalDate day) {
            return doneOn == null && dueOn != null && day.isAfter(dueOn);
        }
    }

    /** @param late those that are not done and whose day is over */
    public record RollUp(int done, int all, int late) {}

    /** Milestones of a plan by line, in the order of their days: one statement. */
    @Transactional(readOnly = true)
    public Map<LineId, List<Milestone>> milestones(AreaId area, PlanId plan) {
        return store.inPlan(area, plan).stream().collect(groupingBy(Milestone::line));
    }

    /** How far each line's milestones are. */
    @Transactional(readOnly = true)
    public Map<LineId, RollUp> rollUp(AreaId area, PlanId plan) {
        LocalDate today = LocalDate.now(clock);
        Map<LineId, RollUp> rolled = new LinkedHashMap<>();
        milestones(area, plan).forEach((line, steps) -> rolled.put(line, rollUp(steps, today)));
        return rolled;
    }

    private static RollUp rollUp(List<Milestone> steps, LocalDate today) {
        int done = (int) steps.stream().filter(step -> step.doneOn() != null).count();
        int late = (int) steps.stream().filter(step -> step.late(today)).count();
        return new RollUp(done, steps.size(), late);
    }

    /** Adds a milestone, or changes the one that the id names where its version is still the one seen. */
    @Transactional
    public Saving<MilestoneId> keep(AreaId area, Milestone milestone) {
        Reader.mustEdit();
        List<Finding> findings = new java.util.ArrayList<>(Texts.required("title", milestone.title(), 300));
        if (milestone.doneOn() != null && milestone.doneOn().isAfter(LocalDate.now(clock))) {
            findings.add(Finding.of("doneOn", "on.in.future", "docs/rules/plan.md", LocalDate.now(clock)));
        }
        if (!findings.isEmpty()) {
            return Saving.refused(findings);
        }
        MilestoneId known = milestone.id();
        if (known == null) {
            var id = new MilestoneId(Ids.next(clock));
            store.insert(area, id, milestone);
            return Saving.saved(id);
        }
        return store.update(area, known, milestone) ? Saving.saved(known) : store.now(area, known);
    }

    @Transactional
    public void remove(AreaId area, MilestoneId milestone) {
        Reader.mustEdit();
        if (!store.delete(area, milestone)) {
            throw new NotFound();
        }
    }
}
