package uk.sidebyside.audits.quality.rules;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import uk.sidebyside.audits.quality.rules.Sampling.Listed;
import uk.sidebyside.shared.Finding;

/**
 * The list of plans from which a sample is drawn, as it was typed or pasted: one line a plan, the reference and, after a comma,
 * the part of the list that it belongs to.
 */
public record ListOfPlans(List<Listed> plans, List<Finding> findings) {
    /** More plans than the largest area of England has. */
    public static final int MOST = 20_000;

    /** So many faults are named; whoever has more has another problem. */
    static final int FAULTS_NAMED = 20;

    private static final String SOURCE = "docs/rules/audits-quality.md, the list";
    private static final String FIELD = "list";

    public ListOfPlans {
        plans = List.copyOf(plans);
        findings = List.copyOf(findings);
    }

    public static ListOfPlans read(String text) {
        List<Listed> plans = new ArrayList<>();
        List<Finding> findings = new ArrayList<>();
        Map<String, Integer> lines = new HashMap<>();
        int number = 0;
        for (String line : text.split("\n", -1)) {
            number++;
            if (!line.isBlank()) {
                Listed plan = plan(line);
                String fault = fault(plan, lines);
                if (!fault.isEmpty()) {
                    findings.add(Finding.of(FIELD, fault, SOURCE, number));
                }
                lines.putIfAbsent(plan.reference(), number);
                plans.add(plan);
            }
        }
        if (plans.isEmpty()) {
            findings.add(Finding.of(FIELD, "list.needs.plans", SOURCE));
        }
        if (plans.size() > MOST) {
            findings.add(Finding.of(FIELD, "list.too.long", SOURCE, MOST));
        }
        return new ListOfPlans(plans, findings.subList(0, Math.min(findings.size(), FAULTS_NAMED)));
    }

    private static Listed plan(String line) {
        int comma = line.indexOf(',');
        return comma < 0
                ? new Listed(line.strip(), "")
                : new Listed(
                        line.substring(0, comma).strip(),
                        line.substring(comma + 1).strip());
    }

    private static String fault(Listed plan, Map<String, Integer> lines) {
        if (!CaseReference.is(plan.reference())) {
            return "list.no.reference";
        }
        if (plan.stratum().length() > 60 || plan.stratum().indexOf('@') >= 0) {
            return "list.part.too.long";
        }
        return lines.containsKey(plan.reference()) ? "list.twice" : "";
    }
}
