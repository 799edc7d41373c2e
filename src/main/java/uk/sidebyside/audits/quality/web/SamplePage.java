package uk.sidebyside.audits.quality.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import uk.sidebyside.audits.quality.Marker;
import uk.sidebyside.audits.quality.PlanSample;
import uk.sidebyside.audits.quality.SampledPlan;
import uk.sidebyside.audits.quality.SampledPlanId;
import uk.sidebyside.audits.quality.Turn;

/**
 * A sample with its plans.
 *
 * @param problem why the plans could not be handed out; blank where nobody tried
 */
public record SamplePage(
        PlanSample sample,
        List<SampledPlan> plans,
        Map<SampledPlanId, List<Turn>> turns,
        List<Marker> markers,
        LocalDate today,
        boolean mayRun,
        boolean mayCheck,
        String problem) {

    public String at(String end) {
        return sample.at() + end;
    }

    /** Whose turn a plan is and how far they are, as "Head of Inclusion, Council: in". */
    public String turns(SampledPlan plan) {
        return turns.getOrDefault(plan.id(), List.of()).stream()
                .map(turn -> turn.seatAs() + ": " + turn.state().toLowerCase(java.util.Locale.ROOT))
                .collect(Collectors.joining("; "));
    }

    public String twice() {
        long twice = plans.stream().filter(SampledPlan::twice).count();
        return QualityWords.count(twice, "plan is", "plans are") + " marked by two people.";
    }

    public boolean overdue() {
        return sample.handedOut()
                && sample.opened() < sample.plans()
                && sample.dueOn().isBefore(today);
    }

    public String state(SampledPlan plan) {
        return plan.open() ? "All marks are in" : "Waiting";
    }
}
