package uk.sidebyside.audits.quality;

import uk.sidebyside.shared.AreaId;
import uk.sidebyside.shared.Ref;

/** How other rooms point at plans of a sample. The kind never changes. */
public final class QualityRefs {
    public static final String SAMPLED_PLAN = "sampled-plan";

    private QualityRefs() {}

    public static Ref of(AreaId area, SampledPlanId plan) {
        return new Ref(area, SAMPLED_PLAN, plan.value());
    }
}
