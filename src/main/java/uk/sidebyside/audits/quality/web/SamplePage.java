package uk.sidebyside.audits.quality.web;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import uk.sidebyside.audits.quality.JudgedBy;
import uk.sidebyside.audits.quality.Marker;
import uk.sidebyside.audits.quality.PlanSample;
import uk.sidebyside.audits.quality.SampleSheets.SampleSheet;
import uk.sidebyside.audits.quality.SampledPlan;

/**
 * A sample with its plans.
 *
 * @param problem why the plans could not be handed out; blank where nobody tried
 */
public record SamplePage(SampleSheet sheet, LocalDate today, boolean mayRun, boolean mayCheck, String problem) {

    public PlanSample sample() {
        return sheet.sample();
    }

    public JudgedBy by() {
        return sheet.by();
    }

    public List<SampledPlan> plans() {
        return sheet.plans();
    }

    public List<Marker> markers() {
        return sheet.markers();
    }

    public String at(String end) {
        return sample().at() + end;
    }

    /** Whose turn a plan is and how far they are, as "Head of Inclusion, Council: in". */
    public String turns(SampledPlan plan) {
        return sheet.turns().getOrDefault(plan.id(), List.of()).stream()
                .map(turn -> turn.seatAs() + ": " + turn.state().toLowerCase(java.util.Locale.ROOT))
                .collect(Collectors.joining("; "));
    }

    public String twice() {
        long twice = plans().stream().filter(SampledPlan::twice).count();
        return QualityWords.count(twice, "plan is", "plans are") + " marked by two people.";
    }

    public boolean overdue() {
        return sample().handedOut()
                && sample().opened() < sample().plans()
                && sample().dueOn().isBefore(today);
    }

    /** How many mark a plan and how far they are, in sentences. */
    public String state(SampledPlan plan) {
        String by = plan.twice() ? "Two people mark it. " : "One person marks it. ";
        if (plan.open()) {
            return by + "All marks are in.";
        }
        return by + (turns(plan).isBlank() ? "Not handed out yet." : "Waiting.");
    }

    public boolean allIn() {
        return sample().handedOut() && sample().opened() == sample().plans();
    }
}
