package uk.sidebyside.plan;

import java.util.List;
import java.util.Map;
import uk.sidebyside.evidence.Evidence;
import uk.sidebyside.shared.AreaId;
import uk.sidebyside.shared.Ref;

/**
 * What there is to show for the parts of a plan that the reader may see.
 *
 * @param items by what they are about; what has none is left out
 */
public record Proofs(AreaId area, Map<Ref, List<Evidence>> items) {

    public List<Evidence> of(AreaForImprovementId finding) {
        return of(PlanRefs.of(area, finding));
    }

    public List<Evidence> of(OutcomeId outcome) {
        return of(PlanRefs.of(area, outcome));
    }

    public List<Evidence> of(LineId line) {
        return of(PlanRefs.of(area, line));
    }

    public List<Evidence> of(SuccessMeasureId measure) {
        return of(PlanRefs.of(area, measure));
    }

    private List<Evidence> of(Ref about) {
        return items.getOrDefault(about, List.of());
    }
}
