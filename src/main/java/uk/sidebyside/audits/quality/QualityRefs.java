package uk.sidebyside.audits.quality;

import uk.sidebyside.shared.AreaId;
import uk.sidebyside.shared.Ref;

/** How other rooms point at plans of a sample and at themes of plans. The kinds never change. */
public final class QualityRefs {
    public static final String SAMPLED_PLAN = "sampled-plan";
    public static final String THEME = "plan-theme";

    private QualityRefs() {}

    public static Ref of(AreaId area, SampledPlanId plan) {
        return new Ref(area, SAMPLED_PLAN, plan.value());
    }

    public static Ref of(AreaId area, QualityThemeId theme) {
        return new Ref(area, THEME, theme.value());
    }
}
