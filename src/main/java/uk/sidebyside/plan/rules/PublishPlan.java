package uk.sidebyside.plan.rules;

import java.util.ArrayList;
import java.util.List;
import uk.sidebyside.shared.Finding;

/**
 * A plan that is to be put in force: each outcome says what is done for it, how one will know, and who is better off.
 *
 * @param outcomes all that the plan has; a plan may begin with none
 */
public record PublishPlan(List<Outcome> outcomes) {

    /**
     * @param actions lines of it that are published
     * @param measures measures of success of it or of its lines
     * @param impact who is better off; may be blank
     */
    public record Outcome(String number, int actions, int measures, String impact) {}

    public List<Finding> check() {
        List<Finding> findings = new ArrayList<>();
        for (Outcome outcome : outcomes) {
            if (outcome.actions() < 1) {
                findings.add(Finding.of("outcomes", "outcome.needs.action", Sources.OUTCOMES, outcome.number()));
            }
            if (outcome.measures() < 1) {
                findings.add(Finding.of("outcomes", "outcome.needs.measure", Sources.OUTCOMES, outcome.number()));
            }
            if (outcome.impact().isBlank()) {
                findings.add(Finding.of("outcomes", "outcome.needs.impact", Sources.OUTCOMES, outcome.number()));
            }
        }
        return findings;
    }
}
