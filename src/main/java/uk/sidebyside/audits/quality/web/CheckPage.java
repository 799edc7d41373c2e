package uk.sidebyside.audits.quality.web;

import java.util.List;
import uk.sidebyside.audits.quality.PlanSample;
import uk.sidebyside.audits.quality.SampledPlan;

/** @param same whether the kept list, seed and rule give the very plans that were drawn */
public record CheckPage(PlanSample sample, List<SampledPlan> plans, boolean same) {

    /** What anybody can type to see the digest of the first plan. */
    public String command() {
        return plans.isEmpty()
                ? ""
                : "printf '%s\\n%s' '" + sample.seed() + "' '"
                        + plans.getFirst().reference() + "' | sha256sum";
    }
}
